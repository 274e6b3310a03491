"""Each field of an event as a short plain phrase, the same in the terminal, on the page and in explanations."""

from __future__ import annotations

from typing import Any

import msgspec

from reportedly.export.plain import plain_value
from reportedly.records.coded import Uncoded
from reportedly.records.event import Event
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

MARKS = (
    ("acled_type", EventType),
    ("actor_id", ActorRef),
    ("place_id", PlaceRef),
    ("low", Count),
    ("first", DateRange),
)
"""What records are known by among plain dicts."""


def plain_value_of(value: Any) -> str:
    """Say a value of an event's field, plain dicts or records, one or several; nothing where there is none.

    >>> plain_value_of([{"actor_id": None, "name": "residents", "kind": "civilians"}])
    'residents'
    """
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(plain_value_of, value))
    if isinstance(value, dict):
        kind = next((kind for mark, kind in MARKS if mark in value), None)
        return plain_value(msgspec.convert(value, kind)) if kind is not None else str(value)
    return plain_value(value)


def plain_event_field(field: Any) -> str:
    """Say the value in force of an event's field; nothing where it is uncoded."""
    return "" if isinstance(field, Uncoded) else plain_value_of(field.value)


def plain_standing(event: Event) -> str:
    """Say how many stand behind an event.

    >>> from tests.samples_events import sample_event
    >>> plain_standing(sample_event())
    '2 reports, 2 outlets, origins unknown'
    """
    told = [several(event.reports, "report"), several(event.outlets, "outlet")]
    return ", ".join([*told, "origins unknown" if event.origins is None else several(event.origins, "origin")])


def several(number: int, noun: str) -> str:
    """Say a number with its noun.

    >>> several(1, "origin"), several(2, "origin")
    ('1 origin', '2 origins')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def plain_event(event: Event) -> str:
    """Say an event on one line: what, who → whom, where, when, how many, who stands behind it."""
    what, who, whom, where, when, how_many = (
        plain_event_field(getattr(event, name)) or "–" for name in ("what", "who", "whom", "where", "when", "how_many")
    )
    disputed = f"; {several(len(event.contradictions), 'contradiction')}" if event.contradictions else ""
    flags = f" [{', '.join(event.flags)}]" if event.flags else ""
    head = what.split(" (")[0]
    return f"{head}{flags}: {who} → {whom} | {where} | {when} | {how_many} | {plain_standing(event)}{disputed}"
