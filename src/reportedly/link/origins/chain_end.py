"""Follows a chain of attribution to where it ends: the voices that can be told there, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.knowledge.sources import MEDIA, Sources
from reportedly.link.origins.voices import Voice, voice_of, voice_of_side
from reportedly.records.source import SourceLink
from reportedly.text.fold import fold

CREDITS = ("attribution.wire-tag", "attribution.relayed")
"""How the rules begin that find credits ("(AFP)", "SANA reports" behind a whole text): the text is that medium's."""
NOBODY = frozenset({"anonymous_source", "unspecified"})
"""Types of sources whom nobody can tell."""
PAPERS = "document"
"""The type of a statement, a video, a letter: it is its author's, who stands before it."""
NOUNS = "attribution_nouns:"
"""The table of common nouns; a link that rests on one names nobody ("the group", "activists")."""


def voices_at_end(chain: Sequence[SourceLink], sources: Sources) -> tuple[Voice, ...]:
    """Give the voices at the end of a chain: none where it ends in the outlet, in nobody that can be told, or a wire.

    Several where bodies speak together ("Washington and Paris").
    """
    if len(chain) < 2:
        return ()
    last, before = chain[-1], chain[-2] if len(chain) > 2 else None
    if last.source_id is not None:
        return _known(last, sources)
    if last.type == PAPERS:
        return _author(before, sources)
    if last.type in NOBODY:
        return ()
    if last.type == "named_person":
        return _person(last, before, sources)
    return tuple(_joint(last, sources)) or _unlisted(last, sources)


def _known(link: SourceLink, sources: Sources) -> tuple[Voice, ...]:
    """The voice of a source that a pack knows; a medium has one only where it is somebody's, and is quoted."""
    source = sources.get(link.source_id or "")
    if source is None:
        return ()
    voice = voice_of(source, sources)
    if source.type in MEDIA and (is_credit(link) or voice.side is None):
        return ()
    return (voice,)


def is_credit(link: SourceLink) -> bool:
    """Say whether a link credits a whole text to a medium, rather than quote it."""
    return (link.rule or "").startswith(CREDITS)


def _author(link: SourceLink | None, sources: Sources) -> tuple[Voice, ...]:
    """The voice of whoever stands before a paper, unless it is a medium that shows it."""
    if link is None or link.type in MEDIA or link.type in NOBODY or link.type == PAPERS:
        return ()
    return voices_at_end((link, link), sources)


def _person(link: SourceLink, before: SourceLink | None, sources: Sources) -> tuple[Voice, ...]:
    """The voice of the body for which a named person speaks, if the chain or the person's title tells it."""
    if before is not None and before.type not in MEDIA | NOBODY and before.type != "named_person":
        return voices_at_end((before, before), sources)
    known = sources.named(link.name)
    if known is not None and known.type == "named_person":
        return (voice_of(known, sources),)
    return _by_title(link, sources)


def _by_title(link: SourceLink, sources: Sources) -> tuple[Voice, ...]:
    """The government of the land in a person's title ("French Foreign Minister Laurent Fabius")."""
    title = (link.words or "").removesuffix(link.name)
    lands = (sources.bodies.land_of(word) for word in fold(title).split())
    sides = (sources.sides.of_land(land) for land in lands if land is not None)
    side = next((side for side in sides if side is not None), None)
    return (voice_of_side(side),) if side is not None else ()


def _joint(link: SourceLink, sources: Sources) -> Iterator[Voice]:
    """The voices of known sources that one link names together."""
    names = link.name.split(" and ")
    if len(names) > 1:
        for name in dict.fromkeys(names):
            source = sources.named(name)
            if source is not None and source.type not in MEDIA:
                yield voice_of(source, sources)


def _unlisted(link: SourceLink, sources: Sources) -> tuple[Voice, ...]:
    """The voice of a body that only its text names; none where it is no name, or a medium's."""
    if link.type in MEDIA or not is_name(link):
        return ()
    known = sources.named(link.name)
    if known is not None and not sources.is_shared(link.name):
        return (voice_of(known, sources),)
    name = fold(link.name).removeprefix("the ")
    return (Voice(key=f"name:{name}", name=link.name),)


def is_name(link: SourceLink) -> bool:
    """Say whether a link names a body, rather than describe somebody of it."""
    told = link.facets.identification if link.facets is not None else None
    if told is not None:
        return told == "named"
    return link.name[:1].isupper() and not any(NOUNS in row for row in link.rows)
