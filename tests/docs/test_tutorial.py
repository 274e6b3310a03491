"""The tutorial's and the README's commands and code run as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import reportedly as rp

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
STOPPED = "trap 'kill $(jobs -p) 2>/dev/null || :' EXIT\n"
"""Ends the server that the tutorial starts where a command before its end fails."""


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of one language on a page."""
    return re.findall(rf"^```{language}\n(.*?)^```", (ROOT / page).read_text("utf-8"), re.DOTALL | re.MULTILINE)


def run(command: list[str], folder: Path) -> str:
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "OMP_NUM_THREADS": "1",
                   "no_proxy": "127.0.0.1"}  # fmt: skip
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which all the tutorial's commands were run, one after the other."""
    folder = tmp_path_factory.mktemp("tutorial")
    run(["bash", "-euo", "pipefail", "-c", STOPPED + "\n".join(blocks("docs/tutorial.md", "sh"))], folder)
    return folder


def decided(project: Path) -> list[str]:
    """The decisions of a project, in order."""
    with rp.open(project) as opened:
        return [judgement.decision for judgement in opened.judgements]


def test_tutorial_decides_undoes_and_takes_decisions_into_a_copy(after: Path) -> None:
    assert decided(after / "war") == ["split", "accept", "include", "flag", "retract", "correct"]
    assert decided(after / "copy") == decided(after / "war")
    assert (after / "war" / "reviewed" / "aliases.tsv").read_bytes() == (
        after / "copy" / "reviewed" / "aliases.tsv"
    ).read_bytes()


def test_tutorial_exports_what_was_accepted_alone(after: Path) -> None:
    rows = (after / "war" / "accepted.csv").read_text("utf-8").splitlines()[1:]
    assert [",accepted,included," in row for row in rows] == [True]


@pytest.mark.parametrize("suffix", ["html", "csv", "geojson", "jsonl", "parquet"])
def test_tutorial_writes_every_kind_of_file(after: Path, suffix: str) -> None:
    assert (after / "war" / f"claims.{suffix}").stat().st_size > 100


def test_tutorial_without_a_project_gives_claims(after: Path) -> None:
    assert '"trigger"' in (after / "claims.jsonl").read_text("utf-8")


def test_page_on_aliases_adds_one_that_fires(tmp_path: Path) -> None:
    told = run(["bash", "-euo", "pipefail", "-c", "\n".join(blocks("docs/aliases.md", "sh"))], tmp_path)
    assert "every example fires" in told


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial.md"])
def test_python_of_the_page_prints_a_claim(page: str, tmp_path: Path) -> None:
    (code,) = blocks(page, "python")
    assert run([sys.executable, "-c", code], tmp_path).strip()
