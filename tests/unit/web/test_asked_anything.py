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
    max_examples=24, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
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
