"""Data packs as they lie on disk: a manifest and tab-separated tables, one fact a line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from reportedly.errors import PackError

SHIPPED = ("core", "sources", "syria")


class Pack:
    """One pack: ``pack.yaml`` and its tables (``*.tsv``), read on demand.

    >>> Pack.shipped("core").name
    'core'
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = folder.name

    @classmethod
    def shipped(cls, name: str) -> Pack:
        """Open a pack that installs with the package.

        Raises:
            PackError: RPT-402 if there is none of that name.
        """
        folder = Path(str(files("reportedly") / "packs" / name))
        if not (folder / "pack.yaml").is_file():
            raise PackError("RPT-402", where=name)
        return cls(folder)

    @classmethod
    def named(cls, name: str) -> Pack:
        """Open a shipped pack by its name, or somebody's own by its folder: a name with a slash is a folder.

        Raises:
            PackError: RPT-402 if there is none of that name, or no ``pack.yaml`` in that folder.
        """
        folder = Path(name)
        if folder.name == name:
            return cls.shipped(name)
        if not (folder / "pack.yaml").is_file():
            raise PackError("RPT-402", where=name)
        return cls(folder)

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """The manifest: name, version, licence, sources, requires, countries.

        Raises:
            PackError: RPT-401 where it is no YAML with a version.
        """
        path = self.folder / "pack.yaml"
        try:
            loaded = yaml.safe_load(path.read_text("utf-8"))
        except (UnicodeDecodeError, yaml.YAMLError) as error:
            raise PackError("RPT-401", where=str(path), why=" ".join(str(error).split())) from error
        if not isinstance(loaded, dict) or "version" not in loaded:
            raise PackError("RPT-401", where=str(path), why="no version")
        return loaded

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """ISO 3166 codes of the countries whose war the pack is about, as its manifest lists them; mostly none.

        Raises:
            PackError: RPT-401 where they are no list of codes.

        >>> Pack.shipped("syria").countries, Pack.shipped("core").countries
        (('SY', 'IQ'), ())
        """
        told = self.manifest.get("countries") or []
        if not isinstance(told, list) or not all(isinstance(code, str) for code in told):
            raise PackError("RPT-401", where=str(self.folder / "pack.yaml"), why="countries is no list of codes")
        return tuple(told)

    @cached_property
    def digest(self) -> str:
        """sha256 over the names and bytes of all tables and borders: any changed row changes it."""
        total = hashlib.sha256()
        for path in sorted((*self.folder.glob("*.tsv"), *self.folder.glob("*.geojson"))):
            total.update(path.name.encode() + b"\0" + path.read_bytes())
        return total.hexdigest()

    def rows(self, table: str) -> Iterator[dict[str, str]]:
        """Yield the rows of one table as dicts of stripped cells; no table, no rows.

        Raises:
            PackError: RPT-401 naming file and line if a row has another number of cells than the head, or the file if
                it is no text.
        """
        path = self.folder / f"{table}.tsv"
        if not path.is_file():
            return
        try:
            lines = path.read_text("utf-8").split("\n")
        except UnicodeDecodeError as error:
            raise PackError("RPT-401", where=f"{self.name}/{path.name}", why=str(error)) from error
        columns = lines[0].split("\t")
        for number, line in enumerate(lines[1:], start=2):
            if not line.strip():
                continue
            cells = line.split("\t")
            if len(cells) != len(columns):
                where = f"{self.name}/{path.name} line {number}"
                raise PackError("RPT-401", where=where, why=f"{len(cells)} cells, the head has {len(columns)}")
            yield dict(zip(columns, (cell.strip() for cell in cells), strict=True))


def rows_of(packs: tuple[Pack, ...], table: str) -> Iterator[tuple[Pack, dict[str, str]]]:
    """Yield the rows of one table of every pack, in the order of the packs."""
    for pack in packs:
        for row in pack.rows(table):
            yield pack, row
