"""What the finders hand to the resolver: a stretch of content, the cue, and the words that name who says it."""

from __future__ import annotations

import msgspec

from reportedly.knowledge.cues import Act

Range = tuple[int, int]


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens ``first`` to ``stop`` (excluded) that name a source, and the token of the noun that heads them."""

    first: int
    stop: int
    head: int


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One saying as its words show it. All ranges are token indexes, half-open.

    ``at`` is the token by which sayings are ordered: the first of the cue, where there is one. ``via`` are media that
    carry it ("told the agency"), outermost first; ``speakers`` run from the outer source to the inner one ("X quoted
    Y"); with none and ``is_elided`` the speaker is that of the saying before; with neither, nobody is named (a hedge,
    or a source the text hides). ``here`` is the word that stands for the last speaker at this very place, where that is
    another ("the envoy, [who] said"). ``extends`` is the source that a saying in the same sentence cites ("citing X").
    """

    at: int
    cue: tuple[int, ...] = ()
    content: tuple[Range, ...]
    via: tuple[Words, ...] = ()
    speakers: tuple[Words, ...] = ()
    here: tuple[Words, ...] = ()
    is_elided: bool = False
    is_hedge: bool = False
    is_hidden: bool = False
    extends: bool = False
    act: Act
    rule: str
    row: str = ""


def merged(found: tuple[Found, ...], more: list[Found]) -> tuple[Found, ...]:
    """Put further sayings where they stand in the text, and leave the others in their order."""
    both = list(found)
    for one in more:
        at = next((n for n, other in enumerate(both) if other.at > one.at), len(both))
        both.insert(at, one)
    return tuple(both)
