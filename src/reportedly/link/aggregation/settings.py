"""What a user may declare about aggregation: whether hedged claims count, and whose word goes first."""

from __future__ import annotations

import msgspec

RANK = (
    "international_org", "document", "monitoring_group", "ngo", "named_person", "local_residents_activists",
    "official_military", "armed_actor_statement", "media_outlet", "state_media", "anonymous_source", "unspecified",
)  # fmt: skip
"""Source types from the first heard to the last, where no other order is declared."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Declared choices of aggregation.

    ``count_hedged``: whether hedged claims enter a value (default: they do, so that cautious reporting is not
    punished); ``priority``: ids and types of sources, the first heard first, for ``priority@1``.

    >>> Settings().count_hedged
    True
    """

    count_hedged: bool = True
    priority: tuple[str, ...] = RANK


DEFAULT = Settings()
