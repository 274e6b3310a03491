"""Codes of the published data sets."""

import pytest
from tests.build import KNOWLEDGE

from reportedly.knowledge.packs import rows_of
from reportedly.knowledge.standards import disorder_type, violence_type

STANDARDS = KNOWLEDGE.standards


def test_every_kind_of_actor_that_packs_know_has_a_row() -> None:
    kinds = {actor.kind for actor in KNOWLEDGE.actors.known.values()} | {
        noun.kind for noun in KNOWLEDGE.actors.nouns.values()
    }
    rows = {row["kind"] for _, row in rows_of(KNOWLEDGE.packs, "acled_interactions")}
    assert kinds - rows - {""} == set()


def test_every_country_of_a_state_has_a_region_and_a_number() -> None:
    states = [row["iso2"] for _, row in rows_of(KNOWLEDGE.packs, "states") if row["iso2"]]
    assert [code for code in states if STANDARDS.region(code) is None] == []
    assert [code for code in states if STANDARDS.numeric(code) is None] in ([], ["XK"])


def test_every_event_type_has_a_disorder_type() -> None:
    rows = [row for _, row in rows_of(KNOWLEDGE.packs, "event_types")]
    assert all(disorder_type(row["acled_type"], row["sub_event"]) for row in rows)


@pytest.mark.parametrize(
    ("actor_id", "kind", "country", "code"),
    [
        ("act-sy-mil", "state-forces", "SY", 1),
        ("act-ru-air", "state-forces", "SY", 8),
        ("act-ru", "state", "SY", 8),
        ("act-nobody", "state-forces", "SY", 1),
        (None, "state-forces", "SY", 1),
        ("act-isil", "jihadist-group", "SY", 2),
        ("act-isil", "political-body", "SY", None),
    ],
)
def test_a_state_s_forces_are_external_in_another_state(actor_id, kind, country, code) -> None:
    assert STANDARDS.interaction(kind, actor_id, country) == code


def test_nobody_organised_makes_no_organised_violence() -> None:
    assert violence_type({"civilians"}, {"protesters"}) is None
    assert violence_type({"state-forces"}, set()) == 1
