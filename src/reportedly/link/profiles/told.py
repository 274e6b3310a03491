"""A collection of reports as profiles see it, with what each source has a part in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Protocol

from reportedly.knowledge.sources import Sources
from reportedly.link.profiles.part import Known, cited_in, outlet_of
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction


class Holding(Protocol):
    """What profiles take of an event: its claims, and which of them contradict one another."""

    @property
    def id(self) -> str:
        """The event's id."""
        ...

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """Its claims."""
        ...

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """What contradicts among them."""
        ...


class Told:
    """Claims by id, Documents by id and events of one collection; each claim knows its outlet and whom it cites."""

    def __init__(
        self, events: Iterable[Holding], claims: Iterable[Claim], reported: Mapping[str, Reported], sources: Sources
    ) -> None:
        self.sources, self.reported = sources, reported
        self.events = tuple(sorted(events, key=lambda event: event.id))
        self.claims = {claim.id: claim for claim in sorted(claims, key=lambda claim: claim.id)}

    @cached_property
    def outlets(self) -> dict[str, Known | None]:
        """The outlet of each claim, by the claim's id."""
        return {
            claim.id: outlet_of(claim, self.reported.get(claim.document_id), self.sources)
            for claim in self.claims.values()
        }

    @cached_property
    def cited(self) -> dict[str, tuple[Known, ...]]:
        """The named sources behind the outlet of each claim, by the claim's id."""
        return {claim.id: tuple(cited_in(claim, self.sources)) for claim in self.claims.values()}

    @cached_property
    def known(self) -> dict[str, Known]:
        """Every source that has a part in a claim, by its key; named as the first claim by id has it."""
        found: dict[str, Known] = {}
        for claim_id in self.claims:
            for source in self.behind(claim_id):
                found.setdefault(source.key, source)
        return found

    @cached_property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """The ids of the claims in which each source has a part, by the source's key."""
        found: dict[str, list[str]] = {}
        for claim_id in self.claims:
            for key in sorted({source.key for source in self.behind(claim_id)}):
                found.setdefault(key, []).append(claim_id)
        return {key: tuple(ids) for key, ids in found.items()}

    @cached_property
    def events_of(self) -> dict[str, tuple[Holding, ...]]:
        """The events that hold each claim, by the claim's id."""
        found: dict[str, list[Holding]] = {}
        for event in self.events:
            for claim_id in event.claim_ids:
                found.setdefault(claim_id, []).append(event)
        return {claim_id: tuple(events) for claim_id, events in found.items()}

    def behind(self, claim_id: str) -> tuple[Known, ...]:
        """The outlet of a claim, where somebody named it, and the named sources behind it."""
        outlet = self.outlets[claim_id]
        return (*((outlet,) if outlet is not None else ()), *self.cited[claim_id])

    def published(self, key: str) -> tuple[Claim, ...]:
        """The claims that a source published."""
        return tuple(
            self.claims[claim_id]
            for claim_id in self.parts.get(key, ())
            if (outlet := self.outlets[claim_id]) is not None and outlet.key == key
        )
