"""The page on the API runs as it stands, against a real server."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.docs.test_tutorial import blocks, run
from tests.served import Address, copied, made_once, make_demo, serving, shared_folder

PAGE = "docs/api.md"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """`reportedly review` at a copy of the demonstration."""
    made = made_once(shared_folder(tmp_path_factory), "demo-project", make_demo)
    with serving(copied(made, tmp_path_factory.mktemp("api") / "project"), "--reviewer", "kestrel") as address:
        yield address


@pytest.fixture
def asked(server: Address, monkeypatch: pytest.MonkeyPatch) -> Address:
    """The server, in the two variables that the page tells of."""
    monkeypatch.setenv("api", server.api)
    monkeypatch.setenv("token", server.token)
    return server


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl_of_the_page_accepts_an_event_and_exports_it(asked: Address, tmp_path: Path) -> None:
    run(["bash", "-euo", "pipefail", "-c", "\n".join(blocks(PAGE, "sh"))], tmp_path)
    done = json.loads((tmp_path / "done.json").read_text("utf-8"))
    assert done["judgement"]["note"] == "read by hand"
    rows = (tmp_path / "accepted.csv").read_text("utf-8").splitlines()[1:]
    assert [row.partition(",")[0] for row in rows] == [done["judgement"]["target"]]


def test_python_of_the_page_flags_events(asked: Address, tmp_path: Path) -> None:
    (code,) = blocks(PAGE, "python")
    flagged = run([sys.executable, "-c", code], tmp_path).splitlines()
    with asked.client() as client:
        kept = client.get("judgements").json()["judgements"]
    assert len(flagged) == [each["decision"] for each in kept].count("flag") == 3


def test_every_route_and_every_filter_is_told(asked: Address) -> None:
    told = (Path(__file__).parents[2] / PAGE).read_text("utf-8")
    with asked.client() as client:
        paths = client.get("openapi.json").json()["paths"]
    assert [path for path in paths if f"`{path.removeprefix('/api/v1/')}`" not in told] == []
    names = [each["name"] for each in paths["/api/v1/map"]["get"]["parameters"]]
    assert [name for name in names if f"| `{name}` |" not in told] == []
