"""Happening words: every row is found in its own example."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.knowledge.packs import Pack

ROWS = list(Pack.shipped("core").rows("happening_words"))
WORDS = KNOWLEDGE.happenings


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['word']} {row['says']}")
def test_a_word_is_found_in_its_example(row: dict[str, str]) -> None:
    parse = reading_of(row["example"]).parse
    found = {
        "general": any(token.lemma.lower() in WORDS.general for token in parse.tokens),
        "turning": any(token.lower in WORDS.turning for token in parse.tokens[:4]),
    }
    if row["says"] in ("other", "elsewhere"):
        ends = [token.start for token in parse.tokens]
        assert any(KNOWLEDGE.linking.tells_another(row["example"][:end]) for end in ends)
        return
    cues = {match.payload for match in WORDS.cues.find_all(parse)}
    assert found.get(row["says"], row["says"] in cues)
