"""The page shows hostile reports as the words they are: nothing of them runs, loads or leads away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Heard
from tests.browser.hands import asked, listed, opened, show
from tests.hostile import FILES, OUTLET, make_hostile
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


BROUGHT_IN = "script[src*='bad'], [onerror], [onload], [onmouseover], iframe:not([sandbox='']), object, video, base"
"""Elements and attributes that only the hostile reports would bring into the page."""


@pytest.fixture
def hostile_page(heard: tuple[BrowserContext, Heard], hostile: Address) -> Iterator[Page]:
    """The page of the hostile project; a dialog of the browser's own fails the test."""
    page, told = heard[0].new_page(), list[str]()
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.goto(hostile.start)
    listed(page)
    yield page
    assert told == [], "a dialog was opened"
    assert page.evaluate("window.hacked") is None
    page.close()


def test_hostile_names_of_outlet_actor_and_file_are_shown_as_words(hostile_page: Page, hostile: Address) -> None:
    page, files = hostile_page, set[str]()
    for row in asked(hostile, "events")["rows"]:
        show(page, f"#/events?event={row['id']}")
        opened(page)
        for claim in asked(hostile, f"events/{row['id']}")["claims"]:
            tabs = page.locator(".claim-tab")
            if tabs.count():
                tabs.filter(has_text=claim["outlet"]).first.click()
            expect(page.locator(".document-title b")).to_have_text(OUTLET)
            page.locator(".document-facts summary").press("Enter")
            files.add(page.locator(".document-facts dd").first.inner_text())
            expect(page.locator(".words")).to_contain_text("shelled Saraqib")
            assert page.locator(BROUGHT_IN).count() == 0
    assert any(name in shown for shown in files for name in FILES)
    expect(page.locator(".bar-end")).to_contain_text("<img src=x onerror=window.hacked=1>")


def test_the_original_is_framed_without_any_right(hostile_page: Page, hostile: Address) -> None:
    page = hostile_page
    show(page, f"#/events?event={asked(hostile, 'events')['rows'][0]['id']}")
    opened(page)
    page.get_by_role("button", name="Original").press("Enter")
    expect(page.locator("iframe.original")).to_have_attribute("sandbox", "")
    expect(page.frame_locator("iframe.original").locator("body")).to_contain_text("shelled Saraqib")
    assert page.locator("iframe").count() == 1
