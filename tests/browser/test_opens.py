"""The page opens from the printed address, and only once."""

from __future__ import annotations

import httpx2
from playwright.sync_api import Page, expect
from tests.served import Address


def test_the_printed_address_opens_the_page_of_the_project(page: Page, server: Address) -> None:
    expect(page).to_have_title("Reportedly")
    expect(page.locator("#page")).not_to_be_empty()
    assert page.url.partition("#")[0] == f"{server.root}/"
    assert page.evaluate("fetch('api/v1/session').then(answer => answer.status)") == 200


def test_the_session_is_out_of_scripts_reach_and_the_address_is_used_up(page: Page, server: Address) -> None:
    assert page.evaluate("document.cookie") == ""
    assert httpx2.get(server.start).status_code == 403
