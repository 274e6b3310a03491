"""Every row of the role tables stands in its own example, so that none is dead."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, PARSER, claims_of, reading_of

from reportedly.extract.actors.find import find_actors
from reportedly.extract.actors.foes import side_named
from reportedly.extract.actors.resolve import resolve_actors
from reportedly.knowledge.packs import rows_of
from reportedly.records.coded import Uncoded
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


def test_who_beholds_an_act_did_not_do_it() -> None:
    rows = [row for _, row in rows_of(KNOWLEDGE.packs, "role_words") if row["use"] == "beholding"]
    assert rows
    assert [row["word"] for row in rows if "rebels" in authors_in(row["example"], "raid")] == []
    assert authors_in("Rebels carried out the raid on the mill.", "raid") == "rebels"


def authors_in(example: str, trigger: str) -> str:
    """Who is coded as the author of a trigger in a sentence, in small letters."""
    claims = [claim for claim in claims_of(example) if claim.trigger.text == trigger]
    coded = [who for claim in claims if not isinstance(claim.who, Uncoded) for who in claim.who]
    return " ".join(who.evidence[0].text.lower() for who in coded)
