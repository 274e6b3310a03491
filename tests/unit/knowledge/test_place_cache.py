"""The cache of the place index: never torn, never needed, the same whoever builds it and in whatever order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.build import KNOWLEDGE

from reportedly.knowledge import place_cache, place_rows
from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.knowledge.packs import Pack
from reportedly.knowledge.place_cache import inputs_digest, open_index, prepare_index
from reportedly.knowledge.place_world import City

HEAD = "id\tname\tlat\tlon\tprecision\tfeature\tadmin1\tcountry\tsource\n"
ROWS = [
    "own:1\tTell Sabra\t35.0\t36.0\tsettlement\tvillage\tHama\tSY\town\n",
    "own:2\tKafr Zabadin\t35.5\t36.2\tsettlement\tvillage\tHama\tSY\town\n",
    "own:3\tWadi Nasr\t35.7\t36.4\tsite\tvalley\tHama\tSY\town\n",
]
CITIES = [
    City(1, "Tall Sabra", 35.01, 36.0, "SY", 900, "1"),
    City(2, "Newmarch", 52.0, 0.1, "GB", 61_000, "1"),
    City(3, "Oldmarch", 52.1, 0.1, "GB", 700, "1"),
]
OTHERS = {1: ("تل صبرا",), 2: ("Marcia Nova",)}
ASKED = ("Tell Sabra", "Sabra", "Newmarch", "Oldmarch", "Marcia Nova", "تل صبرا", "Wadi Nasr", "France")


@pytest.fixture(autouse=True)
def _small_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """A world of three towns, and nothing held from another test."""
    monkeypatch.setattr(place_rows, "read_cities", lambda: CITIES)
    monkeypatch.setattr(place_rows, "read_other_names", lambda countries: OTHERS)
    monkeypatch.setattr(place_cache, "_held", {})


def pack(folder: Path, rows: list[str]) -> Pack:
    folder.mkdir()
    (folder / "pack.yaml").write_text("version: 1\ncountries: [SY]\n", "utf-8")
    (folder / "places.tsv").write_text(HEAD + "".join(rows), "utf-8")
    return Pack(folder)


def answers(gazetteer: Gazetteer) -> list[object]:
    """Everything that can be asked for, of a few names."""
    return [
        *((gazetteer.named(name), gazetteer.named(name, EVERYWHERE), gazetteer.may_begin(name)) for name in ASKED),
        *(gazetteer.similar(f"{name}a", 0.6, loose=True, reach=EVERYWHERE) for name in ASKED),
        *(gazetteer.similar(f"{name}a", 0.6, loose=True) for name in ASKED),
        gazetteer.near(35.0, 36.0, 100.0),
        gazetteer.near(52.0, 0.0, 100.0),
        gazetteer.in_unit("SY", "Hama"),
        list(gazetteer.names_at_home()),
        dict(gazetteer.by_id),
    ]


def test_file_and_memory_answer_alike(tmp_path: Path) -> None:
    packs = (pack(tmp_path / "own", ROWS),)
    in_memory = answers(Gazetteer(packs))
    place_cache._held.clear()
    assert prepare_index(packs, tmp_path / "cache") is not None
    assert answers(Gazetteer(packs, tmp_path / "cache")) == in_memory


def test_town_listed_twice_is_one_with_all_its_names(tmp_path: Path) -> None:
    (found,) = Gazetteer((pack(tmp_path / "own", ROWS),)).named("تل صبرا")
    assert (found.id, found.ids) == ("own:1", ("gn:1",))


def test_order_of_rows_does_not_change_a_byte(tmp_path: Path) -> None:
    built = [
        place_cache.build_bytes((pack(tmp_path / name, rows),), "d")
        for name, rows in (("one", ROWS), ("two", ROWS[::-1]))
    ]
    assert built[0] == built[1].replace(b"two", b"one")


def test_several_preparing_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    packs = (pack(tmp_path / "own", ROWS),)
    with ThreadPoolExecutor(4) as workers:
        paths = set(workers.map(lambda _: prepare_index(packs, tmp_path / "cache"), range(8)))
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [path.name for path in paths if path]
    assert open_index(packs, tmp_path / "cache").keyed("tell sabra")


@pytest.mark.parametrize("keep", [0, 30, 2_000, -5])
def test_torn_file_is_built_anew(tmp_path: Path, keep: int) -> None:
    packs = (pack(tmp_path / "own", ROWS),)
    path = prepare_index(packs, tmp_path / "cache")
    assert path is not None
    whole = path.read_bytes()
    path.write_bytes(whole[:keep])
    assert open_index(packs, tmp_path / "cache").keyed("tell sabra")
    prepare_index(packs, tmp_path / "cache")
    assert path.read_bytes() == whole


def test_changed_row_makes_another_index(tmp_path: Path) -> None:
    before, after = pack(tmp_path / "one", ROWS), pack(tmp_path / "two", ROWS[:2])
    assert inputs_digest((before,)) != inputs_digest((after,))


def test_radius_of_a_row_stands_before_the_usual_one(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", [])
    row = ROWS[0].rstrip("\n") + "\t7.5\n"
    (own.folder / "places.tsv").write_text(HEAD.rstrip("\n") + "\tradius_km\n" + row, "utf-8")
    assert Gazetteer((own,)).by_id["own:1"].radius_km == 7.5


def test_unit_of_a_pack_is_the_worlds_by_its_id_and_the_others_stay(tmp_path: Path) -> None:
    own = pack(tmp_path / "own", ROWS)
    (own.folder / "admin1.tsv").write_text(
        "id\tname\tlat\tlon\tradius_km\tcountry\tcity\taliases\tsource\tids\n"
        "x:1\tOblast Kharkiv\t49.5\t36.5\t120\tUA\t\t\town\tgn:706482\n",
        "utf-8",
    )
    gazetteer = Gazetteer((Pack.shipped("core"), own))
    units = {place.name: place.id for (country, _), place in gazetteer.admin1.items() if country == "UA"}
    assert units["Oblast Kharkiv"] == "x:1"
    assert gazetteer.by_id["gn:706482"].id == "x:1"
    assert len(units) > 20


def test_shipped_packs_answer_alike_from_file_and_memory(tmp_path: Path) -> None:
    packs = KNOWLEDGE.gazetteer.packs
    in_memory = answers(Gazetteer(packs))
    place_cache._held.clear()
    assert prepare_index(packs, tmp_path) is not None
    assert answers(Gazetteer(packs, tmp_path)) == in_memory
