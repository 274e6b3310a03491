"""The values of an event as records, with what must not be shared taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from reportedly.export.redact import share_actor, share_count, share_place
from reportedly.knowledge.sources import Sources
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction, Event, EventField, Inclusion, Support
from reportedly.records.values import ActorRef, Count, PlaceRef

T = TypeVar("T")
F = TypeVar("F", EventField | Uncoded, EventField)

UNLISTED = "unlisted source"
"""Stands for an origin that no pack knows: its name is a word of a document, and may be a person's."""
PRIVATE = ("actor", "place")
"""Kinds of contradiction whose sides name somebody or something."""


def values_of(field: EventField | Uncoded, kind: type[T]) -> tuple[T, ...]:
    """Give the values in force of a field as records; none where there is none.

    >>> from reportedly.records.values import DateRange
    >>> field = EventField(value={"first": "2018-06-27", "last": "2018-06-27", "precision": "day"}, rule="range@1")
    >>> values_of(field, DateRange)[0].first
    '2018-06-27'
    """
    if isinstance(field, Uncoded) or field.value is None:
        return ()
    told = field.value if isinstance(field.value, list | tuple) else (field.value,)
    return tuple(msgspec.convert(each, kind) for each in told)


def share_event(event: Event, sources: Sources, *, quotes: bool) -> Event:
    """Return the event as it may be shared: itself with quotes, else without names that only documents know."""
    if quotes:
        return event
    return replace(
        event, what=_share(event.what, sources), who=_share(event.who, sources, ActorRef, share_actor),
        whom=_share(event.whom, sources, ActorRef, share_actor),
        where=_share(event.where, sources, PlaceRef, share_place), when=_share(event.when, sources),
        how_many=_share(event.how_many, sources, Count, share_count), factuality=_share(event.factuality, sources),
        contradictions=tuple(map(_contradiction, event.contradictions)),
        origin_names=share_origins(event.origin_names, sources),
        inclusion=Inclusion(value=event.inclusion.value, standard=event.inclusion.standard),
    )  # fmt: skip


def share_origins(names: tuple[str, ...], sources: Sources) -> tuple[str, ...]:
    """Keep the names of sources that a pack knows; each other one is told as unlisted, so that the number stays."""
    return tuple(name if sources.named(name) is not None else UNLISTED for name in names)


def _share(field: F, sources: Sources, kind: type[T] | None = None, change: Callable[[T], T] | None = None) -> F:
    """Change every value of a field, those of its support among them."""
    if isinstance(field, Uncoded):
        return replace(field, note=None, evidence=())

    def shared(value: Any) -> Any:
        """Change one value, or each of a list."""
        if kind is None or change is None or value is None:
            return value
        if isinstance(value, list | tuple):
            return [msgspec.to_builtins(change(msgspec.convert(each, kind))) for each in value]
        return msgspec.to_builtins(change(msgspec.convert(value, kind)))

    support = tuple(_support(each, shared(each.value), sources) for each in field.support)
    return replace(field, value=shared(field.value), support=support)


def _support(support: Support, value: Any, sources: Sources) -> Support:
    """Give a value's support with the names of its origins as they may be shared."""
    return replace(support, value=value, origin_names=share_origins(support.origin_names, sources))


def _contradiction(found: Contradiction) -> Contradiction:
    """Drop what the sides say where it names somebody or some place."""
    return replace(found, values=()) if found.kind in PRIVATE else found
