"""New actors and places that a reviewer gives by name, degrees or a click, kept for the next run."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.browser.hands import asked, deciding, listed, opened, press, rows
from tests.served import Address

from reportedly.knowledge.packs import Pack

WHO, WHERE = "2", "4"
"""The numbers of these fields among those that can be corrected."""


def correct(page: Page, server: Address, field: str) -> None:
    """Open the dialog of a field of an event that is told by words, and ask to keep what is chosen."""
    listed(page)
    event = rows(server, "placed=yes&contradiction=any")[0]["id"]
    page.evaluate("event => { location.hash = `#/events?event=${event}` }", event)
    opened(page)
    press(page, "e", field)
    expect(page.locator("dialog")).to_contain_text("what is right?")


def kept(server: Address, table: str) -> list[dict[str, str]]:
    """The rows of the project's own pack."""
    return list(Pack.named(str(server.folder / "reviewed")).rows(table))


def keep(page: Page) -> None:
    """Say that the words mean the new value in the next run too."""
    page.locator("dialog").get_by_role("checkbox").check()


def test_a_new_actor_is_kept_for_the_next_run(page: Page, server: Address) -> None:
    correct(page, server, WHO)
    page.locator("dialog").get_by_role("combobox").first.fill("Northern Lanterns Brigade")
    keep(page)
    with deciding(page):
        page.get_by_role("button", name="Add “Northern Lanterns Brigade”").click()
    [actor] = kept(server, "actors")
    assert actor["name"] == "Northern Lanterns Brigade"
    assert [row["actor_id"] for row in kept(server, "aliases")] == [actor["id"]]


@pytest.mark.parametrize("way", ["degrees", "click"])
def test_a_new_place_is_kept_for_the_next_run_with_its_country(page: Page, server: Address, way: str) -> None:
    correct(page, server, WHERE)
    if way == "degrees":
        page.get_by_label("Coordinates").fill("35.44, 36.65")
    else:
        page.get_by_role("button", name="Click on the map").click()
        page.locator("[data-painted]").wait_for(timeout=60_000)
        page.locator(".pane-map canvas").first.click(position={"x": 90, "y": 190})
    keep(page)
    with deciding(page):
        page.get_by_role("button", name="Take this point").click()
    [place] = kept(server, "places")
    told = asked(server, "judgements")["judgements"][0]["value"][0]["value"]
    assert place["country"]
    assert place["country"] == told["country"]
    assert (float(place["lat"]), float(place["lon"])) == (told["lat"], told["lon"])
