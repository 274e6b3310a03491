"""A server in this process, at a desk of a small project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.served import copied, made_once, make_demo, shared_folder

from reportedly.web.app import make_app
from reportedly.web.keys import Keys
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk

HOST = "127.0.0.1:8600"
ROOT = f"http://{HOST}"


@pytest.fixture(scope="session")
def demo_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, coded once for all workers; copy it before deciding anything."""
    return made_once(shared_folder(tmp_path_factory), "demo-project", make_demo)


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Desk]:
    """A desk at a project without documents."""
    with Project.create(tmp_path / "war") as project:
        yield Desk(project, "kestrel")


@pytest.fixture
def stranger(empty: Desk, keys: Keys) -> Iterator[TestClient]:
    """A client without session or token."""
    with TestClient(make_app(empty, keys, HOST), ROOT, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def script(stranger: TestClient, keys: Keys) -> TestClient:
    """A script that holds the token."""
    stranger.headers.update({"Authorization": f"Bearer {keys.token}", "X-Reportedly-Token": keys.token})
    return stranger


@pytest.fixture
def demo(demo_project: Path, tmp_path: Path, keys: Keys) -> Iterator[TestClient]:
    """A script's client at a copy of the demonstration."""
    with Project.open(copied(demo_project, tmp_path / "project")) as project:
        app = make_app(Desk(project, "kestrel"), keys, HOST)
        with TestClient(app, ROOT, follow_redirects=False, raise_server_exceptions=False) as client:
            client.headers.update({"Authorization": f"Bearer {keys.token}", "X-Reportedly-Token": keys.token})
            yield client
