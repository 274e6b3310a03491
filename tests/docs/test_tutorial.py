"""The tutorial's and the README's commands and code run as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of one language on a page."""
    return re.findall(rf"^```{language}\n(.*?)^```", (ROOT / page).read_text("utf-8"), re.DOTALL | re.MULTILINE)


def run(command: list[str], folder: Path) -> str:
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which all the tutorial's commands were run, one after the other."""
    folder = tmp_path_factory.mktemp("tutorial")
    run(["bash", "-euo", "pipefail", "-c", "\n".join(blocks("docs/tutorial.md", "sh"))], folder)
    return folder


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
