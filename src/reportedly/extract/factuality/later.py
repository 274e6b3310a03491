"""Doubt that the next sentence casts on what a source was just said to have told: "This could not be verified"."""

from __future__ import annotations

from reportedly.extract.factuality.forms import is_negated
from reportedly.records.values import Doubt
from reportedly.text.parse import Parse, Token

_CHECKS = frozenset({"verify", "confirm", "corroborate", "authenticate", "substantiate", "check"})
_TOLD = frozenset({
    "this", "that", "it", "these", "those", "they", "claim", "report", "account", "allegation", "accusation",
    "statement", "assertion", "information", "version",
})  # fmt: skip
_COUNTED = frozenset({"toll", "figure", "number", "count", "tally"})


def doubted_after(parse: Parse, head: int) -> tuple[Doubt, int] | None:
    """What of an event (token index) the next sentence says could not be verified, with that verb's token, or None.

    "The claims could not be independently verified", "it could not confirm the report": the event; "the toll could not
    be verified": its number.
    """
    after = parse.tokens[head].sent + 1
    if after >= len(parse.sentences):
        return None
    verb = parse.tokens[parse.sentences[after].root]
    if verb.lemma not in _CHECKS or not is_negated(parse, verb) or parse.kids(verb.i, "ccomp"):
        return None
    return next((found for kid in parse.kids(verb.i, "nsubjpass", "dobj") if (found := _what(kid, verb))), None)


def _what(word: Token, verb: Token) -> tuple[Doubt, int] | None:
    """What a word for what was told makes doubtful."""
    if word.lemma in _TOLD or word.lower in _TOLD:
        return "occurrence", verb.i
    return ("number", verb.i) if word.lemma in _COUNTED else None
