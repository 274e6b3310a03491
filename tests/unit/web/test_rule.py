"""Another rule is put in force by one request, and the page answers while events are settled under it."""

from __future__ import annotations

import time

import pytest
from starlette.testclient import TestClient

from reportedly.workflow.review import resettle

LONGEST_S = 60.0


def test_the_page_answers_while_a_rule_reaches_the_events(demo: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resettle, "LOOKED_AT", 4)
    monkeypatch.setattr(resettle, "MADE_ANEW", 1)
    answer = demo.post("/api/v1/rule", json={"rule": "majority"})
    assert (answer.status_code, answer.json()["rule"]) == (200, "majority@1")
    lefts = [answer.json()["unsettled"]]
    assert lefts[0] > 0
    event = demo.get("/api/v1/events", params={"limit": 1}).json()["rows"][0]["id"]
    assert demo.post("/api/v1/judgements", json={"target": event, "decision": "accept"}).status_code == 200
    until = time.monotonic() + LONGEST_S
    while lefts[-1] and time.monotonic() < until:
        lefts.append(demo.get("/api/v1/session").json()["unsettled"])
    assert lefts[-1] == 0
    assert lefts == sorted(lefts, reverse=True)
    assert demo.get("/api/v1/session").json()["standing"] is None


def test_an_unknown_rule_is_refused(demo: TestClient) -> None:
    answer = demo.post("/api/v1/rule", json={"rule": "loudest"})
    assert (answer.status_code, answer.json()["code"]) == (422, "RPT-104")
    assert demo.get("/api/v1/session").json()["unsettled"] == 0
