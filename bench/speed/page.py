"""``python -m bench.speed.page PROJECT``: milliseconds until the review page shows a list, a filter, a highlight.

Measured in headless Chromium against `reportedly review` at a project of any size; nothing is decided in it. What is
told is what the page's own clock says, from the key or address to the change in what is drawn, server included. A
filter is shown once the list and its counts, the timeline and the map all show it. Two are of a server that was just
started: ``started_ms`` from the command to the address that it prints when it has read the project, ``opened_ms`` from
there to the first row, in a browser that runs.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from tests.served import FLAGS, NO_BROWSER, chromium, serving

from bench.speed.review import FILTERS
from reportedly.review.filter import Filter

HISTORY = Path(__file__).with_name("history.jsonl")
PAUSE_MS = 1500
"""Between two filters, as a person pauses to look: names on the map are laid out meanwhile."""
VIEWS = 5
"""Times the page is opened at a server that has read the project; the first is told apart, for it fetches all files."""
HIGHLIGHTS = 12
VIEWPORT: ViewportSize = {"width": 1280, "height": 720}
PATIENCE_MS = 120_000
WATCH = """(() => {
  const look = () => {
    if (!document.querySelector('#events [role=option] .row-label')) return requestAnimationFrame(look);
    document.documentElement.dataset.firstRow = performance.now();
  };
  requestAnimationFrame(look);
})()"""
"""Notes when the first row of the list was drawn, counted from the start of the navigation."""
PARTS = ("list", "timeline", "map")
SHOWN = """([hash, filter, patience]) => new Promise((done, fail) => {
  const start = performance.now(), shown = {};
  const told = {
    list: () => document.querySelector('.counts')?.dataset.filter,
    timeline: () => document.querySelector('.time .map-sum')?.dataset.filter,
    map: () => document.querySelector('.map-canvas')?.dataset.drawn,
  };
  const look = () => {
    const fresh = Object.keys(told).filter(part => !(part in shown) && told[part]() === filter);
    for (const part of fresh) {
      shown[part] = -1;
      requestAnimationFrame(() => requestAnimationFrame(() => {
        shown[part] = performance.now() - start;
        if (Object.values(shown).filter(ms => ms >= 0).length === 3) { watch.disconnect(); done(shown); }
      }));
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  setTimeout(() => fail(new Error(`${Object.keys(shown)} alone showed ${filter}`)), patience);
  location.hash = hash;
})"""
"""Milliseconds until list and counts, timeline and map each show a filter: until the frame after is begun."""
FLASHED = """value => new Promise((done, fail) => {
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.words .flash')) return;
    watch.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  });
  watch.observe(document.querySelector('.words'), { subtree: true, attributes: true, attributeFilter: ['class'] });
  setTimeout(() => fail(new Error('no words flashed')), 10000);
  value.click();
})"""


def first_views(page: Page, start: str) -> list[float]:
    """Milliseconds until the first row, of opening the page and of opening it again."""
    told: list[float] = []
    page.add_init_script(WATCH)
    for _ in range(VIEWS):
        if told:
            page.reload()
        else:
            page.goto(start)
        page.locator("html[data-first-row]").wait_for(timeout=PATIENCE_MS)
        told.append(float(page.locator("html").get_attribute("data-first-row") or 0))
        page.wait_for_load_state("networkidle")
    return told


def opened(folder: Path, browser: Browser) -> tuple[float, float]:
    """Milliseconds from the command to the address that it prints, and from there to the first row."""
    called = perf_counter()
    with serving(folder, "--reviewer", "bench") as server:
        begun = perf_counter()
        page = browser.new_page(viewport=VIEWPORT)
        page.add_init_script(WATCH)
        page.goto(server.start)
        page.locator("html[data-first-row]").wait_for(timeout=PATIENCE_MS)
        shown = perf_counter()
        page.close()
    return (begun - called) * 1000, (shown - begun) * 1000


def filters(page: Page) -> list[dict[str, float]]:
    """Milliseconds until list with counts, timeline and map show each filter."""
    page.locator(".map-canvas[data-drawn]").wait_for(state="attached", timeout=PATIENCE_MS)
    told = []
    for filter in (*FILTERS[1:], FILTERS[0]):
        page.wait_for_timeout(PAUSE_MS)
        told.append(page.evaluate(SHOWN, [f"#/events?{filter}", str(Filter.parse(filter)), PATIENCE_MS]))
    return told


def highlights(page: Page) -> list[float]:
    """Milliseconds until the words of a value flash."""
    page.locator("#events").press("j")
    page.locator(".words .flash").first.wait_for()
    page.wait_for_load_state("networkidle")
    values = page.locator(".claim .value").all()
    return [values[number % len(values)].evaluate(FLASHED) for number in range(HIGHLIGHTS)]


def measure(folder: Path, browser: str) -> dict[str, float]:
    """Every figure of one project."""
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=browser, args=list(FLAGS))
        started, waited = opened(folder, chrome)
        with serving(folder, "--reviewer", "bench") as server:
            page = chrome.new_page(viewport=VIEWPORT)
            with server.client() as client:
                events = client.get("session").json()["counts"]["events"]
            (first, *again), narrowed = first_views(page, server.start), filters(page)
            flashed = highlights(page)
        chrome.close()
    figures = {
        "events": events,
        "started_ms": started,
        "opened_ms": waited,
        "first_view_ms": first,
        "again_ms": median(again),
        "again_slowest_ms": max(again),
    }
    whole = [max(each.values()) for each in narrowed]
    figures |= {"filter_ms": median(whole), "filter_slowest_ms": max(whole)}
    for part in PARTS:
        figures |= {f"filter_{part}_ms": median(each[part] for each in narrowed)}
    return figures | {"highlight_ms": median(flashed), "highlight_slowest_ms": max(flashed)}


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the project, print, keep one line in the history."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed.page", description=__doc__)
    parser.add_argument("project", type=Path, help="the folder of a linked project")
    told, browser = parser.parse_args(argv), chromium()
    if browser is None:
        print(NO_BROWSER, file=sys.stderr)
        return 1
    load = os.getloadavg()[0]
    found = measure(told.project, browser)
    figures = {f"page_{found['events']}_{name}": round(value, 1) for name, value in found.items()}
    figures["page_load_average"] = round(load, 1)
    for name, value in figures.items():
        print(f"{name:<48}{value:>12,.1f}", flush=True)
    row = {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version()}
    with HISTORY.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({**row, "page": figures}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
