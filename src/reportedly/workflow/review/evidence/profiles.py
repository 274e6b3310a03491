"""Profiles of a project's sources as people see its claims, kept until anything they are made of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.records.claim import Claim
from reportedly.records.profile import SourceProfile
from reportedly.review.claims import apply_to_claim
from reportedly.workflow.review.evidence.seen import Seen

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

    def volumes(self, seen: Seen) -> tuple[SourceProfile, ...]:
        """Return every source with its volume, those who published most first."""
        from reportedly.link.profiles.profile import volumes

        return volumes(self._told(seen))

    def profile(self, source: str, seen: Seen) -> SourceProfile:
        """Return the profile of one source, by pack id or any of its names.

        Raises:
            UsageError: RPT-103 if no report of the project comes from it or cites it.
        """
        from reportedly.workflow.sources import profile_in

        return profile_in(self._told(seen), source)

    def _told(self, seen: Seen) -> Told:
        """Everything that profiles are made of."""
        from reportedly.workflow.sources import told_in

        store = self._project.store
        now = (seen.decisions.seq, store.events.run(), store.count("documents"), store.count("claims"))
        if self._kept is None or self._kept[0] != now:
            self._kept = (now, told_in(self._project, lambda claim: _applied(claim, seen)))
        return self._kept[1]


def _applied(claim: Claim, seen: Seen) -> Claim:
    """A claim as people see it."""
    return apply_to_claim(claim, seen.decisions)
