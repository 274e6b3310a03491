"""Makes the event of a unit of claims: every field with who tells which value, what contradicts, what counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.knowledge.actors import Actor
from reportedly.knowledge.sources import Sources
from reportedly.link.aggregation.rules import RULES, RuleName
from reportedly.link.aggregation.settings import DEFAULT, Settings
from reportedly.link.assembly.fields import Frame, cut_to, day_value, fill, fill_counts, place_value, undenied
from reportedly.link.assembly.standing import Standing
from reportedly.link.contradictions.find import find_contradictions
from reportedly.link.contradictions.wording import shares_wording
from reportedly.link.policies.unit import Part, Unit, claim_named_by, claim_order, event_id
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction, Event, EventField

HEDGED_ONLY, DENIED, DENIED_ONLY = "hedged-only", "denied", "denied-only"
"""Flags: nobody asserts it; somebody denies what others tell; nobody tells it but who denies it."""
SHARED_WORDING = "shared-wording"
"""Flag: reports that name no common source tell it in the same words, so that one text may stand behind several."""


def event_id_of(claims: Iterable[Claim]) -> str:
    """Make the id of the event of these claims from the first of them.

    First by day of publication (unknown last), document and place in the text: so the id does not depend on the order
    in which documents arrive.
    """
    return event_id(min(claims, key=claim_order).id)


def resolve_event(event_id: str, events: Iterable[Event]) -> Event | None:
    """Give the event that an id ever given out now means, under whatever policy: itself, or that with its first claim.

    Among several that hold the claim (shares of one happening) the first by id.
    """
    claim_id = claim_named_by(event_id)
    held = [event for event in events if event.id == event_id or claim_id in event.claim_ids]
    return min(held, key=lambda event: (event.id != event_id, event.id), default=None)


def assemble_event(
    unit: Unit,
    claims: Mapping[str, Claim],
    reported: Mapping[str, Reported],
    sources: Sources,
    rule: RuleName = RULES[0],
    *,
    actors: Mapping[str, Actor] | None = None,
    settings: Settings = DEFAULT,
    sentences: Mapping[str, str] | None = None,
) -> Event:
    """Assemble the event of a unit; the same bytes for any order of claims.

    What happened and between whom is told by the unit's own happenings, not by those that the policy absorbed. Claims
    contradict one another only inside one happening.

    Args:
        unit: What a policy made.
        claims: Claims by id, those of the unit among them.
        reported: Documents by id.
        sources: Known sources.
        rule: Which rule settles values.
        actors: Known actors by id, to tell who is part of whom.
        settings: What the user declared.
        sentences: Claim id -> its sentence, where texts are at hand, to see whether reports share their wording.

    Raises:
        KeyError: if a claim of the unit is not in ``claims``.
    """
    standing = Standing(claims, reported, sources)
    parts = [(part, _told(part, claims)) for part in (*unit.parts, *unit.absorbed)]
    own = _distinct(told for _, told in parts[: len(unit.parts)])
    everybody = _distinct(told for _, told in parts)
    numbers = _told_as_parts(everybody, reported)
    found = tuple(each for _, told in parts for each in _contradictions(told, standing, actors, numbers))
    frame = Frame(rule=rule, settings=settings, standing=standing, contradictions=tuple(dict.fromkeys(found)))
    where, when = fill("where", own, frame), fill("when", own, frame)
    whole = standing.count([claim.id for claim in everybody])
    behind = standing.count([claim.id for claim in undenied(everybody)])
    return Event(
        id=unit.id, claim_ids=tuple(claim.id for claim in everybody),
        document_ids=tuple(sorted({claim.document_id for claim in everybody})),
        what=fill("what", own, frame), who=fill("who", own, frame), whom=fill("whom", own, frame),
        where=cut_to(where, place_value(unit.place)) if unit.place is not None else where,
        when=cut_to(when, day_value(unit.day)) if unit.day is not None else when,
        how_many=fill_counts(parts, frame), factuality=_factuality(own, frame),
        contradictions=frame.contradictions, reports=whole.reports, outlets=whole.outlets, origins=behind.origins,
        origin_names=behind.names, sides=behind.sides, part_of=unit.part_of, counted=is_counted(own, settings),
        flags=tuple(sorted({*unit.flags, *_flags(own, sentences or {})})), policy=unit.policy,
    )  # fmt: skip


def is_counted(claims: Iterable[Claim], settings: Settings = DEFAULT) -> bool:
    """Say whether an event counts as having happened: somebody asserts it, or hedges it where hedged claims count."""
    values = {claim.factuality.value for claim in claims}
    return "asserted" in values or (settings.count_hedged and "hedged" in values)


def _told(part: Part, claims: Mapping[str, Claim]) -> list[Claim]:
    """The claims of a part, in their order."""
    return sorted((claims[id] for id in part.claim_ids), key=claim_order)


def _distinct(groups: Iterable[Sequence[Claim]]) -> list[Claim]:
    """Claims of several parts, each once, in their order."""
    found = {claim.id: claim for group in groups for claim in group}
    return sorted(found.values(), key=claim_order)


def _contradictions(
    claims: Sequence[Claim],
    standing: Standing,
    actors: Mapping[str, Actor] | None,
    numbers: Mapping[str, tuple[int, ...]],
) -> tuple[Contradiction, ...]:
    """What contradicts inside one happening."""
    if len(claims) < 2:
        return ()
    return find_contradictions(claims, actors=actors, origins=standing.origin_names(claims), parts=numbers)


def _told_as_parts(claims: Iterable[Claim], reported: Mapping[str, Reported]) -> dict[str, tuple[int, ...]]:
    """The counts of claims that their words tell as part of others, by claim id."""
    documents = {claim.document_id for claim in claims} & reported.keys()
    return {name: indexes for id in documents for name, indexes in reported[id].parts}


def _factuality(claims: Sequence[Claim], frame: Frame) -> EventField:
    """Who asserts, hedges, plans and denies it; every claim tells one of these."""
    told = fill("factuality", claims, frame)
    return EventField(value=None, rule=frame.rule) if isinstance(told, Uncoded) else told


def _flags(claims: Sequence[Claim], sentences: Mapping[str, str]) -> set[str]:
    """What a reader must know of how the event is told."""
    return _factual_flags(claims) | ({SHARED_WORDING} if shares_wording(claims, sentences) else set())


def _factual_flags(claims: Sequence[Claim]) -> set[str]:
    """Who asserts, hedges and denies it, where that is not all."""
    values = {claim.factuality.value for claim in claims}
    if "asserted" in values or "hedged" in values:
        told = {HEDGED_ONLY} if "asserted" not in values else set()
        return told | ({DENIED} if "denied" in values else set())
    return {f"{value}-only" if len(values) == 1 else str(value) for value in values}
