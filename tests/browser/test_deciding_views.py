"""What can be decided and handed out beside triage: a rule, sides of a contradiction, a merge by search, a file."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from playwright.sync_api import Page, expect
from tests.browser.hands import asked, deciding, listed, opened, press, rows, saved, show
from tests.served import Address

from reportedly.records.claim import Claim
from reportedly.workflow.project import Project

ELSEWHERE = "Kafr Test"
"""A place that no report names."""


def contradictory(page: Page, server: Address) -> str:
    """Open the contradictions of an event whose numbers differ; its id."""
    event = str(rows(server, "contradiction=number")[0]["id"])
    show(page, f"#/contradictions/{event}")
    expect(page.locator(".rules")).to_be_visible()
    return event


def text_of(server: Address, event: str, field: str) -> str:
    """The value in force of an event's field."""
    fields = asked(server, f"events/{event}")["fields"]
    return str(next(one["text"] for one in fields if one["name"] == field))


def test_a_rule_is_put_in_force_from_the_contradictions(page: Page, server: Address) -> None:
    listed(page)
    contradictory(page, server)
    page.get_by_role("radio", name="Majority").check()
    with deciding(page):
        page.get_by_role("button", name="Put “majority” in force").press("Enter")
    expect(page.locator(".said")).to_contain_text("The rule is in force")
    expect(page.locator(".rules .chosen .in-force").first).to_be_visible()
    assert asked(server, "session")["rule"] == "majority@1"
    expect(page.locator(".outside")).to_have_count(0)


def test_claims_are_accepted_and_rejected_beside_those_that_oppose_them(page: Page, server: Address) -> None:
    listed(page)
    event = contradictory(page, server)
    card = page.locator(".claim-card").first
    with deciding(page):
        card.get_by_role("button", name="Accept this claim").press("Enter")
    expect(page.locator(".claim-card.state-accepted").first).to_be_visible()
    before = asked(server, f"events/{event}")["row"]["claims"]
    with deciding(page):
        page.locator(".claim-card.state-proposed").first.get_by_role("button", name="Reject").press("Enter")
    assert asked(server, f"events/{event}")["row"]["claims"] == before - 1
    with deciding(page):
        press(page, "z")
    assert asked(server, f"events/{event}")["row"]["claims"] == before


def test_an_events_own_value_is_set_beside_its_contradictions_and_survives_another_rule(
    page: Page, server: Address
) -> None:
    listed(page)
    event = contradictory(page, server)
    before = text_of(server, event, "how_many")
    other = page.get_by_role("row", name="How many").get_by_role("button", name="Set how many to").nth(1)
    value = str(other.get_attribute("aria-label")).removeprefix("Set how many to ")
    assert value != before
    with deciding(page):
        other.press("Enter")
    expect(page.get_by_role("columnheader", name="Decided by a person")).to_be_visible()
    assert text_of(server, event, "how_many") == value
    with Project.open(server.folder) as project:
        project.link(rule="range")
    assert text_of(server, event, "how_many") == value


def test_an_event_is_merged_with_one_found_by_words(page: Page, server: Address) -> None:
    listed(page)
    first, other = (str(row["id"]) for row in rows(server, "reports=1")[:2])
    show(page, f"#/events?event={first}")
    opened(page)
    words = asked(server, f"events/{other}")["claims"][0]["trigger"]["text"]
    press(page, "m")
    page.get_by_label("Search other events").fill(words)
    line = page.locator("dialog .choice").first
    expect(line).to_be_visible()
    line.get_by_role("checkbox").check()
    expect(page.locator("dialog button.first")).to_have_text("Merge these 2")
    with deciding(page):
        page.locator("dialog button.first").press("Enter")
    merge = asked(server, "judgements?limit=1")["judgements"][0]
    assert (merge["decision"], merge["target"]) == ("merge", first)
    with Project.open(server.folder) as project:
        assert len({project.event(id).id for id in (first, *merge["value"]["with"])}) == 1


def test_the_dialog_exports_the_rows_of_the_filter_under_a_name_that_programs_know(
    page: Page, server: Address, tmp_path: Path
) -> None:
    listed(page)
    show(page, "#/events?killed=1")
    expect(page.locator(".counts b")).to_have_text(f"{len(rows(server, 'killed=1'))} events")
    press(page, "Control+e")
    with page.expect_download() as told:
        page.locator("dialog button.first").press("Enter")
    assert told.value.suggested_filename.endswith("-events.csv")
    told.value.save_as(tmp_path / "events.csv")
    with (tmp_path / "events.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(rows(server, "killed=1"))
    expect(page.locator("dialog")).to_have_count(0)


def test_the_documents_words_go_out_only_after_the_projects_name_was_typed(page: Page, server: Address) -> None:
    listed(page)
    press(page, "Control+e")
    give = page.locator("dialog button.first")
    page.get_by_label("with the documents’ words").check()
    expect(give).to_be_disabled()
    page.get_by_label("Not to be published").fill("something else")
    expect(give).to_be_disabled()
    page.get_by_label("Not to be published").fill(asked(server, "session")["project"])
    with page.expect_download() as told:
        give.press("Enter")
    assert told.value.suggested_filename.endswith("-events.csv")
    assert (server.folder / "exports.jsonl").is_file()


def test_a_split_leaves_the_person_with_the_event_they_looked_at(page: Page, server: Address) -> None:
    listed(page)
    event = next(row for row in rows(server) if row["claims"] > 2)
    show(page, f"#/events?event={event['id']}")
    opened(page)
    claims = [claim["id"] for claim in asked(server, f"events/{event['id']}")["claims"]]
    naming = f"clm-{event['id'].removeprefix('evt-')}"
    press(page, "s")
    lines = page.locator("dialog .choice input")
    for at, claim in enumerate(claims):
        lines.nth(at).set_checked(claim == naming)
    with deciding(page):
        page.locator("dialog button.first").press("Enter")
    expect(page.locator(".said")).to_contain_text("Split off 1 claim as an event of its own")
    saved(page)
    shown = asked(server, f"events/{opened(page)}")
    assert {claim["id"] for claim in shown["claims"]} == {*claims} - {naming}


def test_decisions_are_told_by_titles_and_no_id_stands_in_the_table(page: Page) -> None:
    listed(page)
    press(page, "j")
    title = page.locator(".head-label").inner_text()
    opened(page)
    with deciding(page):
        press(page, "a")
    show(page, "#/history")
    expect(page.locator(".decisions tbody tr")).to_have_count(1)
    text = page.locator(".decisions tbody").inner_text()
    assert title in text
    assert "evt-" not in text
    assert "clm-" not in text


def test_the_history_of_a_claim_calls_its_event_as_the_contradictions_do(page: Page, server: Address) -> None:
    listed(page)
    event = contradictory(page, server)
    name = page.locator("main h1").inner_text().removeprefix("Contradictions: ")
    claim = asked(server, f"events/{event}")["claims"][0]["id"]
    show(page, f"#/narrative/{claim}")
    expect(page.locator("main h1")).to_have_text(f"Claim history: {name}", timeout=30_000)


def test_the_search_says_what_it_takes_and_its_examples_search(page: Page) -> None:
    show(page, "#/search")
    expect(page.get_by_text("Type a sentence as you heard it")).to_be_visible()
    page.get_by_role("button", name="hospital bombed").press("Enter")
    expect(page.get_by_role("searchbox")).to_have_value("hospital bombed")
    expect(page.get_by_text("Type a sentence as you heard it")).to_have_count(0)


def test_an_open_page_says_that_events_were_linked_anew_and_shows_them_when_asked(page: Page, server: Address) -> None:
    listed(page)
    page.wait_for_load_state("networkidle")
    with Project.open(server.folder) as project:
        project.link(rule="majority")
    page.evaluate("dispatchEvent(new Event('focus'))")
    notice = page.get_by_text("The events were linked anew outside this page.")
    expect(notice).to_be_visible()
    with page.expect_response(lambda answer: "/api/v1/events?" in answer.url):
        page.get_by_role("button", name="Show it").press("Enter")
    expect(notice).to_have_count(0)


def renamed(claim: Claim) -> Claim:
    """The claim with another name for each of its places."""
    if not isinstance(claim.where, tuple):
        return claim
    return replace(claim, where=tuple(replace(each, value=replace(each.value, name=ELSEWHERE)) for each in claim.where))


def code_otherwise(server: Address, name: str) -> None:
    """Have the claims of a report coded by rules that find another place."""
    with Project.open(server.folder) as project:
        document = project.store.document(name)
        assert document is not None
        project.store.replace(document, tuple(map(renamed, project.store.claims_of(name))), "run-2")
        project.link()


def test_what_the_machine_now_says_is_taken_over_by_a_key(page: Page, server: Address) -> None:
    listed(page)
    claims = ((row, asked(server, f"events/{row['id']}")["claims"][0]) for row in rows(server, "placed=yes"))
    row, claim = next((row, claim) for row, claim in claims if place_of(claim))
    with server.client() as client:
        told = {"target": claim["id"], "decision": "correct", "field": "where", "value": {"uncoded": "ambiguous"}}
        assert client.post("judgements", json=told).status_code == 200
    code_otherwise(server, claim["document_id"])
    show(page, f"#/events?event={row['id']}")
    page.reload()
    opened(page)
    suggestions = page.get_by_role("region", name="Suggestions")
    expect(suggestions).to_contain_text(ELSEWHERE)
    expect(suggestions.get_by_role("button").first).to_be_visible()  # it is known whose correction is in the way
    with deciding(page):
        press(page, "u")
    expect(page.locator(".said")).to_contain_text("Taken from the machine")
    expect(page.get_by_role("region", name="Suggestions")).to_have_count(0)
    assert ELSEWHERE in place_of(asked(server, f"claims/{claim['id']}"))


def place_of(claim: dict[str, Any]) -> str:
    """Where a claim says that it was."""
    where = next(field for field in claim["fields"] if field["name"] == "where")
    return "; ".join(value["text"] for value in where["values"])


ROOM = """rows => rows.map(row => {
  const rest = row.querySelector('.row-rest');
  const line = parseFloat(getComputedStyle(rest).lineHeight);
  const box = one => one.getBoundingClientRect();
  const cut = [...rest.querySelectorAll('.reason')].some(one => box(one).bottom > box(rest).bottom + 2);
  const used = [...rest.children].reduce((sum, one) => sum + box(one).height, 0);
  return { cut, empty: Math.floor((rest.clientHeight - used) / line), can: rest.children.length > 1 };
})"""
"""Of each row whether a reason is cut, how many lines are empty, and whether there were words to fill them with."""


def test_rows_use_the_lines_that_a_short_title_leaves(page: Page) -> None:
    listed(page)
    told = page.locator("#events [role='option']:not(.row-unknown)").evaluate_all(ROOM)
    assert len(told) > 5
    assert [row for row in told if row["empty"] > 0 and (row["cut"] or row["can"])] == []
