"""Who is let through, and what every answer forbids the browser."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.unit.web.conftest import HOST, ROOT

from reportedly.web.keys import Keys

WRITES = [
    ("POST", "judgements"), ("POST", "undo"), ("POST", "redo"), ("POST", "filters"), ("DELETE", "filters?name=mine"),
    ("POST", "export"), ("POST", "rounds"), ("POST", "rounds/rnd-1/codes"), ("POST", "rounds/rnd-1/settle"),
]  # fmt: skip
FOREIGN = ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost:8600", f"{HOST}.evil.example", ""]
ELSEWHERE = [
    {"Origin": "http://evil.example"}, {"Origin": "http://127.0.0.1:9"}, {"Origin": "null"},
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"},
]  # fmt: skip


@pytest.mark.parametrize("host", FOREIGN)
@pytest.mark.parametrize("path", ["/", "/api/v1/session", "/start", "/app.js"])
def test_a_foreign_host_is_refused_on_every_path(script: TestClient, host: str, path: str) -> None:
    answer = script.get(path, headers={"Host": host})
    assert (answer.status_code, answer.json()["code"]) == (403, "RPT-803")


def test_two_hosts_are_refused(script: TestClient) -> None:
    answer = script.get("/api/v1/openapi.json", headers=[("Host", HOST), ("Host", "evil.example")])
    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["session", "events", "openapi.json", "documents/doc-1/original", "nothing"])
def test_no_data_without_session_or_token(stranger: TestClient, path: str) -> None:
    assert stranger.get(f"/api/v1/{path}").status_code == 401
    assert stranger.get(f"/api/v1/{path}", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert stranger.get(f"/api/v1/{path}", headers={"Cookie": "reportedly-8600=wrong"}).status_code == 401


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_a_write_without_the_token_is_refused(stranger: TestClient, keys: Keys, method: str, path: str) -> None:
    for known in ({"Authorization": f"Bearer {keys.token}"}, {"Cookie": f"reportedly-8600={keys.session}"}):
        for token in ({}, {"X-Reportedly-Token": "wrong"}, {"X-Reportedly-Token": keys.session}):
            answer = stranger.request(method, f"/api/v1/{path}", headers=known | token, content=b"{}")
            assert (answer.status_code, answer.json()["code"]) == (403, "RPT-803")


@pytest.mark.parametrize("told", ELSEWHERE)
def test_another_sites_page_cannot_write_even_with_everything_else(script: TestClient, told: dict[str, str]) -> None:
    assert script.post("/api/v1/undo", json={}, headers=told).status_code == 403


def test_the_pages_own_writes_come_through(script: TestClient) -> None:
    answer = script.post("/api/v1/judgements", json={}, headers={"Origin": ROOT, "Sec-Fetch-Site": "same-origin"})
    assert (answer.status_code, answer.json()["code"]) == (422, "RPT-902")


def test_the_start_address_works_once_and_hides_its_session_from_scripts(stranger: TestClient, keys: Keys) -> None:
    answer = stranger.get(f"/start?key={keys.start}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    told = answer.headers["set-cookie"].lower()
    assert "httponly" in told
    assert "samesite=strict" in told
    assert keys.token not in str(answer.headers)
    stranger.cookies.clear()
    assert stranger.get(f"/start?key={keys.start}").status_code == 403


def test_the_start_address_used_again_in_the_same_browser_shows_the_page(stranger: TestClient, keys: Keys) -> None:
    stranger.get(f"/start?key={keys.start}")
    assert stranger.get(f"/start?key={keys.start}").status_code == 303


@pytest.mark.parametrize("key", ["", "wrong", "%00", "é", "<script>alert(1)</script>"])
def test_a_wrong_start_key_opens_nothing_and_is_not_echoed(stranger: TestClient, keys: Keys, key: str) -> None:
    answer = stranger.get("/start", params={"key": key})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert "<script" not in answer.text
    assert keys.take_start(keys.start)


def test_the_session_alone_reads(stranger: TestClient, keys: Keys) -> None:
    answer = stranger.get("/api/v1/openapi.json", headers={"Cookie": f"reportedly-8600={keys.session}"})
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/", "/app.js", "/nothing", "/start", "/api/v1/openapi.json", "/api/v1/events/evt-1"])
def test_every_answer_is_closed(script: TestClient, path: str) -> None:
    headers = script.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("path", ["/api/v1/session", "/api/v1/openapi.json", "/api/v1/nothing", "/start"])
def test_data_is_never_kept_by_the_browser(script: TestClient, path: str) -> None:
    assert script.get(path).headers["cache-control"] == "no-store"
