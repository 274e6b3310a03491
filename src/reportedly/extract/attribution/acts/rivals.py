"""Whether a negated clause answers what another source told before: rival versions of one happening."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.mention import Saying
from reportedly.text.negated import is_negated

_COMMON = frozenset({
    "person", "people", "one", "man", "woman", "day", "town", "city", "say", "tell", "be", "have", "do", "take", "make",
    "go", "report", "official", "year", "time", "group", "force", "civilian", "government", "army",
})  # fmt: skip
LOOKED_BACK = 400
"""Tokens before a clause among which others are looked for who told it; bounds the work on long texts."""


def is_answer(reading: Reading, sayings: tuple[Saying, ...], saying: Saying, verb: int, head: int) -> bool:
    """Say whether another source, in a sentence before, told what the clause of a verb (token index) says was not.

    It told so where it used the word of the happening or of who or what underwent it, and did not negate it.
    """
    parse = reading.parse
    first = parse.sentence_of(verb).first
    words = {parse.tokens[i].lemma for i in (verb, head)}
    words |= {kid.lemma for kid in parse.kids(verb, "nsubjpass", "nsubj", "dobj") if kid.pos == "NOUN"}
    words -= _COMMON
    for token in parse.tokens[max(0, first - LOOKED_BACK) : first]:
        is_word = token.lemma in words and token.pos in ("VERB", "NOUN")
        if is_word and not is_negated(parse, token.i) and _teller(sayings, token.start) != saying.chain[-1].name:
            return True
    return False


def _teller(sayings: tuple[Saying, ...], at: int) -> str:
    """The last source of the innermost saying over a code point."""
    for saying in reversed(sayings):
        if any(start <= at < end for start, end in saying.content):
            return saying.chain[-1].name
    return ""
