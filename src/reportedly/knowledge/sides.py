"""Sides of wars by one name each: governments, organisations, and alignments that many bodies share."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.knowledge.packs import Pack, rows_of

SideKind = Literal["government", "organisation", "alignment"]
STATE_KINDS = frozenset({"state", "state-forces", "state-government", "state-police"})
"""Kinds of actors that are a state's own, and have its code in their id."""


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """A side that sources are documented to be on; ``actors`` are ids of those who act for it.

    A ``government`` and an ``organisation`` have one voice, whoever of them speaks; an ``alignment`` ("opposition") is
    shared by bodies that speak for themselves. ``country`` (ISO 3166) is a government's.

    >>> Side(name="X", kind="alignment", row="sources/sides:X").country is None
    True
    """

    name: str
    kind: SideKind
    country: str | None = None
    actors: tuple[str, ...] = ()
    row: str


class Sides:
    """Sides by name, by country of a government, and by who acts for them.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> load_knowledge().sources.sides.of_actor("act-ru-air", "state-forces").name
    'Russian government'
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._by_name = {row["side"]: _side(pack, row) for pack, row in rows_of(packs, "sides")}
        governments = (side for side in self._by_name.values() if side.kind == "government" and side.country)
        self._of_land = {side.country: side for side in governments}
        self._of_actor = {actor: side for side in self._by_name.values() for actor in side.actors}

    def get(self, name: str) -> Side | None:
        """The side of this name."""
        return self._by_name.get(name)

    def of_land(self, country: str) -> Side | None:
        """The government of a country (ISO 3166), if it is a side that the pack knows."""
        return self._of_land.get(country)

    def of_actor(self, actor_id: str, kind: str) -> Side | None:
        """The side that an actor acts for: its own row's, or that of the state whose body it is ("act-sy-air")."""
        own = self._of_actor.get(actor_id)
        if own is not None or kind not in STATE_KINDS:
            return own
        parts = actor_id.split("-")
        return self._of_land.get(parts[1].upper()) if len(parts) > 1 else None


def _side(pack: Pack, row: dict[str, str]) -> Side:
    """One row of sides."""
    told = {
        "name": row["side"], "kind": row["kind"], "country": row["country"] or None,
        "actors": tuple(row["actors"].split()), "row": f"{pack.name}/sides:{row['side']}",
    }  # fmt: skip
    return msgspec.convert(told, Side)
