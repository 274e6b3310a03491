"""A browser that cannot draw the map says so, lists the places instead, and everything else works."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.served import FLAGS


@pytest.fixture(scope="module")
def flags() -> tuple[str, ...]:
    """WebGL switched off."""
    return ("--disable-3d-apis", *(flag for flag in FLAGS if "swiftshader" not in flag))


def test_the_page_says_that_it_cannot_draw_the_map_and_goes_on(page: Page) -> None:
    assert page.evaluate("document.createElement('canvas').getContext('webgl2')") is None
    expect(page.get_by_text("This browser cannot draw the map")).to_be_visible()
    places = page.locator("details[open]", has=page.locator("summary", has_text="points"))
    expect(places.get_by_role("button").first).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator("#toast, [role=status]").filter(has_text="ccepted").first).to_be_visible()
    with page.expect_response(lambda answer: answer.url.endswith("/undo") and answer.ok):
        page.keyboard.press("z")
