"""What an imported gazetteer's manifest tells: files with their hashes, licence, counts, countries; no clock time."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportedly.workflow.installed import MARK

if TYPE_CHECKING:
    from reportedly.read.gazetteers.gather import Gathered
    from reportedly.read.gazetteers.kinds import Input
    from reportedly.workflow.gazetteer_tables import Tables

NOT_STATED = "not stated"
MAIN_SHARE = 0.05
"""Share of the rows that a country must have for the gazetteer to be about it; dumps hold a few of neighbours'."""
VERSION = 1
"""Raised when the same files give another pack."""


def manifest_of(
    name: str, tables: Tables, found: Gathered, inputs: Sequence[Input], *, licence: str | None,
    attribution: str | None, before: dict[str, Any],
) -> dict[str, Any]:  # fmt: skip
    """The pack's manifest: provenance and counts, and no clock time."""
    sources = [source for source in before.get("sources", []) if isinstance(source, dict)]
    sources += [source for source in _sources(inputs) if source not in sources]
    digests = hashlib.sha256("\n".join([str(VERSION), *sorted(s["sha256"] for s in sources)]).encode())
    licences = "; ".join(sorted({one.licence for one in found.provenance if one.licence}))
    makers = {maker for one in found.provenance for maker in one.attribution.split("; ") if maker}
    return {
        "name": name, "version": digests.hexdigest()[:12],
        "licence": licence or before.get("licence") or licences or NOT_STATED,
        "attribution": attribution or before.get("attribution") or "; ".join(sorted(makers)) or NOT_STATED,
        "schema": 1, "requires": [], "countries": _countries(tables), "sources": sources,
        MARK: sorted({one.told.kind for one in inputs} | set(before.get(MARK, []))),
        "counts": tables.counts(), "refused": len(found.failures), "left_out": found.skipped,
        "read": list(found.notes),
    }  # fmt: skip


def _sources(inputs: Sequence[Input]) -> list[dict[str, str]]:
    """The files that were read, each with its hash and what it is."""
    from reportedly.read.gazetteers.parts import sha256_of

    kinds: dict[Path, set[str]] = {}
    for one in inputs:
        for part in (one.part, *one.beside.values()):
            kinds.setdefault(part.path, set()).add(one.told.kind)
    return [
        {"name": path.name, "kind": ", ".join(sorted(kinds[path])), "sha256": sha256_of(path)}
        for path in sorted(kinds, key=lambda path: path.name)
    ]


def _countries(tables: Tables) -> list[str]:
    """The countries that the gazetteer is about, most rows first."""
    counts = Counter(row["country"] for row in (*tables.places, *tables.admin1))
    return [code for code, n in sorted(counts.items(), key=lambda c: (-c[1], c[0])) if n >= MAIN_SHARE * counts.total()]
