"""A project without events says why it has none and what to do, and blames no filter."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect
from tests.browser.conftest import Heard
from tests.browser.hands import press, show
from tests.served import serving

import reportedly as rp

REPORT = "The army shelled Douma on Monday, killing three people, activists said.\n"
REASONS = {"nothing read": "No report was read yet", "not linked": "“reportedly link” does that"}


@pytest.mark.parametrize("case", REASONS)
def test_a_project_without_events_says_why(case: str, heard: tuple[BrowserContext, Heard], tmp_path: Path) -> None:
    with rp.open(tmp_path / "war") as project:
        if case == "not linked":
            (tmp_path / "report.txt").write_text(REPORT, "utf-8")
            project.code(tmp_path / "report.txt", published="2016-03-02")
    with serving(tmp_path / "war", "--reviewer", "kestrel") as address:
        page = heard[0].new_page()
        page.goto(address.start)
        expect(page.locator(".pane-list .empty")).to_contain_text(REASONS[case])
        press(page, "j")
        expect(page.locator(".said")).to_have_text("There is no event to open.")
        page.close()


BARE = {
    "#/sources": "“reportedly code” and the reports’ folder reads them",
    "#/history": "will stand here once somebody decides",
    "#/accuracy": "draw one under “rounds”",
}  # fmt: skip


def test_views_of_a_project_without_reports_say_what_will_stand_there(
    heard: tuple[BrowserContext, Heard], tmp_path: Path
) -> None:
    rp.open(tmp_path / "war").close()
    with serving(tmp_path / "war", "--reviewer", "kestrel") as address:
        page = heard[0].new_page()
        page.goto(address.start)
        expect(page.locator(".pane-evidence")).to_contain_text("There is no event to open.")
        expect(page.locator(".time")).to_contain_text("No event here has a day")
        expect(page.locator(".time-sheet")).to_have_count(0)
        for place, words in BARE.items():
            show(page, place)
            expect(page.locator(".view")).to_contain_text(words)
            expect(page.locator("table")).to_have_count(0)
        page.close()
