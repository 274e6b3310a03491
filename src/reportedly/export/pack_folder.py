"""Writes a pack's folder so that whoever looks, at any moment, finds the old one or the new one whole."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from reportedly.errors import ExportError

OLD = ".old"
NEW = ".new"

Table = Sequence[Mapping[str, str]]


def write_pack(folder: Path, manifest: Mapping[str, object], files: Mapping[str, bytes]) -> None:
    """Write a pack beside its place, and put it there when it is whole.

    The two renames that exchange an old pack for a new one can be parted by a kill; `restore_packs` then puts the old
    one back.

    Raises:
        ExportError: RPT-601 if the folder cannot be written.
    """
    told = yaml.safe_dump(dict(manifest), allow_unicode=True, sort_keys=False, width=1000)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        restore_packs(folder.parent)
        for left in folder.parent.glob(f".{folder.name}.*{NEW}"):  # of an import that was killed
            shutil.rmtree(left, ignore_errors=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=NEW, dir=folder.parent))
        try:
            made.chmod(0o755)
            for name, data in sorted({**files, "pack.yaml": told.encode()}.items()):
                _write(made / name, data)
            _exchange(made, folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise ExportError("RPT-601", where=str(folder), why=error.strerror or str(error)) from error


def remove_pack(folder: Path) -> None:
    """Take a pack away, in one step for whoever looks.

    Raises:
        ExportError: RPT-601 if the folder cannot be changed.
    """
    try:
        gone = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=NEW, dir=folder.parent))
        folder.rename(gone / folder.name)
        shutil.rmtree(gone)
    except OSError as error:
        raise ExportError("RPT-601", where=str(folder), why=error.strerror or str(error)) from error


def restore_packs(parent: Path) -> None:
    """Put back what an exchange that was killed between its two steps had set aside."""
    for old in sorted(parent.glob(f".*{OLD}")):
        folder = parent / old.name.removeprefix(".").removesuffix(OLD)
        if folder.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(folder)


def table_bytes(rows: Table, columns: Sequence[str]) -> bytes:
    r"""Write rows as a tab-separated table with a head.

    >>> table_bytes([{"id": "gn:1", "name": "Tall"}], ("id", "name"))
    b'id\tname\ngn:1\tTall\n'
    """
    lines = ["\t".join(columns), *("\t".join(row.get(column, "") for column in columns) for row in rows)]
    return ("\n".join(lines) + "\n").encode()


def _write(path: Path, data: bytes) -> None:
    """Write a file down to the disk."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _exchange(made: Path, folder: Path) -> None:
    """Put the new folder in the old one's place."""
    old = folder.with_name(f".{folder.name}{OLD}")
    if folder.exists():
        folder.rename(old)
    try:
        made.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
