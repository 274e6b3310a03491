"""The page on gazetteers runs as it stands, and does what it says."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.docs.test_tutorial import blocks, run
from tests.gazetteer_files import rows_in

PAGE = "docs/gazetteers.md"


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The project in which the page's commands were run, and what they wrote."""
    folder = tmp_path_factory.mktemp("gazetteers")
    script = "exec 2>&1\n" + "\n".join(blocks(PAGE, "sh"))
    return folder / "war", run(["bash", "-euo", "pipefail", "-c", script], folder)


def test_commands_say_what_the_page_shows(after: tuple[Path, str]) -> None:
    (shown,) = blocks(PAGE, "text")
    assert [line for line in shown.splitlines() if line not in after[1]] == []


def test_borders_tell_the_places_their_province(after: tuple[Path, str]) -> None:
    rows = rows_in(after[0] / "gazetteers" / "checkpoints")
    assert {(row["admin1"], row["admin3"]) for row in rows if row["name"] != "Tall Sarab"} == {("Idlib", "Wahm")}
    assert [path.name for path in (after[0] / "gazetteers").iterdir()] == ["checkpoints"]


def test_report_is_coded_with_the_place(after: tuple[Path, str]) -> None:
    claim = json.loads((after[0] / "claims.jsonl").read_text("utf-8"))
    assert claim["where"][0]["value"]["place_id"].startswith("checkpoints:")


def test_python_of_the_page_prints_the_place(after: tuple[Path, str]) -> None:
    (code,) = blocks(PAGE, "python")
    assert "checkpoints:" in run([sys.executable, "-c", code], after[0])
