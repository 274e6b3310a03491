"""The page's files: the right types, nothing outside the folder, asked again only when they changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.testclient import TestClient

from reportedly.web.static_files import Files

OUTSIDE = ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/a/../../secret.txt", "/..%5csecret.txt",
           "/%00", "/app.js%00.txt", "//etc/passwd", "/link.txt", "/a", "/" + "x" * 5000]  # fmt: skip


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    folder = tmp_path / "static"
    (folder / "a").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    for name in ("index.html", "app.js", "map-worker.mjs", "style.css", "base.json", "what.ever"):
        (folder / name).write_text("content")
    return TestClient(Starlette(routes=[Mount("/", Files(folder))]), raise_server_exceptions=False)


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_outside_the_folder_is_sent(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "secret" not in answer.text


@pytest.mark.parametrize(("name", "kind"), [
    ("", "text/html; charset=utf-8"), ("index.html", "text/html; charset=utf-8"),
    ("app.js", "text/javascript; charset=utf-8"), ("map-worker.mjs", "text/javascript; charset=utf-8"),
    ("style.css", "text/css; charset=utf-8"), ("base.json", "application/json"),
    ("what.ever", "application/octet-stream"),
])  # fmt: skip
def test_each_file_has_its_type_and_the_pages_policy(client: TestClient, name: str, kind: str) -> None:
    headers = client.get(f"/{name}").headers
    assert headers["content-type"] == kind
    assert "script-src 'self';" in headers["content-security-policy"]


def test_an_unchanged_file_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/app.js")
    again = client.get("/app.js", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


def test_a_page_that_was_never_built_says_so(tmp_path: Path) -> None:
    client = TestClient(Starlette(routes=[Mount("/", Files(tmp_path))]))
    assert (client.get("/").status_code, "make frontend" in client.get("/").text) == (404, True)
