"""Filters that people kept are forgotten by their name, whatever it is."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize(
    "name", [".", "..", "a/../b", "%2e%2e", "? & #", "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627", "🙂"]
)
def test_a_kept_filter_of_any_name_is_forgotten(script: TestClient, name: str) -> None:
    kept = script.post("/api/v1/filters", json={"name": name, "filter": "country=SY"}).json()
    assert kept == [{"name": name, "filter": "country=SY"}]
    gone = script.delete("/api/v1/filters", params={"name": name})
    assert (gone.status_code, gone.json()) == (200, [])
    assert script.delete("/api/v1/filters", params={"name": name}).json()["code"] == "RPT-103"
