"""No request leaves the machine: the page works where there is no route to anywhere, and asks nobody else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.served import NO_BROWSER, chromium, copied

ROOT = Path(__file__).parents[2]
WAYS = (("unshare", "--net"), ("unshare", "--map-root-user", "--net"))


def isolating() -> tuple[str, ...]:
    """The command that takes the network away here; empty where none may."""
    for way in WAYS:
        try:
            if subprocess.run([*way, "true"], capture_output=True, timeout=10).returncode == 0:
                return way
        except (OSError, subprocess.TimeoutExpired):
            continue
    return ()


def test_the_page_draws_list_and_map_without_any_network(demo_project: Path, tmp_path: Path) -> None:
    found = chromium()
    if found is None:
        pytest.skip(NO_BROWSER)
    way = isolating()
    command = [
        *way,
        sys.executable,
        "-m",
        "tests.browser.without_network",
        str(copied(demo_project, tmp_path / "p")),
        found,
    ]
    done = subprocess.run(command + ["--isolated"] * bool(way), cwd=ROOT, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["hosts"] == ["127.0.0.1"]
    assert told["errors"] == []
    assert told["rows"] > 0
    assert not (way and told["has_route"]), "the network was there after all"
