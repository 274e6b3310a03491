"""Every row of the actor tables: ids that exist, dates in order, and each alias's example fires."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
from tests.build import KNOWLEDGE, PARSER, reading_of

from reportedly.extract.actors.context import Context
from reportedly.extract.actors.dated import choose_entry
from reportedly.extract.actors.unlisted import find_unlisted
from reportedly.knowledge.actor_terms import Term
from reportedly.knowledge.packs import rows_of
from reportedly.records.layout import Block

ACTORS = KNOWLEDGE.actors
ALIASES = [(pack.name, row) for pack, row in rows_of(KNOWLEDGE.packs, "aliases")]
NOUNS = [(pack.name, row) for pack, row in rows_of(KNOWLEDGE.packs, "actor_nouns") if row["example"]]


@cache
def terms_of(examples: tuple[str, ...]) -> dict[int, list[Term]]:
    """Terms of each example; all are one text with a block each, so that they are parsed at once."""
    blocks, at = [], 0
    for example in examples:
        blocks.append(Block(kind="paragraph", start=at, end=at + len(example)))
        at += len(example) + 1
    parse = PARSER.parse("\n".join(examples), blocks)
    found: dict[int, list[Term]] = {n: [] for n in range(len(examples))}
    for term in ACTORS.find(parse):
        found[parse.sentence_of(term.first).block].append(term)
    return found


def fires(row: dict[str, str], terms: list[Term]) -> bool:
    """Whether one of the terms is the row's actor on a day when the row holds."""
    needs = row["ambiguous"].split()
    context = Context(
        state=needs[0] if needs and needs != ["yes"] else None,
        derivation=None,
        day=row["from"] or row["to"] or None,
        named=frozenset({row["actor_id"]}),
    )
    chosen = [choose_entry(term, context) for term in terms]
    return any(entry is not None and entry.target == row["actor_id"] for entry in chosen)


def test_every_alias_fires_in_its_example() -> None:
    found = terms_of(tuple(row["example"] for _, row in ALIASES))
    silent = [row["alias"] for n, (_, row) in enumerate(ALIASES) if not fires(row, found[n])]
    assert silent == []


def test_every_noun_fires_in_its_example() -> None:
    found = terms_of(tuple(row["example"] for _, row in NOUNS))
    silent = []
    for n, (pack, row) in enumerate(NOUNS):
        key = f"{pack}/actor_nouns:{row['noun']}"
        if not any(entry.row == key for term in found[n] for entry in term.entries):
            silent.append(row["noun"])
    assert silent == []


def test_every_group_head_makes_a_name_in_its_example() -> None:
    silent = []
    for pack, row in rows_of(KNOWLEDGE.packs, "group_heads"):
        reading = reading_of(row["example"])
        found = find_unlisted(reading.parse, ACTORS, ACTORS.find(reading.parse))
        key = f"{pack.name}/group_heads:{row['head']}"
        if not any(entry.row == key for term in found for entry in term.entries):
            silent.append(row["head"])
    assert silent == []


def test_syria_pack_is_as_broad_as_promised() -> None:
    pack = next(pack for pack in KNOWLEDGE.packs if pack.name == "syria")
    assert len(list(pack.rows("actors"))) >= 350
    assert len(list(pack.rows("aliases"))) >= 1500


def test_examples_of_aliases_are_varied() -> None:
    frames = Counter(row["example"].replace(row["alias"], "X") for _, row in ALIASES)
    assert len(frames) >= 60
    assert frames.most_common(1)[0][1] <= len(ALIASES) // 20


def test_wikidata_ids_are_well_formed_and_unique() -> None:
    ids = [row["wikidata"] for table in ("states", "actors") for _, row in rows_of(KNOWLEDGE.packs, table)]
    filled = [wikidata for wikidata in ids if wikidata]
    assert all(re.fullmatch(r"Q[1-9]\d*", wikidata) for wikidata in filled)
    assert len(filled) == len(set(filled))


def test_every_alias_names_an_actor_that_exists() -> None:
    for _, row in ALIASES:
        assert ACTORS.actor(row["actor_id"]).name


def test_every_parent_exists_and_no_actor_is_its_own_ancestor() -> None:
    for actor in ACTORS.known.values():
        line, at = [actor.id], actor.parent
        while at is not None:
            assert at not in line
            line.append(at)
            at = ACTORS.actor(at).parent


def test_ids_are_unique_across_states_and_actors() -> None:
    ids = [row["id"] for table in ("states", "actors") for _, row in rows_of(KNOWLEDGE.packs, table)]
    assert len(ids) == len(set(ids))


def test_dates_are_iso_and_in_order() -> None:
    for table in ("actors", "aliases"):
        for _, row in rows_of(KNOWLEDGE.packs, table):
            for date in (row["from"], row["to"]):
                assert date == "" or (len(date) == 10 and date[4] == date[7] == "-")
            assert not (row["from"] and row["to"]) or row["from"] <= row["to"]


@pytest.mark.parametrize("table", ["actors", "aliases", "actor_nouns", "states", "state_cues", "group_heads"])
def test_rows_are_sorted_and_have_a_source(table: str) -> None:
    for pack in KNOWLEDGE.packs:
        rows = [tuple(row.values()) for row in pack.rows(table)]
        assert all(row["source"] for row in pack.rows(table))
        assert [row[0] for row in rows] == sorted(row[0] for row in rows)


def test_every_state_of_the_world_is_there() -> None:
    assert len(ACTORS.states) >= 195


def test_the_whole_army_of_a_state_has_one_id() -> None:
    dated = {"act-ly-gaddafi"}  # one side of a war, called after its leader
    armies = {
        row["id"]: row["parent"]
        for _, row in rows_of(KNOWLEDGE.packs, "actors")
        if row["kind"] == "state-forces" and row["parent"] in ACTORS.states
    }
    assert {name: state for name, state in armies.items() if name != f"{state}-mil" and name not in dated} == {}
