"""Whose voice a source has that no pack knows: a body by its name, a person by office, several who speak together."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.knowledge.sources import MEDIA, Sources
from reportedly.link.origins.voices import Voice, voice_of, voice_of_side
from reportedly.records.source import SourceLink
from reportedly.text.fold import fold

NOUNS = "attribution_nouns:"
"""The table of common nouns; a link that rests on one describes somebody ("the group", "activists")."""
AND = " and "
"""Between the names of those who speak together in one link."""
SOME = ("a ", "an ", "one ", "another ", "some ", "several ", "many ")
"""How words begin that leave open which one is meant."""


def voice_by_office(link: SourceLink, sources: Sources) -> Voice | None:
    """Give the government of the land and office in a person's title ("French Foreign Minister Laurent Fabius").

    The title must be that and nothing else: "Vice-president of the Syrian Coalition" is no government's.
    """
    land, _, office = fold((link.words or "").removesuffix(link.name)).partition(" ")
    country = sources.bodies.land_of(land)
    if country is None or not sources.offices.is_held(office):
        return None
    side = sources.sides.of_land(country)
    return voice_of_side(side) if side is not None else None


def voices_together(link: SourceLink, sources: Sources) -> Iterator[Voice]:
    """Yield the voices of the known sources that one link names together ("Washington and Paris")."""
    parts = link.name.split(AND)
    if len(parts) < 2 or sources.named(link.name) is not None:
        return
    while parts:
        sizes = range(len(parts), 0, -1)
        found = ((size, sources.named(AND.join(parts[:size]))) for size in sizes)  # a name may hold an "and" itself
        size, source = next((each for each in found if each[1] is not None), (1, None))
        if source is not None and source.type not in MEDIA:
            yield voice_of(source, sources)
        parts = parts[size:]


def voice_by_name(link: SourceLink, sources: Sources) -> Voice | None:
    """Give the voice of a body that only its text names; none where it is no name, or a medium's."""
    if link.type in MEDIA or not (is_named(link) or _is_named_by_place(link, sources)):
        return None
    known = sources.named(link.name)
    if known is not None and not sources.is_shared(link.name):
        return voice_of(known, sources)
    own = _voice_of_land(link.name, sources)
    if own is not None:
        return own
    return Voice(key=f"name:{fold(link.name).removeprefix('the ')}", name=link.name)


def _voice_of_land(name: str, sources: Sources) -> Voice | None:
    """The government whose body a name is by its land and kind: "the Turkish health ministry"."""
    land, _, body = fold(name).removeprefix("the ").partition(" ")
    country = sources.bodies.land_of(land)
    side = sources.sides.of_land(country) if country is not None and sources.offices.is_of_state(body) else None
    return voice_of_side(side) if side is not None else None


def is_named(link: SourceLink) -> bool:
    """Say whether a link names a body, rather than describe it or somebody of it."""
    told = link.facets.identification if link.facets is not None else None
    if told is not None:
        return told == "named"
    return link.name[:1].isupper() and _noun(link) is None


def _is_named_by_place(link: SourceLink, sources: Sources) -> bool:
    """Whether a link describes a standing body by a proper name ("the Al-Quds hospital", "Idlib administration")."""
    noun = _noun(link)
    if noun is None or not sources.offices.is_standing(noun) or (link.words or "").lower().startswith(SOME):
        return False
    words = (*(link.words or "").split()[1:], *link.name.split()[1:])  # a capital at the head may be a sentence's
    proper = [word for word in words if word[:1].isupper() and fold(word) not in noun.split()]
    is_whole = f" {noun} " in f" {fold(link.name)} "  # "organizations" are several, and none is named
    return is_whole and any(sources.bodies.land_of(word) is None for word in proper)


def _noun(link: SourceLink) -> str | None:
    """The common noun that a link rests on."""
    return next((row.partition(NOUNS)[2] for row in link.rows if NOUNS in row), None)
