"""Places that hold other places of the same telling."""

from tests.unit.link.policies.build import place

from reportedly.link.policies.nested import innermost

TOWN = place("Qasr Wadi", radius_km=8.0)


def names(*places):
    return [each.name for each in innermost(places)]


def test_a_station_without_a_point_stands_in_the_town_told_with_it() -> None:
    station = place("Qasr Wadi bus station", "site", lat=None, lon=None, radius_km=None)
    assert names(TOWN, station) == ["Qasr Wadi bus station"]


def test_two_quarters_of_a_city_are_two_places_and_the_city_is_none_beside_them() -> None:
    quarters = (place("Harat Nur", "neighbourhood", lat=35.22), place("Harat Zahr", "neighbourhood", lat=35.18))
    assert names(TOWN, *quarters) == ["Harat Nur", "Harat Zahr"]


def test_a_village_on_the_ground_of_a_city_stands_in_it_and_one_beside_it_does_not() -> None:
    city = place("Great Qasr", radius_km=20.0)
    assert names(city, place("Bir Sabil", lat=35.3)) == ["Bir Sabil"]
    assert names(TOWN, place("Bir Sabil", lat=35.3)) == ["Qasr Wadi", "Bir Sabil"]


def test_a_site_of_another_town_is_another_place() -> None:
    assert names(TOWN, place("Mersa port", "site", lat=36.4)) == ["Qasr Wadi", "Mersa port"]


def test_two_towns_of_one_size_are_two_places_however_near() -> None:
    assert names(TOWN, place("Deir Sahl", radius_km=8.0)) == ["Qasr Wadi", "Deir Sahl"]
