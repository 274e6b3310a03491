"""Finds which happening is part of which larger one."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.link.policies.happening import Happening


def find_wholes(happenings: Sequence[Happening]) -> dict[str, str]:
    """Map the first claim of a happening to the first claim of the larger happening that it is part of."""
    del happenings
    return {}
