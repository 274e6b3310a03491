"""When two names count as one: sides of the war, places, sources. The gold's own classes, not the product's."""

from __future__ import annotations

import re

from reportedly.evaluate.metrics import great_circle_km

# (side, pattern in the folded name): the first that matches wins, so specific names stand before broad ones.
SIDES: tuple[tuple[str, str], ...] = (
    ("RESC", r"rescue|civil defen|white helmet|medic|doctor|red crescent|aid worker|hospital|health worker"),
    ("CIV", r"civilian|residents?\b|children|women|famil|protester|demonstrator|patients?\b|pilgrim|evacuee|displaced"
            r"|\bpeople\b|locals|students|journalist"),
    ("COAL", r"us led|u s led|international coalition|global coalition|coalition cjtf|cjtf|inherent resolve"),
    ("IS", r"islamic state|\bisil\b|\bisis\b|daesh|daish"),
    ("NUSRA", r"nusra|tahrir al sham|fatah al sham|fateh al sham|\bhts\b"),
    ("KURD", r"\bypg\b|\bypj\b|\bsdf\b|syrian democratic forces|kurd|asayish|self administration|\bpyd\b"),
    ("HEZB", r"h[ei]zb[ou]llah|hizballah"),
    ("REB", r"free syrian army|\bfsa\b|rebel|opposition|syrian national coalition|syrian coalition|ahrar"
            r"|ja[iy]sh al islam|army of islam|fa[iy]laq|zenki|ja[iy]sh al fatah|army of conquest|southern front"
            r"|sultan murad|euphrates shield"),
    ("UNID", r"militant|terrorist|unidentified armed|armed group|gunmen|insurgent|takfiri|jihadi"),
    ("UN", r"united nations|\bun\b|\bu n\b|ocha|unicef|opcw|unhcr"),
    ("IRN", r"iran|irgc|revolutionary guard"),
    ("RUS", r"russia"),
    ("TUR", r"turk"),
    ("ISR", r"israel"),
    ("SYR", r"national defen|5th (corps|legion)|fifth (corps|legion)|republican guard|tiger forces|pro government"
            r"|shabiha|loyalist"),
    ("SYR", r"syrian? (arab )?(arm|gov|regime|air|mil|force|troop|soldier|state|war|navy|security|authorit|president)"
            r"|government of syria|\bregime\b|assad|^syria$|^syrian arab republic$"),
    ("US", r"united states|\bu s\b|\bus\b|american|pentagon|washington"),
    ("UNK", r"unknown|unidentified"),
)  # fmt: skip
GLOSS = re.compile(r"\s*\([^)]*\)\s*$")
"""What the gold adds to a name to tell it from others of its document."""
_SIDES = tuple((side, re.compile(pattern)) for side, pattern in SIDES)

ACRONYMS = {
    "sohr": "syrian observatory for human rights",
    "afp": "agence france presse",
    "sana": "syrian arab news agency",
    "who": "world health organization",
    "snhr": "syrian network for human rights",
    "ocha": "un office for the coordination of humanitarian affairs",
    "msf": "doctors without borders",
    "irna": "islamic republic news agency",
}
PLAIN_SOURCE_WORDS = frozenset(
    {"the", "of", "a", "for", "and", "in", "syrian", "state", "source", "sources", "official", "officials"}
    | {"news", "agency", "media"}
)
POINT_KM, PROVINCE_KM = 12.0, 60.0

Point = tuple[str | None, str | None, float | None, float | None]
"""A place as scored: name, first-level area, latitude, longitude (WGS84 degrees)."""


def folded(name: str | None) -> str:
    """A name in lower case, words of letters and digits apart by one blank."""
    return re.sub(r"[^a-z0-9]+", " ", (name or "").lower()).strip()


def side_of(name: str | None) -> str:
    """The side a name stands on, or the folded name where it is none of them."""
    bare = folded(name)
    return next((side for side, pattern in _SIDES if pattern.search(bare)), bare)


def sides_of(names: list[str | None]) -> frozenset[str]:
    """The sides of several names."""
    return frozenset(map(side_of, names))


def is_province(place: Point) -> bool:
    """Say whether a gold place is a whole first-level area."""
    name = (place[0] or "").lower()
    return folded(place[0]) == folded(place[1]) or "governorate" in name or "province" in name


def same_place(coded: tuple[Point, ...], gold: tuple[Point, ...]) -> bool:
    """A coded point near the first gold point (12 km, provinces 60); by name where the gold has no point."""
    points = [place for place in gold if place[2] is not None]
    if not points:
        return any(folded(one[0]) == folded(other[0]) for one in coded for other in gold)
    within = PROVINCE_KM if is_province(points[0]) else POINT_KM
    return any(_apart(place, points[0]) <= within for place in coded)


def _apart(one: Point, other: Point) -> float:
    """Kilometres between two places; endless where one has no point."""
    if one[2] is None or one[3] is None or other[2] is None or other[3] is None:
        return float("inf")
    return great_circle_km(one[2], one[3], other[2], other[3])


def source_words(name: str | None) -> set[str]:
    """The words of a source's name that tell it from others."""
    bare = folded(name)
    words = set(ACRONYMS.get(bare, bare).split())
    return words - PLAIN_SOURCE_WORDS or words


def same_source(one: str | None, other: str | None) -> bool:
    """Two source names that share at least half the words of the shorter; a gloss in brackets may be left out.

    >>> same_source("sources", "sources (east of the river)"), same_source("sources", "military sources")
    (True, False)
    """
    return any(_share(mine, yours) for mine in _readings(one) for yours in _readings(other))


def _readings(name: str | None) -> list[str | None]:
    """A name, and the name without what stands in brackets behind it."""
    bare = GLOSS.sub("", name) if name else None
    return [name, bare] if bare and bare != name else [name]


def _share(one: str | None, other: str | None) -> bool:
    """Say whether two names share at least half the telling words of the shorter."""
    mine, yours = source_words(one), source_words(other)
    return len(mine & yours) >= 0.5 * min(len(mine), len(yours))
