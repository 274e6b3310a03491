"""Reads a question in plain words ("US helicopters evacuate ISIL"): who, act, whom, where, and the words left over.

No language model: names and words for acts are looked up, longest first, and their order tells the sides. What stands
before the act does it, what stands after it undergoes it, unless a preposition says otherwise ("ISIL commanders
evacuated by US helicopters", "evacuation of ISIL"). A lone name without an act may stand on either side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from reportedly.link.narratives.names import Meaning
from reportedly.text.fold import fold

Lookup = Callable[[Sequence[str]], Mapping[str, tuple[Meaning, ...]]]
"""Gives what folded word sequences mean, for those that mean anything."""
Role = Literal["who", "whom", "either", "act", "where", "word"]
_Kind = Literal["actor", "label", "act", "place", "word"]
_ROLES: Mapping[_Kind, Role] = {"act": "act", "place": "where", "word": "word"}

MOST_WORDS = 64
"""Words of a question that are read; the rest is left out, and said to be."""
LONGEST = 6
"""Words of the longest name looked up."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """One piece of a question: its words, the part it plays, and what it may mean.

    ``places`` is what the name of the side that is harmed would mean as a place.
    """

    words: str
    role: Role
    meanings: tuple[Meaning, ...] = ()
    places: tuple[Meaning, ...] = ()


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A question as it was read, piece by piece, and how many of its words were left out as too many.

    >>> Question(asked=(Asked(words="isil", role="either"),)).left_out
    0
    """

    asked: tuple[Asked, ...]
    left_out: int = 0

    def of(self, role: Role) -> tuple[Asked, ...]:
        """Return the pieces that play a part."""
        return tuple(asked for asked in self.asked if asked.role == role)


class _Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A name, an act or a plain word, with the use of the preposition before it."""

    words: str
    kind: _Kind
    meanings: tuple[Meaning, ...] = ()
    places: tuple[Meaning, ...] = ()
    before: str = ""


def read_question(text: str, lookup: Lookup) -> Question:
    """Read a question; ``lookup`` is asked once. A text without a word gives a Question without pieces."""
    spoken = [(word, raw.isupper()) for raw in text.split() for word in fold(raw).split()]
    words = spoken[:MOST_WORDS]
    plain = [word for word, _ in words]
    spans = {" ".join(plain[at : at + n]) for at in range(len(plain)) for n in range(1, LONGEST + 1)}
    pieces = _pieces(words, lookup(sorted(spans)))
    return Question(asked=tuple(_with_roles(pieces)), left_out=len(spoken) - len(words))


def _pieces(words: list[tuple[str, bool]], known: Mapping[str, tuple[Meaning, ...]]) -> list[_Piece]:
    """Cut the words into pieces, the longest known phrase first; function words only say what follows them."""
    found: list[_Piece] = []
    at, before = 0, ""
    after_actor: int | None = None
    while at < len(words):
        length, meanings = _longest(words, at, known)
        said = " ".join(word for word, _ in words[at : at + length])
        at += length
        use = next((meaning.terms for meaning in meanings if meaning.kind == "function"), None)
        if use is not None:
            before = before if use == "stop" else use
            continue
        piece = _piece(said, meanings, before) if meanings else _Piece(words=said, kind="word", before=before)
        if piece.kind == "label" and after_actor == at - length:  # "ISIL gunmen": one side, not two
            piece = _Piece(words=said, kind="word", before=before)
        after_actor = at if piece.kind == "actor" else None
        plain = said.split() if piece.kind == "word" else [said]
        for word in plain:
            if piece.kind != "word" or all(one.words != word for one in found):  # said twice it asks for no more
                found.append(msgspec.structs.replace(piece, words=word))
        before = before if piece.kind == "word" else ""
    return found


def _longest(
    words: list[tuple[str, bool]], at: int, known: Mapping[str, tuple[Meaning, ...]]
) -> tuple[int, tuple[Meaning, ...]]:
    """Length and meanings of the longest phrase that begins here; none for plain words, such as those for a thing.

    A function word in capitals is a name, if it can be one ("IS").
    """
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        meanings = known.get(" ".join(word for word, _ in words[at : at + length]), ())
        if meanings and all(meaning.kind == "thing" for meaning in meanings):
            return length, ()
        functions = tuple(meaning for meaning in meanings if meaning.kind == "function")
        names = tuple(meaning for meaning in meanings if meaning.kind != "function")
        if meanings:
            return length, (names if names and words[at][1] else functions) or names
    return 1, ()


def _piece(words: str, meanings: tuple[Meaning, ...], before: str) -> _Piece:
    """Choose what a phrase means: a place after "in" or "near", else an actor, an act, people, a place."""
    kinds = {meaning.kind for meaning in meanings}
    order: tuple[_Kind, ...] = (
        ("place", "actor", "label", "act") if before == "place" else ("actor", "act", "label", "place")
    )
    kind = next(kind for kind in order if kind in kinds)
    chosen = tuple(meaning for meaning in meanings if meaning.kind == kind)
    return _Piece(words=words, kind=kind, before=before, meanings=chosen, places=_places(kind, meanings))


def _places(kind: _Kind, meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """What a name taken for an actor means as a place ("inspectors leave Syria")."""
    return tuple(meaning for meaning in meanings if meaning.kind == "place") if kind == "actor" else ()


def _with_roles(pieces: list[_Piece]) -> Iterable[Asked]:
    """Give each piece its part."""
    acts = [at for at, piece in enumerate(pieces) if piece.kind == "act"]
    pivot = acts[0] if acts else None
    is_passive = pivot is not None and any(_is_side(p) and p.before == "doer" for p in pieces[pivot + 1 :])
    actors = [at for at, piece in enumerate(pieces) if _is_side(piece)]
    for at, piece in enumerate(pieces):
        is_side = _is_side(piece)
        role = _side(piece, at, pivot, actors, is_passive=is_passive) if is_side else _ROLES[piece.kind]
        places = piece.places if role == "whom" and piece.before != "harmed" else ()
        yield Asked(words=piece.words, role=role, meanings=piece.meanings, places=places)


def _is_side(piece: _Piece) -> bool:
    """Say whether a piece names a side, by a name or by a noun for people."""
    return piece.kind in ("actor", "label")


def _side(piece: _Piece, at: int, pivot: int | None, actors: list[int], *, is_passive: bool) -> Role:
    """The side of an actor, from its preposition and from the act, or without one from the order of two actors."""
    if piece.before == "doer":
        return "who"
    if piece.before == "harmed":
        return "whom"
    if pivot is None:
        if len(actors) < 2:
            return "either"
        return "who" if at == actors[0] else "whom"
    return "who" if at < pivot and not is_passive else "whom"
