"""Says which rows a filter lets through."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from reportedly.review.filter import Filter
from reportedly.review.reasons import bit_of
from reportedly.workflow.review.lists.columns import NO_DAY, Columns, day_number
from reportedly.workflow.review.lists.names import Bools, Ints, Names

SEALED = "sealed"
NOBODY = "none"
"""Asks for what is assigned to nobody."""
COLUMN_OF = {
    "country": "country", "admin1": "admin1", "place": "places", "actor": "actors", "type": "types",
    "outlet": "outlet", "status": "status", "inclusion": "inclusion", "contradiction": "contradictions",
    "factuality": "factuality", "precision": "precision", "flag": "flags", "part_of": "part_of",
}  # fmt: skip
"""Parameters that ask for names, each with its column."""


def rows_asked(
    filter: Filter,
    columns: Columns,
    names: Mapping[str, Names],
    why: Ints,
    at: Mapping[str, int],
    found: Callable[[str], Bools],
) -> Bools:
    """Say of each row whether a filter lets it through.

    Args:
        filter: What is asked for.
        columns: All events.
        names: The cells of the columns of names.
        why: Each row's reasons to stand in the queue, as a sum of bits.
        at: The row of each event, by its id.
        found: Says of each row whether a report behind it holds some words.
    """
    asked: Bools = names["flags"].having([SEALED])[columns.flags] == filter.sealed
    for parameter, column in COLUMN_OF.items():
        told = getattr(filter, parameter)
        if told:
            asked &= _named(parameter, told, names[column])[getattr(columns, column)]
    if filter.assigned:
        asked &= _assigned(filter.assigned, columns, names["assigned"])
    if filter.ids:
        asked &= _rows([at[each] for each in filter.ids if each in at], len(columns))
    if filter.why:
        asked &= (why & sum(map(bit_of, filter.why))) != 0
    for kept in (_in_numbers(filter, columns), _in_days(filter, columns), _in_space(filter, columns)):
        asked &= kept
    return asked & found(filter.q) if filter.q else asked


def _rows(numbers: list[int], size: int) -> Bools:
    """Some rows out of so many."""
    kept = np.zeros(size, np.bool_)
    kept[numbers] = True
    return kept


def _named(parameter: str, told: tuple[str, ...], names: Names) -> Bools:
    """Which cells hold one of the values asked for; ``any`` asks for any contradiction."""
    if parameter == "contradiction" and "any" in told:
        return names.filled()
    return names.having(told)


def _assigned(told: tuple[str, ...], columns: Columns, names: Names) -> Bools:
    """What is assigned to one of some reviewers, or to nobody."""
    cells = names.having(told)
    if NOBODY in told:
        cells |= ~names.filled()
    return cells[columns.assigned]


def _in_numbers(filter: Filter, columns: Columns) -> Bools:
    """At least so many killed, origins, reports."""
    kept = np.ones(len(columns), np.bool_)
    for least, column in (
        (filter.killed, columns.killed_low), (filter.origins, columns.origins), (filter.reports, columns.reports)
    ):  # fmt: skip
        if least is not None:
            kept &= column >= least
    return kept


def _in_days(filter: Filter, columns: Columns) -> Bools:
    """Days that overlap those asked for; an open end is as far as the other one."""
    kept = np.ones(len(columns), np.bool_)
    spans = (
        (filter.since, filter.until, columns.first, columns.last),
        (filter.published_since, filter.published_until, columns.published_first, columns.published_last),
    )
    for since, until, first, last in spans:
        if since is not None:
            kept &= np.where(last == NO_DAY, first, last) >= day_number(since)
        if until is not None:
            begun = np.where(first == NO_DAY, last, first)
            kept &= (begun != NO_DAY) & (begun <= day_number(until))
    if filter.dated is not None:
        kept &= is_dated(columns) == filter.dated
    return kept


def is_dated(columns: Columns) -> Bools:
    """Say of each row whether any day is known of it."""
    dated: Bools = (columns.first != NO_DAY) | (columns.last != NO_DAY)
    return dated


def _in_space(filter: Filter, columns: Columns) -> Bools:
    """On the map or not, and with its point inside a box."""
    kept = np.ones(len(columns), np.bool_)
    if filter.placed is not None:
        kept &= columns.is_placed == filter.placed
    if filter.bbox is not None:
        west, south, east, north = filter.bbox
        after, before = columns.lon >= west, columns.lon <= east
        inside = (after & before) if west <= east else (after | before)
        kept &= columns.is_placed & inside & (columns.lat >= south) & (columns.lat <= north)
    return kept
