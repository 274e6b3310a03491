"""Counts by what a filter could be narrowed."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.review.reasons import REASONS, bit_of
from reportedly.workflow.review.lists.asking import COLUMN_OF
from reportedly.workflow.review.lists.names import Ints
from reportedly.workflow.review.lists.snapshot import Snapshot
from reportedly.workflow.review.views.rows import Facet, Facets

MOST = 50
"""Values told of one field, the most frequent: the rest is found by typing."""
FIELDS = {name: column for name, column in COLUMN_OF.items() if name != "part_of"} | {"assigned": "assigned"}


def facets_of(rows: Ints, snapshot: Snapshot) -> Facets:
    """Count rows by the values of each field; as many as the filter narrowed by the value lets through."""
    fields = {name: tuple(_named(column, rows, snapshot)) for name, column in FIELDS.items()}
    return Facets(total=len(rows), fields=fields | {"why": tuple(_reasons(rows, snapshot))})


def _named(column: str, rows: Ints, snapshot: Snapshot) -> Iterator[Facet]:
    """The names in a column, the most frequent first."""
    names = snapshot.names[column]
    counts = list(names.counts(getattr(snapshot.columns, column)[rows]).items())[:MOST]
    return (Facet(value=names.label(name), label=names.label(name), number=number) for name, number in counts)


def _reasons(rows: Ints, snapshot: Snapshot) -> Iterator[Facet]:
    """The reasons to stand in the queue, the foremost first."""
    why = snapshot.why[rows]
    counted = ((kind, int(((why & bit_of(kind)) != 0).sum())) for kind in REASONS)
    return (Facet(value=kind, label=kind.replace("-", " "), number=number) for kind, number in counted if number)
