"""Profiles of a project's sources as people see its claims, kept until anything they are made of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.records.profile import SourceProfile

if TYPE_CHECKING:
    from reportedly.link.profiles.told import Told
    from reportedly.workflow.project import Project


class Profiles:
    """What each source did in a project: volume, citation, agreement and words, never how true it is.

    The list is made of the claims' chains alone; a profile reads the claims of its source's events on demand.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._kept: tuple[object, Told] | None = None

    def volumes(self) -> tuple[SourceProfile, ...]:
        """Return every source with its volume, those who published most first."""
        from reportedly.link.profiles.profile import volumes

        return volumes(self._counted())

    def profile(self, source: str) -> SourceProfile:
        """Return the profile of one source, by pack id or any of its names.

        Raises:
            UsageError: RPT-103 if no report of the project comes from it or cites it.
        """
        from reportedly.workflow.source_counts import around
        from reportedly.workflow.sources import key_of, profile_in

        counted = self._counted()
        return profile_in(around(counted, key_of(counted, source), self._project.seen), source)

    def _counted(self) -> Told:
        """What the list is made of, kept until anything changes."""
        from reportedly.knowledge.load import load_knowledge
        from reportedly.workflow.source_counts import counted

        seen, store = self._project.seen, self._project.store
        now = (seen.decisions.seq, store.events.run(), store.count("documents"), store.count("claims"))
        if self._kept is None or self._kept[0] != now:
            self._kept = (now, counted(seen, load_knowledge(self._project.settings.packs).sources))
        return self._kept[1]
