"""Everybody can use each view and dialog: axe-core finds nothing serious, forms tell states, zoom loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Heard
from tests.browser.hands import asked, listed, opened, press, rows, show
from tests.browser.overlaps import OVERLAPS
from tests.served import Address

AXE = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
CONTRAST = {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}
"""In the dark nothing but colours differs."""
DIALOGS = {
    "e": "which field", "m": "merge", "s": "split", "f": "flag", "t": "comment", "i": "inclusion", "+": "add",
    "Control+k": "palette", "F1": "keys",
}  # fmt: skip
FIELDS = 7
ZOOMED = {"width": 640, "height": 360}
"""What 1280 by 720 is at 200 %."""


def views(server: Address) -> dict[str, str]:
    """The address of each view, by its name."""
    event = rows(server, "contradiction=any")[0]["id"]
    claim = asked(server, f"events/{event}")["claims"][0]["id"]
    source = next(one["id"] for one in asked(server, "sources") if one["id"])
    return {
        "events": f"#/events?event={event}", "no event passes": "#/events?killed=9000",
        "contradictions": f"#/contradictions/{event}", "narrative": f"#/narrative/{claim}", "sources": "#/sources",
        "source": f"#/sources/{source}", "search": "#/search/shelled", "rounds": "#/rounds", "accuracy": "#/accuracy",
        "decisions": "#/history",
    }  # fmt: skip


def serious(page: Page, where: str) -> list[str]:
    """What axe finds serious or critical, in the light and of colours in the dark."""
    found = []
    for scheme, options in (("light", AXE), ("dark", CONTRAST)):
        page.emulate_media(color_scheme=scheme)
        for one in Axe().run(page, options=options).response["violations"]:
            if one["impact"] in ("serious", "critical"):
                told = [f"{node['html'][:200]}: {node['failureSummary']}" for node in one["nodes"]]
                found += [f"{where}, {scheme}: {one['id']}: {text}" for text in told]
    return found


def come(page: Page, place: str) -> None:
    """Go to a view and wait until it is whole."""
    show(page, place)
    expect(page.locator(".waiting")).to_have_count(0)
    page.wait_for_load_state("networkidle")


def test_axe_finds_nothing_serious_in_any_view(page: Page, server: Address) -> None:
    listed(page)
    found = []
    for name, place in views(server).items():
        come(page, place)
        found += serious(page, name)
    assert found == []


def test_axe_finds_nothing_serious_in_any_dialog(page: Page, server: Address) -> None:
    listed(page)
    press(page, "b")
    come(page, views(server)["events"])
    opened(page)
    found = []
    dialogs = [((key,), name) for key, name in DIALOGS.items()]
    dialogs += [(("e", str(number)), f"field {number}") for number in range(1, FIELDS + 2)]
    for keys, name in dialogs:
        press(page, *keys)
        expect(page.locator("dialog")).to_have_count(1)
        page.wait_for_load_state("networkidle")
        found += serious(page, name)
        press(page, "Escape")
        expect(page.locator("dialog")).to_have_count(0)
    assert found == []


LOOKS = """mark => {
  const style = one => getComputedStyle(one);
  const drawn = one => [style(one).fill === 'none', style(one).strokeDasharray !== 'none'];
  const label = mark.closest('[role=option]').querySelector('.row-label');
  const all = [...mark.querySelectorAll('circle, path')];
  const shapes = all.map(one => [one.tagName, one.getAttribute('d'), ...drawn(one)]);
  return JSON.stringify([shapes, getComputedStyle(label).textDecorationLine]);
}"""
"""A state's forms without their colours: what is drawn, whether it is filled or dashed, whether words are struck."""


def decide_each_way(server: Address) -> dict[str, str]:
    """Bring one event into each state; its id by the state."""
    proposed, accepted, rejected, corrected = (row["id"] for row in rows(server, "reports=1")[:4])
    where = {"uncoded": "ambiguous"}
    with server.client() as client:
        for target, told in (
            (accepted, {"decision": "accept"}), (rejected, {"decision": "reject"}),
            (corrected, {"decision": "correct", "field": "where", "value": where}),
        ):  # fmt: skip
            answer = client.post("judgements", json={"target": target, **told})
            assert answer.status_code == 200, answer.text
    return {"proposed": proposed, "accepted": accepted, "rejected": rejected, "corrected": corrected}


def test_states_are_told_apart_without_colour(server: Address, heard: tuple[BrowserContext, Heard]) -> None:
    decided = decide_each_way(server)
    page = heard[0].new_page()
    page.goto(server.start)
    listed(page)
    looks, names = {}, {}
    for state, event in decided.items():
        show(page, f"#/events?ids={event}")
        expect(page.locator(".counts b")).to_have_text("1 event")
        mark = page.locator(f"#events [role=option] .state-{state}")
        looks[state], names[state] = mark.evaluate(LOOKS), mark.get_attribute("aria-label")
    assert len(set(looks.values())) == len(decided), looks
    assert all(state in str(names[state]) for state in decided), names
    page.close()


LOST = """() => {
  const lost = [];
  const root = document.querySelector('dialog') ?? document.body;
  if (document.scrollingElement.scrollWidth > innerWidth) lost.push('the page scrolls sideways');
  const named = one => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 40)}`;
  const shown = one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const controls = [...root.querySelectorAll('button, a[href], input, select, textarea, summary')].filter(shown);
  for (const control of controls) {
    control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    if (!width || !height) continue;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isOwn = hit && (control.contains(hit) || hit.contains(control) || hit.closest('label')?.contains(control));
    if (!isOwn) lost.push(`${named(control)}: covered by ${hit ? named(hit) : 'nothing: out of the window'}`);
    if (left < -1 || right > innerWidth + 1) lost.push(`${named(control)}: beyond the window's side`);
  }
  return lost;
}"""
"""Controls that cannot be brought into the window, or lie under something else."""


@pytest.fixture
def zoomed(browser: Browser, server: Address) -> Iterator[Page]:
    """The page at 200 %."""
    context = browser.new_context(viewport=ZOOMED, device_scale_factor=2, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(server.start)
    listed(page)
    yield page
    context.close()


def test_nothing_is_lost_at_twice_the_size(zoomed: Page, server: Address) -> None:
    places: dict[str, Any] = views(server)
    lost = []
    for name, place in places.items():
        come(zoomed, place)
        parts = zoomed.locator(".switch button").all() if name == "events" else [None]
        for part in parts:
            if part:
                part.press("Enter")
                zoomed.wait_for_load_state("networkidle")
            lost += [f"{name}: {one}" for one in (*zoomed.evaluate(LOST), *zoomed.evaluate(OVERLAPS))]
    come(zoomed, places["events"])
    opened(zoomed)
    for key, name in DIALOGS.items():
        press(zoomed, key)
        expect(zoomed.locator("dialog")).to_have_count(1)
        lost += [f"{name}: {one}" for one in (*zoomed.evaluate(LOST), *zoomed.evaluate(OVERLAPS))]
        press(zoomed, "Escape")
        expect(zoomed.locator("dialog")).to_have_count(0)
    assert lost == []
