"""The gazetteer and the keys of its names."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE

from reportedly.knowledge.place_names import article_key, closeness, skeleton

GAZETTEER = KNOWLEDGE.gazetteer


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ezzur", "ez-Zor"),
        ("Qamishli", "Kamishly"),
        ("Dumayr", "Dhumair"),
        ("Kafraya", "Kefarya"),
        ("Alnouman", "al-Numan"),
    ],
)
def test_romanisations_share_their_consonants(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_article_alone_is_kept_as_a_key() -> None:
    assert article_key("al") == "al"


def test_different_towns_are_not_close() -> None:
    assert closeness("Halfaya", "Harasta") < 0.78


def test_pack_place_and_geonames_town_are_one_place() -> None:
    towns = [p for p in GAZETTEER.named("Saraqib") if p.precision == "settlement" and p.country == "SY"]
    assert len(towns) == 1


def test_every_country_is_coarser_than_any_town() -> None:
    assert all(p.precision == "country" for p in GAZETTEER.named("Lebanon") if p.feature == "country")


def test_similar_asks_for_the_theatre_only() -> None:
    assert all(place.country in ("SY", "IQ") for _, place in GAZETTEER.similar("Talbisseh", 0.8))


def test_unlisted_town_gets_the_province_of_its_neighbours() -> None:
    assert GAZETTEER.admin1_near(35.86, 36.80, "SY") == "Idlib"
