"""Match the capitalised words of a sentence with the names in the gazetteer."""

from __future__ import annotations

from functools import lru_cache

from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer, Place
from reportedly.knowledge.place_names import ARTICLES
from reportedly.text.fold import fold
from reportedly.text.parse import Token

LONGEST = 6
"""Tokens in the longest name looked for."""
Match = tuple[int, tuple[Place, ...]]


@lru_cache(maxsize=50_000)
def key_words(text: str) -> tuple[str, ...]:
    """The folded words of one token without articles ("al-Bab" gives ("bab",)).

    >>> key_words("al-Bab"), key_words("ez-Zor"), key_words("-")
    (('bab',), ('zor',), ())
    """
    words = fold(text).split()
    kept = tuple(word for word in words if word not in ARTICLES)
    return kept if kept or len(words) < 2 else tuple(words)


@lru_cache(maxsize=50_000)
def is_capital(text: str) -> bool:
    """Say whether a token may begin a name: a capital, a capital after an article, or a capital and figures.

    >>> is_capital("al-Bab"), is_capital("Idlib"), is_capital("town"), is_capital("4")
    (True, True, False, False)
    """
    plain = text.lstrip("'’‘ʼ`\"“(")
    if plain[:1].isupper():
        return True
    head, dash, tail = plain.partition("-")
    return bool(dash) and head.lower() in ARTICLES and tail.lstrip("'’‘ʼ`")[:1].isupper()


def longest_match(tokens: tuple[Token, ...], first: int, stop: int, gazetteer: Gazetteer) -> Match | None:
    """Find the longest known name that begins at a token: where it stops and who bears it."""
    found: Match | None = None
    words: list[str] = []
    for at in range(first, min(stop, first + LONGEST)):
        token = tokens[at]
        if at > first and not (_may_continue(token, gazetteer) or _is_careless(tokens, first, at, gazetteer)):
            break
        more = key_words(token.text)
        if token.lower in ARTICLES and not is_capital(token.text) and at > first:
            more = ()
        words.extend(more)
        if not words:
            continue
        if not gazetteer.may_begin(words[0]) and not words[0].endswith("s"):
            return None
        if more:
            places = bearers(" ".join(words), gazetteer) or _without_lost_apostrophe(words, token, gazetteer)
            found = (at + 1, places) if places else found
    return found


def bearers(key: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places that a key may mean: those at home where one is, else every one in the world's lists.

    Whether a name that small places bear is a place at all is for `Evidence` to judge.
    """
    usual = gazetteer.keyed(key)
    return usual if any(place.country in gazetteer.home for place in usual) else gazetteer.keyed(key, EVERYWHERE)


def _without_lost_apostrophe(words: list[str], token: Token, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """Read "Syrias" and "Aleppos" as possessives of a country, province or city."""
    if not words[-1].endswith("s") or len(words[-1]) < 5 or token.text.isupper():
        return ()
    places = gazetteer.keyed(" ".join((*words[:-1], words[-1][:-1])))
    return places if any(place.population >= 400_000 for place in places) else ()


def _may_continue(token: Token, gazetteer: Gazetteer) -> bool:
    """Say whether a token may stand inside a name."""
    words = gazetteer.words
    if is_capital(token.text) or token.lower in ARTICLES or token.text in ("-", "of") or token.text[:1].isdigit():
        return True
    return token.lower in words.facilities or token.lower in words.types or token.lower in words.inner


def _is_careless(tokens: tuple[Token, ...], first: int, at: int, gazetteer: Gazetteer) -> bool:
    """Say whether a small word goes on a name of which only the head has its capital ("Deir ezzor", "Tal abyad")."""
    return at == first + 1 and tokens[first].lower in gazetteer.words.heads and tokens[at].pos in ("PROPN", "NOUN", "X")
