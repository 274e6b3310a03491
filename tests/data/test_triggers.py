"""Every row of the trigger tables fires in its own example, and every event type can be reached."""

from __future__ import annotations

from functools import lru_cache

import pytest
from tests.build import KNOWLEDGE, PARSER, document

from reportedly.extract.events.find import find_triggers
from reportedly.extract.events.resolve import resolve_events
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.knowledge.packs import rows_of
from reportedly.records.coded import Uncoded
from reportedly.records.layout import Block, Header, Layout
from reportedly.text.clauses import clause_heads

SENSES = [row for _, row in rows_of(KNOWLEDGE.packs, "trigger_senses")]
LIGHT = [row for _, row in rows_of(KNOWLEDGE.packs, "light_verbs")]
WEAPONS = [row for _, row in rows_of(KNOWLEDGE.packs, "weapons")]
POLITICAL = [row for _, row in rows_of(KNOWLEDGE.packs, "political_senses")]
NAMES = {"trigger_senses": SENSES, "light_verbs": LIGHT, "weapons": WEAPONS}
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def fired() -> dict[str, set[str]]:
    """The pack rows that fire in each example."""
    return _fired(KNOWLEDGE, tuple(sorted({row["example"] for rows in NAMES.values() for row in rows})))


def fired_politically() -> dict[str, set[str]]:
    """The pack rows that fire in the examples of the political senses, coded in their scope."""
    return _fired(load_knowledge(scope="political"), tuple(sorted({row["example"] for row in POLITICAL})))


@lru_cache(maxsize=2)
def _fired(knowledge: Knowledge, examples: tuple[str, ...]) -> dict[str, set[str]]:
    """All examples are one Document, a section each, parsed once."""
    reading = _reading(examples)
    found = find_triggers(reading, (), knowledge)
    rows: dict[str, set[str]] = {example: set() for example in examples}
    for event in resolve_events(reading, found, (), (), knowledge):
        rows[examples[reading.block(event.head).section]].update(event.rows)
    for weapon in found.weapons:
        rows[examples[reading.block(weapon.head).section]].add(weapon.row)
    return rows


def _reading(examples: tuple[str, ...]) -> Reading:
    """One Document whose sections are the examples."""
    text, blocks = "", []
    for section, example in enumerate(examples):
        blocks.append(Block(kind="paragraph", start=len(text), end=len(text) + len(example), section=section))
        text += example + "\n"
    parse = PARSER.parse(text, blocks)
    absent = Uncoded(uncoded="absent")
    return Reading(
        document=document(text), layout=Layout(blocks=tuple(blocks)), header=Header(published=absent, outlet=absent),
        parse=parse, clauses=clause_heads(parse),
    )  # fmt: skip


def key(table: str, row: dict[str, str]) -> str:
    """The name of a row as events carry it."""
    if table.endswith("_senses"):
        return f"core/{table}:{row['pattern']} {row['pos']} {row['needs']}".strip()
    return f"core/{table}:{row['verb'] if table == 'light_verbs' else row['pattern']}"


@pytest.mark.parametrize("table", NAMES)
def test_every_example_fires_its_row(table: str) -> None:
    silent = [
        f"{key(table, row)} in {row['example']!r}"
        for row in NAMES[table]
        if row.get("sub_event") != "-" and key(table, row) not in fired()[row["example"]]
    ]
    assert not silent, f"{len(silent)} rows do not fire:\n" + "\n".join(silent)


def test_every_example_fires_its_political_row() -> None:
    silent = [
        f"{key('political_senses', row)} in {row['example']!r}: {fired_politically()[row['example']]}"
        for row in POLITICAL
        if key("political_senses", row) not in fired_politically()[row["example"]]
    ]
    assert not silent, f"{len(silent)} rows do not fire:\n" + "\n".join(silent)


def test_rows_that_show_no_event_silence_their_words() -> None:
    silent = [row["example"] for row in SENSES if row["sub_event"] == "-"]
    loud = {text: rows for text in silent if (rows := {r for r in fired()[text] if "/trigger_senses:" in r})}
    assert not loud


def test_every_sub_event_is_reached_by_a_row() -> None:
    by_row = {row["sub_event"] for row in SENSES} | {means.type.acled for means in KNOWLEDGE.triggers.means.values()}
    assert set(KNOWLEDGE.triggers.types) <= by_row
    assert len(KNOWLEDGE.triggers.types) == 25


def test_every_plover_type_is_reached_in_the_political_scope() -> None:
    assert {row["plover"] for row in POLITICAL} == PLOVER


def test_every_plover_type_is_reached_by_a_row() -> None:
    triggers = KNOWLEDGE.triggers
    reached = {row["plover"] or triggers.types[row["sub_event"]].plover for row in SENSES if row["sub_event"] != "-"}
    assert reached == PLOVER


def test_no_pattern_stands_twice_under_the_same_conditions() -> None:
    for table, rows in (("trigger_senses", SENSES), ("political_senses", POLITICAL)):
        keys = [key(table, row) for row in rows]
        assert len(keys) == len(set(keys)), table
