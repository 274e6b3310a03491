"""Puts an event of one telling under another rule: there is nothing to settle, so that only the rule's name changes."""

from __future__ import annotations

from typing import Any

import msgspec

from reportedly.link.aggregation.rules import RULES, RuleName
from reportedly.records.event import Event, EventField

FIELDS = ("what", "who", "whom", "where", "when", "how_many", "factuality")


def renamed(event: Event, rule: RuleName) -> Event | None:
    """Return an event under another rule where every rule gives its values: one claim, one value a field; else None.

    Values that a person set or a policy cut stay as they are, under whatever rule.
    """
    fields: dict[str, Any] = {name: getattr(event, name) for name in FIELDS}
    told = {name: field for name, field in fields.items() if isinstance(field, EventField)}
    if len(event.claim_ids) != 1 or any(len(field.support) > 1 for field in told.values()):
        return None
    return msgspec.structs.replace(event, **{name: _under(field, rule) for name, field in told.items()})


def _under(field: EventField, rule: RuleName) -> EventField:
    """A field under another rule, with what a policy did to it after that ("range@1 apportion.even@1")."""
    first, *more = field.rule.split(" ")
    return msgspec.structs.replace(field, rule=" ".join((rule, *more))) if first in RULES else field
