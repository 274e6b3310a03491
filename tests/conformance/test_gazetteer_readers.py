"""What every reader of gazetteers does, whatever its format."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.gazetteer_files import OCHA_HEAD, dump_line, feature, geojson, imported, ocha_line, rows_in, square, workbook

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.packs import Pack
from reportedly.workflow.packs import check_packs

Place = tuple[str, float, float]
GOOD: tuple[Place, ...] = (("Bayt Wahm", 35.8, 36.6), ("Tall Khayal", 35.9, 36.5), ("Ḥawsh al-Sarāb", 35.7, 36.4))
NOWHERE: Place = ("Nowhere", 135.0, 36.6)


def numbered(places: Sequence[Place]) -> list[tuple[int, Place]]:
    """Each place with its own number, whatever the order they are asked for."""
    return [(1 + (*GOOD, NOWHERE).index(place), place) for place in places]


def geonames(places: Sequence[Place]) -> str:
    return "".join(dump_line(n, name, lat, lon) for n, (name, lat, lon) in numbered(places))


def ocha(places: Sequence[Place]) -> str:
    rows = (ocha_line(f"C{n}", name, "", lat, lon) for n, (name, lat, lon) in numbered(places))
    return OCHA_HEAD + "\n" + "".join(rows)


def ocha_workbook(places: Sequence[Place]) -> bytes:
    return workbook(Places=list(csv.reader(io.StringIO(ocha(places)))))


def own_table(places: Sequence[Place]) -> str:
    return "name,lat,lon\n" + "".join(f"{name},{lat},{lon}\n" for name, lat, lon in places)


def points(places: Sequence[Place]) -> str:
    return geojson(*(feature({"name": name}, [lon, lat], "Point") for name, lat, lon in places))


def cod(places: Sequence[Place]) -> str:
    told = ({"ADM3_EN": name, "ADM3_PCODE": f"SY0{n}"} for n, (name, _, _) in numbered(places))
    return geojson(*(feature(one, square(lon, lat)) for one, (_, lat, lon) in zip(told, places, strict=True)))


def geoboundaries(places: Sequence[Place]) -> str:
    usual = {"shapeGroup": "SYR", "shapeType": "ADM3"}
    told = ({"shapeName": name, "shapeID": f"1B{n}", **usual} for n, (name, _, _) in numbered(places))
    return geojson(*(feature(one, square(lon, lat)) for one, (_, lat, lon) in zip(told, places, strict=True)))


def open_syria(places: Sequence[Place]) -> str:
    above = {"governorateId": "x", "districtId": "y"}
    return json.dumps(
        [
            {"id": f"sy-{n}", "name": {"en": name}, "centroid": {"latitude": lat, "longitude": lon}, **above}
            for n, (name, lat, lon) in numbered(places)
        ]
    )


Make = Callable[[Sequence[Place]], str | bytes]
FORMATS: dict[str, Make] = {
    "SY.txt": geonames, "pp.csv": ocha, "pp.xlsx": ocha_workbook, "own.csv": own_table, "points.geojson": points,
    "adm3.geojson": cod, "gb.geojson": geoboundaries, "subdistricts.json": open_syria,
}  # fmt: skip

pytestmark = pytest.mark.parametrize("name", FORMATS)


def file_of(folder: Path, name: str, places: Sequence[Place]) -> Path:
    data = FORMATS[name](places)
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_gives_every_place_once_and_names_what_it_refuses(name: str, tmp_path: Path) -> None:
    done = imported(file_of(tmp_path, name, (*GOOD, NOWHERE)), tmp_path / "gaz", country="SY")
    assert sorted(row["name"] for row in rows_in(tmp_path / "gaz")) == sorted(name for name, _, _ in GOOD)
    (failure,) = done.failures
    assert (failure.code, done.exit_status) == ("RPT-210", 3)
    assert failure.member is not None


def test_tables_are_those_of_the_rows_in_another_order(name: str, tmp_path: Path) -> None:
    for folder, places in (("1", GOOD), ("2", GOOD[::-1])):
        imported(file_of(tmp_path, name, places), tmp_path / folder / "gaz", country="SY")
    tables = sorted((tmp_path / "1" / "gaz").glob("*.tsv"))
    assert tables != []
    for path in tables:
        assert path.read_bytes() == (tmp_path / "2" / "gaz" / path.name).read_bytes()


def test_same_file_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    source = file_of(tmp_path, name, GOOD)
    for folder in ("1", "2"):
        imported(source, tmp_path / folder / "gaz", country="SY")
    for path in (tmp_path / "1" / "gaz").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / "gaz" / path.name).read_bytes()


def test_pack_passes_the_checks_of_packs(name: str, tmp_path: Path) -> None:
    imported(file_of(tmp_path, name, GOOD), tmp_path / "gaz", country="SY")
    assert [line for line, is_well in check_packs((str(tmp_path / "gaz"),)) if not is_well] == []


def test_places_are_found_by_name(name: str, tmp_path: Path) -> None:
    imported(file_of(tmp_path, name, GOOD), tmp_path / "gaz", country="SY")
    packs = (Pack.shipped("core"), Pack.shipped("syria"), Pack(tmp_path / "gaz"))
    (found,) = Gazetteer(packs).named("hawsh al sarab")
    assert (found.country, found.pack) == ("SY", "gaz")


def test_manifest_keeps_hash_counts_and_no_folder_or_time(name: str, tmp_path: Path) -> None:
    imported(file_of(tmp_path, name, GOOD), tmp_path / "gaz", country="SY", licence="CC0-1.0")
    manifest = Pack(tmp_path / "gaz").manifest
    assert manifest["licence"] == "CC0-1.0"
    assert [len(source["sha256"]) for source in manifest["sources"]] == [64]
    assert sum(manifest["counts"][what] for what in ("places", "admin3")) == 3
    assert str(tmp_path) not in (tmp_path / "gaz" / "pack.yaml").read_text("utf-8")
