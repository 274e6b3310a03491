"""Score which place a string of a conflict data set names (set ``ucdp_places``: UCDP GED on Syria, exact places).

``within_5km``/``within_20km``: the point given to ``where_coordinates`` with ``adm_1`` told, of all strings (uncoded is
wrong); ``…_name_alone``: without ``adm_1``. ``median_km`` is over the strings that were given a point, ``uncoded`` the
share that were not. ``adm_2`` and the gold's point are never used. ``package_only_…`` is without the gazetteers below
ROOT, which are else imported as a user would; the package's own pack already has 682 of OCHA's positions.

The gold's points are UCDP's own: an exact reader cannot reach 1 (its points lie up to tens of km from the villages of
that name in every list).
"""

from __future__ import annotations

import csv
from pathlib import Path
from statistics import median

import msgspec

from bench.quality.figures import Figure, Figures, share_figure
from bench.quality.imported import gazetteer_packs
from reportedly.evaluate.metrics import great_circle_km
from reportedly.extract.places.lookup import resolve_name
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.knowledge.packs import SHIPPED
from reportedly.records.coded import Coded

COUNTRY = "SY"


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One place string, the province told with it, and the gold point."""

    name: str
    admin1: str
    lat: float
    lon: float


def files(root: Path) -> list[Path]:
    """The file that makes the set; none where it is not there."""
    path = root / "ucdp_places" / "places.csv"
    return [path] if path.is_file() else []


def run(root: Path) -> Figures:
    """Look every string up, with the gazetteers below the root and with the package alone."""
    rows = _rows(root / "ucdp_places" / "places.csv")
    with gazetteer_packs(root) as packs:
        wide = load_knowledge((*SHIPPED, *packs)) if packs else None
        found = _figures(rows, wide) if wide else {}
    package = _figures(rows, load_knowledge())
    return found | {f"package_only_{name}": figure for name, figure in package.items()}


def _rows(path: Path) -> list[Row]:
    """The strings of the file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [_row(cells) for cells in csv.DictReader(file)]


def _row(cells: dict[str, str]) -> Row:
    """One row of the file."""
    point = float(cells["latitude"]), float(cells["longitude"])
    return Row(name=cells["where_coordinates"], admin1=cells["adm_1"], lat=point[0], lon=point[1])


def _figures(rows: list[Row], knowledge: Knowledge) -> Figures:
    """The metrics of one knowledge."""
    told = [_far(row, knowledge, row.admin1 or None) for row in rows]
    alone = [_far(row, knowledge, None) for row in rows]
    coded = [far for far in told if far is not None]
    return {
        "within_5km": _within(told, 5.0),
        "within_20km": _within(told, 20.0),
        "within_5km_name_alone": _within(alone, 5.0),
        "within_20km_name_alone": _within(alone, 20.0),
        "median_km": Figure(value=median(coded) if coded else 0.0, n=len(coded)),
        "uncoded": share_figure(len(told) - len(coded), len(told)),
        "uncoded_name_alone": share_figure(sum(far is None for far in alone), len(alone)),
        "coded_within_20km": _within(coded, 20.0),
    }


def _far(row: Row, knowledge: Knowledge, admin1: str | None) -> float | None:
    """How far the point that a string is given lies from the gold's, in km; None where it is given none."""
    found = resolve_name(row.name, knowledge, admin1=admin1, country=COUNTRY)
    if not isinstance(found, Coded) or found.value.lat is None or found.value.lon is None:
        return None
    return great_circle_km(found.value.lat, found.value.lon, row.lat, row.lon)


def _within(kilometres: list[float | None] | list[float], most: float) -> Figure:
    """The share that lies within a distance."""
    return share_figure(sum(far is not None and far <= most for far in kilometres), len(kilometres))
