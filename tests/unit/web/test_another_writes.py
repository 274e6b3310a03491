"""Another process writes to the project: reads go on, writes wait a moment, keep their order, and then say so."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from reportedly.web import clerk

READS = ("session", "events", "facets", "map", "timeline", "judgements", "sources", "rounds", "accuracy", "suggestions")


@contextmanager
def writing(folder: Path) -> Iterator[sqlite3.Connection]:
    """Hold the database's write lock, as `reportedly link` does for minutes."""
    other = sqlite3.connect(folder / "reportedly.sqlite", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield other
    finally:
        other.close()


def post(client: TestClient, path: str, told: Any) -> Any:
    return client.post(f"/api/v1/{path}", json=told)


@pytest.fixture
def events(demo: TestClient) -> list[str]:
    return [row["id"] for row in demo.get("/api/v1/events").json()["rows"]]


def test_reads_are_answered_at_once_and_a_decision_is_refused_after_a_moment(
    demo: TestClient, events: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clerk, "WAIT_S", 1.0)
    refused: list[Any] = []
    asked = {"target": events[0], "decision": "accept"}
    with writing(tmp_path / "project"):
        waiting = threading.Thread(target=lambda: refused.append(post(demo, "judgements", asked)))
        waiting.start()
        paths = (*READS, f"events/{events[0]}", f"events/{events[0]}/contradictions")
        for path in paths:
            began = time.monotonic()
            assert (path, demo.get(f"/api/v1/{path}").status_code) == (path, 200)
            assert time.monotonic() - began < 5
        waiting.join()
    assert (refused[0].status_code, refused[0].json()["code"]) == (503, "RPT-507")
    assert "Another process is writing" in refused[0].json()["message"]
    assert post(demo, "judgements", asked).status_code == 200


def test_decisions_that_wait_are_kept_in_their_order_once_the_other_has_ended(
    demo: TestClient, events: list[str], tmp_path: Path
) -> None:
    answers: dict[int, Any] = {}
    with writing(tmp_path / "project") as other:
        waiting = []
        for n in range(4):
            asked = {"target": events[0], "decision": "comment", "note": str(n)}
            waiting.append(
                threading.Thread(target=lambda n=n, asked=asked: answers.update({n: post(demo, "judgements", asked)}))
            )
            waiting[-1].start()
            time.sleep(0.15)
        other.execute("ROLLBACK")
        for each in waiting:
            each.join()
    kept = [answers[n].json()["judgement"] for n in range(4)]
    assert [(each["seq"], each["note"]) for each in kept] == [(n + 1, str(n)) for n in range(4)]


def test_a_project_is_opened_while_another_process_writes(demo: TestClient, tmp_path: Path) -> None:
    from reportedly.workflow.project import Project

    with writing(tmp_path / "project"), Project.open(tmp_path / "project") as project:
        began = time.monotonic()
        assert len(list(project.events)) > 0
        assert time.monotonic() - began < 10


def test_the_search_goes_on_with_what_it_knows_unless_something_was_sealed_since(
    demo: TestClient, events: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clerk, "WAIT_S", 0.3)
    searches = ("/api/v1/find?text=shelling", "/api/v1/events?q=killed")
    before = [demo.get(path).json() for path in searches]
    assert post(demo, "judgements", {"target": events[0], "decision": "accept"}).status_code == 200
    with writing(tmp_path / "project"):
        found = [demo.get(path) for path in searches]
        assert [each.status_code for each in found] == [200, 200]
        assert found[0].json()["corpus"] == before[0]["corpus"] > 0
        assert found[1].json()["total"] == before[1]["total"] > 0
    assert post(demo, "judgements", {"target": events[0], "decision": "seal", "value": True}).status_code == 200
    with writing(tmp_path / "project"):
        assert [(each.status_code, each.json()["code"]) for each in map(demo.get, searches)] == [(503, "RPT-507")] * 2
