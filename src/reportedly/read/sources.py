"""Files, folders and globs into a sorted list of files to read."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.read.failures import failure_of
from reportedly.records.run import Failure

STDIN = "-"
"""The path that stands for standard input."""
_MAGIC = frozenset("*?[")


def expand_paths(paths: Sequence[str | Path], *, leave_out: frozenset[Path] = frozenset()) -> Iterator[Path | Failure]:
    """Yield every file once: arguments in their order, folders with all below them sorted, hidden files left out.

    ``-`` comes back as ``Path("-")``. What is not there comes back as RPT-101.
    """
    seen: set[str] = set()
    for argument in paths:
        for found in _expand(str(argument)):
            key = found.file if isinstance(found, Failure) else os.path.abspath(found)
            if key not in seen and (isinstance(found, Failure) or Path(key) not in leave_out):
                seen.add(key)
                yield found


def _expand(argument: str) -> Iterator[Path | Failure]:
    """The files of one argument."""
    if argument == STDIN:
        yield Path(STDIN)
        return
    path = Path(argument).expanduser()
    if path.is_dir():
        yield from _below(path)
    elif os.path.lexists(path):
        yield path
    elif _MAGIC & set(argument):
        yield from _globbed(argument)
    else:
        yield failure_of("RPT-101", argument)


def _globbed(pattern: str) -> Iterator[Path | Failure]:
    """The files that a glob names, and all below the folders it names."""
    names = sorted(glob.glob(str(Path(pattern).expanduser()), recursive=True))
    if not names:
        yield failure_of("RPT-101", pattern, why="the pattern matches nothing")
    for name in names:
        path = Path(name)
        if not path.is_dir():
            yield path
        elif "**" not in pattern:
            yield from _below(path)


def _below(folder: Path) -> Iterator[Path]:
    """All files below a folder, sorted by path; links to folders are not followed."""
    found: list[Path] = []
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(root) / name for name in files if not name.startswith("."))
    yield from sorted(found, key=lambda path: path.as_posix())
