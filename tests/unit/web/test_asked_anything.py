"""Whatever the OpenAPI document allows, and much that it does not, is asked: the server never fails on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from starlette.testclient import TestClient
from tests.served import copied
from tests.unit.web.conftest import HOST, ROOT

from reportedly.errors import CATALOGUE
from reportedly.web.app import make_api, make_app
from reportedly.web.keys import Keys
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk

SCHEMA = schemathesis.openapi.from_dict(make_api().openapi())
OPERATIONS = {each.ok().label: each.ok() for each in SCHEMA.get_all_operations()}
ASKED = settings(
    max_examples=12, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
"""Bounded and the same each time: thirty operations in well under a minute of CPU."""


class Known:
    """A server at the demonstration, and ids that it knows."""

    def __init__(self, client: TestClient, project: Project) -> None:
        self.client = client
        events = [event.id for event in project.events][:3]
        documents = [document.id for document in project.documents][:2]
        claims = [claim.id for claim in project.claims][:3]
        self.ids = [*events, *claims, *documents]


@pytest.fixture(scope="module")
def known(demo_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    keys = Keys()
    with Project.open(copied(demo_project, tmp_path_factory.mktemp("asked") / "project")) as project:
        app = make_app(Desk(project, "kestrel"), keys, HOST)
        with TestClient(app, ROOT, follow_redirects=False, raise_server_exceptions=False) as client:
            client.headers.update({"Authorization": f"Bearer {keys.token}", "X-Reportedly-Token": keys.token})
            yield Known(client, project)


def send(client: TestClient, case: Any) -> Any:
    """Send a made request under the script's own keys."""
    told = case.as_transport_kwargs(base_url=ROOT)
    ready = requests.Request(**told).prepare()
    headers = {"Content-Type": ready.headers.get("Content-Type", "application/json")}
    return client.request(case.method, str(ready.url), content=ready.body, headers=headers)


def with_known_ids(case: Any, draw: Any, ids: list[str]) -> None:
    """Name records that are there, half of the time."""
    if "id" in (case.path_parameters or {}) and draw(some.booleans()):
        case.path_parameters["id"] = draw(some.sampled_from(ids))
    if isinstance(case.body, dict) and "target" in case.body and draw(some.booleans()):
        case.body["target"] = draw(some.sampled_from(ids))


@pytest.mark.parametrize(("label", "mode"), [
    (label, mode)
    for label, operation in OPERATIONS.items()
    for mode in schemathesis.GenerationMode
    if mode is schemathesis.GenerationMode.POSITIVE or list(operation.iter_parameters()) or operation.body
])  # fmt: skip
def test_no_request_makes_the_server_fail(known: Known, label: str, mode: schemathesis.GenerationMode) -> None:
    @ASKED
    @given(some.data())
    def ask(data: some.DataObject) -> None:
        case = data.draw(OPERATIONS[label].as_strategy(generation_mode=mode))
        with_known_ids(case, data.draw, known.ids)
        answer = send(known.client, case)
        assert answer.status_code < 500, answer.text
        if answer.status_code >= 400:
            assert answer.json()["code"] in CATALOGUE

    ask()


VALUES = (
    None, True, 0, -1, 10**30, 1.5, "", "wren", "\x00", "evt-", [], [[]], ["evt-1"], {}, {"": ""}, {"with": []},
    {"with": ["clm-1"]}, {"with": [1]}, {"claim_ids": ["clm-1"]}, {"claim_ids": "clm-1"}, {"trigger": [0, 10**9]},
    {"trigger": [5, 2]}, {"trigger": [-3, 4]}, {"trigger": ["a", None]}, {"trigger": [0, 9], "who": 7},
    {"trigger": [0, 9], "nobody": []}, {"published": "yesterday"}, {"published": 7}, {"value": "included"},
    {"value": "excluded", "standard": 7}, {"uncoded": "not-stated"}, {"uncoded": 7}, [{"name": "X"}],
    {"evidence": [[0, 10**9]]}, {"lat": 1e308, "lon": "x"}, {"first": "2017-02-30"},
)  # fmt: skip
"""Values that no decision, or only some decision, takes."""
FIELDS = (None, "who", "where", "when", "how_many", "attribution", "factuality", "what", "soul")


def test_no_decision_makes_the_server_fail_whatever_its_value(known: Known) -> None:
    decisions = make_api().openapi()["components"]["schemas"]["Asked"]["properties"]["decision"]["enum"]
    asked = [
        {"target": target, "decision": decision, "value": value, "field": field, "note": note}
        for target in (known.ids[0], known.ids[3], known.ids[6], "jdg-1", "evt-none", "")
        for decision in decisions
        for value in VALUES
        for field in (FIELDS if decision == "correct" else FIELDS[:1])
        for note in (("a note", None) if decision in ("add", "comment") else (None,))
    ]
    answers = {}
    for each in asked[:: max(1, len(asked) // 500)]:
        answer = known.client.post("/api/v1/judgements", json=each)
        answers[answer.status_code] = each
    assert [each for status, each in answers.items() if status >= 500] == []
    assert set(answers) >= {200, 404, 422}
