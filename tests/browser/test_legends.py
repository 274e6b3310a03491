"""What explains the drawings stands beside them and not over them, in words that need no codebook."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect
from tests.browser.hands import listed, press, show


def box(of: Locator) -> dict[str, float]:
    """Where a part of the page is."""
    found = of.bounding_box()
    assert found is not None
    return dict(found)


def test_legend_scale_and_sources_cover_neither_bars_nor_map(page: Page) -> None:
    listed(page)
    expect(page.locator(".map-canvas[data-painted]")).to_be_attached(timeout=60_000)
    sheet, canvas = box(page.locator(".time-sheet")), box(page.locator(".maplibregl-canvas"))
    assert box(page.locator(".time-key"))["y"] >= sheet["y"] + sheet["height"]
    for part in (".maplibregl-ctrl-scale", ".map-attribution"):
        assert box(page.locator(part))["y"] >= canvas["y"] + canvas["height"], part


def test_the_key_to_the_timeline_goes_to_its_bars(page: Page) -> None:
    listed(page)
    expect(page.locator(".time-chart")).to_be_visible()
    press(page, "g", "t")
    expect(page.locator(".time-chart")).to_be_focused()


def test_what_is_told_with_doubt_is_called_uncertain(page: Page) -> None:
    listed(page)
    show(page, "#/events?factuality=hedged")
    expect(page.get_by_text("told as: uncertain")).to_be_visible()
    page.get_by_role("button", name="Narrow").click()
    expect(page.get_by_role("checkbox", name="only told as uncertain")).to_be_visible()
    expect(page.get_by_text("hedged")).to_have_count(0)
