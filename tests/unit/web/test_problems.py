"""What is asked wrongly gets a coded answer, and the server never fails on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.served import copied
from tests.unit.web.conftest import HOST, ROOT

from reportedly.errors import (
    CATALOGUE,
    ExportError,
    IntegrityError,
    JudgementError,
    PageError,
    SafetyError,
    StoreError,
    UsageError,
)
from reportedly.web.app import make_app
from reportedly.web.bodies import LARGEST
from reportedly.web.keys import Keys
from reportedly.web.problems import status_of
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk

BODIES = [
    b"", b"{", b"[]", b"null", b'"x"', b"{}", b'{"target": 3, "decision": "accept"}', b"\xff\xfe", b"[" * 200_000,
    b'{"target": "evt-1", "decision": "believe"}', b'{"target": "evt-1", "decision": "accept", "extra": 1}',
    b'{"target": "\\ud800", "decision": "accept"}', b'{"a":' * 50_000,
]  # fmt: skip


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_a_body_that_is_no_decision_is_refused_with_a_code(script: TestClient, body: bytes) -> None:
    answer = script.post("/api/v1/judgements", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (422, "RPT-902")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_only_json_is_read_so_that_no_form_can_write(script: TestClient, kind: str) -> None:
    answer = script.post("/api/v1/undo", content=b"{}", headers={"Content-Type": kind})
    assert (answer.status_code, answer.json()["code"]) == (422, "RPT-902")


def test_a_body_without_end_is_cut_off(script: TestClient) -> None:
    parts = (b"x" * 100_000 for _ in range(LARGEST // 100_000 + 2))
    answer = script.post("/api/v1/undo", content=parts, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (422, "RPT-902")


@pytest.mark.parametrize(("path", "status"), [
    ("/api/v1/nothing", 404), ("/api/v1/events?offset=-1", 422), ("/api/v1/events?limit=0", 422),
    ("/api/v1/events?offset=9999999999999999999999", 422), ("/api/v1/candidates?kind=soul", 422),
    ("/api/v1/find", 422), ("/api/v1/export", 422),
])  # fmt: skip
def test_a_path_or_parameter_that_is_not_there_is_told(script: TestClient, path: str, status: int) -> None:
    answer = script.get(path)
    assert (answer.status_code, answer.json()["code"]) == (status, "RPT-902")
    assert answer.json()["code"] in CATALOGUE


def test_a_method_that_is_not_there_is_told(script: TestClient) -> None:
    assert script.post("/api/v1/events", json={}).status_code == 405
    assert script.post("/", json={}).status_code == 405


@pytest.mark.parametrize(("error", "status"), [
    (UsageError("RPT-103"), 404), (UsageError("RPT-104"), 422), (SafetyError("RPT-801"), 403),
    (StoreError("RPT-501"), 503), (ExportError("RPT-601"), 503), (PageError("RPT-902"), 422),
    (PageError("RPT-903"), 500), (IntegrityError("RPT-701"), 500), (JudgementError("RPT-951"), 422),
    (JudgementError("RPT-952"), 409),
])  # fmt: skip
def test_each_family_of_errors_has_its_status(error: Exception, status: int) -> None:
    assert status_of(error) == status


def test_a_damaged_database_is_told_with_its_code(demo_project: Path, tmp_path: Path, keys: Keys) -> None:
    folder = copied(demo_project, tmp_path / "project")
    database = folder / "reportedly.sqlite"
    with Project.open(folder) as project:
        database.write_bytes(b"no database at all" * 1000)  # before the server reads ahead, or it would race with that
        for more in ("-wal", "-shm"):
            database.with_name(database.name + more).unlink(missing_ok=True)
        app = make_app(Desk(project, "kestrel"), keys, HOST)
        with TestClient(app, ROOT, raise_server_exceptions=False) as client:
            answer = client.get("/api/v1/events", headers={"Authorization": f"Bearer {keys.token}"})
    assert (answer.status_code, answer.json()["code"]) == (503, "RPT-501")
