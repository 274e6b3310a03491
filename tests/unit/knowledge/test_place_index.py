"""The place index: the same from memory and file, whole or rebuilt, with everybody's ids and names."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.build import KNOWLEDGE

from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.knowledge.place import Entry, Place
from reportedly.knowledge.place_file import FiledSections, TornFileError
from reportedly.knowledge.place_index import build_index, lay_out
from reportedly.knowledge.place_keys import article_keys, skeletons, sounds
from reportedly.knowledge.place_lookup import PlaceIndex
from reportedly.knowledge.place_merge import merge_entries
from reportedly.knowledge.place_names import article_key, closeness, skeleton, sound
from reportedly.knowledge.place_near import near_buckets

GAZETTEER: Gazetteer = KNOWLEDGE.gazetteer
NAMES = ["Deir ez-Zor", "al-Bab", "Al", "Ḥamāh", "الحسكة", "Łódź", "Ma'arat al-Nu'man", "A Coruña", "Ou", "  ", "Wāw"]


def entry(id_: str, name: str, lat: float, pack: str | None, **told: object) -> Entry:
    place = Place(
        id=id_, name=name, lat=lat, lon=36.0, precision="settlement", radius_km=4.0, feature="village", country="SY",
        pack=pack, **told,  # type: ignore[arg-type]
    )  # fmt: skip
    return Entry(place, (name,))


def test_keys_of_many_names_are_those_of_each() -> None:
    assert article_keys(NAMES) == [article_key(name) for name in NAMES]
    keys = [key for key in article_keys(NAMES) if key]
    assert skeletons(keys) == [skeleton(key) for key in keys]
    assert sounds(keys) == [sound(key) for key in keys]


def test_one_village_of_two_sources_has_both_ids() -> None:
    (one,) = merge_entries([entry("own:1", "Tell Sabra", 35.0, "syria"), entry("gn:7", "Tall Sabra", 35.01, None)])
    assert (one.place.id, one.place.name, one.place.ids) == ("own:1", "Tell Sabra", ("gn:7",))
    assert set(one.keys) == {"tell sabra", "tall sabra"}


def test_two_villages_of_one_source_stay_two() -> None:
    assert len(merge_entries([entry("a:1", "Sabra", 35.0, "a"), entry("a:2", "Sabra", 35.01, "a")])) == 2


def test_same_places_give_the_same_bytes() -> None:
    entries = [entry("a:1", "Sabra", 35.0, "a"), entry("gn:2", "Zabadin", 36.0, None)]
    first, second = (build_index(merge_entries(entries), frozenset({"SY"}), "d") for _ in range(2))
    assert first == second


def test_place_comes_back_as_it_went_in() -> None:
    known = entry("a:1", "Sabra", 35.5, "a", admin1="Hama", name_ar="صبرا", ids=("b:2",), city_id="c:3", admin3="X")
    index = PlaceIndex(lay_out(merge_entries([known]), frozenset({"SY"})))
    assert index.keyed("sabra") == (known.place,)
    assert index.by_id["b:2"] == known.place


@pytest.mark.parametrize("cut", [0, 10, 400, -1])
def test_torn_file_is_refused(cut: int) -> None:
    data = build_index(merge_entries([entry("a:1", "Sabra", 35.0, "a")]), frozenset({"SY"}), "d")
    with pytest.raises((TornFileError, ValueError)):
        FiledSections(memoryview(data[:cut]), "d")


def test_index_of_other_inputs_is_refused() -> None:
    data = build_index(merge_entries([entry("a:1", "Sabra", 35.0, "a")]), frozenset({"SY"}), "d")
    with pytest.raises(TornFileError):
        FiledSections(memoryview(data), "other")


@pytest.mark.parametrize(("one", "other"), [("tlbs", "tls"), ("tlbs", "tlbsn"), ("tlbs", "tlds"), ("tlbs", "tlbs")])
def test_skeletons_one_letter_apart_share_a_bucket(one: str, other: str) -> None:
    assert set(near_buckets(one)) & set(near_buckets(other))


def test_arabic_name_finds_its_town() -> None:
    assert "Aleppo" in {place.name for place in GAZETTEER.named("حلب")}


def test_town_of_another_war_is_there_for_who_asks_for_everything() -> None:
    found = GAZETTEER.named("Marib", EVERYWHERE)
    assert {(place.country, place.admin1) for place in found} >= {("YE", "Marib")}


def test_usual_reach_leaves_small_towns_abroad_out() -> None:
    assert all(p.country in GAZETTEER.home or p.population >= 50_000 or p.pack for p in GAZETTEER.named("Paris"))


def test_similar_scores_as_closeness_does() -> None:
    found = GAZETTEER.similar("Talbisseh", 0.7, loose=True)
    assert found
    assert found[0][1].name == "Talbiseh"
    assert found[0][0] == pytest.approx(closeness("Talbisseh", "Talbiseh"))


def test_similar_in_a_unit_stays_there() -> None:
    assert {place.admin1 for _, place in GAZETTEER.similar("Kafr Zeita", 0.7, loose=True, admin1="Hama")} == {"Hama"}


def test_near_gives_nearest_first(tmp_path: Path) -> None:
    far = [km for km, _ in GAZETTEER.near(35.86, 36.80, 10.0)]
    assert far
    assert far == sorted(far)


@pytest.mark.parametrize("name", ["Talbisseh", "Kafer Zeita", "Sarakeb"])
def test_similar_is_what_comparing_one_by_one_gives(name: str) -> None:
    asked = set(near_buckets(skeleton(name)))
    expected: dict[str, float] = {}
    for other, place in GAZETTEER.names_at_home():
        key = article_key(other)
        if asked & set(near_buckets(skeleton(key))) and place.feature not in ("country", "admin1", "admin2"):
            expected[place.id] = max(expected.get(place.id, 0.0), closeness(name, key))
    found = {place.id: score for score, place in GAZETTEER.similar(name, 0.7, loose=True)}
    assert found == pytest.approx({id_: score for id_, score in expected.items() if score >= 0.7})
