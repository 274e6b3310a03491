"""Draws docs/images anew: the real page at the demonstration, in a real browser (`make pictures`)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from docs.palette import with_palette
from playwright.sync_api import Page, sync_playwright
from tests.served import FLAGS, NO_BROWSER, chromium, make_demo, serving

IMAGES = Path(__file__).parent / "images"
WINDOW = {"width": 1440, "height": 900}
LARGEST = 300_000
"""Bytes of a picture at most: it is fetched with the README."""
PATIENCE_MS = 120_000
"""Milliseconds until the page has drawn itself: a busy machine draws the map in software."""
SETTLING_MS = 4_000
"""Milliseconds for the ring around the chosen place and the document's text, of which nothing tells that they came."""


def draw(folder: Path, chromium_path: str) -> bytes:
    """Open the page of a project as a reviewer would, with the first event of the queue, and give its picture (PNG)."""
    with serving(folder, "--reviewer", "kestrel") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
        page = browser.new_page(viewport=WINDOW, locale="en-GB", timezone_id="UTC", reduced_motion="reduce")
        page.set_default_timeout(PATIENCE_MS)
        page.goto(server.start)
        open_first(page)
        picture = with_palette(browser.new_page(), page.screenshot())
        browser.close()
    return picture


def open_first(page: Page) -> None:
    """Open the first event of the queue by its key, once list and map are drawn."""
    page.locator(".row").first.wait_for()
    page.locator("[data-painted]").wait_for()
    page.keyboard.press("j")
    page.locator("#page mark").first.wait_for()
    page.wait_for_timeout(SETTLING_MS)


def main() -> int:
    """Draw the README's picture; 1 where there is no browser or the picture is too large."""
    found = chromium()
    if found is None:
        print(NO_BROWSER, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        make_demo(Path(scratch) / "demo")
        picture = draw(Path(scratch) / "demo", found)
    target = IMAGES / "review.png"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(picture)
    print(f"written: docs/images/{target.name}, {len(picture)} bytes", file=sys.stderr)
    return int(len(picture) > LARGEST)


if __name__ == "__main__":
    sys.exit(main())
