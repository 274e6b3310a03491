"""Every row of the factuality table fires in its own example."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.factuality.find import find_cues
from reportedly.extract.factuality.governors import find_governor
from reportedly.extract.factuality.scope import path_of
from reportedly.knowledge.packs import Pack
from reportedly.records.mention import EventMention
from reportedly.records.values import EventType

TYPE = EventType(acled="Attack", acled_type="Violence against civilians", plover="ASSAULT", label="attack")


def rows_that_fire(example: str) -> set[str]:
    """Pack rows that bear on any verb or noun of the example, or say that it takes nothing from it."""
    reading, found = reading_of(example), set()
    for token in reading.parse.tokens:
        if token.pos in ("VERB", "NOUN", "AUX", "PROPN"):
            event = EventMention(start=token.start, end=token.end, head=token.i, first=token.i, stop=token.i + 1,
                                 type=TYPE, frame="attack", finder="tests@1")  # fmt: skip
            found |= {cue.row for cue in find_cues(reading, event, KNOWLEDGE.factuality) if cue.row}
            over = (find_governor(reading.parse, event, step, KNOWLEDGE.factuality) for step in path_of(reading, event))
            found |= {governor.cue.row for governor in over if governor}
    return found


ROWS = tuple(Pack.shipped("core").rows("factuality_cues"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['place']}:{row['word']}")
def test_cue_fires_in_its_example(row):
    assert f"core/factuality_cues:{row['place']}:{row['word']}" in rows_that_fire(row["example"])
