"""Says aloud, at the end of every run, that the browser tests did not run where no Chromium was found."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from tests.served import NO_BROWSER

settings.register_profile("untimed", deadline=None)  # how long an example takes is the machine's affair
settings.load_profile("untimed")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    skipped = [report for report in terminalreporter.stats.get("skipped", ()) if NO_BROWSER in str(report.longrepr)]
    if skipped:
        terminalreporter.write_sep("!", f"{len(skipped)} browser tests DID NOT RUN: {NO_BROWSER}", red=True, bold=True)
