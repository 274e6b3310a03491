"""Named rules that give each event its places: its own words, its sentence, else what the text said before."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.extract.places.ownership import Ownership, has_point, is_line
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import PlaceField
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import EventMention, PlaceMention
from reportedly.records.values import PlaceRef

CARRYING = frozenset({"ASSAULT"})
"""PLOVER types of acts that reports tell in series at one place; a deal, a flight or an aid convoy is elsewhere."""

FINENESS = ("site", "neighbourhood", "settlement", "near", "line", "area", "admin3", "admin2", "admin1", "country")
PLACELESS = frozenset({"speak", "deal"})
ABSENT = Uncoded(uncoded="absent")
"""Frames of events that do not happen where the text last was: words are news wherever they are said."""


def assign_places(
    reading: Reading,
    event: EventMention,
    events: tuple[EventMention, ...],
    places: tuple[PlaceMention, ...],
    knowledge: Knowledge,
) -> PlaceField:
    """Give one event the places where it happened, most specific first.

    In order: places that the event's words govern; those of the event that its clause hangs on or that hangs on it;
    places of the sentence that no event governs; then, with a derivation, those of the nearest event before it in its
    section, of the section head, and of the headline. A dateline is never a place of an event.

    Returns:
        A tuple of coded places; or Uncoded "absent" where the text gives none, "unknown-name" or "ambiguous" where
        the event's own place could not be resolved.
    """
    ownership = Ownership(reading, events, places, knowledge.gazetteer)
    own = ownership.of_event(event) if event.frame in PLACELESS else ownership.told(event)
    if any(has_point(mention) for mention in own):
        return _field(own)
    finer = ownership.after_lead(event) if own else []
    if finer:
        return _field((*own, *(carried(mention, "told-after-lead") for mention in finer)))
    if own and all(is_line(mention) for mention in own):
        return _field((*own, *(carried(mention, "carried-from-sentence") for mention in ownership.before(event))))
    if own:
        return _field(own)
    unresolved = ownership.unresolved(event)
    if unresolved is not None:
        return unresolved
    return _inherited(ownership, event)


def _field(mentions: Iterable[PlaceMention]) -> PlaceField:
    """The values of mentions, each place once, the most exact first."""
    coded = [m.value for m in mentions if isinstance(m.value, Coded)]
    coded.sort(key=lambda c: FINENESS.index(c.value.precision))
    kept: dict[tuple[str, str], Coded[PlaceRef]] = {}
    for value in coded:
        kept.setdefault((value.value.place_id or value.value.name, value.value.role), value)
    return tuple(kept.values())


def _inherited(ownership: Ownership, event: EventMention) -> PlaceField:
    """Places carried from before, each with a derivation in place of words."""
    if event.frame == "speak":
        return Uncoded(uncoded="absent")
    if event.frame == "deal":
        return _field(carried(place, "document-country") for place in ownership.document_country()) or ABSENT
    for kind, mentions in (
        ("conflict-country", ownership.conflict_country(event)),
        ("document-country", ownership.document_country() if ownership.is_general(event) else []),
        ("carried-from-sentence", ownership.before(event) if event.type.plover in CARRYING else []),
        ("section-head", ownership.section_head(event)),
        ("headline", ownership.headline(event) if event.type.plover in CARRYING else []),
        ("document-country", ownership.document_country()),
    ):
        if mentions:
            return _field(carried(mention, kind) for mention in mentions)
    return Uncoded(uncoded="absent")


def carried(mention: PlaceMention, kind: str) -> PlaceMention:
    """The mention with a derivation from its own words instead of evidence."""
    value = mention.value
    if not isinstance(value, Coded):
        return mention
    derivation = Derivation(kind=kind, inputs=(f"{mention.start}:{mention.end}",))
    moved = Coded(
        value=value.value,
        derivation=derivation,
        rule=f"places.{kind}@1",
        rows=value.rows,
        score=round(0.7 * value.score, 2),
    )
    return msgspec.structs.replace(mention, value=moved)
