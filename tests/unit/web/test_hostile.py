"""What hostile reports hold comes out of the API as data, and out of the original's frame as text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.hostile import BEACON, MARKUP, OUTLET, make_hostile
from tests.served import made_once, shared_folder
from tests.unit.web.conftest import HOST, ROOT

from reportedly.web.app import make_app
from reportedly.web.keys import Keys
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk

ALIVE = ("<script", "<img", "<svg", "<iframe", "<meta http", "<link", "<style", "<base", "<form", "<object", "<video")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, Project]]:
    folder, keys = made_once(shared_folder(tmp_path_factory), "hostile-project", make_hostile), Keys()
    with Project.open(folder) as project, TestClient(make_app(Desk(project, "kestrel"), keys, HOST), ROOT) as client:
        client.headers.update({"Authorization": f"Bearer {keys.token}"})
        yield client, project


def test_every_answer_with_hostile_words_is_json_that_nothing_can_run(hostile: tuple[TestClient, Project]) -> None:
    client, project = hostile
    documents = [document.id for document in project.documents]
    paths = ["session", "events", "facets", "map", "timeline", "sources", "find?text=shelled", "judgements"]
    paths += [f"documents/{id}" for id in documents] + [f"events/{event.id}" for event in project.events]
    paths += [f"claims/{claim.id}" for claim in project.claims]
    answers = [client.get(f"/api/v1/{path}") for path in paths]
    assert [path for path, each in zip(paths, answers, strict=True) if each.status_code != 200] == []
    assert {each.headers["content-type"] for each in answers} == {"application/json"}
    assert {each.headers["content-security-policy"].split(";")[0] for each in answers} == {"default-src 'none'"}
    assert any(OUTLET in each.text.replace('\\"', '"') for each in answers), "the corpus is not even there"


def test_originals_are_framed_without_what_runs_loads_or_leads_away(
    hostile: tuple[TestClient, Project],
) -> None:
    client, project = hostile
    for document in project.documents:
        answer = client.get(f"/api/v1/documents/{document.id}/original")
        assert answer.status_code == 200
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("sandbox; default-src 'none'; style-src 'unsafe-inline'")
        assert "allow-" not in policy
        assert [tag for tag in ALIVE if tag in answer.text.lower()] == []
        assert 'onerror="' not in answer.text.lower().replace("&quot;", "")


def test_the_reports_text_is_kept_byte_for_byte(hostile: tuple[TestClient, Project]) -> None:
    client, project = hostile
    for document in project.documents:
        blocks = client.get(f"/api/v1/documents/{document.id}").json()["blocks"]
        assert "".join(piece["text"] for block in blocks for piece in block["pieces"]) == document.text
    assert any(all(markup in document.text for markup in MARKUP) for document in project.documents)


@pytest.mark.parametrize("format", ["csv", "html", "geojson", "events", "events-csv"])
def test_no_export_to_share_can_call_anybody(hostile: tuple[TestClient, Project], format: str) -> None:
    told = hostile[0].get("/api/v1/export", params={"as": format}).text
    assert f"<img src=//{BEACON}" not in told or format != "html"
    assert "<script>fetch" not in told
