"""The full views in a browser: opened by address, worked by keyboard, and nothing of the machine's in blind work."""

import json

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from tests.browser.conftest import Heard
from tests.served import Address

SEEN = {
    "#/sources": "Sources", "#/search": "Has this been said?", "#/rounds": "Blind rounds",
    "#/accuracy": "Accuracy on these reports", "#/history": "Decisions",
}  # fmt: skip


def show(page: Page, server: Address, place: str) -> None:
    page.evaluate("place => { location.hash = place }", place)


def first(page: Page, path: str) -> dict:
    return page.evaluate("path => fetch('api/v1/' + path).then(answer => answer.json())", path)


@pytest.mark.parametrize(("place", "title"), SEEN.items())
def test_every_view_opens_by_its_address(page: Page, server: Address, place: str, title: str) -> None:
    show(page, server, place)
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    expect(page.locator(".problem")).to_have_count(0)


def test_contradictions_stand_side_by_side_and_another_rule_is_chosen_by_keyboard(page: Page, server: Address) -> None:
    event = first(page, "events?contradiction=number")["rows"][0]["id"]
    show(page, server, f"#/contradictions/{event}")
    sides = page.locator(".contradiction").first.locator(".side")
    expect(sides.first).to_be_visible()
    boxes = [side.bounding_box() for side in sides.all()[:2]]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]
    expect(page.get_by_text("Same origin?").first).to_be_visible()
    page.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    assert "majority" in page.url


def test_a_claims_history_opens_from_a_contradiction(page: Page, server: Address) -> None:
    event = first(page, "events?contradiction=number")["rows"][0]["id"]
    show(page, server, f"#/contradictions/{event}")
    page.get_by_role("button", name="who else says it").first.press("Enter")
    expect(page.get_by_role("heading", name="First told in this corpus")).to_be_visible()


def test_what_nobody_says_is_not_called_false(page: Page, server: Address) -> None:
    show(page, server, "#/search/penguins%20on%20Mars")
    expect(page.get_by_text("That says nothing about the world")).to_be_visible()


def test_a_source_is_not_rated(page: Page, server: Address) -> None:
    show(page, server, "#/sources")
    page.locator(".sources tbody a").first.press("Enter")
    expect(page.get_by_text("not a truth rating")).to_be_visible()
    expect(page.get_by_text("n too small").first).to_be_visible()


def draw_round(page: Page, server: Address) -> None:
    show(page, server, "#/rounds")
    page.get_by_label("Name").press_sequentially("June")
    page.get_by_label("Share of claims").fill("2")
    page.get_by_role("button", name="Draw and start").press("Enter")


def start_round(page: Page, server: Address) -> None:
    draw_round(page, server)
    page.get_by_role("button", name="Code", exact=True).press("Enter")
    expect(page.locator(".blind-form")).to_be_visible()


def test_a_decision_made_before_the_session_is_there_waits_for_the_token(
    heard: tuple[BrowserContext, Heard], server: Address
) -> None:
    held: list[Route] = []
    slow = heard[0].new_page()
    slow.route("**/api/v1/session", lambda route: held.append(route), times=1)
    slow.goto(server.start)
    draw_round(slow, server)
    held[0].continue_()
    slow.get_by_role("button", name="Code", exact=True).press("Enter")
    expect(slow.locator(".blind-form")).to_be_visible()
    slow.close()


def test_a_sample_is_started_and_coded_by_keyboard_alone(page: Page, server: Address) -> None:
    start_round(page, server)
    expect(page.locator(".blind-text")).to_be_focused()
    page.keyboard.press("y")
    page.keyboard.press("7")
    page.keyboard.type("3")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("1 of 3 coded")).to_be_visible()
    for done in (2, 3):
        page.keyboard.press("n")
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text(f"{done} of 3 coded" if done < 3 else "You have coded all 3")).to_be_visible()
    saved = first(page, "judgements")["judgements"]
    assert [each["value"] for each in saved[::-1]] == [
        {"is_event": True, "killed": [3, None]}, {"is_event": False}, {"is_event": False},
    ]  # fmt: skip
    show(page, server, "#/accuracy")
    expect(page.get_by_text("3 claims of")).to_be_visible()
    expect(page.get_by_text("n too small: 3 of the 30 claims").first).to_be_visible()


def test_a_coder_is_sent_nothing_that_the_machine_coded(page: Page, server: Address) -> None:
    with page.expect_response(lambda answer: answer.url.endswith("/next")) as heard:
        start_round(page, server)
    told = json.loads(heard.value.text())
    assert set(told) == {"round", "item", "done", "items", "trigger", "sentence", "blocks", "published", "outlet"}
    assert not any(piece["marks"] for block in told["blocks"] for piece in block["pieces"])
    claim = first(page, f"claims/{told['item']}")
    values = [value["text"] for field in claim["fields"] for value in field["values"]]
    text = "".join(piece["text"] for block in told["blocks"] for piece in block["pieces"])
    rest = json.dumps(told | {"blocks": [], "sentence": None, "trigger": None}, ensure_ascii=False)
    assert values
    assert [value for value in values if value in rest and value not in text] == []


def test_the_claim_before_can_be_coded_again_with_what_was_filled_in(page: Page, server: Address) -> None:
    start_round(page, server)
    page.keyboard.press("n")
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name="code the one before again").press("Enter")
    expect(page.get_by_role("radio", name="no", exact=True)).to_be_checked()
    page.keyboard.press("y")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("1 of 3 coded")).to_be_visible()
    assert [each["value"] for each in first(page, "judgements")["judgements"]] == [
        {"is_event": True},
        {"is_event": False},
    ]
