"""Counts of sources without reading whole claims, and one source's profile from the claims that it has a part in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.knowledge.sources import Sources
from reportedly.link.profiles.told import Told
from reportedly.link.reported import Reported, reported_of
from reportedly.records.chained import Chained
from reportedly.records.claim import Claim

if TYPE_CHECKING:
    from reportedly.workflow.seen import Seen

_REPORTED = msgspec.json.Decoder(Reported)


class Held(msgspec.Struct, frozen=True):
    """An event by its id and claims alone."""

    id: str
    claim_ids: tuple[str, ...]


def counted(seen: Seen, sources: Sources) -> Told:
    """Gather what `volumes` takes of a whole project: chains and events' claims, nothing else of them."""
    held: Any = (
        Held(id, tuple(sorted(claims))) for id, claims in seen.store.summaries.claims_of().items() if seen.shows(id)
    )
    chained: Any = tuple(_chained(seen))
    return Told(held, chained, _reported(seen, sources, chained[::-1]), sources)


def around(counted: Told, key: str, seen: Seen) -> Told:
    """Gather what the profile of one source takes: its claims, and the events that hold them with all theirs."""
    events = {event.id for claim in counted.parts.get(key, ()) for event in counted.events_of.get(claim, ())}
    found = seen.store.summaries.events(sorted(events))
    claims = {*counted.parts.get(key, ()), *(claim for event in found.values() for claim in event.claim_ids)}
    machine = seen.store.evidence.claims(claims)
    plain = (claim for claim in machine.values() if not (seen.decisions.seq or seen.hides(claim)))
    judged = (seen.claim(claim) for claim in sorted(claims) if seen.decisions.seq)
    told = [*plain, *(claim for claim in judged if claim is not None)]
    return Told(found.values(), told, counted.reported, counted.sources)


def _chained(seen: Seen) -> Iterator[Chained | Claim]:
    """Every claim that may be told of: its chain; whole where people decided about it."""
    for each in seen.store.evidence.chains():
        if not seen.seals.hides(each.id, each.document_id):
            yield (seen.claim(each.id) if seen.decisions.version(each.id) else None) or each
    yield from seen.added()


def _reported(seen: Seen, sources: Sources, chained: Sequence[Chained | Claim]) -> dict[str, Reported]:
    """Documents as origins see them, by id; those that no linking has seen, as they are."""
    found = {each.document_id: each for each in map(_REPORTED.decode, seen.store.evidence.all_reported())}
    copies = {each.document_id: each.copy_of for each in found.values()}
    judged = {each.document_id for each in chained if isinstance(each, Claim)}
    kept = found.keys() - judged
    first = {each.document_id: each.id for each in chained if each.document_id not in kept}
    for document in seen.store.evidence.documents(first).values():
        claim = seen.claim(first[document.id])
        found[document.id] = reported_of(document, (claim,) if claim else (), sources, copy_of=copies.get(document.id))
    return {id: each for id, each in found.items() if id not in seen.seals.documents}
