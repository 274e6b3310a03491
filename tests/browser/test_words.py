"""What is highlighted in the page is the quote to the code point, and so are words that a person selects in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import Heard
from tests.browser.hands import asked, deciding, listed, opened, press, rows, show
from tests.odd_words import make_odd
from tests.served import Address, copied, made_once, serving, shared_folder

from reportedly.workflow.project import Project

PIECES = "all => all.map(one => [Number(one.dataset.start), one.textContent])"
SELECTED = ("🛩️ bombed\u00a0two", "𝔖helled", "قُصِفَتِ", "Ande\u0301ol", "Kafr\u00a0Nabl")
EDGES = """([words, box]) => {
  const walk = document.createTreeWalker(document.querySelector(box), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walk.nextNode()) nodes.push(walk.currentNode);
  const whole = nodes.map(node => node.data).join('');
  const letters = [...new Intl.Segmenter().segment(words)].map(letter => letter.segment);
  const at = offset => {
    for (const node of nodes) {
      if (offset < node.length) return [node, offset];
      offset -= node.length;
    }
  };
  const rect = (start, length) => {
    const range = document.createRange();
    range.setStart(...at(start));
    const [node, offset] = at(start + length - 1);
    range.setEnd(node, offset + 1);
    range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    return range.getBoundingClientRect();
  };
  const start = whole.indexOf(words);
  if (start < 0) return null;
  const [first, last] = [letters.at(0), letters.at(-1)];
  const isLeftward = /\\p{Script=Arabic}/u.test(words);
  const end = rect(start + words.length - last.length, last.length);
  const begin = rect(start, first.length);
  const y = one => one.top + one.height / 2;
  return isLeftward
    ? [begin.right - 0.5, y(begin), end.left + 0.5, y(end)]
    : [begin.left + 0.5, y(begin), end.right - 0.5, y(end)];
}"""
"""Where a pointer is put down and lifted to select words of the text that is shown."""


@pytest.fixture
def odd(browser: Browser, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A server at reports of odd characters."""
    made = made_once(shared_folder(tmp_path_factory), "odd-project", make_odd)
    with serving(copied(made, tmp_path / "project"), "--reviewer", "kestrel") as address:
        yield address


@pytest.fixture
def odd_page(heard: tuple[BrowserContext, Heard], odd: Address) -> Iterator[Page]:
    """The page of it, without the map."""
    page = heard[0].new_page()
    page.goto(odd.start)
    listed(page)
    press(page, "b")
    yield page
    page.close()


def texts(server: Address) -> dict[str, str]:
    """The documents' texts by id, from the store."""
    with Project.open(server.folder) as project:
        return {document.id: document.text for document in project.documents}


def claims(server: Address) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every claim of every event, as the page gets it."""
    for row in rows(server):
        for claim in asked(server, f"events/{row['id']}")["claims"]:
            yield row["id"], claim


def look_at(page: Page, event: str, claim: dict[str, Any]) -> None:
    """Open an event and look at one of its claims."""
    show(page, f"#/events?event={event}")
    opened(page)
    for tab in page.locator(".claim-tab").all():
        tab.click()
        if page.locator(".claim .sentence").inner_text().strip("“”") == claim["sentence"]["text"].strip():
            break


def stretch(value: dict[str, Any]) -> set[int]:
    """The code points that a value rests on."""
    return {at for words in (*value["words"], *value["rests_on"]) for at in range(words["start"], words["end"])}


def test_every_highlight_is_exactly_its_quote(odd_page: Page, odd: Address) -> None:
    documents, checked = texts(odd), 0
    for event, claim in claims(odd):
        look_at(odd_page, event, claim)
        text = documents[claim["document_id"]]
        pieces = odd_page.locator(".words")
        expect(pieces.locator("mark.f-trigger").first).to_be_attached()
        shown = pieces.locator("[data-start]").evaluate_all(PIECES)
        assert "".join(words for _, words in shown) == text
        assert all(text[start : start + len(words)] == words for start, words in shown)
        for field in claim["fields"]:
            values = odd_page.locator(f".claim dd[data-field={field['name']}] .value")
            for at, value in enumerate(field["values"]):
                if not stretch(value):
                    continue
                values.nth(at).click()
                expect(values.nth(at)).to_have_attribute("aria-pressed", "true")
                expect(pieces.locator(f".flash[data-start='{min(stretch(value))}']")).to_be_attached()
                flashing = pieces.locator(".flash").evaluate_all(PIECES)
                lit = {place for start, words in flashing for place in range(start, start + len(words))}
                assert lit == stretch(value), (field["name"], value["text"])
                assert {words["text"] == text[words["start"] : words["end"]] for words in value["words"]} <= {True}
                checked += 1
    assert checked > 20


def drag_over(page: Page, words: str) -> None:
    """Select words with the pointer."""
    edges = page.evaluate(EDGES, [words, ".words"])
    page.mouse.move(*edges[:2])
    page.mouse.down()
    page.mouse.move(*edges[2:], steps=4)
    page.mouse.up()


def test_words_selected_with_the_pointer_are_kept_to_the_code_point(odd_page: Page, odd: Address) -> None:
    documents, coded = texts(odd), list(claims(odd))
    for words in SELECTED:
        document, text = next((id, text) for id, text in documents.items() if words in text)
        event, claim = next(found for found in coded if found[1]["document_id"] == document)
        look_at(odd_page, event, claim)
        expect(odd_page.locator(".words")).to_contain_text(words)
        drag_over(odd_page, words)
        press(odd_page, "+")
        expect(odd_page.locator("dialog .sentence")).to_have_text(f"“{words}”")
        with deciding(odd_page):
            press(odd_page, "Enter")
        kept = asked(odd, "judgements")["judgements"][0]
        start = text.index(words)
        assert kept["value"]["trigger"] == [start, start + len(words)]
        with Project.open(odd.folder) as project:
            added = next(claim for claim in project.claims if claim.happening.endswith(f"j{kept['seq']}"))
            assert added.trigger.text == words
