"""One happening as one document tells it: the slots of a claim, or of a document's claims taken together."""

from __future__ import annotations

import msgspec


class ToldPlace(msgspec.Struct, frozen=True, array_like=True):
    """A place that was told: its key (id, else folded name), degrees, radius in km, rank of precision, province.

    ``rank``: 0 a spot, 1 a line or an area, 2 a district, 3 a province, 4 a country. ``is_own``: the claim's own
    words tell it, it was not carried from elsewhere in the document. ``is_large``: a capital or its province's
    namesake, where much happens on one day; ``country``: its two letters, empty where unknown.
    """

    key: str
    lat: float | None
    lon: float | None
    radius: float
    rank: int
    admin1: str
    is_own: bool
    is_large: bool = False
    country: str = ""


class ToldCount(msgspec.Struct, frozen=True, array_like=True):
    """A number that was told: kind of count, whom it counts, lowest and highest, null for open."""

    kind: str
    of: str
    low: int | None
    high: int | None


class ToldActors(msgspec.Struct, frozen=True, array_like=True):
    """One side as it was told: ids or names, the roots of their parents, kinds, and whether a label is loose."""

    ids: frozenset[str] = frozenset()
    roots: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    is_loose: bool = False

    def __or__(self, other: ToldActors) -> ToldActors:
        """Join what two claims tell of one side."""
        return ToldActors(
            self.ids | other.ids, self.roots | other.roots, self.kinds | other.kinds, self.is_loose or other.is_loose
        )


class ToldDays(msgspec.Struct, frozen=True, array_like=True):
    """Days by their number in the calendar (``date.toordinal``), null where an end is open.

    ``is_day``: one day was told. ``is_own``: the claim's own words tell it.
    """

    first: int | None
    last: int | None
    is_day: bool
    is_own: bool


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """What linking sees of one happening in one document; ``claim_ids`` are the claims that tell it, in text order.

    ``happenings`` are the groups that coding made of them. ``start`` and ``sentence`` are code points.
    ``acleds``, ``families`` and ``triggers`` (stems of the triggers' words) say what; ``words`` are stems of the
    sentences, ``document_words`` those of the report's head. ``reference`` is "definite" ("the attack"), "indefinite"
    ("an attack") or "bare". ``world`` is "done", "undone" (planned, ordered, hypothetical, prevented) or "denied".
    ``toll`` is "war" for the toll of a war, "sum" for one over several happenings, else null. ``names`` are the sounds
    of names in its sentences, ``is_other``: it is introduced as another happening than what was told before. ``alike``
    are claims of the document, with coding's log-odds that they are about the same happening.
    """

    claim_ids: tuple[str, ...]
    document_id: str
    happenings: frozenset[str]
    start: int
    sentence: int
    published: int | None
    acleds: frozenset[str]
    families: frozenset[str]
    triggers: frozenset[str]
    words: frozenset[str]
    near_words: frozenset[str]
    document_words: frozenset[str]
    title_words: frozenset[str]
    turn: int
    family_turn: int
    reference: str
    is_headline: bool
    is_lead: bool
    world: str
    toll: str | None
    places: tuple[ToldPlace, ...]
    days: ToldDays | None
    who: ToldActors
    whom: ToldActors
    counts: frozenset[ToldCount]
    sources: frozenset[str]
    tellings: int = 1
    names: frozenset[str] = frozenset()
    is_other: bool = False
    alike: tuple[tuple[str, float], ...] = ()
