"""The page shows hostile reports as the words they are: nothing of them runs, loads or leads away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from tests.browser.conftest import Heard
from tests.hostile import make_hostile
from tests.served import Address, copied, made_once, serving, shared_folder

FRAME = """id => new Promise(done => {
  const frame = document.createElement('iframe');
  frame.addEventListener('load', () => setTimeout(() => done(true), 1000));
  frame.src = `api/v1/documents/${id}/original`;
  document.body.append(frame);
})"""
"""Frames an original without a sandbox of the page's own, so that the server's policy alone must hold."""


@pytest.fixture
def hostile(browser: Browser, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    made = made_once(shared_folder(tmp_path_factory), "hostile-project", make_hostile)
    with serving(copied(made, tmp_path / "project"), "--reviewer", "<img src=x onerror=window.hacked=1>") as address:
        yield address


def test_no_view_of_hostile_reports_runs_or_asks_anything(
    heard: tuple[BrowserContext, Heard], hostile: Address
) -> None:
    page = heard[0].new_page()
    page.goto(hostile.start)
    expect(page.locator('#events [role="option"]').first).to_be_visible(timeout=60_000)
    with hostile.client() as client:
        events = [row["id"] for row in client.get("events").json()["rows"]]
        documents = {claim["document_id"] for id in events for claim in client.get(f"events/{id}").json()["claims"]}
    places = [f"#/events?event={id}" for id in events[:3]]
    for place in [*places, f"#/contradictions/{events[0]}", "#/sources", "#/search/shelled", "#/history"]:
        page.evaluate("place => { location.hash = place; }", place)
        page.wait_for_timeout(1500)
        assert page.evaluate("window.hacked") is None, place
    for document in sorted(documents):
        assert page.evaluate(FRAME, document)
    assert page.evaluate("window.hacked") is None
    assert page.url.startswith(hostile.root)
