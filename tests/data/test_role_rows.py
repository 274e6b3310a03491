"""Every row of the role tables stands in its own example, so that none is dead."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, PARSER

from reportedly.knowledge.packs import rows_of
from reportedly.records.layout import Block

TABLES = {"role_prepositions": "preposition", "role_words": "word", "civilian_objects": "lemma"}


@pytest.mark.parametrize("table", TABLES)
def test_every_word_stands_in_its_example(table: str) -> None:
    silent = [row[TABLES[table]] for _, row in rows_of(KNOWLEDGE.packs, table) if not stands(row, TABLES[table])]
    assert silent == []


def stands(row: dict[str, str], column: str) -> bool:
    """Whether the row's word, or a form of it, is read in the row's example."""
    example, stem = row["example"], row[column].removesuffix("e").removesuffix("y")
    parse = PARSER.parse(example, (Block(kind="paragraph", start=0, end=len(example)),))
    return any(token.lemma == row[column] or token.lower.startswith(stem) for token in parse.tokens)
