"""What was acknowledged is on the disk: the server is killed in the middle of deciding, and nothing is lost."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import Any

import httpx2
from tests.served import Address, copied, serving

from reportedly.workflow.project import Project

DECISIONS = 200
KILLED_AFTER = 90
"""Acknowledged decisions before the kill, while the next are under way."""


def asked_of(events: list[str]) -> list[dict[str, Any]]:
    """Two hundred decisions of several kinds, over and over the same events."""
    kinds = (
        {"decision": "accept"}, {"decision": "flag", "value": "look again"}, {"decision": "comment", "note": "seen"},
        {"decision": "assign", "value": "wren"}, {"decision": "reject"},
    )  # fmt: skip
    return [{"target": events[n % len(events)]} | kinds[n // 7 % len(kinds)] for n in range(DECISIONS)]


def decide_until_killed(server: Address, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Send decisions one after another and kill the server beside them; return the judgements it acknowledged."""
    kept: list[dict[str, Any]] = []
    enough = threading.Event()

    def kill() -> None:
        enough.wait(60)
        os.kill(server.process.pid, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    with server.client() as client:
        try:
            for each in asked:
                answer = client.post("judgements", json=each)
                assert answer.status_code == 200, answer.text
                kept.append(answer.json()["judgement"])
                if len(kept) == KILLED_AFTER:
                    enough.set()
        except httpx2.TransportError:
            pass
        finally:
            enough.set()
    killer.join()
    return kept


def test_no_acknowledged_decision_is_lost_when_the_server_is_killed(demo_project: Path, tmp_path: Path) -> None:
    folder = copied(demo_project, tmp_path / "project")
    with Project.open(folder) as project:
        events = [event.id for event in project.events]
    with serving(folder) as server:
        kept = decide_until_killed(server, asked_of(events))
    assert KILLED_AFTER <= len(kept) < DECISIONS, "the kill came too late to prove anything"
    with serving(folder) as server, server.client() as client:
        after = client.get("judgements", params={"limit": 1000}).json()["judgements"]
        assert [each for each in kept if each not in after] == []
        numbered = sorted(after, key=lambda each: each["seq"])
        assert [each["previous"] for each in numbered[1:]] == [each["digest"] for each in numbered[:-1]]
        assert client.post("judgements", json={"target": events[0], "decision": "accept"}).status_code == 200
