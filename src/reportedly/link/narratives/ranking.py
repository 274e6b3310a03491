"""How well a claim answers a question: points for each slot that matches, more for the right side and the exact actor.

Sides weigh more than words, so that "US helicopters evacuate ISIL" is not answered first by ISIL evacuating the US.
The points were set by hand on such pairs of questions and claims (tests/unit/link/narratives); no bench has set them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.link.narratives.names import Meaning
from reportedly.link.narratives.question import Asked, Question

ANY_SIDE, RIGHT_SIDE, EXACT = 1, 2, 1
SAME_LABEL, SAME_ACT, SAME_WORD = 1, 2, 1
PLACE = 3
WORD = 1
GOOD = 0.8
"""Share of the best answer's points that another answer needs to be given at all."""
FULL = 0.75
"""Share of all points above which an answer is said to match what was asked, not only parts of it."""


class Part(NamedTuple):
    """A condition in the terms of the index: any of some terms, in some of its columns, for so many points.

    ``places`` are terms that do as well in the column of places.
    """

    columns: tuple[str, ...]
    terms: tuple[str, ...]
    points: int
    places: tuple[str, ...] = ()


def parts_of(question: Question) -> tuple[Part, ...]:
    """Return what gives points; several actors on one side, and each word, count on their own."""
    return tuple(part for asked in question.asked for part in _parts(asked) if part.terms)


def most_points(question: Question) -> int:
    """Return the points of a claim that matches everything."""
    return sum(part.points for part in parts_of(question))


def _parts(asked: Asked) -> Iterator[Part]:
    """The conditions of one piece of a question."""
    if asked.role == "word":
        yield Part(("who", "whom", "act", "place", "words"), (asked.words,), WORD)
    elif asked.role == "act":
        yield Part(("act",), _terms(asked.meanings, slice(0, 1)), SAME_LABEL)
        yield Part(("act",), _terms(asked.meanings, slice(1, 2)), SAME_ACT)
        yield Part(("act", "words"), tuple(asked.words.split()), SAME_WORD)
    elif asked.role == "where":
        yield Part(("place",), _terms(asked.meanings, slice(None)), PLACE)
    else:
        yield from _side(asked)


def _side(asked: Asked) -> Iterator[Part]:
    """The conditions of an actor: on any side, on its own, and itself rather than what it is part of."""
    everybody, itself = _terms(asked.meanings, slice(None)), _terms(asked.meanings, slice(0, 1))
    if asked.role == "either":
        yield Part(("who", "whom"), everybody, ANY_SIDE + RIGHT_SIDE)
        yield Part(("who", "whom"), itself, EXACT)
        return
    places = _terms(asked.places, slice(None))
    yield Part(("who", "whom"), everybody, ANY_SIDE, places)
    yield Part((asked.role,), everybody, RIGHT_SIDE, places)
    yield Part((asked.role,), itself, EXACT)


def _terms(meanings: tuple[Meaning, ...], which: slice) -> tuple[str, ...]:
    """Terms of all meanings, each once."""
    return tuple(dict.fromkeys(term for meaning in meanings for term in meaning.terms.split()[which]))
