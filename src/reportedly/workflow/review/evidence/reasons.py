"""Why a field has no value, in words that a reader of the report understands."""

from __future__ import annotations

from typing import Any

import msgspec

from reportedly.export.plain_event import plain_value_of
from reportedly.records.coded import Uncoded, UncodedReason

REASONS: dict[UncodedReason, str] = {
    "absent": "the report does not say",
    "ambiguous": "the words may mean several things",
    "unknown-name": "a name that no list knows",
    "out-of-scope": "outside what is coded",
}
NAMED = {
    ("where", "unknown-name"): "a place that the gazetteer does not know",
    ("where", "absent"): "the report names no place for it",
    ("when", "absent"): "the report gives no day for it",
    ("how_many", "absent"): "the report gives no number",
    ("who", "absent"): "the report does not say who did it",
    ("whom", "absent"): "the report does not say to whom",
}
"""Fields for which a reason can be said more closely."""

VAGUE = "told, but nothing that can be settled"


def plain_reason(field: str, uncoded: Uncoded) -> str:
    """Say why a field is uncoded, with the note that the coding left where it is a name or a phrase.

    >>> plain_reason("where", Uncoded(uncoded="unknown-name", note="Tal Rimal"))
    'a place that the gazetteer does not know (Tal Rimal)'
    >>> plain_reason("who", Uncoded(uncoded="absent", note="quantity-of"))
    'the report does not say who did it'
    """
    told = NAMED.get((field, uncoded.uncoded), REASONS[uncoded.uncoded])
    note = uncoded.note or ""
    is_for_people = field == "where" or uncoded.uncoded == "unknown-name" or " " in note  # else a rule's own mark
    return f"{told} ({note})" if note and is_for_people else told


def machine_words(name: str, machine: Any) -> str | None:
    """Say what the machine has of an event's field: its value, or why there is none; None where it has no such event.

    >>> machine_words("when", {"uncoded": "absent"}), machine_words("when", {"value": None})
    ('the report gives no day for it', 'told, but nothing that can be settled')
    """
    if not isinstance(machine, dict):
        return None
    if "uncoded" in machine:
        return plain_reason(name, msgspec.convert({"kind": "uncoded", **machine}, Uncoded))
    return plain_value_of(machine.get("value")) or VAGUE
