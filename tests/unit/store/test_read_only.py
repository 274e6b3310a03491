"""A project that lies where nothing can be written is read; only what must write is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.speed.made_claims import World

import reportedly as rp
from reportedly.errors import StoreError
from reportedly.store import database, search


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    with rp.open(tmp_path / "war") as project:
        for document, claims in World(30).reports(30):
            project.store.add(document, claims, "run-1")
        project.link()
    for module in (database, search):
        monkeypatch.setattr(module, "is_read_only", Path.is_file)
    return tmp_path / "war"


def test_everything_is_read_and_nothing_is_left_beside_it(folder: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with rp.open(folder) as project:
        assert len(list(project.events)) == len(project.events) > 0
        assert len(list(project.claims)) == len(project.claims)
        assert project.find("shelling").corpus > 0
        assert project.export("events-csv", tmp_path / "events.csv") == len(project.events)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_what_must_write_is_refused_with_a_code(folder: Path) -> None:
    with rp.open(folder) as project, pytest.raises(StoreError, match="RPT-504"):
        project.link(policy="campaign")
