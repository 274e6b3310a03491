"""A number found in the words, before anything is known of what befell the counted."""

from __future__ import annotations

import msgspec

from reportedly.extract.quantities.numerals import Amount
from reportedly.knowledge.counts import CountedNoun, CountWords
from reportedly.text.parse import Parse, Token


class FoundCount(msgspec.Struct, frozen=True, kw_only=True):
    """A number's words (with its bound) and the token of the noun it counts, if one follows.

    ``is_mixed`` where the noun tells only most of the counted ("18, mostly children").
    """

    start: int
    end: int
    first: int
    stop: int
    noun: int | None
    amount: Amount
    words: str
    row: str | None = None
    is_single: bool = False
    is_person: bool = False
    is_mixed: bool = False


def noun_of(parse: Parse, i: int, words: CountWords) -> CountedNoun | None:
    """The table's row of a counted noun, the longest first: "rescue workers" before "workers".

    Of a member it is what he is a member of that tells: "members of a family" are no fighters.
    """
    token = parse.tokens[i]
    whole = whole_of(parse, i, words)
    if whole is not None:
        return words.nouns[_membership(parse, token, whole, words) or ""]
    for size in (2, 1):
        if i >= size:
            before = " ".join(other.lower for other in parse.tokens[i - size : i])
            known = words.nouns.get(f"{before} {token.lemma}") or words.nouns.get(f"{before} {token.lower}")
            if known is not None:
                return known
    return (
        words.nouns.get(token.lower.removesuffix("s")) or words.nouns.get(token.lemma) or words.nouns.get(token.lower)
    )


def whole_of(parse: Parse, i: int, words: CountWords) -> int | None:
    """The token of what the counted are of, where the table tells the two together: "member of family"."""
    token = parse.tokens[i]
    for link in parse.kids(i, "prep"):
        if link.lower == "of":
            for inner in parse.kids(link.i, "pobj"):
                if _membership(parse, token, inner.i, words):
                    return inner.i
    return None


def _membership(parse: Parse, token: Token, whole: int, words: CountWords) -> str | None:
    """The key under which the table tells somebody of something, two words first: "member of wedding party"."""
    inner = parse.tokens[whole]
    for name in (f"{parse.tokens[whole - 1].lower} {inner.lemma}", inner.lemma, inner.lower):
        if f"{token.lemma} of {name}" in words.nouns:
            return f"{token.lemma} of {name}"
    return None
