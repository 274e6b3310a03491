"""The files that git tracks, for tests that read the whole house."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "reportedly"
LOCK = ROOT / "requirements.lock"


@lru_cache(maxsize=1)
def tracked() -> tuple[Path, ...]:
    """Every tracked file that is there, or every file of the rooms where there is no git."""
    try:
        done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return tuple(path for room in ("src", "tests", "bench", "docs") for path in (ROOT / room).rglob("*.*"))
    return tuple(path for name in done.stdout.split("\0") if name and (path := ROOT / name).is_file())


def text_files() -> Iterator[tuple[Path, str]]:
    """Tracked files that hold UTF-8 text."""
    for path in tracked():
        try:
            yield path, path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def modules(folder: Path = SOURCE) -> Iterator[tuple[Path, ast.Module]]:
    """Every Python file below a folder, with its syntax tree."""
    for path in sorted(folder.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))
