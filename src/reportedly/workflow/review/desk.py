"""The one place where the review page's queries and decisions are made: who asks, and may they write."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportedly.errors import SafetyError

if TYPE_CHECKING:
    from reportedly.workflow.project import Project

Clock = Callable[[], str]
"""Tells the time, ISO 8601 in UTC."""


def utc_now() -> str:
    """Tell the time to the second, ISO 8601 in UTC.

    >>> utc_now()[-1]
    'Z'
    """
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Desk:
    """One reviewer at one project; each of its methods is one call of the API.

    ``reviewer`` is the pseudonym that is written to each judgement, ``may_write`` whether they may decide at all, and
    ``clock`` tells when they do.
    """

    def __init__(self, project: Project, reviewer: str, *, may_write: bool = True, clock: Clock = utc_now) -> None:
        self.project, self.reviewer, self.may_write, self.clock = project, reviewer, may_write, clock

    def refuse_readers(self) -> None:
        """Let through who may write.

        Raises:
            SafetyError: RPT-801 for who may only read.
        """
        if not self.may_write:
            raise SafetyError("RPT-801", where=self.reviewer, why="this reviewer may read and not decide")
