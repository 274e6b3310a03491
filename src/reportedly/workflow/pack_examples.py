"""Tries the examples of somebody's own pack: does each row fire in the sentence that stands beside it?"""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.actors.find import find_actors
from reportedly.extract.actors.resolve import resolve_actors
from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.events.find import find_triggers
from reportedly.extract.events.resolve import resolve_events
from reportedly.extract.pipeline import read_document
from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.extract.quantities.find import find_counts
from reportedly.extract.quantities.resolve import resolve_counts
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.packs import Pack
from reportedly.records.coded import Coded
from reportedly.records.document import document_of
from reportedly.text.parse import Parser

TRIED = (
    "aliases", "actor_nouns", "trigger_senses", "event_nouns", "light_verbs", "place_aliases", "count_nouns",
    "count_words", "source_aliases", "source_shared_aliases",
)  # fmt: skip
"""Tables whose rows leave their id on what they help to code."""


def silent_rows(pack: Pack, knowledge: Knowledge, parser: Parser) -> Iterator[str]:
    """Yield a line for each row that does not fire in its own example, or has none.

    A dated row is tried in a report of its first day, one that ends in a report of its last.
    """
    for table in TRIED:
        for row in pack.rows(table):
            name = f"{pack.name}/{table}: {next(iter(row.values()))}"
            if not row.get("example"):
                yield f"{name}: no example"
            elif not _fires(f"{pack.name}/{table}:", row, rows_in(row["example"], _day(row), knowledge, parser)):
                yield f"{name}: does not fire in “{row['example']}”"


def rows_in(text: str, published: str | None, knowledge: Knowledge, parser: Parser) -> frozenset[str]:
    """Read a text and name the pack rows that its actors, events, places, numbers and sources were read by."""
    reading = read_document(document_of(text, published=published), knowledge, parser)
    places = resolve_places(reading, find_places(reading, knowledge), knowledge)
    actors = resolve_actors(reading, find_actors(reading, knowledge), knowledge, places)
    counts = resolve_counts(reading, find_counts(reading, knowledge), knowledge)
    sayings = resolve_chains(reading, find_sayings(reading, knowledge), knowledge)
    events = resolve_events(reading, find_triggers(reading, (), knowledge), actors, places, knowledge)
    found = {row for place in places if isinstance(place.value, Coded) for row in place.value.rows}
    found |= {row for actor in actors if isinstance(actor.value, Coded) for row in actor.value.rows}
    found |= {row for count in counts for row in count.value.rows}
    found |= {row for event in events for row in event.rows}
    return frozenset(found | {row for saying in sayings for link in saying.chain for row in link.rows})


def _fires(stem: str, row: dict[str, str], found: frozenset[str]) -> bool:
    """Say whether a row's id, which begins with the pack, the table and the row's first cell, is among those found."""
    key = f"{stem}{next(iter(row.values()))}".casefold()
    return any(name.casefold().startswith(key) for name in found)


def _day(row: dict[str, str]) -> str | None:
    """A day on which a dated row holds, where it gives one whole."""
    day = row.get("from") or row.get("to") or ""
    return day if len(day) == len("2017-01-28") else None
