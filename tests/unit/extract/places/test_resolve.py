"""Which place a name stands for."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between


def values(text: str) -> list[Coded[PlaceRef] | Uncoded]:
    reading = reading_of(text)
    return [m.value for m in resolve_places(reading, find_places(reading, KNOWLEDGE), KNOWLEDGE) if m.is_locative]


def refs(text: str) -> list[PlaceRef]:
    return [value.value for value in values(text) if isinstance(value, Coded)]


def test_same_name_in_two_cities_goes_with_the_city_named() -> None:
    aleppo = refs("A shell fell on al-Zahraa district in Aleppo city.")[0]
    homs = refs("A car bomb hit al-Zahraa district in Homs city.")[0]
    assert (aleppo.admin1, homs.admin1) == ("Aleppo", "Homs")


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Rebels left Idlib city.", "settlement"),
        ("Rebels hold the province of Idlib.", "admin1"),
        ("Jets hit the countryside of Idlib.", "admin1"),
        ("Jets hit southern Idlib.", "area"),
        ("Jets hit a market in Homs.", "settlement"),
        ("Jets hit targets in Homs province.", "admin1"),
    ],
)
def test_words_beside_a_double_name_choose_its_sense(text: str, precision: str) -> None:
    assert refs(text)[0].precision == precision


@pytest.mark.parametrize(
    ("variant", "name"),
    [
        ("Khan Sheikhoun", "Khan Shaykhun"),
        ("Khan Cheikhoun", "Khan Shaykhun"),
        ("Maaret al-Numan", "Maarrat al-Numan"),
        ("Kafar Zeita", "Kafr Zita"),
        ("Mourek", "Morek"),
        ("Deir Ezzur city", "Deir ez-Zor"),
        ("Deir al-Zour city", "Deir ez-Zor"),
        ("Hasakeh city", "Al-Hasakah"),
        ("Lattakia city", "Latakia"),
        ("Dara’a city", "Daraa"),
    ],
)
def test_spelling_variants_meet_in_one_place(variant: str, name: str) -> None:
    assert refs(f"Shells hit {variant} on Monday.")[0].name == name


def test_country_has_no_point() -> None:
    (country,) = refs("Fighting went on across Syria.")
    assert (country.precision, country.lat, country.radius_km) == ("country", None, None)


def test_distance_and_direction_move_the_point_from_its_anchor() -> None:
    (place,) = refs("They were ambushed 20 km east of Palmyra.")
    assert place.relation is not None
    assert (place.relation.kind, place.relation.direction, place.relation.distance_km) == ("distance", "E", 20.0)
    assert place.place_id is None
    assert place.lat is not None
    assert place.lon is not None
    assert 15 < km_between(34.56, 38.28, place.lat, place.lon) < 25


def test_absent_village_gets_its_anchor_and_never_a_link() -> None:
    village = refs("The army took the village of Zulmaqir near Salamiyah.")[0]
    assert village.place_id is None
    assert village.relation is not None
    assert village.relation.kind == "part-of"


def test_absent_village_without_anchor_is_uncoded() -> None:
    (value,) = values("The army took the village of Zulmaqir.")
    assert isinstance(value, Uncoded)
    assert value.uncoded == "unknown-name"


def test_similar_name_in_another_province_is_not_linked() -> None:
    village = refs("The army took the village of al-Bughayliyeh in eastern Homs province.")[0]
    assert village.place_id is None


def test_town_points_back_to_the_last_town() -> None:
    text = "Jets hit Saraqib. Later two people died in the town."
    assert [ref.name for ref in refs(text)] == ["Saraqib", "Saraqib"]


def test_syrian_capital_is_damascus() -> None:
    (value,) = values("A bomb went off in the Syrian capital.")
    assert isinstance(value, Coded)
    assert value.value.name == "Damascus"
    assert value.derivation is not None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Families fled from Saraqib.", "from"),
        ("Families fled to Saraqib.", "to"),
        ("Five men died near Saraqib.", "near"),
        ("Five men died in Saraqib.", "at"),
    ],
)
def test_preposition_and_motion_give_the_role(text: str, role: str) -> None:
    assert refs(text)[0].role == role


def test_thing_in_a_town_lies_at_the_town() -> None:
    (place,) = refs("A shell hit Sarmin hospital.")
    assert (place.place_id, place.precision) == (None, "site")
    assert place.relation is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Militants executed a man in Saraqib, 50 km south of Aleppo, on Wednesday.", "Saraqib"),
        ("Militants executed a man in Palmyra, northeast of Damascus, on Wednesday.", "Palmyra"),
        ("The army shelled al-Tanf, some 250 km east of Damascus, on Wednesday.", "Al-Tanf"),
        ("The army shelled the town of Murak south of Idlib.", "Morek"),
    ],
)
def test_a_mark_that_tells_the_way_does_not_put_a_place_into_its_own_province(text: str, name: str) -> None:
    assert name in [ref.name for ref in refs(text)]


def test_a_town_is_not_looked_for_outside_the_country_that_the_words_name() -> None:
    assert {ref.country for ref in refs("Gunmen raided the village of Solhan in Burkina Faso.")} == {"BF"}


def test_a_town_beside_a_border_may_be_told_to_lie_on_the_other_side() -> None:
    assert refs("The army shelled Kobani, Turkey's defence minister said.")[0].name == "Kobani"


@pytest.mark.parametrize("thing", ["Jabalia refugee camp", "Saraqib power station", "Baiji oil refinery"])
def test_a_thing_of_two_words_beside_a_town_lies_there(thing: str) -> None:
    assert [ref.name for ref in refs(f"Jets struck the {thing} on Wednesday.")] == [thing]


def test_a_mark_abroad_speaks_against_a_namesake_at_home() -> None:
    assert "SY" not in {ref.country for ref in refs("Gunmen opened fire at Karak castle, 120 km south of Amman.")}
