"""The place strings' scorer: what counts as near, what as uncoded."""

from __future__ import annotations

from pathlib import Path

from bench.quality import ucdp_places

HEAD = "where_coordinates,adm_1,adm_2,latitude,longitude,where_prec\n"


def _root(folder: Path, *rows: str) -> Path:
    path = folder / "ucdp_places" / "places.csv"
    path.parent.mkdir()
    path.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    return folder


def test_set_is_found_only_where_its_file_is(tmp_path: Path) -> None:
    assert ucdp_places.files(tmp_path) == []
    assert len(ucdp_places.files(_root(tmp_path))) == 1


def test_uncoded_and_far_strings_are_wrong(tmp_path: Path) -> None:
    right = "Saraqib town,Idlib Governorate,,35.864,36.806,1"
    far = "Saraqib town,Idlib Governorate,,35.864,36.0,1"
    none = "Zuzuwat Ghayr Mawjud village,Idlib Governorate,,35.864,36.806,1"
    figures = ucdp_places.run(_root(tmp_path, right, far, none))
    assert figures["package_only_within_5km"].value * 3 == 1
    assert figures["package_only_uncoded"].value * 3 == 1
    assert "within_5km" not in figures
