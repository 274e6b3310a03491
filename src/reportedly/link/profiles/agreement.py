"""How often a source agrees and differs with independent origins, where both say something of one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from reportedly.link.origins.chain_end import voices_at_end
from reportedly.link.origins.voices import voice_of
from reportedly.link.profiles.part import Known, says_itself
from reportedly.link.profiles.told import Holding, Told
from reportedly.records.claim import Claim
from reportedly.records.profile import Agreement

Field = Literal["how_many", "who", "where"]
FIELDS: tuple[Field, ...] = ("how_many", "who", "where")
Verdict = tuple[Field, bool]
"""A field, and whether two sources agree on it."""


def agreement_of(told: Told, source: Known) -> tuple[Agreement, ...]:
    """Count, for each field, the pairs of an event and an independent origin with which a source agrees or differs.

    They differ where the event's contradictions have them on two sides, and agree where they share a value.
    """
    found: Counter[Verdict] = Counter()
    events = {event.id: event for claim_id in told.parts.get(source.key, ()) for event in _events(told, claim_id)}
    for event in events.values():
        found.update(verdicts_in(told, source, event))
    return summed(found)


def verdicts_in(told: Told, source: Known, event: Holding) -> Iterator[Verdict]:
    """Yield, for each field and independent origin of one event, whether a source agrees with it, where both tell."""
    own = [claim for claim in _claims(told, event) if _is_own(told, source, claim)]
    for others in _independent(told, source, event, own):
        for field in FIELDS:
            verdict = _verdict(event, field, own, others)
            if verdict is not None:
                yield field, verdict


def summed(found: Mapping[Verdict, int]) -> tuple[Agreement, ...]:
    """Write counted verdicts down, every field with its numbers, those that are 0 too.

    >>> [each.n for each in summed({("who", True): 2})]
    [0, 2, 0]
    """
    pairs = ((field, found.get((field, True), 0), found.get((field, False), 0)) for field in FIELDS)
    return tuple(Agreement(field=field, agrees=agrees, differs=differs) for field, agrees, differs in pairs)


def _events(told: Told, claim_id: str) -> tuple[Holding, ...]:
    """The events that hold a claim."""
    return told.events_of.get(claim_id, ())


def _claims(told: Told, event: Holding) -> Iterator[Claim]:
    """The claims of an event that the collection holds."""
    return (told.claims[claim_id] for claim_id in event.claim_ids if claim_id in told.claims)


def _is_own(told: Told, source: Known, claim: Claim) -> bool:
    """Whether a claim is a source's own word."""
    return _has_part(told, source, claim) and says_itself(source, claim, told.outlets[claim.id], told.sources)


def _has_part(told: Told, source: Known, claim: Claim) -> bool:
    """Whether a source published a claim or stands in its chain."""
    outlet = told.outlets[claim.id]
    return (outlet is not None and outlet.key == source.key) or any(
        cited.key == source.key for cited in told.cited[claim.id]
    )


def _independent(told: Told, source: Known, event: Holding, own: list[Claim]) -> Iterator[list[Claim]]:
    """The claims of each origin of an event that can be told, is another, and came without the source."""
    known = told.sources.get(source.id or "")
    mine = {voice.key for claim in own for voice in voices_at_end(claim.attribution, told.sources)}
    if known is not None:
        mine.add(voice_of(known, told.sources).key)
    by_voice: dict[str, list[Claim]] = {}
    for claim in _claims(told, event) if own else ():
        voices = voices_at_end(claim.attribution, told.sources)
        if len(voices) == 1 and voices[0].key not in mine and not _has_part(told, source, claim):
            by_voice.setdefault(voices[0].key, []).append(claim)
    for key in sorted(by_voice):
        yield by_voice[key]


def _verdict(event: Holding, field: Field, own: Iterable[Claim], others: Iterable[Claim]) -> bool | None:
    """Whether some claims agree with others on a field; None where that cannot be told."""
    mine, theirs = {claim.id for claim in own}, {claim.id for claim in others}
    if any(_are_apart(contradiction.sides, mine, theirs) for contradiction in event.contradictions
           if contradiction.field == field):  # fmt: skip
        return False
    meet = any(_share(field, one, other) for one in own for other in others)
    return True if meet else None


def _are_apart(sides: tuple[tuple[str, ...], ...], mine: set[str], theirs: set[str]) -> bool:
    """Whether some claims stand on one side of a contradiction and others on another."""
    own = {n for n, side in enumerate(sides) if not mine.isdisjoint(side)}
    other = {n for n, side in enumerate(sides) if not theirs.isdisjoint(side)}
    return bool(own) and bool(other) and own.isdisjoint(other)


def _share(field: Field, one: Claim, other: Claim) -> bool:
    """Whether two claims have a value of a field in common."""
    return not _values(field, one).isdisjoint(_values(field, other))


def _values(field: Field, claim: Claim) -> set[tuple[object, ...]]:
    """What a claim says of a field, as far as it can be the same as another's word."""
    if field == "how_many":
        counts = claim.how_many if isinstance(claim.how_many, tuple) else ()
        return {(c.value.kind, c.value.of, c.value.low, c.value.high) for c in counts}
    if field == "who":
        actors = claim.who if isinstance(claim.who, tuple) else ()
        return {(a.value.actor_id,) for a in actors if a.value.actor_id is not None and not a.value.ambiguous}
    places = claim.where if isinstance(claim.where, tuple) else ()
    return {(p.value.place_id,) for p in places if p.value.place_id is not None and p.value.precision != "country"}
