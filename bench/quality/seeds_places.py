"""Score the place names of the seed reports: found, given the right point, and not given one where there is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.quality.coding import Item, coder, document_from
from bench.quality.figures import Figures, share_figure
from bench.quality.imported import gazetteer_packs
from reportedly.evaluate.metrics import great_circle_km
from reportedly.extract.pipeline import read_document
from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.knowledge.packs import SHIPPED
from reportedly.records.coded import Coded
from reportedly.records.mention import PlaceMention
from reportedly.records.values import PlaceRef
from reportedly.text.parse import Parser

Row = dict[str, Any]
VILLAGE_KM = 10.0
NO_VILLAGE = frozenset({"COUNTRY", "ADM1", "REGION"})
ABROAD = frozenset({"COUNTRY", "PPLC"})
GAZETTEERS = ("ocha:", "gn:", "os:")
"""The gazetteers that the gold was linked against; of a place that only our own pack has, the gold cannot tell."""


def run(items: list[Item], rows: list[Row], root: Path) -> Figures:
    """The metrics with the gazetteers below the root imported, as a user would, and ``default_pack_…`` without them.

    Where there are no such gazetteers both are the same. The package's own pack already has 682 of OCHA's positions.
    The province is the one that the text itself tells.
    """
    parser = coder()[1]
    default = score(items, rows, *coder())
    with gazetteer_packs(root) as packs:
        wide = score(items, rows, load_knowledge((*SHIPPED, *packs)), parser) if packs else default
    return wide | {f"default_pack_{name}": figure for name, figure in default.items()}


def score(items: list[Item], rows: list[Row], knowledge: Knowledge, parser: Parser) -> Figures:
    """Recall over all names; villages on their point among those a gazetteer has; links given to names it has not.

    ``absent_false_link`` counts every id, also of our own pack's rows for places that the gold's gazetteers lack (which
    the gold cannot call right or wrong); the second figure counts ids of the gold's own gazetteers alone.
    """
    found: list[tuple[Row, PlaceMention | None]] = []
    for item in items:
        reading = read_document(document_from(item), knowledge, parser)
        mentions = resolve_places(reading, find_places(reading, knowledge), knowledge)
        found += [(row, _mention_of(row, mentions)) for row in rows if row["file"] == item.file]
    listed = [(r, m) for r, m in found if r["gaz_ids"] and r["lat"] is not None and r["feature"] not in NO_VILLAGE]
    absent = [(r, m) for r, m in found if not r["gaz_ids"] and r["feature"] not in ABROAD]
    return {
        "toponym_recall": share_figure(sum(m is not None for _, m in found), len(found)),
        "village_r1": share_figure(sum(_on_point(r, m) for r, m in listed), len(listed)),
        "absent_false_link": share_figure(sum(_is_linked(r, m, ("",)) for r, m in absent), len(absent)),
        "absent_false_link_in_gold_gazetteers": share_figure(
            sum(_is_linked(r, m, GAZETTEERS) for r, m in absent), len(absent)
        ),
    }


def _mention_of(row: Row, mentions: tuple[PlaceMention, ...]) -> PlaceMention | None:
    """The shortest mention that overlaps the name's first place in the text."""
    start = row["char_start"]
    end = start + len(row["surface"])
    overlapping = [m for m in mentions if m.start < end and start < m.end]
    return min(overlapping, key=lambda m: m.end - m.start, default=None)


def _value(mention: PlaceMention | None) -> PlaceRef | None:
    return mention.value.value if mention and isinstance(mention.value, Coded) else None


def _on_point(row: Row, mention: PlaceMention | None) -> bool:
    place = _value(mention)
    if place is None or place.lat is None or place.lon is None:
        return False
    return great_circle_km(place.lat, place.lon, row["lat"], row["lon"]) <= VILLAGE_KM


def _is_linked(row: Row, mention: PlaceMention | None, gazetteers: tuple[str, ...]) -> bool:
    """An id of these gazetteers for a name that the gold's have not, unless the point is where the gold puts it."""
    place = _value(mention)
    if place is None or place.place_id is None or not place.place_id.startswith(gazetteers):
        return False
    return row["lat"] is None or not _on_point(row, mention)
