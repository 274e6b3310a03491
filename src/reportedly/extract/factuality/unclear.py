"""Indirect questions that take the event for granted: "it is unclear who fired", "did not say how many died"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.factuality.forms import is_negated
from reportedly.records.values import Doubt
from reportedly.text.parse import Parse, Token

_ASKED: dict[str, Doubt] = {"who": "author", "whose": "author", "which": "author", "whom": "author", "how": "means"}
_AMOUNTS = frozenset({"many", "much"})
_MEANS = frozenset({"weapon", "munition", "agent", "gas", "bomb", "means", "explosive", "substance"})
_UNKNOWN = frozenset({
    "unclear", "uncertain", "unknown", "unsure", "disputed", "mystery", "investigate", "probe", "ask", "wonder",
    "determine", "establish", "clarify", "dispute", "doubt", "question",
})  # fmt: skip


def asks(parse: Parse, verb: int) -> bool:
    """Say whether a clause is an indirect question about a part of what happened, not about whether it did."""
    return any(True for _ in _question_words(parse, verb))


def asked_of(parse: Parse, verb: int) -> Iterator[tuple[Doubt, int]]:
    """Yield what an indirect question at a verb leaves open, with the word that says that it is open."""
    token = parse.tokens[verb]
    if token.dep not in ("ccomp", "csubj", "pcomp", "advcl", "csubjpass", "xcomp"):
        return
    opened = _open(parse, parse.head(verb))
    if opened is None:
        return
    for word in _question_words(parse, verb):
        doubt = _doubt(parse, word)
        if doubt:
            yield doubt, opened.i


def _question_words(parse: Parse, verb: int) -> Iterator[Token]:
    """Words that ask, under a verb or under its subject or object."""
    for kid in parse.kids(verb, "nsubj", "nsubjpass", "dobj", "advmod", "attr", "pobj", "agent"):
        if kid.i > verb:
            continue
        if kid.tag in ("WP", "WRB", "WDT", "WP$"):
            yield kid
        for word in (*parse.kids(kid.i, "det", "poss", "amod", "nummod"), kid):
            yield from (asked for asked in (word, *parse.kids(word.i, "advmod")) if asked.tag in ("WDT", "WRB", "WP$"))


def _doubt(parse: Parse, word: Token) -> Doubt | None:
    """What a question word asks for: who or which side, with what, how many."""
    above = parse.head(word.i)
    if word.lower == "how" and above.lower in _AMOUNTS:
        return "number"
    if word.lower in ("what", "which") and above.lemma in _MEANS:
        return "means"
    return _ASKED.get(word.lower)


def _open(parse: Parse, above: Token) -> Token | None:
    """The word that says that the question is open: "unclear", "not known", "could not say"."""
    beside = (above, *parse.kids(above.i, "acomp", "attr"))
    for word in beside:
        if word.lemma in _UNKNOWN or (word.i == above.i and above.pos == "VERB" and is_negated(parse, above)):
            return word
        if word.dep in ("acomp", "attr") and is_negated(parse, word):
            return word
    return None
