"""What every table of events needs of one event: its place, days, actors, sources, and why a table leaves it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import msgspec

from reportedly.export.event_values import share_event, values_of
from reportedly.export.plain import plain_chain
from reportedly.export.redact import share_claim
from reportedly.knowledge.load import Knowledge
from reportedly.ports import Behind
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.event import Event
from reportedly.records.values import ActorRef, DateRange, EventType, PlaceRef

LEFT_OUT = "left-out:"
"""Begins the flag with which a policy leaves an event out; the reason follows."""
TOTAL = "total"


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """An event with its values as records, redacted where it must be; ``claims`` are those behind it, redacted too."""

    event: Event
    what: EventType | None
    who: tuple[ActorRef, ...]
    whom: tuple[ActorRef, ...]
    place: PlaceRef | None
    days: DateRange | None
    claims: tuple[Claim, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Names of the outlets behind it, each once, in the order of the claims."""
        return tuple(dict.fromkeys(claim.attribution[0].name for claim in self.claims))

    @property
    def published(self) -> tuple[str, ...]:
        """Days of publication of the reports behind it, in order, each once."""
        told = {c.published.value for c in self.claims if isinstance(c.published, Coded)}
        return tuple(sorted(told))

    @property
    def chains(self) -> tuple[str, ...]:
        """The chains behind it in words, each once."""
        return tuple(dict.fromkeys(plain_chain(claim.attribution) for claim in self.claims))


def tell(event: Event, behind: Behind, knowledge: Knowledge, *, quotes: bool) -> Told:
    """Gather what tables need of an event."""
    shared = share_event(event, knowledge.sources, quotes=quotes)
    found = (behind.claim(claim_id) for claim_id in event.claim_ids)
    places = values_of(shared.where, PlaceRef)
    return Told(
        event=shared, what=next(iter(values_of(shared.what, EventType)), None),
        who=_principals(values_of(shared.who, ActorRef)), whom=_principals(values_of(shared.whom, ActorRef)),
        place=next((each for each in places if each.role in ("at", "near")), places[0] if places else None),
        days=next(iter(values_of(shared.when, DateRange)), None),
        claims=tuple(share_claim(claim, quotes=quotes) for claim in found if claim is not None),
    )  # fmt: skip


def _principals(actors: Iterable[ActorRef]) -> tuple[ActorRef, ...]:
    """Principals before backers."""
    return tuple(sorted(actors, key=lambda actor: actor.part != "principal"))


def why_left_out(event: Event) -> str | None:
    """Say why no table of things that happened may hold an event; null where it may.

    What nobody says to have happened (planned, ordered, denied …), what sums up others, and what a person excluded.
    """
    if event.inclusion.value == "excluded":
        return "excluded-by-a-person"
    if not event.counted:
        return "not-said-to-have-happened"
    return TOTAL if TOTAL in event.flags else None


class Tally:
    """Counts what a table leaves out, by reason."""

    def __init__(self) -> None:
        self.kept = 0
        self.left: dict[str, int] = {}

    def keep(self, events: Iterable[Event], why: Callable[[Event], str | None]) -> Iterator[Event]:
        """Yield the events that nothing leaves out, counting both."""
        for event in events:
            reason = why(event)
            if reason is None:
                self.kept += 1
                yield event
            else:
                self.left[reason] = self.left.get(reason, 0) + 1

    def lines(self) -> str:
        """Say how many were left out and why."""
        if not self.left:
            return "No event was left out.\n"
        told = "".join(f"  {reason}: {number}\n" for reason, number in sorted(self.left.items()))
        return f"{sum(self.left.values())} events were left out:\n{told}"


def span_days(days: DateRange) -> int | None:
    """Count the days of a range, both ends included; null where an end is open.

    >>> span_days(DateRange(first="2018-06-27", last="2018-06-29", precision="days"))
    3
    """
    if days.first is None or days.last is None:
        return None
    return (date.fromisoformat(days.last) - date.fromisoformat(days.first)).days + 1
