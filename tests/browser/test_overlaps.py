"""The search for words over words finds them where there are some."""

from __future__ import annotations

from playwright.sync_api import Page
from tests.browser.hands import listed
from tests.browser.overlaps import OVERLAPS

LIFT = "document.querySelectorAll('.row-standing').forEach(one => { one.style.marginTop = '-14px'; })"


def test_a_line_lifted_onto_another_is_found(page: Page) -> None:
    listed(page)
    assert page.evaluate(OVERLAPS) == []
    page.evaluate(LIFT)
    assert page.evaluate(OVERLAPS) != []
