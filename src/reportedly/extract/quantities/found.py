"""A number found in the words, before anything is known of what befell the counted."""

from __future__ import annotations

import msgspec

from reportedly.extract.quantities.numerals import Amount
from reportedly.knowledge.counts import CountedNoun, CountWords
from reportedly.text.parse import Parse


class FoundCount(msgspec.Struct, frozen=True, kw_only=True):
    """A number's words (with its bound) and the token of the noun it counts, if one follows."""

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


def noun_of(parse: Parse, i: int, words: CountWords) -> CountedNoun | None:
    """The table's row of a counted noun, the longest first: "rescue workers" before "workers"."""
    token = parse.tokens[i]
    for size in (2, 1):
        if i >= size:
            before = " ".join(other.lower for other in parse.tokens[i - size : i])
            known = words.nouns.get(f"{before} {token.lemma}") or words.nouns.get(f"{before} {token.lower}")
            if known is not None:
                return known
    return (
        words.nouns.get(token.lower.removesuffix("s")) or words.nouns.get(token.lemma) or words.nouns.get(token.lower)
    )
