"""Sums up what each source of a collection does: volume, citation, agreement and words, never a truth score."""

from __future__ import annotations

import msgspec

from reportedly.knowledge.sources import Sources
from reportedly.link.profiles.agreement import agreement_of
from reportedly.link.profiles.citing import cited_by, cites, copies
from reportedly.link.profiles.labels import labels_of
from reportedly.link.profiles.part import Known, says_itself
from reportedly.link.profiles.told import Told
from reportedly.records.profile import SourceProfile


def profile_of(told: Told, key: str) -> SourceProfile | None:
    """Give the profile of a source by its key (pack id, or ``name:`` and its folded name); None where it has no part.

    Its words are those of the reports it published, or, where it published none, of what it is quoted with.
    """
    source = told.known.get(key)
    if source is None:
        return None
    own = tuple(told.claims[claim_id] for claim_id in told.parts[key])
    published = told.published(key)
    alone = _alone(told, key)
    quoted = (claim for claim in own if says_itself(source, claim, told.outlets[claim.id], told.sources))
    return _with_volume(
        told,
        source,
        SourceProfile(
            id=source.id, name=source.name, type=source.type, claims=len(published), cites=cites(told, source),
            cited_by=cited_by(told, source), copies=copies(told.reported, source, taken=False),
            copied_by=copies(told.reported, source, taken=True), agreement=agreement_of(told, source),
            labels=labels_of(published or quoted), alone=alone, told_alone=len(alone),
        ),
    )  # fmt: skip


def volumes(told: Told) -> tuple[SourceProfile, ...]:
    """Give every source with its volume alone: those who published most first, then those who are cited most."""
    found = (
        _with_volume(
            told, source,
            SourceProfile(id=source.id, name=source.name, type=source.type, told_alone=len(_alone(told, key))),
        )
        for key, source in told.known.items()
    )  # fmt: skip
    return tuple(sorted(found, key=by_volume))


def by_volume(one: SourceProfile) -> tuple[int, int, str, str]:
    """Order sources: those who published most first, then those who are cited most."""
    return -one.reports, -one.cited_in, one.name, one.id or ""


def documented(profile: SourceProfile, sources: Sources) -> SourceProfile:
    """Add a source's side and owner, where the packs document them."""
    known = sources.get(profile.id or "")
    side = sources.side_of(known) if known is not None else None
    return msgspec.structs.replace(
        profile, side=side.name if side is not None else None, owner=known.owner if known is not None else None
    )


def _with_volume(told: Told, source: Known, profile: SourceProfile) -> SourceProfile:
    """Add what a source is documented to be, and how many reports, claims and events it has a part in."""
    ids = told.parts[source.key]
    published = told.published(source.key)
    mine = {claim.document_id for claim in published}
    return msgspec.structs.replace(
        documented(profile, told.sources),
        reports=len(mine),
        claims=len(published),
        cited_in=len({told.claims[claim_id].document_id for claim_id in ids} - mine),
        events=len({event.id for claim_id in ids for event in told.events_of.get(claim_id, ())}),
    )


def _alone(told: Told, key: str) -> tuple[str, ...]:
    """The ids of the events that nobody tells without a source."""
    mine = set(told.parts[key])
    events = {event.id: event for claim_id in mine for event in told.events_of.get(claim_id, ())}
    return tuple(sorted(event_id for event_id, event in events.items() if mine.issuperset(event.claim_ids)))
