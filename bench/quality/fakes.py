"""Score one prediction an article, the main event, against FA-KES's crowd-sourced labels (set ``fakes``).

The chains of the articles that were read by hand are scored with it (audit_chains.py).
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from bench.quality import audit_chains
from bench.quality.coding import ClaimDict, Item, code_item, places_in
from bench.quality.figures import Figures, share_figure
from bench.quality.main_event import MainEvent, main_event

Row = dict[str, str]
METRICS: dict[str, tuple[str, Callable[[MainEvent], str | int]]] = {
    "governorate": ("location", lambda event: event.governorate),
    "actor": ("actor", lambda event: event.actor),
    "cause": ("cause_of_death", lambda event: event.cause),
    "civilians": ("nb_civilians", lambda event: event.civilians),
    "noncivilians": ("nb_noncivilians", lambda event: event.noncivilians),
    "children": ("nb_children", lambda event: event.children),
}
"""Metric -> gold column, predicted value."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One article to be coded and its row of gold, which coding never sees."""

    item: Item
    gold: Row


def folder(root: Path) -> Path:
    """Where the set lies."""
    return root / "fakes"


def files(root: Path) -> list[Path]:
    """The file that makes the set, for its digest; none where it is not there."""
    path = folder(root) / "fakes.csv"
    return [path] if path.is_file() else []


def articles(root: Path) -> list[Article]:
    """Every article as title, blank line, body, with its outlet and the day it was collected under."""
    csv.field_size_limit(sys.maxsize)
    with (folder(root) / "fakes.csv").open(encoding="utf-8-sig", newline="") as lines:
        return [Article(item=_item(row), gold=row) for row in csv.DictReader(lines)]


def _item(row: Row) -> Item:
    text = f"{row['article_title']}\n\n{row['article_content']}"
    return Item(file=f"{row['unit_id']}.txt", text=text, outlet=row["source"] or None, published=_iso(row["date"]))


def _iso(day: str) -> str | None:
    """The ISO form of "4/5/17"; none where the cell holds no date."""
    try:
        return datetime.strptime(day, "%m/%d/%y").date().isoformat()
    except ValueError:
        return None


def _same(gold: str, predicted: str | int) -> bool:
    if isinstance(predicted, int):
        return gold.strip().isdigit() and int(gold) == predicted
    return gold.strip().lower() == predicted


def run(root: Path) -> Figures:
    """Code every article, choose its main event, compare it with the labels."""
    found = articles(root)
    coded: dict[str, list[ClaimDict]] = {}
    events = []
    for each in found:
        coded[each.item.file] = code_item(each.item)
        events.append(main_event(coded[each.item.file], places_in(each.item), len(each.gold["article_title"])))
    labels = {
        metric: share_figure(
            sum(_same(article.gold[column], value(event)) for article, event in zip(found, events, strict=True)),
            len(found),
        )
        for metric, (column, value) in METRICS.items()
    }
    return labels | audit_chains.score(coded)
