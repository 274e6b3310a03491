"""In the political scope, a demand and its refusal are two happenings, though ACLED has one class for both."""

from __future__ import annotations

from reportedly.extract.coded_mention import CodedMention

Groups = tuple[tuple[CodedMention, ...], ...]
LOOSE = frozenset({"Agreement", "Other"})
"""ACLED sub-events that hold acts of politics of many kinds."""


def split_by_type(groups: Groups) -> Groups:
    """Split groups of mentions whose PLOVER types differ within the loose sub-events; in the order of first words."""
    parts = [part for group in groups for part in _parts(group)]
    return tuple(sorted(parts, key=lambda part: part[0].event.start))


def _parts(group: tuple[CodedMention, ...]) -> list[tuple[CodedMention, ...]]:
    """The mentions of one group by kind of act; all that is no politics stays together."""
    found: dict[str, list[CodedMention]] = {}
    for mention in group:
        told = mention.event.type
        found.setdefault(told.plover if told.acled in LOOSE else "", []).append(mention)
    return [tuple(part) for part in found.values()]
