"""Which words are places, and which are not."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places


def found(text: str, *, standing: str = "place") -> list[str]:
    reading = reading_of(text)
    places = [p for p in find_places(reading, KNOWLEDGE) if p.standing == standing and not p.repeats]
    return [reading.span(p.cue.first, max(p.cue.stop, p.stop)).text for p in places]


def test_type_word_and_direction_belong_to_the_expression() -> None:
    assert found("Jets struck the village of Halfaya in northern Hama.") == ["village of Halfaya", "northern Hama"]


def test_list_of_villages_gives_each_village() -> None:
    places = found("Guns pounded the villages of Morek, Halfaya and Atshan on Monday.")
    assert [place.split()[-1] for place in places] == ["Morek", "Halfaya", "Atshan"]


def test_unknown_name_counts_only_where_words_announce_a_place() -> None:
    assert found("They stormed the village of Zulmaqir.") == ["village of Zulmaqir"]
    assert found("They praised Zulmaqir.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Aleppo Media Centre told of a raid.",
        "Ahrar al-Sham and Tahrir al-Sham told of a raid.",
        "A Damascus-backed militia told of a raid.",
        "The commander Abu Jaber told of a raid.",
        "The Islamic State of Iraq and the Levant told of a raid.",
        "Damascus denied the report.",
        "Turkey and Russia agreed.",
    ],
)
def test_names_of_groups_people_and_governments_are_no_places(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Moscow-installed officials told of a raid.",
        "The Sanaa-appointed governor was killed.",
        "A Damascus-friendly paper told of a raid.",
        "Tripoli-controlled guards fired on a car.",
        "Baghdad-loyal troops fired on a car.",
        "A Beirut-bound convoy came under fire.",
        "The Geneva‑headquartered agency told of a raid.",
        "The Damascus backed militia told of a raid.",
    ],
)
def test_seat_of_people_or_things_told_before_them_is_no_place_of_events(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jets bombed rebel-held Idlib.", "Idlib"),
        ("Shells hit government-controlled Nubl.", "Nubl"),
        ("Guns pounded Russian-occupied Melitopol.", "Melitopol"),
        ("Jets bombed Aleppo led by rebels for years.", "Aleppo"),
        ("Shells hit Kobani run by a council.", "Kobani"),
    ],
)
def test_place_whose_holder_is_told_stays_a_place(text: str, place: str) -> None:
    assert found(text) == [place]


def test_lost_apostrophe_still_gives_the_country() -> None:
    assert found("A blast in Syrias Idlib killed two.") == ["Syrias", "Idlib"]


def test_hamas_is_a_group_unless_a_direction_follows() -> None:
    assert found("He met Hamas on Monday.") == []
    assert found("They were freed in Hamas eastern countryside.") == ["Hamas eastern countryside"]


def test_dateline_is_no_place_of_events() -> None:
    assert found("BEIRUT (AP) - Shells hit Douma.") == ["Douma"]


def test_adjective_with_direction_names_part_of_the_country() -> None:
    assert found("They hold northern Syrian territories.") == ["northern Syrian"]


def test_second_name_of_a_titled_person_is_no_place():
    assert found("Supporters of former prime minister Imran Khan set fire to a house.") == []
    assert found("A bomb killed Captain Imran Khan in Lahore.") == ["Lahore"]


def test_a_head_with_its_capital_carries_a_careless_small_word() -> None:
    assert found("Jets struck Deir ezzor on Monday.") == ["Deir ezzor"]
    assert found("Troops met Deir fighters on Monday.") == []


def test_a_village_abroad_is_not_the_first_word_of_a_longer_name() -> None:
    assert found("Fighters attacked the Dar al-Arqam centre in El Fasher.") == ["El Fasher"]
    assert found("Fighters attacked on Dar al-Arqam centre in El Fasher.") == ["El Fasher"]


def test_seas_and_regions_need_no_evidence() -> None:
    assert found("Shells fell in the Donbas on Monday.") == ["Donbas"]
    assert found("A mine sank a boat in the Sea of Azov.") == ["Sea of Azov"]
