"""Named rules that give each event its places: its own words, its sentence, else what the text said before."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.extract.places.carrying import Carrying
from reportedly.extract.places.ownership import Ownership, has_point, is_line
from reportedly.records.claim import PlaceField
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import EventMention, PlaceMention
from reportedly.records.values import PlaceRef

CARRYING = frozenset({"ASSAULT"})
"""PLOVER types of acts that reports tell in series at one place; a deal, a flight or an aid convoy is elsewhere."""
PLACELESS = frozenset({"speak", "deal"})
"""Frames of events that do not happen where the text last was: words are news wherever they are said."""
FINENESS = ("site", "neighbourhood", "settlement", "near", "line", "area", "admin3", "admin2", "admin1", "country")
VERSIONS = {"told-after-lead": 2, "carried-from-sentence": 2, "headline": 2}
"""Versions of the rules that were changed since they were first used."""
ABSENT = Uncoded(uncoded="absent")


def assign_places(ownership: Ownership, event: EventMention) -> PlaceField:
    """Give one event the places where it happened, most specific first.

    In order: places that the sentence's grammar binds to the event; then, with a derivation, those of the event of its
    sentence that stands nearest in the grammar, or of no event; of the nearest event before it in its section, of the
    section head, and of the headline. A dateline is never a place of an event.

    Returns:
        A tuple of coded places; or Uncoded "absent" where the text gives none, "unknown-name" or "ambiguous" where
        the event's own place could not be resolved.
    """
    carrying = Carrying(ownership)
    own = _own(carrying, event)
    if any(has_point(mention) for mention in own):
        return _field(own)
    finer = carrying.after_lead(event) if own else []
    if finer:
        return _field((*own, *(carried(mention, "told-after-lead") for mention in finer)))
    if own and all(is_line(mention) for mention in own):
        beside = carrying.before_on_line(event, own)
        return _field((*own, *(carried(mention, "carried-from-sentence") for mention in beside)))
    if own:
        return _field(own)
    unresolved = ownership.unresolved(event)
    if unresolved is not None:
        return unresolved
    return _inherited(carrying, event)


def _own(carrying: Carrying, event: EventMention) -> list[PlaceMention]:
    """The places that the event's own sentence gives it."""
    if event.frame in PLACELESS:
        return carrying.own.governed(event)
    own = carrying.own.told(event)
    if own or carrying.is_of_war(event):
        return own
    return [carried(place, "same-sentence") for place in carrying.own.beside(event)]


def _field(mentions: Iterable[PlaceMention]) -> PlaceField:
    """The values of mentions, each place once, the most exact first."""
    coded = [m.value for m in mentions if isinstance(m.value, Coded)]
    coded.sort(key=lambda c: FINENESS.index(c.value.precision))
    kept: dict[tuple[str, str], Coded[PlaceRef]] = {}
    for value in coded:
        kept.setdefault((value.value.place_id or value.value.name, value.value.role), value)
    return tuple(kept.values())


def _inherited(carrying: Carrying, event: EventMention) -> PlaceField:
    """Places carried from before, each with a derivation in place of words."""
    if event.frame == "speak":
        return ABSENT
    if event.frame == "deal":
        return _field(carried(place, "document-country") for place in carrying.document_country()) or ABSENT
    in_series = event.type.plover in CARRYING and not carrying.is_general(event)
    for kind, mentions in (
        ("conflict-country", carrying.conflict_country(event)),
        ("document-country", carrying.document_country() if carrying.is_general(event) else []),
        ("carried-from-sentence", carrying.before(event) if in_series else []),
        ("section-head", carrying.section_head(event)),
        ("headline", carrying.headline(event) if in_series else []),
        ("document-country", carrying.document_country()),
    ):
        if mentions:
            return _field(carried(mention, kind) for mention in mentions)
    return ABSENT


def carried(mention: PlaceMention, kind: str) -> PlaceMention:
    """The mention with a derivation from its own words instead of evidence."""
    value = mention.value
    if not isinstance(value, Coded):
        return mention
    derivation = Derivation(kind=kind, inputs=(f"{mention.start}:{mention.end}",))
    moved = Coded(
        value=value.value,
        derivation=derivation,
        rule=f"places.{kind}@{VERSIONS.get(kind, 1)}",
        rows=value.rows,
        score=round(0.7 * value.score, 2),
    )
    return msgspec.structs.replace(mention, value=moved)
