"""What the words of a name tell of a body: heads first, last and before "of", seats, actors, and people's names."""

import pytest
from tests.build import KNOWLEDGE

BODIES = KNOWLEDGE.sources.bodies


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("Radio Kestrel", "media_outlet"),
        ("Kestrel Liberation Front", "armed_actor_statement"),
        ("Committee for the Defence of Journalists", "official_military"),
        ("Kestrel Observatory", "monitoring_group"),
        ("Nigerian Army", "official_military"),
        ("Kestrel Army", "armed_actor_statement"),
        ("Yerevan", "official_military"),
        ("M23", "armed_actor_statement"),
    ],
)
def test_a_name_tells_its_type(name, type_):
    assert BODIES.named(name).type == type_


def test_a_capital_is_a_seat_and_an_army_is_none():
    assert BODIES.named("Yerevan").is_seat
    assert not BODIES.named("Armenian Army").is_seat


def test_a_person_whose_family_name_is_a_head_is_no_body():
    assert BODIES.named("Gertrude Bell") is None or not BODIES.is_given("Gertrude")


def test_one_word_alone_is_no_body_by_its_head():
    assert BODIES.named("Radio") is None
