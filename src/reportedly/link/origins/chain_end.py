"""Follows a chain of attribution to where it ends: the voices that can be told there, or none."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.knowledge.sources import MEDIA, Sources
from reportedly.link.origins.unlisted import voice_by_name, voice_by_office, voices_together
from reportedly.link.origins.voices import Voice, voice_of
from reportedly.records.source import SourceLink

CREDITS = ("attribution.wire-tag", "attribution.relayed")
"""How the rules begin that find credits ("(AFP)", "SANA reports" behind a whole text): the text is that medium's."""
NOBODY = frozenset({"anonymous_source", "unspecified"})
"""Types of sources whom nobody can tell."""
PAPER = "document"
"""The type of a statement, a video, a letter: it is its author's, who stands before it."""
PERSON = "named_person"


def voices_at_end(chain: Sequence[SourceLink], sources: Sources) -> tuple[Voice, ...]:
    """Give the voices at the end of a chain; several where bodies speak together ("Washington and Paris").

    None where the chain ends in the outlet, in a medium's own voice, or in nobody that can be told. A medium that has
    a side and is quoted ("state television said") speaks for itself; one that is only credited with the text does not.
    """
    if len(chain) < 2:
        return ()
    last, before = chain[-1], chain[-2] if len(chain) > 2 else None
    if last.type == PERSON and (last.source_id is None or before is not None):
        return _person(last, before, sources)
    if last.type == PAPER and last.source_id is None:
        return _body(before, sources) if before is not None else ()
    return _body(last, sources)


def is_credit(link: SourceLink) -> bool:
    """Say whether a link credits a whole text to a medium, rather than quote it."""
    return (link.rule or "").startswith(CREDITS)


def _person(link: SourceLink, before: SourceLink | None, sources: Sources) -> tuple[Voice, ...]:
    """The voice of the body for which a named person speaks: as the pack, the chain, or the title tells."""
    known = sources.get(link.source_id or "")
    if known is not None:
        return (voice_of(known, sources),)
    if before is not None and before.type not in MEDIA and before.type != PERSON:
        return _body(before, sources)
    voice = voice_by_office(link, sources)
    return (voice,) if voice is not None else ()


def _body(link: SourceLink, sources: Sources) -> tuple[Voice, ...]:
    """The voices of a body or of several; none of a medium that is nobody's or only credited."""
    source = sources.get(link.source_id or "")
    if source is not None:
        voice = voice_of(source, sources)
        is_silent = source.type in MEDIA and (voice.side is None or is_credit(link))
        return () if is_silent else (voice,)
    if link.type in NOBODY or link.type in (PAPER, PERSON):
        return ()
    together = tuple(dict.fromkeys(voices_together(link, sources)))
    voice_alone = None if together else voice_by_name(link, sources)
    return together if voice_alone is None else (voice_alone,)
