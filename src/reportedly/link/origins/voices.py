"""Whose voice a known source speaks with: its own, that of the body it belongs to, or that of its side."""

from __future__ import annotations

import msgspec

from reportedly.knowledge.sides import Side
from reportedly.knowledge.sources import Source, Sources
from reportedly.text.fold import fold

ORGANS = frozenset({"official_military", "state_media", "named_person"})
"""Types that speak for a government on whose side they are; its militias and friendly papers speak for themselves."""
ARMED = ORGANS | {"armed_actor_statement"}
"""Types that speak for an organisation when they are on its side."""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One independent origin: ``key`` tells it from others, ``side`` is its documented side.

    >>> Voice(key="src-x", name="X").side is None
    True
    """

    key: str
    name: str
    side: str | None = None


def voice_of(source: Source, sources: Sources) -> Voice:
    """Give the voice that a known source speaks with.

    A person, a part and an own channel of a body speak for that body; organs of one government or of one organisation
    (ministries, army, spokesmen, state media) are one voice; all others are their own.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> sources = load_knowledge().sources
    >>> voice_of(sources.named("Kremlin"), sources).name, voice_of(sources.named("al-Manar"), sources).name
    ('Russian government', 'Hezbollah')
    """
    body, side = head_of(source, sources), sources.side_of(source)
    if side is not None and _speaks_for(body, side):
        return voice_of_side(side)
    return Voice(key=body.id, name=body.name, side=side.name if side is not None else None)


def voice_of_side(side: Side) -> Voice:
    """Give the voice of a government or an organisation."""
    return Voice(key=f"side:{fold(side.name)}", name=side.name, side=side.name)


def head_of(source: Source, sources: Sources) -> Source:
    """Follow a source to the body that it belongs to, and that body to its own."""
    seen = {source.id}
    while source.affiliation and source.affiliation not in seen:
        above = sources.get(source.affiliation)
        if above is None:
            break
        seen.add(above.id)
        source = above
    return source


def _speaks_for(body: Source, side: Side) -> bool:
    """Whether a body is an organ of its side."""
    if side.kind == "alignment":
        return False
    return body.type in (ORGANS if side.kind == "government" else ARMED)
