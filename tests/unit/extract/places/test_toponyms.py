"""Every name of a place in a text, however it stands, in its printed length."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.given import find_given
from reportedly.extract.places.toponyms import find_demonyms, find_toponyms


def toponyms(text: str) -> list[str]:
    reading = reading_of(text)
    return [reading.span(p.first, p.stop).text for p in find_toponyms(reading, KNOWLEDGE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish officers flew to Ankara.", ["Turkish", "Ankara"]),
        ("Two Sri Lankan sailors were freed.", ["Sri Lankan"]),
        ("Damascus denied the report.", ["Damascus"]),
        ("The Aleppo Media Centre told of a raid in Idlib.", ["Idlib"]),
        ("Shops closed in Greater London.", ["Greater London"]),
        ("Rain fell in North Syria.", ["Syria"]),
    ],
)
def test_adjectives_governments_and_whole_names_are_toponyms(text: str, expected: list[str]) -> None:
    assert toponyms(text) == expected


def test_persons_are_no_toponyms() -> None:
    assert toponyms("Captain Imran Khan and Derek Houston left.") == []


def test_building_with_an_unlisted_name_is_no_toponym() -> None:
    assert toponyms("She was taken to Quorn Hospital.") == []


def test_demonyms_are_kept_apart_from_places() -> None:
    reading = reading_of("Afghan farmers met Britons.")
    found = find_demonyms(reading, KNOWLEDGE)
    assert [p.candidates[0].name for p in found] == ["Afghanistan", "United Kingdom"]
    assert {p.standing for p in found} == {"inside-name"}


def test_given_stretches_become_found_places_with_their_bearers() -> None:
    reading = reading_of("Turkish jets bombed Raqqa.")
    turkish, raqqa = find_given(reading, [(0, 7), (20, 25)], KNOWLEDGE)
    assert turkish is not None
    assert turkish.candidates[0].name == "Turkey"
    assert raqqa is not None
    assert any(place.country == "SY" for place in raqqa.candidates)


def test_stretch_outside_the_reporting_is_none() -> None:
    assert find_given(reading_of("Jets bombed Raqqa."), [(400, 410)], KNOWLEDGE) == (None,)
