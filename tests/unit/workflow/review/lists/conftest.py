"""A project of some hundred events about an invented war, linked once; tests that decide work on a copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bench.speed.made_claims import World

from reportedly.workflow.link import link_store
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk

CLAIMS = 900


@pytest.fixture(scope="session")
def made_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the project, made and linked."""
    folder = tmp_path_factory.mktemp("lists") / "war"
    with Project.create(folder) as project:
        for document, claims in World(CLAIMS).reports(CLAIMS):
            project.store.add(document, claims, "run-made")
        link_store(project.store, project.settings.packs)
    return folder


@pytest.fixture(scope="session")
def desk(made_folder: Path) -> Iterator[Desk]:
    """A reviewer who decides nothing."""
    with Project.open(made_folder) as project:
        yield Desk(project, "heron", may_write=False)


@pytest.fixture
def deciding(made_folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """A reviewer at a project of their own."""
    shutil.copytree(made_folder, tmp_path / "war")
    with Project.open(tmp_path / "war") as project:
        yield Desk(project, "kestrel", clock=lambda: "2018-06-30T00:00:00Z")
