"""Every row of the role tables stands in its own example, so that none is dead."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, PARSER, reading_of

from reportedly.extract.actors.find import find_actors
from reportedly.extract.actors.foes import side_named
from reportedly.extract.actors.resolve import resolve_actors
from reportedly.knowledge.packs import rows_of
from reportedly.records.layout import Block

TABLES = {"role_prepositions": "preposition", "role_words": "word", "civilian_objects": "lemma"}


@pytest.mark.parametrize("table", TABLES)
def test_every_word_stands_in_its_example(table: str) -> None:
    silent = [row[TABLES[table]] for _, row in rows_of(KNOWLEDGE.packs, table) if not stands(row, TABLES[table])]
    assert silent == []


def test_every_hostility_has_two_sides_in_its_example() -> None:
    rows = [row for _, row in rows_of(KNOWLEDGE.packs, "hostilities")]
    silent = [
        (row["side"], row["enemy"]) for row in rows if not {row["side"], row["enemy"]} <= sides_in(row["example"])
    ]
    assert rows
    assert silent == []


def sides_in(example: str) -> set[str | None]:
    """The sides of those whom a sentence names."""
    reading = reading_of(f"{example} Syria.")
    mentions = resolve_actors(reading, find_actors(reading, KNOWLEDGE), KNOWLEDGE)
    return {side_named(mention, KNOWLEDGE.actors) for mention in mentions}


def stands(row: dict[str, str], column: str) -> bool:
    """Whether the row's word, or a form of it, is read in the row's example."""
    example, stem = row["example"], row[column].removesuffix("e").removesuffix("y")
    parse = PARSER.parse(example, (Block(kind="paragraph", start=0, end=len(example)),))
    return any(token.lemma == row[column] or token.lower.startswith(stem) for token in parse.tokens)
