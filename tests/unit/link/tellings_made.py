"""Tellings for tests, made slot by slot."""

from __future__ import annotations

from datetime import date
from typing import Any

from reportedly.link.telling import Telling, ToldActors, ToldCount, ToldDays, ToldPlace

DAY = date(2031, 5, 7).toordinal()


def place(key: str = "mill", lat: float | None = 35.0, lon: float | None = 36.0, **more: Any) -> ToldPlace:
    """A spot, by name and degrees; ``rank``, ``radius``, ``admin1``, ``is_own`` as given."""
    told = {"radius": 3.0, "rank": 0, "admin1": "north", "is_own": True} | more
    return ToldPlace(key, lat, lon, told["radius"], told["rank"], told["admin1"], told["is_own"])


def day(first: int | None = DAY, last: int | None = None) -> ToldDays:
    """One day, or a range."""
    return ToldDays(first, first if last is None else last, last is None, True)


def side(*ids: str, root: str = "", kind: str = "armed", is_loose: bool = False) -> ToldActors:
    """One side, all of one kind."""
    return ToldActors(frozenset(ids), frozenset({root or ids[0]}), frozenset({kind}), is_loose)


def count(low: int | None, high: int | None, kind: str = "killed") -> ToldCount:
    """So many people."""
    return ToldCount(kind, "people", low, high)


def telling(name: str = "a", document: str = "doc-1", **slots: Any) -> Telling:
    """A telling of a strike; slots as given, the rest empty."""
    base: dict[str, Any] = {
        "claim_ids": (f"clm-{document}-{name}",), "document_id": document,
        "happenings": frozenset({f"{document}-{name}"}),
        "start": 900, "sentence": 880, "published": DAY + 1, "acleds": frozenset({"Air/drone strike"}),
        "families": frozenset({"explosion"}), "triggers": frozenset({"strik"}),
        "words": frozenset({"strik", "millhous"}),
        "near_words": frozenset({"strik"}), "document_words": frozenset({"millhous"}), "title_words": frozenset(),
        "turn": 0, "family_turn": 0, "reference": "bare", "is_headline": False, "is_lead": True, "world": "done",
        "toll": None, "places": (), "days": None, "who": ToldActors(), "whom": ToldActors(), "counts": frozenset(),
        "sources": frozenset({"OUTLET"}),
    }  # fmt: skip
    return Telling(**(base | slots))
