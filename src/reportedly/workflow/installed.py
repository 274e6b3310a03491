"""The gazetteers that a project has: the folders below ``gazetteers/``, and what each holds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import PackError
from reportedly.knowledge.packs import Pack

FOLDER = "gazetteers"
"""The folder of a project in which its gazetteers lie."""
MARK = "imported"
"""The key of a manifest that an import wrote: the kinds of its files."""
SAMPLES = 5


class InstalledGazetteer(msgspec.Struct, frozen=True, kw_only=True):
    """One gazetteer of a project: how much it holds, of which countries, and under which licence."""

    name: str
    version: str
    folder: str
    kinds: tuple[str, ...]
    countries: tuple[str, ...]
    counts: dict[str, int]
    refused: int
    licence: str
    attribution: str


class GazetteerDetails(msgspec.Struct, frozen=True, kw_only=True):
    """What one gazetteer holds, row by row counted; files it was made of; some of its rows."""

    gazetteer: InstalledGazetteer
    sha256: str
    sources: tuple[dict[str, str], ...]
    features: dict[str, int]
    admin1: dict[str, int]
    languages: dict[str, int]
    left_out: dict[str, int]
    read: tuple[str, ...]
    samples: tuple[dict[str, str], ...]


def installed_in(folder: Path) -> list[Pack]:
    """The packs in a folder of gazetteers, sorted by name; one that a killed import set aside is put back first."""
    if not folder.is_dir():
        return []
    if any(folder.glob(".*.old")):
        from reportedly.export.pack_folder import restore_packs

        restore_packs(folder)
    marks = sorted(folder.glob("*/pack.yaml"))
    return [Pack(mark.parent) for mark in marks if not mark.parent.name.startswith(".")]


def find_installed(project: Path, name: str) -> Pack:
    """Find a project's gazetteer.

    Raises:
        PackError: RPT-405 where there is none of that name.
    """
    for pack in installed_in(project / FOLDER):
        if pack.name == name:
            return pack
    raise PackError("RPT-405", where=name)


def describe(pack: Pack) -> InstalledGazetteer:
    """Tell of a gazetteer what its manifest holds; a pack somebody put there by hand is counted.

    Raises:
        PackError: RPT-401 where the manifest is damaged.
    """
    told: dict[str, Any] = pack.manifest
    counts = told.get("counts") or {"places": sum(1 for _ in pack.rows("places"))}
    try:
        return InstalledGazetteer(
            name=pack.name, version=str(told["version"]), folder=str(pack.folder), kinds=tuple(told.get(MARK, ())),
            countries=pack.countries, counts=msgspec.convert(counts, dict[str, int]),
            refused=int(told.get("refused", 0)), licence=str(told.get("licence", "not stated")),
            attribution=str(told.get("attribution", "not stated")),
        )  # fmt: skip
    except (msgspec.ValidationError, ValueError, TypeError) as error:
        raise PackError("RPT-401", where=str(pack.folder / "pack.yaml"), why=str(error)) from error


def details(pack: Pack) -> GazetteerDetails:
    """Count a gazetteer's rows by what they are, where they lie and which languages its names have.

    Raises:
        PackError: RPT-401 where the manifest or a table is damaged.
    """
    places, told = list(pack.rows("places")), pack.manifest
    languages = Counter(row.get("language") or "und" for row in pack.rows("place_aliases"))
    return GazetteerDetails(
        gazetteer=describe(pack), sha256=pack.digest,
        sources=tuple(source for source in told.get("sources", ()) if isinstance(source, dict)),
        features=_ranked(Counter(row["feature"] for row in places)),
        admin1=_ranked(Counter(row["admin1"] or "–" for row in places)), languages=_ranked(languages),
        left_out=told.get("left_out") or {}, read=tuple(told.get("read") or ()),
        samples=tuple(places[:: max(1, len(places) // SAMPLES)][:SAMPLES]),
    )  # fmt: skip


def _ranked(counts: Counter[str]) -> dict[str, int]:
    """Counts, most first."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
