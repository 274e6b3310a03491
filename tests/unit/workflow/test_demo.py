"""The demo, on two reports of its own."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportedly.cli.demo import is_attended
from reportedly.cli.main import main
from reportedly.workflow import demo
from reportedly.workflow.demo import copy_reports


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands for the package, with two demo reports."""
    (tmp_path / "shipped" / "demo" / "reports").mkdir(parents=True)
    manifest = "file,outlet,published,title,url\nreports/a.txt,Demo Wire,2018-02-07,Shells fall,\n"
    (tmp_path / "shipped" / "demo" / "manifest.csv").write_text(manifest)
    for name, text in (("a", "The army shelled Saraqib on Monday."), ("b", "Rebels seized a checkpoint near Hama.")):
        (tmp_path / "shipped" / "demo" / "reports" / f"{name}.txt").write_text(text)
    monkeypatch.setattr(demo, "files", lambda package: tmp_path / "shipped")
    return tmp_path


def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], *options: str) -> str:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["reportedly", "demo", *options])
    with pytest.raises(SystemExit) as done:
        main()
    assert not done.value.code
    return capfd.readouterr().out


def test_the_demo_says_what_it_found_and_names_files_that_are_there(small: Path, monkeypatch, capfd) -> None:
    out = run(small, monkeypatch, capfd)
    assert "Shells fall · Demo Wire · 2018-02-07" in out
    assert "2018-02-05" in out
    named = [line.split()[0] for line in out.split("Written:")[1].splitlines() if line.strip()]
    assert len(named) == 8
    assert "2 claims are 2 events" in out
    assert all((small / name).stat().st_size for name in named)


def test_the_demo_run_again_writes_the_same_files(small: Path, monkeypatch, capfd) -> None:
    first = run(small, monkeypatch, capfd)
    before = {path: path.read_bytes() for path in (small / "reportedly-demo").glob("claims.*")}
    assert run(small, monkeypatch, capfd) == first
    assert before == {path: path.read_bytes() for path in (small / "reportedly-demo").glob("claims.*")}


def test_the_page_is_opened_for_a_person_and_named_elsewhere(small: Path, monkeypatch, capfd) -> None:
    served: list[Path] = []
    monkeypatch.setattr("reportedly.web.serve.serve", lambda desk, *_: served.append(desk.project.folder))
    monkeypatch.delenv("CI", raising=False)
    for is_person in (False, True):
        monkeypatch.setattr("reportedly.cli.demo.is_attended", lambda told=is_person: told)
        run(small, monkeypatch, capfd, "--review")
        assert bool(served) == is_person


def test_nobody_is_waited_for_in_ci_or_without_a_terminal(monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("sys.stdout", SimpleNamespace(isatty=lambda: True))
    monkeypatch.delenv("CI", raising=False)
    assert is_attended()
    monkeypatch.setenv("CI", "true")
    assert not is_attended()
    monkeypatch.delenv("CI")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: False))
    assert not is_attended()


def test_the_reports_that_ship_are_copied_with_their_manifest(tmp_path: Path) -> None:
    manifest = copy_reports(tmp_path)
    listed = [line.split(",")[0] for line in manifest.read_text("utf-8").splitlines()[1:] if line]
    assert len(listed) >= 15
    assert all((tmp_path / "reports" / Path(name).name).is_file() for name in listed)
