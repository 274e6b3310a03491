"""`reportedly gazetteer`, as a user calls it, and what coding makes of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.gazetteer_files import OCHA_HEAD, imported, ocha_line, rows_in

import reportedly as rp
from reportedly.cli.main import main
from reportedly.errors import PackError
from reportedly.export import pack_folder
from reportedly.workflow.doctor import run_checks
from reportedly.workflow.installed import installed_in
from reportedly.workflow.project import Project

TABLE = OCHA_HEAD + "\n" + ocha_line("C1", "Hawsh Wahm", "حوش وهم") + ocha_line("C2", "Tall Khayal", "", 35.9)
TEXT = "The army shelled the village of Hawsh Wahm on 3 May 2016."


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a project with a table beside it, and the current folder."""
    folder = tmp_path / "war"
    Project.create(folder)
    (folder / "places.csv").write_text(TABLE, "utf-8")
    (folder / "report.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def call(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    """The exit status of a command."""
    monkeypatch.setattr(sys, "argv", ["reportedly", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_import_list_info_remove(project: Path, monkeypatch, capsys) -> None:
    assert (
        call(monkeypatch, "gazetteer", "import", "places.csv", "--name", "ocha-sy", "--licence", "CC-BY-3.0-IGO") == 0
    )
    told = capsys.readouterr().err
    assert "ocha: it is a table with P-codes" in told
    assert "name=PP_NAME_EN" in told
    assert call(monkeypatch, "gazetteer", "list") == 0
    assert "ocha-sy: 2 places, 3 names; SY; licence: CC-BY-3.0-IGO; from: not stated" in capsys.readouterr().out
    assert call(monkeypatch, "gazetteer", "list", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)[0]["counts"]["places"] == 2
    assert call(monkeypatch, "gazetteer", "info", "ocha-sy", "--format", "json") == 0
    info = json.loads(capsys.readouterr().out)
    assert (info["features"], info["admin1"], info["languages"]) == ({"populated place": 2}, {"Idlib": 2}, {"ar": 1})
    assert call(monkeypatch, "gazetteer", "info", "ocha-sy") == 0
    assert "Tall Khayal" in capsys.readouterr().out
    assert call(monkeypatch, "gazetteer", "remove", "ocha-sy") == 0
    assert not any((project / "gazetteers").iterdir())


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("info", "none"), 1, "RPT-405"),
        (("remove", "none"), 1, "RPT-405"),
        (("import", "none.csv"), 2, "RPT-101"),
        (("import", "report.txt"), 1, "RPT-209"),
        (("import", "places.csv", "--name", "../up"), 2, "RPT-104"),
        (("import", "places.csv", "--name", "syria"), 2, "RPT-104"),
        (("import", "places.csv", "--country", "XX"), 2, "RPT-104"),
        (("import", "places.csv", "--map", "lat"), 2, "RPT-104"),
        (("import", "places.csv", "--map", "planet=lat"), 2, "RPT-104"),
    ],
)
def test_wrong_use_has_a_code_and_writes_nothing(project: Path, monkeypatch, capsys, words, status, code) -> None:
    assert call(monkeypatch, "gazetteer", *words) == status
    assert code in capsys.readouterr().err
    assert not (project / "gazetteers").exists()


def test_refused_rows_give_status_three_and_are_named(project: Path, monkeypatch, capsys) -> None:
    (project / "places.csv").write_text(TABLE + ocha_line("C3", "Far Wahm", "", 99), "utf-8")
    assert call(monkeypatch, "gazetteer", "import", "places.csv") == 3
    assert "places.csv, line 4: RPT-210" in capsys.readouterr().err


def test_coding_uses_what_is_imported_and_the_run_records_it(project: Path) -> None:
    with Project.open(project) as before:
        assert before.gazetteers == ()
    imported(project / "places.csv", project / "gazetteers" / "ocha")
    with Project.open(project) as opened:
        assert [one.name for one in opened.gazetteers] == ["ocha"]
        tally = opened.code(project / "report.txt")
        (claim,) = opened.claims
    assert [where.value.place_id for where in claim.where] == ["ocha:C1"]
    assert "ocha" in tally.run.packs
    assert any(check.name == "gazetteer ocha" and check.is_well for check in run_checks(project))


def test_library_takes_an_imported_folder_as_a_pack(project: Path) -> None:
    imported(project / "places.csv", project / "gazetteers" / "ocha")
    for folder in (Path("gazetteers/ocha"), "gazetteers/ocha"):
        (claim,) = rp.code(TEXT, packs=("core", "sources", "syria", folder), rules_only=True)
        assert [where.value.place_id for where in claim.where] == ["ocha:C1"]


def test_a_folder_of_the_user_s_own_is_never_overwritten(project: Path) -> None:
    (project / "mine").mkdir()
    (project / "mine" / "notes.txt").write_text("keep")
    with pytest.raises(PackError, match="RPT-406"):
        imported(project / "places.csv", project / "mine")
    assert (project / "mine" / "notes.txt").read_text() == "keep"


def test_an_import_that_fails_half_way_leaves_the_old_one(project: Path, monkeypatch) -> None:
    to = project / "gazetteers" / "ocha"
    imported(project / "places.csv", to)
    before = {path.name: path.read_bytes() for path in to.iterdir()}
    (project / "places.csv").write_text(TABLE + ocha_line("C3", "Nahr Wahm"), "utf-8")

    def interrupted(path: Path, data: bytes) -> None:
        path.write_bytes(data[:10])
        raise KeyboardInterrupt

    monkeypatch.setattr(pack_folder, "_write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        imported(project / "places.csv", to)
    assert {path.name: path.read_bytes() for path in to.iterdir()} == before
    assert [path.name for path in to.parent.iterdir()] == ["ocha"]


@pytest.mark.parametrize("at", ["_write", "_exchange", "rename"])
def test_a_kill_at_any_point_leaves_the_old_or_the_new_one(project: Path, at: str) -> None:
    to = project / "gazetteers" / "ocha"
    imported(project / "places.csv", to)
    (project / "places.csv").write_text(TABLE + ocha_line("C3", "Nahr Wahm"), "utf-8")
    patch = {
        "_write": "pack_folder._write = lambda path, data: die()",
        "_exchange": "pack_folder._exchange = lambda made, folder: die()",
        "rename": "first = Path.rename\nPath.rename = lambda self, to: (first(self, to), die())",
    }[at]
    code = (
        "import os, signal\nfrom pathlib import Path\nfrom reportedly.export import pack_folder\n"
        "def die(): os.kill(os.getpid(), signal.SIGKILL)\n"
        f"{patch}\nfrom reportedly.workflow.gazetteer import import_gazetteer\n"
        f"import_gazetteer({str(project / 'places.csv')!r}, to={str(to)!r})\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=os.environ, check=False)
    assert done.returncode == -signal.SIGKILL
    (pack,) = installed_in(project / "gazetteers")
    assert len(rows_in(pack.folder)) in (2, 3)
    imported(project / "places.csv", to)
    assert len(rows_in(to)) == 3
    assert [path.name for path in to.parent.iterdir()] == ["ocha"]
