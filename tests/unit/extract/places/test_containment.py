"""What the words beside a name say of where it lies."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, mention_at, reading_of

from reportedly.extract.places.containment import Containment, holds
from reportedly.extract.places.found import Cue, FoundPlace
from reportedly.knowledge.gazetteer import Place


def unit(name: str, feature: str, country: str, **more: object) -> Place:
    base = Place(
        id=f"u:{feature}:{name}", name=name, lat=None, lon=None, precision="admin1", radius_km=None,
        feature=feature, admin1=name if feature == "admin1" else None, country=country,
    )  # fmt: skip
    return Place(**{**{f: getattr(base, f) for f in base.__struct_fields__}, **more})


def town(name: str, country: str, admin1: str | None, lat: float = 0.0, lon: float = 0.0) -> Place:
    return Place(
        id=f"t:{name}:{admin1}", name=name, lat=lat, lon=lon, precision="settlement", radius_km=5.0,
        feature="town", admin1=admin1, country=country,
    )  # fmt: skip


TEXAS, YEMEN = unit("Texas", "admin1", "US"), unit("Yemen", "country", "YE")
PARIS, PARIS_FR = town("Paris", "US", "Texas"), town("Paris", "FR", "Île-de-France")
HODEIDAH = town("Hodeidah", "YE", "Hodeidah")


def told(text: str, **names: tuple[Place, ...]) -> dict[str, list[str]]:
    """What holds each name, by name; of countries as the gazetteer has them, their codes."""
    reading = reading_of(text)
    found = []
    for words, candidates in names.items():
        first, stop, _ = mention_at(reading, words.replace("_", " "))
        found.append(FoundPlace(first=first, stop=stop, cue=Cue(first=first, stop=stop), candidates=candidates))
    beside = Containment(reading, found, KNOWLEDGE.gazetteer)
    return {words: [place.name for place in beside.told(place_)] for words, place_ in zip(names, found, strict=True)}


@pytest.mark.parametrize(
    "text",
    [
        "A storm hit Paris, Texas, on Monday.",
        "A storm hit Paris in northern Texas on Monday.",
        "A storm hit Paris (Texas) on Monday.",
        "A storm hit the Texas town of Paris on Monday.",
        "A storm hit Texas's Paris on Monday.",
        "A storm hit Paris in the US state of Texas on Monday.",
    ],
)
def test_the_unit_beside_a_name_holds_it(text: str) -> None:
    assert "Texas" in told(text, Paris=(PARIS, PARIS_FR), Texas=(TEXAS,))["Paris"]


@pytest.mark.parametrize(
    "text",
    [
        "A storm hit Paris and Texas on Monday.",
        "A storm hit Paris on Monday, Texas was spared.",
        "Texas sent help to Paris on Monday.",
    ],
)
def test_a_unit_that_only_stands_in_the_sentence_holds_nothing(text: str) -> None:
    assert told(text, Paris=(PARIS, PARIS_FR), Texas=(TEXAS,))["Paris"] == []


def test_the_adjective_before_a_type_word_tells_the_country() -> None:
    assert told("Fighters shelled the Yemeni port city of Hodeidah.", Hodeidah=(HODEIDAH,))["Hodeidah"] == ["Yemen"]


def test_a_country_is_not_put_into_another_one() -> None:
    jordan = unit("Jordan", "country", "JO")
    assert told("He flew to Jordan, Yemen and Oman.", Jordan=(jordan,), Yemen=(YEMEN,))["Jordan"] == []


def test_a_unit_holds_what_lies_in_it_only() -> None:
    assert holds(TEXAS, PARIS)
    assert not holds(TEXAS, PARIS_FR)
    assert not holds(TEXAS, TEXAS)
    assert holds(YEMEN, HODEIDAH)
    assert not holds(YEMEN, unit("Oman", "country", "OM"))


def test_a_county_holds_the_points_in_its_circle_and_province() -> None:
    lamar = unit("Lamar County", "admin2", "US", admin1="Texas", lat=33.6, lon=-95.6, radius_km=30.0)
    assert holds(lamar, town("Paris", "US", "Texas", 33.66, -95.55))
    assert not holds(lamar, town("Paris", "US", "Texas", 31.0, -95.55))
    assert not holds(lamar, town("Paris", "US", "Oklahoma", 33.66, -95.55))
