"""A table that tells outlet, publication day, title and address of files."""

from __future__ import annotations

import csv
import io
from pathlib import Path, PurePosixPath

from reportedly.errors import ReadError, UsageError
from reportedly.read.charset import decode
from reportedly.read.told import Told


class Manifest:
    """What is told of each file, found by its path or, where that is told of no other file, by its name."""

    def __init__(self, rows: dict[str, Told]) -> None:
        self._rows = rows

    def told(self, file: str) -> Told:
        """What is told of a file; nothing for one that is not listed.

        >>> Manifest({"a.txt": Told(outlet="Demo")}).told("reports/a.txt").outlet
        'Demo'
        """
        parts = PurePosixPath(file).parts
        for n in range(len(parts)):
            found = self._rows.get("/".join(parts[n:]))
            if found:
                return found
        return Told()


def read_manifest(path: Path) -> Manifest:
    """Read a manifest: CSV with a column ``file`` and any of outlet, published, title, url; cells may be empty.

    Raises:
        UsageError: RPT-101 if there is no such file.
        ReadError: RPT-203 if it cannot be decoded, RPT-206 if it has no column ``file`` or
            tells two things of one file.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError("RPT-101", where=str(path), why=error.strerror or "") from error
    decoded = decode(data) if data else "RPT-206"
    if isinstance(decoded, str):
        raise ReadError(decoded, where=str(path))
    rows = csv.DictReader(io.StringIO(decoded.text, newline=""))
    if "file" not in (rows.fieldnames or ()):
        raise ReadError("RPT-206", where=f"{path} line 1", why="no column named file")
    return Manifest(_listed(rows, path))


def _listed(rows: csv.DictReader[str], path: Path) -> dict[str, Told]:
    """What is told of each file; a file that is told of twice, differently, is refused."""
    listed: dict[str, Told] = {}
    for row in rows:
        if row.get("file"):
            key, told = _key(row["file"]), _told(row)
            if listed.setdefault(key, told) != told:
                raise ReadError("RPT-206", where=f"{path} line {rows.line_num}", why=f"{key} is told of twice")
    return listed


def _key(file: str) -> str:
    """A file's path as it is looked up."""
    return PurePosixPath(file.strip().replace("\\", "/")).as_posix()


def _told(row: dict[str, str]) -> Told:
    """What one row tells; an empty cell tells nothing."""
    cells = {name: (row.get(name) or "").strip() or None for name in ("outlet", "published", "title", "url")}
    return Told(**cells)
