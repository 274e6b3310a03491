"""Score the finding of copied documents (set ``copies``): 2,000 made reports, and the articles read for the gold.

A made copy is found where it and the report it goes back to are tied as copies: one names the other as its original, or
both name the same. ``precise``: pairs told to be copies that go back to one text. ``original_right``: of copies of a
later day than the text first stood in print, those whose named original is of that first day.

``gold_found`` and ``gold_precise`` are of the articles of the open periods (links/README.md): pairs whose readers saw
three tenths and more of one text in the other, and pairs told that readers saw as sharing text at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from bench.quality import fakes
from bench.quality.coding import document_from
from bench.quality.copies_made import OPERATIONS, Made, make
from bench.quality.figures import Figures, share_figure
from bench.quality.links_gold import KEPT, period_of, rows
from reportedly.link.copies import find_copies
from reportedly.records.copy import Copy
from reportedly.records.document import Document

ENOUGH = 0.3
"""Share of one text in the other from which a pair of the gold must be found."""
NUMBER = re.compile(r"\d\.\d+")
Pair = frozenset[str]


def files(root: Path) -> list[Path]:
    """The articles of the gold; the made set needs no file."""
    return fakes.files(root)


def run(root: Path) -> Figures:
    """Find the copies in the made set and in the articles of the open periods."""
    made = make()
    return made_figures(made, find_copies(made.documents)) | gold_figures(root, KEPT)


def made_figures(made: Made, found: tuple[Copy, ...]) -> Figures:
    """Score what was found in the made set."""
    root_of = {name: report.root for name, report in made.reports.items()}
    named: dict[str, set[str]] = defaultdict(set)
    for copy in found:
        named[copy.document_id].add(copy.original_id)
    by_number = {report.number: name for name, report in made.reports.items()}
    hits = {
        name: _tied(name, by_number[report.root], named) for name, report in made.reports.items() if report.done
    }  # fmt: skip
    figures = {"found": share_figure(sum(hits.values()), len(hits))}
    right = sum(root_of[copy.document_id] == root_of[copy.original_id] for copy in found)
    figures["precise"] = share_figure(right, len(found))
    for operation in sorted(OPERATIONS):
        of_it = [hits[name] for name in hits if operation in made.reports[name].done]
        figures[f"found_{operation}"] = share_figure(sum(of_it), len(of_it))
    day_of = {name: report.day for name, report in made.reports.items()}
    later = [name for name in hits if day_of[name] > day_of[by_number[root_of[name]]]]
    exact = sum(
        any(root_of[n] == root_of[name] and day_of[n] == day_of[by_number[root_of[name]]] for n in named[name])
        for name in later
    )
    return figures | {"original_right": share_figure(exact, len(later))}


def _tied(name: str, root: str, named: dict[str, set[str]]) -> bool:
    """Say whether two documents are told to have text in common."""
    return root in named[name] or name in named[root] or bool(named[name] & named[root])


def gold_figures(root: Path, without: Collection[str]) -> Figures:
    """Score the articles read by hand, those of some periods left out."""
    articles = {name: each for name, each in _articles(root) if period_of(each.published) not in without}
    name_of = {document.id: name for name, document in articles.items()}
    gold = {
        frozenset((row["article"], row["other"])): share_told(row["share_of_text"])
        for row in rows("copies") if {row["article"], row["other"]} <= set(articles)
    }  # fmt: skip
    copies = find_copies(articles.values())
    found = {frozenset((name_of[copy.document_id], name_of[copy.original_id])) for copy in copies}
    due = [pair for pair, share in gold.items() if share >= ENOUGH]
    return {
        "gold_found": share_figure(sum(pair in found for pair in due), len(due)),
        "gold_precise": share_figure(sum(pair in gold for pair in found), len(found)),
    }


def share_told(cell: str) -> float:
    """The larger share in a cell of the gold, as "0.50-0.57" or "0.67 of the second".

    >>> share_told("0.50-0.57")
    0.57
    """
    return max(map(float, NUMBER.findall(cell)), default=0.0)


def _articles(root: Path) -> Iterator[tuple[str, Document]]:
    """The distinct articles by their ids."""
    seen = set()
    for article in fakes.articles(root):
        document = document_from(article.item)
        if document.id not in seen:
            seen.add(document.id)
            yield article.gold["unit_id"], document
