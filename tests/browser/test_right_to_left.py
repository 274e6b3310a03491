"""Names in Arabic turn round nothing that stands beside them: neither days nor numbers nor who cites whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from tests.browser.conftest import Heard
from tests.browser.hands import asked, listed, opened, press, rows, show
from tests.served import Address, serving

import reportedly as rp

OUTLET, CITED = "أخبار النهر", "جيش النصر"
REPORT = f"""The army shelled Douma on Monday, killing three people, {CITED} said on Tuesday in a statement.

«سقط ثلاثة قتلى في السوق» wrote the local council. Residents of the town said that the market had been hit twice.
"""
OTHER = "Army shelling killed five people in Douma on Monday, a monitoring group said.\n"
TURNED = r"""() => {
  const told = /\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]+ \d{4}|\d+ (?:reports?|claims?|events?)\b/g;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  const left = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.parentElement.checkVisibility()) continue;
    for (const match of node.data.matchAll(told)) {
      const [first, last] = [left(node, match.index), left(node, match.index + match[0].length - 1)];
      if (first.top === last.top && first.left > last.left) found.push(match[0]);
    }
  }
  return found;
}"""
"""Days and counts of the page whose first sign stands to the right of their last."""


@pytest.fixture
def arabic(browser: Browser, tmp_path: Path) -> Iterator[Address]:
    """A small project of an outlet with an Arabic name."""
    with rp.open(tmp_path / "war") as project:
        for name, text, outlet in (("one", REPORT, OUTLET), ("two", OTHER, "شبكة الغد")):
            (tmp_path / f"{name}.txt").write_text(text, "utf-8")
            project.code(tmp_path / f"{name}.txt", published="2018-03-05", outlet=outlet)
        project.link()
    with serving(tmp_path / "war", "--reviewer", "kestrel") as address:
        yield address


def places(server: Address) -> tuple[str, ...]:
    """The addresses of the views that show names beside days and numbers."""
    event = rows(server)[0]["id"]
    claim = asked(server, f"events/{event}")["claims"][0]["id"]
    source = f"#/sources/{OUTLET}"
    return f"#/events?event={event}", f"#/contradictions/{event}", f"#/narrative/{claim}", "#/search/shelled", source


def test_days_and_numbers_beside_arabic_names_are_read_from_left_to_right(
    arabic: Address, heard: tuple[BrowserContext, Heard]
) -> None:
    page = heard[0].new_page()
    page.goto(arabic.start)
    listed(page)
    turned = {}
    for place in places(arabic):
        show(page, place)
        expect(page.locator(".waiting")).to_have_count(0)
        page.wait_for_load_state("networkidle")
        if "event=" in place:
            opened(page)
            press(page, "e")
            expect(page.locator("dialog")).to_be_visible()
            turned["dialog"] = page.evaluate(TURNED)
            press(page, "Escape")
        turned[place] = page.evaluate(TURNED)
    assert {place: found for place, found in turned.items() if found} == {}
    page.close()


LEFT = """name => {
  const walk = document.createTreeWalker(document.querySelector('.tellings'), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.data.indexOf(name);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + name.length);
    return range.getBoundingClientRect().left;
  }
}"""
"""Where a name stands in the first telling that has it."""


def test_of_two_arabic_names_the_outlet_stands_first(arabic: Address, heard: tuple[BrowserContext, Heard]) -> None:
    claims = asked(arabic, f"events/{rows(arabic)[0]['id']}")["claims"]
    cited = next(claim for claim in claims if any(CITED in link["name"] for link in claim["chain"]))
    page = heard[0].new_page()
    page.goto(arabic.start)
    listed(page)
    show(page, f"#/narrative/{cited['id']}")
    expect(page.locator(".telling-head").first).to_be_visible()
    assert page.evaluate(LEFT, OUTLET) < page.evaluate(LEFT, CITED)
    page.close()
