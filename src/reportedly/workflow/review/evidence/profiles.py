"""Profiles of a project's sources as people see its claims, kept until anything they are made of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.records.profile import SourceProfile
from reportedly.workflow.review.evidence.shown import Shown

if TYPE_CHECKING:
    from reportedly.link.profiles.told import Told
    from reportedly.workflow.project import Project


class Profiles:
    """What each source did in a project: volume, citation, agreement and words, never how true it is.

    The first answer after a change reads every claim, the others none.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._kept: tuple[object, Told] | None = None

    def volumes(self, shown: Shown) -> tuple[SourceProfile, ...]:
        """Return every source with its volume, those who published most first."""
        from reportedly.link.profiles.profile import volumes

        return volumes(self._told(shown))

    def profile(self, source: str, shown: Shown) -> SourceProfile:
        """Return the profile of one source, by pack id or any of its names.

        Raises:
            UsageError: RPT-103 if no report of the project comes from it or cites it.
        """
        from reportedly.workflow.sources import profile_in

        return profile_in(self._told(shown), source)

    def _told(self, shown: Shown) -> Told:
        """Everything that profiles are made of."""
        from reportedly.workflow.sources import told_in

        store = self._project.store
        now = (shown.decisions.seq, store.events.run(), store.count("documents"), store.count("claims"))
        if self._kept is None or self._kept[0] != now:
            self._kept = (now, told_in(self._project))
        return self._kept[1]
