"""What a person does at the page: presses keys, and waits for what a person would wait for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page, expect
from tests.served import Address


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other, as fast as the page takes them."""
    for key in keys:
        page.keyboard.press(key)


def opened(page: Page) -> str:
    """The id of the event whose evidence is shown, once it is whole."""
    expect(page.locator(".evidence[aria-busy='false']")).to_be_attached()
    return str(page.evaluate("new URLSearchParams(location.hash.split('?')[1]).get('event')"))


def saved(page: Page) -> None:
    """Wait until no decision is on its way."""
    expect(page.locator(".saving")).to_be_empty(timeout=60_000)


@contextmanager
def deciding(page: Page) -> Iterator[None]:
    """Wait until the decision that is made meanwhile was written and is shown."""
    with page.expect_response(lambda answer: answer.request.method == "POST") as told:
        yield
    assert told.value.ok, told.value.text()
    saved(page)


def show(page: Page, place: str) -> None:
    """Go to an address within the page."""
    page.evaluate("place => { location.hash = place; }", place)


def listed(page: Page) -> None:
    """Wait until the list has rows."""
    expect(page.locator("#events [role='option']").first).to_be_visible(timeout=60_000)


def rows(server: Address, filter: str = "") -> list[dict[str, Any]]:
    """The rows of a filter as the server has them now."""
    return asked(server, f"events?limit=1000&{filter}")["rows"]


def asked(server: Address, path: str) -> Any:
    """What the server answers a script."""
    with server.client() as client:
        answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()
