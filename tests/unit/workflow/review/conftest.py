"""A small project of made claims, linked, and a reviewer at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.speed.made_claims import World

import reportedly as rp
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk

CLAIMS = 60


@pytest.fixture(scope="session")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a linked project; copy it before anything is decided."""
    folder = tmp_path_factory.mktemp("made") / "war"
    with rp.open(folder) as opened:
        for document, claims in World(CLAIMS).reports(CLAIMS):
            opened.store.add(document, claims, "run-1")
        opened.link()
    return folder


@pytest.fixture
def project(linked: Path, tmp_path: Path) -> Iterator[Project]:
    shutil.copytree(linked, tmp_path / "war")
    with rp.open(tmp_path / "war") as opened:
        yield opened


@pytest.fixture
def desk(project: Project) -> Desk:
    return desk_of(project)


def desk_of(project: Project, reviewer: str = "kestrel") -> Desk:
    """A reviewer whose clock stands still."""
    return Desk(project, reviewer, clock=lambda: "2018-06-30T00:00:00Z")
