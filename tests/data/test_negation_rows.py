"""Every row of the negations table fires in its own example."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.factuality.negation import find_negation
from reportedly.knowledge.packs import Pack
from reportedly.records.mention import EventMention
from reportedly.records.values import EventType

TYPE = EventType(acled="Attack", acled_type="Violence against civilians", plover="ASSAULT", label="attack")


def rows_that_fire(example: str) -> set[str]:
    """Pack rows that take back any verb or noun of the example."""
    reading, found = reading_of(example), set()
    for token in reading.parse.tokens:
        if token.pos in ("VERB", "NOUN", "AUX", "PROPN"):
            event = EventMention(start=token.start, end=token.end, head=token.i, first=token.i, stop=token.i + 1,
                                 type=TYPE, frame="attack", finder="tests@1")  # fmt: skip
            found |= {cue.row for cue in find_negation(reading, event, KNOWLEDGE.negations) if cue.row}
    return found


ROWS = tuple(Pack.shipped("core").rows("factuality_negations"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['place']}:{row['word']}")
def test_cue_fires_in_its_example(row):
    assert f"core/factuality_negations:{row['place']}:{row['word']}" in rows_that_fire(row["example"])
