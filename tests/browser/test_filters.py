"""List, map, timeline and export show the same events of a filter, as the page draws them."""

from __future__ import annotations

import random
from time import sleep

from playwright.sync_api import Page, Route, expect
from tests.browser.hands import listed, opened, press, saved
from tests.filters import random_filter
from tests.served import Address

from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk

FILTERS = 100
PATIENCE_MS = 15_000
SHOWN = """async ([filter, patience]) => {
  location.hash = `#/events?${filter}`;
  const answer = await fetch(`api/v1/export?as=events&${filter}`);
  const exported = (await answer.text()).split('\\n').filter(Boolean).length;
  const number = text => Number(text.replace(/\\D/g, ''));
  const read = () => {
    const sums = [...document.querySelectorAll('[data-sum]')].map(one => one.dataset.sum);
    const [map, time] = sums.map(sum => sum.split(/[=+]/).map(Number));
    const [all, onMap, offMap, undated] = (document.querySelector('.counts')?.textContent ?? '').split(' · ');
    const rows = document.querySelectorAll('#events [role=option]:not(.row-unknown)').length;
    const list = number(all.split(' of ')[0]);
    return { list, onMap: number(onMap), offMap: number(offMap), undated: number(undated), map, time, rows };
  };
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const agree = ({ list, onMap, offMap, undated, map, time }) =>
    list === exported && same(map, [list, onMap, offMap]) && same(time, [list, list - undated, undated]);
  const end = performance.now() + patience;
  let shown = read();
  while (!(agree(shown) && (shown.rows > 0) === (exported > 0)) && performance.now() < end) {
    await new Promise(done => setTimeout(done, 20));
    shown = read();
  }
  return { ...shown, exported, hash: location.hash };
}"""
"""Sets a filter by the address, reads what the screen says of it once that is up to date, and exports it."""


def test_a_hundred_filters_show_the_same_counts_on_every_part_of_the_page(page: Page, server: Address) -> None:
    listed(page)
    page.locator("[data-sum]").nth(1).wait_for()
    lot, totals = random.Random(7), set[int]()
    with Project.open(server.folder) as project:
        desk = Desk(project, "reader", may_write=False)
        filters = [random_filter(lot, desk) for _ in range(FILTERS)]
    for filter in filters:
        shown = page.evaluate(SHOWN, [filter, PATIENCE_MS])
        total = shown["exported"]
        assert shown["list"] == total, (filter, shown)
        assert shown["map"] == [total, shown["onMap"], shown["offMap"]], (filter, shown)
        assert shown["time"] == [total, total - shown["undated"], shown["undated"]], (filter, shown)
        assert shown["onMap"] + shown["offMap"] == total
        assert shown["hash"] == f"#/events?{filter}".rstrip("?"), "the page spells the filter as the server does"
        totals.add(total)
    assert len(totals) > FILTERS / 10


DRAWN = """async filter => {
  const parts = ['.counts', '.map .map-sum', '.time .map-sum'];
  const told = () => parts.map(part => document.querySelector(part)?.dataset.filter ?? '');
  const seen = new Set();
  location.hash = `#/events?${filter}`;
  while (!told().every(one => one === filter)) {
    await new Promise(done => requestAnimationFrame(done));
    seen.add(new Set(told()).size);
  }
  return [...seen];
}"""
"""Sets a filter by the address and notes in each frame how many filters stand on the page."""


def late(route: Route) -> None:
    """Let a request go on after a while."""
    sleep(0.2)
    route.continue_()


def test_list_map_and_timeline_never_stand_there_under_different_filters(page: Page, server: Address) -> None:
    listed(page)
    expect(page.locator("[data-sum]")).to_have_count(2)
    for slow in ("events", "map", "timeline"):
        pattern = f"**/api/v1/{slow}?*"
        page.route(pattern, late)
        for filter in ("country=SY", "status=proposed"):
            assert page.evaluate(DRAWN, filter) == [1], (slow, filter)
        page.unroute(pattern)


def test_a_filter_is_shown_while_a_decision_is_on_its_way(page: Page, server: Address) -> None:
    listed(page)
    press(page, "j")
    opened(page)
    held: list[Route] = []
    page.route("**/api/v1/judgements", lambda route: held.append(route))
    with page.expect_request("**/api/v1/judgements"):
        press(page, "a")
    expect(page.locator(".saving")).to_have_text("saving …")
    page.evaluate("location.hash = '#/events?status=proposed'")
    expect(page.locator(".counts")).to_have_attribute("data-filter", "status=proposed")
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()
    saved(page)
