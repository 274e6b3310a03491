"""File names as text that any output can hold: bytes that are no UTF-8 are written as ``\\xNN``."""

from __future__ import annotations

import os
import re
from pathlib import Path

_BYTE = re.compile(r"\\x([89a-f][0-9a-f])")


def written_name(path: str | Path) -> str:
    """Write a path with forward slashes; a name that is not UTF-8 keeps its odd bytes as ``\\xNN``.

    >>> written_name("reports/\\udcff.txt")
    'reports/\\\\xff.txt'
    """
    name = Path(path).as_posix() if isinstance(path, Path) else path
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def named_path(name: str) -> Path:
    """Return the path that a written name stands for.

    >>> os.fsencode(named_path("\\\\xff.txt"))
    b'\\xff.txt'
    """
    path = Path(name)
    if path.exists() or not _BYTE.search(name):
        return path
    return Path(_BYTE.sub(lambda byte: os.fsdecode(bytes([int(byte[1], 16)])), name))
