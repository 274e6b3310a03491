"""Words of a title or a description that tell for whom somebody speaks: offices of a state, and standing bodies."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.text.fold import fold

STATE_BODIES = frozenset({"government", "military", "diplomatic"})
OFFICE_GROUPS = frozenset(
    {"minister", "president", "governor", "envoy", "spokesman", "ministry", "department", "command"}
)
"""Groups of nouns for those who speak for a state; lawmakers and unnamed officials speak for themselves."""
STANDING_GROUPS = frozenset({
    "administration", "government", "council", "committee", "ministry", "department", "institute", "organization",
    "centre", "commission", "court", "parliament", "command",
})  # fmt: skip
"""Groups of nouns for bodies of which a place has one, so that its name names them ("the Idlib administration")."""
FACILITIES = frozenset({"hospital"})
"""Nouns of a group of people that are a place of their own."""
OTHERS = frozenset({
    "opposition", "party", "rebel", "exile", "former", "ex", "coalition", "council", "interim", "transitional",
    "shadow", "resistance", "self", "autonomous",
})  # fmt: skip
"""Words of a title that speak for no government, or not for the one that its land has."""


class Offices:
    """Nouns for offices of a state and for standing bodies, as attribution_nouns has them.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> offices = load_knowledge().sources.offices
    >>> offices.is_held("Defence Minister"), offices.is_held("Coalition Minister")
    (True, False)
    >>> offices.is_standing("hospital"), offices.is_standing("activist")
    (True, False)
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        nouns = [row for _, row in rows_of(packs, "attribution_nouns")]
        self._offices = frozenset(fold(row["noun"]) for row in nouns if _is_office(row))
        self._words = frozenset(word for row in nouns if _is_of_state(row) for word in fold(row["noun"]).split())
        self._standing = FACILITIES.union(row["noun"] for row in nouns if row["group"] in STANDING_GROUPS)

    def is_held(self, title: str) -> bool:
        """Say whether a title without its land is an office of a state and nothing else ("Deputy Prime Minister")."""
        words = fold(title).split()
        ends = (" ".join(words[-n:]) for n in range(1, len(words) + 1))
        return OTHERS.isdisjoint(words) and self._words.issuperset(words) and any(end in self._offices for end in ends)

    def is_of_state(self, name: str) -> bool:
        """Say whether a name without its land is a body of a state and nothing else ("Health Ministry")."""
        words = fold(name).split()
        ends = (" ".join(words[-n:]) for n in range(1, len(words) + 1))
        return OTHERS.isdisjoint(words) and self._words.issuperset(words) and any(end in self._standing for end in ends)

    def is_standing(self, noun: str) -> bool:
        """Say whether a noun is for a body of which a place has one."""
        return noun in self._standing


def _is_of_state(row: dict[str, str]) -> bool:
    """Whether a noun is for a body of a state, or for somebody of it."""
    return row["type"] == "official_military" and row["body"] in STATE_BODIES


def _is_office(row: dict[str, str]) -> bool:
    """Whether a noun is for an office of a state, or for a soldier of its army."""
    if not _is_of_state(row):
        return False
    return row["group"] in OFFICE_GROUPS or (row["body"] == "military" and row["group"] == "official")
