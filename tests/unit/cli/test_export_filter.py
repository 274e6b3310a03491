"""`reportedly export --filter` writes what the review page shows of the filter."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bench.speed.made_claims import World

from reportedly.cli.main import main
from reportedly.workflow.project import Project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A linked project of made claims."""
    with Project.create(tmp_path / "war") as project:
        for document, claims in World(60).reports(60):
            project.store.add(document, claims, "run-made")
        project.link()
    return tmp_path / "war"


def export(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """Run the command; its exit status."""
    monkeypatch.setattr(sys, "argv", ["reportedly", "export", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    return left.value.code


def test_the_rows_are_those_of_the_page(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "events.csv"
    asked = ("--as", "events-csv", "--to", str(path), "--project", str(folder), "--filter", "placed=yes&reports=1")
    assert export(monkeypatch, *asked) == 0
    with Project.open(folder) as project:
        ids = project.lists.ids("reports=1&placed=yes")
        assert 0 < len(ids) < len(project.events)
    assert [line.split(",")[0] for line in path.read_text("utf-8").splitlines()[1:]] == list(ids)


@pytest.mark.parametrize(
    ("format", "filter", "code"), [("csv", "colour=red", "RPT-108"), ("judgements", "q=a", "RPT-104")]
)
def test_a_filter_that_makes_no_sense_is_refused(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    format: str,
    filter: str,
    code: str,
) -> None:
    asked = ("--as", format, "--quotes", "--project", str(folder), "--filter", filter)
    assert export(monkeypatch, *asked) == 2
    assert code in capsys.readouterr().err
