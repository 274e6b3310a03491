"""Where the machine alone now has another value of an event's field than when a person corrected it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.link.policies.unit import claim_named_by
from reportedly.records.event import Event
from reportedly.records.judgement import Judgement
from reportedly.review.in_force import Decisions
from reportedly.review.suggestions import is_suggestion
from reportedly.workflow.review.evidence.reasons import machine_words
from reportedly.workflow.review.machine import machine_event
from reportedly.workflow.review.views.details import Suggestion

if TYPE_CHECKING:
    from reportedly.ports import Linking
    from reportedly.workflow.seen import Seen

Corrected = Mapping[str, Judgement]
"""The correction in force of each field."""


def suggestions_of_events(seen: Seen, packs: tuple[str, ...], targets: Iterable[str]) -> tuple[Suggestion, ...]:
    """List, for corrections of events' fields that are in force, where the machine's value is another now.

    What is told of a field is compared first; only where that changed the event is made of the machine's claims again.
    """
    decisions = seen.decisions
    corrected = {target: _corrections(target, decisions) for target in targets}
    corrected = {target: told for target, told in corrected.items() if told}
    if not corrected:
        return ()
    with seen.store.looking() as session:
        events = ((_event(target, session), told) for target, told in corrected.items())
        shown = ((event, told) for event, told in events if event is not None and seen.shows(event.id))
        found = (_of(event, told, session, decisions, packs) for event, told in shown)
        return tuple(each for some in found for each in some)


def _corrections(target: str, decisions: Decisions) -> Corrected:
    """The last correction in force of each field of an event."""
    return {each.field: each for each in decisions.of(target) if each.decision == "correct" and each.field}


def _of(
    event: Event, told: Corrected, session: Linking, decisions: Decisions, packs: tuple[str, ...]
) -> Iterator[Suggestion]:
    """What the machine suggests for one event."""
    if all(_telling(each.before) == _telling(_field(event, name)) for name, each in told.items()):
        return
    machine = machine_event(event.id, session, decisions, packs)
    for name, each in told.items() if machine is not None else ():
        now = _field(machine, name)
        if is_suggestion(each, now):
            yield Suggestion(
                target=event.id, field=name, decided=machine_words(name, _as_field(each.value)) or "",
                machine_now=machine_words(name, now) or "", machine_then=machine_words(name, each.machine),
                reviewer=each.reviewer,
            )  # fmt: skip


def _event(target: str, session: Linking) -> Event | None:
    """The event that an id means now."""
    found = session.events((target,)) or session.events(session.holding((claim_named_by(target),))[:1])
    return next(iter(found.values()), None)


def _field(event: Event | None, name: str) -> Any:
    """A field as plain dicts."""
    return msgspec.to_builtins(getattr(event, name))


def _telling(field: Any) -> list[tuple[Any, tuple[str, ...]]]:
    """The values that are told of a field, each with its claims."""
    support = field.get("support", ()) if isinstance(field, dict) else ()
    return [(each["value"], tuple(each["claim_ids"])) for each in support]


def _as_field(value: Any) -> dict[str, Any]:
    """A person's value in the shape of a field."""
    return value if isinstance(value, dict) and "uncoded" in value else {"value": value}
