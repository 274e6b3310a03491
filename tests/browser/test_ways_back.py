"""An address that leads nowhere says so and how to go on; no part of the page waits for ever."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import WIDE
from tests.browser.hands import listed, press, show
from tests.served import Address


@pytest.fixture
def apart(browser: Browser) -> Iterator[Page]:
    """A page in a browser session of its own, which may hear refusals."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def test_an_event_that_is_not_there_is_not_waited_for(apart: Page, server: Address) -> None:
    apart.goto(server.start)
    listed(apart)
    show(apart, "#/events?event=evt-000000000000-1")
    expect(apart.locator(".pane-evidence")).to_contain_text("no such event in this project")
    press(apart, "j")
    expect(apart.locator("#event-head")).to_be_visible()


def test_a_filter_that_cannot_be_understood_lists_nothing(apart: Page, server: Address) -> None:
    apart.goto(server.start)
    listed(apart)
    show(apart, "#/events?killed=many")
    expect(apart.locator(".pane-list .problem")).to_contain_text("killed")
    expect(apart.locator("#events")).to_have_count(0)
    apart.get_by_role("button", name="clear", exact=True).click()
    listed(apart)


def test_an_address_in_another_browser_says_how_it_is_let_in(apart: Page, page: Page, server: Address) -> None:
    listed(page)
    apart.goto(f"{server.root}/#/events?status=proposed")
    expect(apart.get_by_role("alert")).to_contain_text("Open the address that “reportedly review” printed")


def test_the_opening_address_used_in_another_browser_says_what_to_do(apart: Page, page: Page, server: Address) -> None:
    listed(page)
    apart.goto(server.start)
    expect(apart.locator("body")).to_contain_text("end it with Ctrl-C, start it again")


def test_a_server_that_was_ended_is_said(apart: Page, server: Address) -> None:
    apart.goto(server.start)
    listed(apart)
    server.process.terminate()
    server.process.wait(20)
    show(apart, "#/sources")
    expect(apart.get_by_role("alert").filter(has_text="Start it again in the project’s folder")).to_be_visible()
