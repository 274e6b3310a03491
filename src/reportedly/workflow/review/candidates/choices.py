"""Offers values for a field: what was typed, ranked by what the event and its documents already tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Literal, get_args

from reportedly.errors import UsageError
from reportedly.export.plain import field_items
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import Claim
from reportedly.workflow.review.candidates.actors import ActorChoices
from reportedly.workflow.review.candidates.places import PlaceChoices, Spot
from reportedly.workflow.review.candidates.sources import SourceChoices
from reportedly.workflow.review.candidates.types import TypeChoices
from reportedly.workflow.review.views.details import Candidate

Kind = Literal["actor", "place", "type", "source"]
MOST = 27
"""Candidates of one answer: three pages of nine, one for each number key."""


class Choices:
    """What may be chosen in a project; each list is made when first asked for."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    @cached_property
    def _actors(self) -> ActorChoices:
        """Actors by name."""
        return ActorChoices(self._knowledge.actors)

    @cached_property
    def _places(self) -> PlaceChoices:
        """Places by name."""
        return PlaceChoices(self._knowledge.gazetteer)

    @cached_property
    def _types(self) -> TypeChoices:
        """Kinds of event."""
        return TypeChoices(self._knowledge.triggers)

    @cached_property
    def _sources(self) -> SourceChoices:
        """Sources by name."""
        return SourceChoices(self._knowledge.sources)

    def find(self, kind: str, text: str, claims: Iterable[Claim]) -> tuple[Candidate, ...]:
        """Return candidates of a kind, the most fitting first, at most MOST.

        Args:
            kind: actor, place, type or source.
            text: What was typed so far.
            claims: The claims of the event and documents that the value is for; none where it is for nothing yet.

        Raises:
            UsageError: RPT-104 for another kind.
        """
        if kind not in get_args(Kind):
            raise UsageError("RPT-104", where=f"kind={kind}", why=f"kinds are {', '.join(get_args(Kind))}")
        told = tuple(claims)
        if kind == "actor":
            found = self._actors.find(text, _actors_of(told), _day_of(told))
        elif kind == "place":
            found = self._places.find(text, tuple(_spots_of(told)))
        elif kind == "type":
            found = self._types.find(
                text, (item.value.acled_type for claim in told for item in field_items(claim.what))
            )
        else:
            found = self._sources.find(text)
        return tuple(islice(found, MOST))


def _actors_of(claims: Iterable[Claim]) -> Counter[str]:
    """How often claims name each known actor."""
    items = (item for claim in claims for field in (claim.who, claim.whom) for item in field_items(field))
    return Counter(item.value.actor_id for item in items if item.value.actor_id)


def _day_of(claims: Iterable[Claim]) -> str | None:
    """The first day that claims tell of."""
    days = (item.value.first for claim in claims for item in field_items(claim.when))
    return min(filter(None, days), default=None)


def _spots_of(claims: Iterable[Claim]) -> Iterator[Spot]:
    """The points that claims tell of, each once."""
    items = (item.value for claim in claims for item in field_items(claim.where))
    yield from dict.fromkeys(
        (place.lat, place.lon) for place in items if place.lat is not None and place.lon is not None
    )
