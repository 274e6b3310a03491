"""A file to share holds no words of documents; one that does is asked for twice and written down."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

LOG = "exports.jsonl"


def asked(demo: TestClient, **more: object) -> object:
    return demo.post("/api/v1/export", json={"as": "events", "filter": "", "quotes": True} | more)


@pytest.mark.parametrize("confirm", ["", "yes", "Project", "projec", "true"])
def test_words_are_not_handed_out_without_the_projects_name(demo: TestClient, tmp_path: Path, confirm: str) -> None:
    answer = asked(demo, confirm=confirm)
    assert (answer.status_code, answer.json()["code"]) == (403, "RPT-804")
    assert not (tmp_path / "project" / LOG).exists()


def test_an_export_with_words_is_written_down(demo: TestClient, tmp_path: Path) -> None:
    name = demo.get("/api/v1/session").json()["project"]
    answer = asked(demo, confirm=name)
    assert answer.status_code == 200
    (line,) = (tmp_path / "project" / LOG).read_text("utf-8").splitlines()
    told = json.loads(line)
    assert (told["reviewer"], told["format"]) == ("kestrel", "events")
    assert told["sha256"] == hashlib.sha256(answer.content).hexdigest()


def test_where_it_cannot_be_written_down_nothing_is_handed_out(demo: TestClient, tmp_path: Path) -> None:
    (tmp_path / "project" / LOG).mkdir()
    name = demo.get("/api/v1/session").json()["project"]
    assert (asked(demo, confirm=name).status_code, asked(demo, confirm=name).json()["code"]) == (503, "RPT-601")


def test_a_file_to_share_is_kept_and_never_shown(demo: TestClient, tmp_path: Path) -> None:
    answer = demo.get("/api/v1/export", params={"as": "html"})
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == 'attachment; filename="claims.html"'
    assert answer.headers["content-type"] == "application/octet-stream"
    assert not (tmp_path / "project" / LOG).exists()


@pytest.mark.parametrize(
    ("format", "name"),
    [("events-csv", "events.csv"), ("events", "events.jsonl"), ("acled-like-labels", "acled-like-labels.csv")],
)
def test_a_file_is_named_by_what_it_holds_and_how_programs_know_it(demo: TestClient, format: str, name: str) -> None:
    answer = demo.get("/api/v1/export", params={"as": format})
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'


def test_an_exports_rows_are_those_of_the_list(demo: TestClient) -> None:
    for filter in ("", "reports=2", "placed=no"):
        total = demo.get(f"/api/v1/events?{filter}").json()["total"]
        rows = demo.get(f"/api/v1/export?as=events&{filter}").content.splitlines()
        assert len(rows) == total
