"""Names of one document support each other, and none supports itself."""

from __future__ import annotations

import pytest

from reportedly.extract.places.company import Company
from reportedly.knowledge.gazetteer import Place


def town(name: str, lat: float, lon: float, admin1: str, country: str = "US") -> Place:
    return Place(
        id=f"t:{name}-{admin1}",
        name=name,
        lat=lat,
        lon=lon,
        precision="settlement",
        radius_km=5.0,
        feature="town",
        admin1=admin1,
        country=country,
    )


PARIS_TX, PARIS_FR = town("Paris", 33.66, -95.55, "Texas"), town("Paris", 48.85, 2.35, "Île-de-France", "FR")
DALLAS = town("Dallas", 32.78, -96.81, "Texas")
BONHAM = town("Bonham", 33.58, -96.18, "Texas")


def test_a_name_has_no_voice_for_itself() -> None:
    company = Company({"paris": [((1.0, PARIS_TX),), ((1.0, PARIS_TX),)]})
    assert (company.country(PARIS_TX, "paris"), company.region(PARIS_TX, "paris")) == (0.0, 0.0)
    assert company.square(PARIS_TX, "paris") == 0.0


def test_other_names_speak_for_the_candidate_in_their_province() -> None:
    company = Company({"paris": [((0.5, PARIS_TX), (0.5, PARIS_FR))], "dallas": [((1.0, DALLAS),)]})
    assert company.region(PARIS_TX, "paris") == 1.0 > company.region(PARIS_FR, "paris")
    assert company.country(PARIS_TX, "paris") == 1.0


def test_a_name_has_one_voice_however_often_it_stands() -> None:
    once, often = (Company({"dallas": [((1.0, DALLAS),)] * n}) for n in (1, 9))
    assert once.region(PARIS_TX, "paris") == pytest.approx(often.region(PARIS_TX, "paris"))


def test_points_nearby_speak_before_anything_is_believed_of_them() -> None:
    far = town("Bonham", -30.0, 25.0, "Cape", "ZA")
    company = Company({"bonham": [((0.01, BONHAM), (0.99, far))]})
    assert company.square(PARIS_TX, "paris") > 0.2
    assert company.square(PARIS_FR, "paris") == 0.0


def test_a_place_without_a_point_or_province_asks_for_none() -> None:
    country = Place(
        id="c", name="France", lat=None, lon=None, precision="country", radius_km=None, feature="country", country="FR"
    )
    company = Company({"france": [((1.0, country),)]})
    assert company.square(country, "paris") == company.region(country, "paris") == 0.0
    assert company.country(PARIS_FR, "paris") == 1.0
