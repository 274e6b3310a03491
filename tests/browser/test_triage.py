"""Events are triaged by keys alone, each decision is kept, and undo brings back what was there."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect
from tests.browser.hands import asked, deciding, listed, opened, press, rows, saved, show
from tests.served import Address

from reportedly.workflow.project import Project

TRIAGED = 20
UNDONE = 50
IN_TIME = ("status", "claims", "reports", "label", "who", "whom", "place", "day", "number", "disputed", "counted")
"""What a row says of its event; versions and the rows' order tell of decisions too."""


def standing(server: Address) -> dict[str, dict[str, Any]]:
    """What every event's row says now."""
    return {row["id"]: {name: row[name] for name in IN_TIME} for row in rows(server)}


def correct_where(page: Page, server: Address) -> tuple[str, str, str]:
    """Edit the claim's place: its field by number, then the second candidate by number; claim, name before and now."""
    claim = asked(server, f"events/{opened(page)}")["claims"][0]
    at = next(number for number, field in enumerate(claim["fields"], 1) if field["name"] == "where")
    press(page, "e", str(at))
    choices = page.locator("dialog .choice")
    expect(choices.nth(1)).to_be_visible()
    chosen = choices.nth(1).locator(".choice-label").inner_text()
    with deciding(page):
        press(page, "2")
    expect(page.locator("dialog")).to_have_count(0)
    before = claim["fields"][at - 1]["values"]
    return claim["id"], before[0]["value"]["name"] if before else "", chosen


def merge_with_next(page: Page) -> tuple[str, str]:
    """Mark the open event and the next, and merge them; the ids of both."""
    first = opened(page)
    press(page, "v", "j")
    second = opened(page)
    press(page, "m")
    expect(page.locator("dialog input:checked").first).to_be_focused()
    with deciding(page):
        press(page, "Enter")
    expect(page.locator("dialog")).to_have_count(0)
    return first, second


def split_claim(page: Page) -> str:
    """Look at the second claim of the open event and split it off; the event's id."""
    press(page, "n", "s")
    expect(page.locator("dialog button.first")).to_be_enabled()
    with deciding(page):
        press(page, "Enter")
    expect(page.locator("dialog")).to_have_count(0)
    return opened(page)


def test_twenty_events_are_triaged_by_keys_alone(page: Page, server: Address) -> None:
    listed(page)
    decided: dict[str, str] = {}

    def triage(key: str) -> None:
        """One key for the open event; the page goes on to the next by itself."""
        decided[opened(page)] = {"a": "accepted", "x": "rejected"}[key]
        with deciding(page):
            press(page, key)

    press(page, "j")
    whole = opened(page)
    claims_before = asked(server, f"events/{whole}")["row"]["claims"]
    assert claims_before > 1
    kept = split_claim(page)
    triage("a")
    claim, place_before, place = correct_where(page, server)
    triage("a")
    merged = merge_with_next(page)
    left = opened(page)
    triage("a")
    triage("x")
    with deciding(page):
        press(page, "z")
    assert decided.pop(opened(page)) == "rejected"
    while len(decided) < TRIAGED:
        triage("ax"[len(decided) % 5 == 0])
    saved(page)

    with Project.open(server.folder) as project:
        found = {event.id: event for event in project.events}
        assert {id: found[id].status for id in decided} == decided
        assert len(found[kept].claim_ids) == claims_before - 1
        assert {project.event(id).id for id in merged} == {left}
        seen, machine = project.claim(claim).where, project.store.claim(claim)
        assert [coded.value.name for coded in seen][:1] == [place.partition(",")[0]]
        assert machine is not None
        assert [coded.value.name for coded in machine.where][:1] == [place_before][: bool(place_before)]
        made = [each.decision for each in project.judgements]
        assert {"split", "correct", "merge", "retract"} <= set(made)
        assert made.count("accept") + made.count("reject") == TRIAGED + 1


SLOW_LIST = """() => {
  const quick = window.fetch;
  const isList = url => /\\/events\\?/.test(url);
  window.fetch = async (asked, ...others) => {
    if (isList(String(asked.url ?? asked))) await new Promise(done => setTimeout(done, 600));
    return quick(asked, ...others);
  };
}"""
"""Lets every answer that lists events take longer than a person takes for a key."""


def test_fifty_undos_after_a_reload_bring_back_what_was_there(page: Page, server: Address) -> None:
    listed(page)
    before = standing(server)
    press(page, "b", "j")
    opened(page)
    merge_with_next(page)
    for number in range(UNDONE - 1):
        press(page, "ax"[number % 3 == 0])
    saved(page)
    assert asked(server, "judgements")["total"] == UNDONE
    assert standing(server) != before
    page.reload()
    listed(page)
    expect(page.get_by_role("button", name="Undo")).to_be_enabled(timeout=60_000)
    for _ in range(UNDONE):
        press(page, "z")
    saved(page)
    assert standing(server) == before
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()
    show(page, "#/history")
    expect(page.get_by_role("cell", name="merge taken back")).to_be_visible()


def test_keys_that_are_faster_than_the_list_are_about_the_events_that_come(page: Page, server: Address) -> None:
    listed(page)
    press(page, "b", "j")
    opened(page)
    page.evaluate(SLOW_LIST)
    for number in range(UNDONE):
        press(page, "ax"[number % 3 == 0])
    saved(page)
    told = asked(server, "judgements")
    assert told["total"] == UNDONE
    assert len({each["target"] for each in told["judgements"]}) == len(told["judgements"])
