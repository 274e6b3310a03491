"""Makes profiles of sources: from the counts in the database, or by reading everything where it cannot be written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import UsageError
from reportedly.knowledge.sources import Sources
from reportedly.link.profiles.profile import by_volume, documented, profile_of, volumes
from reportedly.link.profiles.told import Told
from reportedly.link.reported import Reported, named_outlet
from reportedly.records.profile import SourceProfile
from reportedly.records.sourced import SourceVolume
from reportedly.text.fold import fold
from reportedly.workflow.source_counts import Counting

if TYPE_CHECKING:
    from reportedly.workflow.project import Project


class Profiles:
    """What each source did in a project, as people see its claims; never how true it is."""

    def __init__(self, project: Project) -> None:
        from reportedly.knowledge.load import load_knowledge

        knowledge = load_knowledge(project.settings.packs)
        self.project, self.sources, self._rows = project, knowledge.sources, project.store.sources
        self._counting = Counting(project.seen, knowledge.sources, knowledge.versions)

    def list(self) -> tuple[SourceProfile, ...]:
        """Return every source with its volume, those who published most first."""
        if not self._bring_up():
            return volumes(told_in(self.project))
        return tuple(sorted((_profile(each, self.sources) for each in self._rows.volumes()), key=by_volume))

    def one(self, source: str, offset: int = 0, limit: int | None = None) -> SourceProfile:
        """Return the profile of one source, by pack id or any of its names; ``alone`` from ``offset`` on.

        Raises:
            UsageError: RPT-103 if no report of the project comes from it or cites it.
        """
        key = key_of(self.sources, source)
        found = self._counted(key) if self._bring_up() else profile_of(told_in(self.project), key)
        if found is None:
            raise UsageError("RPT-103", where=source, why="`reportedly sources` lists all sources of the project")
        end = None if limit is None else offset + limit
        return msgspec.structs.replace(found, alone=found.alone[offset:end])

    def steps(self) -> Iterator[int]:
        """Count what changed, a short step at a time; yield how much is left. Nothing where it cannot be written."""
        if not self._rows.only_reads:
            yield from self._counting.steps()

    def _bring_up(self) -> bool:
        """Count what changed; False where that cannot be written down."""
        for _ in self.steps():
            pass
        return not self._rows.only_reads or self._counting.is_current()

    def _counted(self, key: str) -> SourceProfile | None:
        """The profile of a source, or None where it has no part in anything."""
        volume = next(iter(self._rows.volumes(key)), None)
        if volume is None:
            return None
        told = msgspec.structs.asdict(self._rows.told(key))
        return msgspec.structs.replace(_profile(volume, self.sources), alone=self._rows.alone(key), **told)


def _profile(volume: SourceVolume, sources: Sources) -> SourceProfile:
    """A source's volume with what the packs document of it."""
    id = None if volume.key.startswith("name:") else volume.key
    return documented(
        SourceProfile(
            id=id, name=volume.name, type=volume.type, reports=volume.reports, claims=volume.claims,
            cited_in=volume.cited_in, events=volume.events, told_alone=volume.alone,
        ),
        sources,
    )  # fmt: skip


def key_of(sources: Sources, source: str) -> str:
    """Give the key of a source, named by its pack id or by any of its names."""
    known = sources.get(source) or sources.named(source)
    return known.id if known is not None else f"name:{fold(source)}"


def told_in(project: Project) -> Told:
    """Gather everything that profiles are made of, without what people rejected: they say that nobody told it."""
    from reportedly.knowledge.load import load_knowledge

    sources = load_knowledge(project.settings.packs).sources
    copies = {copy.document_id: copy.original_id for copy in project.store.events.copies() if copy.kind == "whole"}
    claims = tuple(project.claims)
    first = {claim.document_id: claim for claim in reversed(claims)}
    reported = {}
    for document in project.documents:
        name, source_id = named_outlet(document, [first[document.id]] if document.id in first else [], sources)
        told = Reported(document_id=document.id, outlet=name, outlet_id=source_id, copy_of=copies.get(document.id))
        reported[document.id] = told
    events = (event for event in project.events if event.status != "rejected")
    return Told(events, (claim for claim in claims if claim.status != "rejected"), reported, sources)
