"""Words that tell of places: kinds of place, directions, prepositions, first words of Arabic names."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.text.fold import fold

DIRECTIONS = {
    "N": (1.0, 0.0),
    "S": (-1.0, 0.0),
    "E": (0.0, 1.0),
    "W": (0.0, -1.0),
    "NE": (0.7, 0.7),
    "NW": (0.7, -0.7),
    "SE": (-0.7, 0.7),
    "SW": (-0.7, -0.7),
    "C": (0.0, 0.0),
}
"""Compass directions as shares of a distance northwards and eastwards."""
COMPASS = {
    "N": "Northern",
    "S": "Southern",
    "E": "Eastern",
    "W": "Western",
    "NE": "Northeastern",
    "NW": "Northwestern",
    "SE": "Southeastern",
    "SW": "Southwestern",
    "C": "Central",
}
"""Compass directions as they stand before the name of what they are a part of."""


class PlaceWords:
    """The table ``place_words`` by kind, each word with its value; and phrases in which a name is no place.

    >>> from reportedly.knowledge.packs import Pack
    >>> words = PlaceWords((Pack.shipped("core"),))
    >>> words.types["province"], words.directions["northeastern"], words.prepositions["into"]
    ('admin1', 'NE', 'to')
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        tables: dict[str, dict[str, str]] = {}
        for _, row in rows_of(packs, "place_words"):
            tables.setdefault(row["kind"], {})[row["word"]] = row["value"]
        self.types = tables.get("type", {})
        self.facilities = tables.get("facility", {})
        self.directions = tables.get("direction", {})
        self.heads = tables.get("head", {})
        self.prepositions = tables.get("preposition", {})
        self.motion = frozenset(tables.get("motion", {}))
        self.organisation = frozenset(tables.get("organisation", {}))
        self.speech = frozenset(tables.get("speech", {}))
        self.ground = frozenset(tables.get("ground", {}))
        self.titles = frozenset(tables.get("title", {}))
        self.demonyms = dict(_peoples(packs)) | tables.get("demonym", {})
        self.inner = frozenset(tables.get("inner", {}))
        self.rear = frozenset(tables.get("rear", {}))
        self.endings = tables.get("ending", {})
        self.starts = tables.get("start", {})
        self.holders = frozenset(tables.get("holder", {}))
        self.people = frozenset(word for word, value in tables.get("holder", {}).items() if value == "people")
        self.offices = frozenset(tables.get("office", {}))
        self.nearby = frozenset(tables.get("nearby", {}))
        self.plurals = frozenset(tables.get("plural", {}))
        self.common = frozenset(row["word"] for _, row in rows_of(packs, "place_common_words"))
        self.given_names, self.family_names = _person_names(packs)
        self.unit_codes = dict(_unit_codes(packs))
        self.traps = frozenset(_traps(packs))
        self.trap_starts = frozenset(words[0] for words in self.traps)


def _traps(packs: tuple[Pack, ...]) -> Iterator[tuple[str, ...]]:
    """The folded words of each phrase that holds a place name but names no place."""
    for _, row in rows_of(packs, "place_traps"):
        yield tuple(fold(row["phrase"]).split())


def _peoples(packs: tuple[Pack, ...]) -> Iterator[tuple[str, str]]:
    """The adjective and people's name of each state in small letters, with the state's name."""
    for _, row in rows_of(packs, "states"):
        for word in (row["adjective"], row["demonym"], row["demonym"].removesuffix("s")):
            if word:
                yield word.lower(), row["name"]


def _person_names(packs: tuple[Pack, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Given names and family names, in small letters."""
    found: dict[str, set[str]] = {"given": set(), "family": set()}
    for _, row in rows_of(packs, "person_names"):
        found[row["kind"]].add(row["name"].lower())
    return frozenset(found["given"]), frozenset(found["family"])


def _unit_codes(packs: tuple[Pack, ...]) -> Iterator[tuple[str, str]]:
    """Abbreviations of first-level units that stand after a town ("Ky.", "KY", "Ont.") with the unit's name."""
    for _, row in rows_of(packs, "admin1_world"):
        for code in row["abbreviations"].split(";"):
            if code.strip():
                yield code.strip().lower(), row["name"]
