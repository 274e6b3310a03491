"""Every name the packs know, as it is printed: what a text in capitals is recased by."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.text.truecase import Names, index_names

AMBIGUOUS = frozenset({"IS", "IT", "US", "WHO"})
"""Acronyms that are everyday words in small letters."""


def printed_names(packs: tuple[Pack, ...]) -> Names:
    """Index the names of states, peoples, capitals, cities, months and actors by their first word.

    Single words that are only an actor's alias are left out: "Resistance" is a word before it is a name.
    """
    return index_names(_names(packs))


def _names(packs: tuple[Pack, ...]) -> Iterator[str]:
    """Yield the names of all tables."""
    for _, row in rows_of(packs, "states"):
        yield from (row["name"], row["adjective"], row["demonym"], row["capital"])
    yield from (row["name"] for _, row in rows_of(packs, "country_names"))
    yield from (row["city"] for _, row in rows_of(packs, "layout_datelines"))
    for _, row in rows_of(packs, "time_names"):
        if row["kind"] in ("weekday", "month") and row["word"] not in ("may", "march"):
            yield row["word"].title()
    for _, row in rows_of(packs, "aliases"):
        first = row["alias"].split()[0]
        if first[:1].isupper() and (" " in row["alias"] or (first.isupper() and first not in AMBIGUOUS)):
            yield row["alias"]
