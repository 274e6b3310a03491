"""What counting sources takes of one document and of one event, so that each is worked out only when it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reportedly.knowledge.sources import Sources
from reportedly.link.profiles.agreement import Verdict, summed, verdicts_in
from reportedly.link.profiles.citing import outlet_key, steps_of
from reportedly.link.profiles.labels import uses_in
from reportedly.link.profiles.part import Known, says_itself
from reportedly.link.profiles.told import Holding, Told
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.sourced import EventPart, LabelUse, SourcedDocument, SourcedEvent, SourcePart


def sourced_document(reported: Reported, claims: Iterable[Claim], sources: Sources) -> SourcedDocument:
    """Sum up which sources have a part in a Document's claims, whom each cites there, and its words for actors."""
    told = Told((), claims, {reported.document_id: reported}, sources)
    cites = {step for claim_id in told.claims for step in steps_of(told, claim_id)}
    return SourcedDocument(
        document_id=reported.document_id, outlet=reported.outlet, outlet_id=reported.outlet_id,
        outlet_key=outlet_key(reported), parts=tuple(_part(told, key) for key in sorted(told.known)),
        cites=tuple(sorted(cites)), labels=tuple(use for key in sorted(told.known) for use in _labels(told, key)),
    )  # fmt: skip


def sourced_event(event: Holding, told: Told) -> SourcedEvent:
    """Sum up which sources have a part in an event, whether it is theirs alone, and how each agrees with others."""
    held = [claim_id for claim_id in event.claim_ids if claim_id in told.claims]
    parts = {source.key: source for claim_id in held for source in told.behind(claim_id)}
    return SourcedEvent(
        event_id=event.id,
        parts=tuple(_event_part(told, event, parts[key], is_comparable=len(held) > 1) for key in sorted(parts)),
    )


def _part(told: Told, key: str) -> SourcePart:
    """A source's part in the only document of a collection."""
    source = told.known[key]
    return SourcePart(
        key=key, name=source.name, type=source.type, first_claim=told.parts[key][0], claims=len(told.published(key))
    )


def _labels(told: Told, key: str) -> Iterator[LabelUse]:
    """A source's words for actors: those of what it published here, or of what it is quoted with."""
    published, source = told.published(key), told.known[key]
    own = (told.claims[id] for id in told.parts[key])
    quoted = (each for each in own if says_itself(source, each, told.outlets[each.id], told.sources))
    for (words, actor), n in sorted(uses_in(published or quoted).items()):
        yield LabelUse(key=key, words=words, actor=actor, n=n, is_quoted=not published)


def _event_part(told: Told, event: Holding, source: Known, *, is_comparable: bool) -> EventPart:
    """A source's part in an event; with one claim in it there is nobody to agree with."""
    mine = {id for id in event.claim_ids if id in told.claims and source.key in {s.key for s in told.behind(id)}}
    found: Counter[Verdict] = Counter(verdicts_in(told, source, event) if is_comparable else ())
    agreement = tuple(each for each in summed(found) if each.n)
    return EventPart(key=source.key, is_alone=mine.issuperset(event.claim_ids), agreement=agreement)
