"""Two people at the same event, and a command at work beside the page: nobody's decision or words are lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import WIDE
from tests.browser.hands import asked, deciding, listed, opened, press, rows, saved, show
from tests.served import Address, serving

from reportedly.workflow.project import Project

TYPED = "seen otherwise by the second report"


@pytest.fixture
def other(browser: Browser, server: Address) -> Iterator[Page]:
    """The page of another reviewer of the same project, in a browser session of her own."""
    with serving(server.folder, "--reviewer", "wren") as address:
        context = browser.new_context(viewport=WIDE)
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.goto(address.start)
        yield page
        context.close()


def test_the_second_of_two_reviewers_is_told_and_loses_nothing_of_what_was_typed(
    browser: Browser, server: Address, other: Page
) -> None:
    context = browser.new_context(viewport=WIDE)
    first = context.new_page()
    first.goto(server.start)
    event = rows(server)[0]["id"]
    for page in (first, other):
        listed(page)
        show(page, f"#/events?event={event}")
        assert opened(page) == event
    press(other, "t")
    comment = other.get_by_role("textbox", name="Comment")
    comment.press_sequentially(TYPED)
    with deciding(first):
        press(first, "a")
    context.close()
    press(other, "Enter")
    expect(other.get_by_role("dialog").get_by_role("alert")).to_be_visible()
    expect(other.locator(".conflict")).to_contain_text("changed in between")
    saved(other)
    expect(comment).to_have_value(TYPED)
    with Project.open(server.folder) as project:
        assert [(each.reviewer, each.decision) for each in project.judgements] == [("kestrel", "accept")]
    expect(other.locator(".head")).to_contain_text("accepted")
    with deciding(other):
        press(other, "Enter")
    expect(other.locator(".conflict")).to_have_count(0)
    with Project.open(server.folder) as project:
        assert [(each.reviewer, each.note) for each in project.judgements] == [("kestrel", None), ("wren", TYPED)]


def test_linking_beside_the_open_page_changes_no_decision_and_shows_after_a_reload(page: Page, server: Address) -> None:
    listed(page)
    press(page, "j")
    decided = []
    for key in "axa":
        decided.append(opened(page))
        with deciding(page):
            press(page, key)
    command = [sys.executable, "-m", "reportedly", "link", "--policy", "acled-day", "--project", str(server.folder)]
    subprocess.run(command, check=True, capture_output=True)
    page.reload()
    listed(page)
    with Project.open(server.folder) as project:
        there = {event.id: event.status for event in project.events}
        assert [there[project.event(id).id] for id in decided] == ["accepted", "rejected", "accepted"]
        assert [each.decision for each in project.judgements] == ["accept", "reject", "accept"]
    assert {row["id"]: row["status"] for row in rows(server)} == there
    expect(page.locator(".counts b")).to_have_text(f"{len(there)} events")
    show(page, f"#/events?event={decided[0]}")
    opened(page)
    expect(page.locator(".head")).to_contain_text("accepted")
    assert asked(server, "judgements")["total"] == len(decided)
