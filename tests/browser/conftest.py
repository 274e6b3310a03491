"""A real server, a real Chromium, and a page that may neither fail aloud nor ask anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from tests.served import FLAGS, NO_BROWSER, Address, chromium, copied, made_once, make_demo, serving, shared_folder

WIDE = {"width": 1280, "height": 720}
"""The least window that the page is made for."""


def told(said: ConsoleMessage) -> str:
    """What a page complained of, and of which address."""
    return f"{said.text} {said.location.get('url', '')}"


class Heard:
    """What a page complained of, and whom it asked."""

    def __init__(self, context: BrowserContext) -> None:
        self.errors: list[str] = []
        self.asked: list[str] = []
        context.on("console", lambda said: self.errors.append(told(said)) if said.type == "error" else None)
        context.on("weberror", lambda failed: self.errors.append(str(failed.error)))
        context.on("request", lambda request: self.asked.append(request.url))

    @property
    def elsewhere(self) -> list[str]:
        """Requests to any machine but this one."""
        split = [(url, urlsplit(url)) for url in self.asked]
        return [url for url, told in split if told.scheme not in ("data", "blob") and told.hostname != "127.0.0.1"]


@pytest.fixture(scope="session")
def demo_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, coded once for all workers; copy it before deciding anything."""
    return made_once(shared_folder(tmp_path_factory), "demo-project", make_demo)


@pytest.fixture(scope="module")
def flags() -> tuple[str, ...]:
    """How Chromium is started; a file of tests may ask for something else."""
    return FLAGS


@pytest.fixture(scope="module")
def browser(flags: tuple[str, ...]) -> Iterator[Browser]:
    """Chromium, one for each file of tests; skips, aloud, where there is none."""
    found = chromium()
    if found is None:
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=list(flags))
        yield launched
        launched.close()


@pytest.fixture
def server(browser: Browser, demo_project: Path, tmp_path: Path) -> Iterator[Address]:
    """`reportedly review` at a copy of the demonstration, of this test's own."""
    with serving(copied(demo_project, tmp_path / "project"), "--reviewer", "kestrel") as address:
        yield address


@pytest.fixture
def heard(browser: Browser) -> Iterator[tuple[BrowserContext, Heard]]:
    """A browser session of its own; the test fails on what it said or asked elsewhere."""
    context = browser.new_context(viewport=WIDE, locale="en-GB", timezone_id="UTC", reduced_motion="reduce")
    context.set_default_timeout(15_000)
    ear = Heard(context)
    yield context, ear
    context.close()
    assert ear.errors == [], "the page complained on its console"
    assert ear.elsewhere == [], "the page asked another machine"


@pytest.fixture
def page(heard: tuple[BrowserContext, Heard], server: Address) -> Iterator[Page]:
    """The review page of ``server``, opened by its one-time address; closed before the server ends."""
    opened = heard[0].new_page()
    opened.goto(server.start)
    yield opened
    opened.close()
