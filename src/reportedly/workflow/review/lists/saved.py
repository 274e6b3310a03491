"""Filters that people gave a name."""

from __future__ import annotations

from reportedly.errors import UsageError
from reportedly.ports import Filters
from reportedly.review.filter import Filter
from reportedly.workflow.review.views.decisions import SavedFilter

LONGEST = 80
"""Characters of a name: what a menu shows on one line."""


def saved_filters(kept: Filters) -> tuple[SavedFilter, ...]:
    """Return all filters, by name."""
    return tuple(SavedFilter(name=name, filter=filter) for name, filter in kept.all().items())


def save_filter(kept: Filters, told: SavedFilter) -> tuple[SavedFilter, ...]:
    """Keep a filter under its name in its canonical spelling, in the place of another; return all.

    Raises:
        UsageError: RPT-108 for a filter that makes no sense, RPT-104 for a name that is empty or too long.
    """
    name = " ".join(told.name.split())
    if not 1 <= len(name) <= LONGEST:
        raise UsageError("RPT-104", where="name of a filter", why=f"1 to {LONGEST} characters")
    kept.put(name, str(Filter.parse(told.filter)))
    return saved_filters(kept)


def drop_filter(kept: Filters, name: str) -> tuple[SavedFilter, ...]:
    """Forget a filter; return those that are left.

    Raises:
        UsageError: RPT-103 if there is none of that name.
    """
    if not kept.drop(name):
        raise UsageError("RPT-103", where=name, why="no filter has that name")
    return saved_filters(kept)
