"""Which place belongs to which event."""

from __future__ import annotations

from tests.build import KNOWLEDGE, event_at, names_of, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.ownership import Ownership
from reportedly.extract.places.resolve import resolve_places
from reportedly.extract.places.rules import assign_places
from reportedly.records.claim import PlaceField
from reportedly.records.mention import Frame


def where(text: str, *triggers: str, frame: Frame = "attack") -> list[PlaceField]:
    reading = reading_of(text)
    places = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    events = tuple(event_at(reading, trigger, frame=frame) for trigger in triggers)
    ownership = Ownership(reading, events, places, KNOWLEDGE)
    return [assign_places(ownership, event) for event in events]


def test_each_verb_takes_its_own_object() -> None:
    first, second = where("The army captured Morek and shelled Halfaya.", "captured", "shelled")
    assert (names_of(first), names_of(second)) == (["Morek"], ["Halfaya"])


def test_participle_takes_the_place_of_the_verb_it_hangs_on() -> None:
    _, killing = where("Warplanes struck Saraqib, killing five people.", "struck", "killing")
    assert names_of(killing) == ["Saraqib"]


def test_province_that_only_says_where_the_town_lies_is_no_second_place() -> None:
    (field,) = where("Jets bombed the town of Saraqib in Idlib province.", "bombed")
    assert names_of(field) == ["Saraqib"]


def test_list_of_places_stays_with_one_event() -> None:
    (field,) = where("Artillery shelled the towns of Morek, Halfaya and Saraqib.", "shelled")
    assert sorted(names_of(field)) == ["Halfaya", "Morek", "Saraqib"]


def test_event_without_place_carries_the_place_before_with_a_derivation() -> None:
    _, later = where("Warplanes struck Saraqib. Five people were killed.", "struck", "killed")
    assert isinstance(later, tuple)
    assert later[0].derivation is not None
    assert later[0].derivation.kind == "carried-from-sentence"
    assert later[0].evidence == ()


def test_whole_war_toll_belongs_to_the_country() -> None:
    text = "Warplanes struck Saraqib in Syria. More than 300,000 have been killed since the war began in 2011."
    _, toll = where(text, "struck", "killed")
    assert names_of(toll) == ["Syria"]


def test_words_do_not_happen_where_the_text_last_was() -> None:
    _, threat = where("Warplanes struck Saraqib. Moscow threatened more.", "struck", "threatened", frame="speak")
    assert names_of(threat) == []


def test_lead_takes_the_place_that_the_detail_tells() -> None:
    text = "An air raid killed ten people in Syria. The raid hit a market in Saraqib."
    lead, _ = where(text, "raid", "hit")
    assert names_of(lead)[0] == "Saraqib"


def test_background_told_in_the_perfect_is_not_put_where_the_text_last_was() -> None:
    text = "Warplanes struck Saraqib in Syria. Both sides have used gas."
    _, background = where(text, "struck", "used")
    assert names_of(background) == ["Syria"]


def test_stance_towards_a_capital_is_no_place() -> None:
    (field,) = where("Pro-Turkey rebels shelled Saraqib.", "shelled")
    assert names_of(field) == ["Saraqib"]


def test_background_is_left_open_where_no_country_is_named() -> None:
    _, background = where("Warplanes struck Saraqib. Both sides have used gas.", "struck", "used")
    assert names_of(background) == []


def test_an_event_on_a_border_takes_over_no_place_far_from_it() -> None:
    text = "Shells hit {} on Friday. A patrol was attacked near the Turkish border."
    _, far = where(text.format("Misraba"), "hit", "attacked")
    _, near = where(text.format("Kobani"), "hit", "attacked")
    assert (names_of(far), names_of(near)) == (["SY-TR border"], ["Kobani", "SY-TR border"])
