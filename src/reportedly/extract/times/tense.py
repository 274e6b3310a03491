"""Whether the words around an expression speak of the past, of what lies ahead, or leave it open."""

from __future__ import annotations

from typing import Literal

from reportedly.extract.reading import Reading
from reportedly.text.parse import Token

Tense = Literal["past", "future", "open"]

_FUTURE = frozenset({"will", "'ll", "shall", "wo"})
_MODALS = frozenset({"would", "could", "may", "might", "must", "can", "should", "'d"})
_PLANS = frozenset({
    "schedule", "expect", "plan", "due", "set", "slate", "expire", "payable", "deadline", "mature", "intend", "prepare",
    "likely", "await", "upcoming", "hope", "aim",
})  # fmt: skip
_OF_NOUN = frozenset({"poss", "compound", "nmod"})
_AHEAD = ("as soon as", "as early as", "until", "till", "by")


def tense_of(reading: Reading, first: int, stop: int, lead: str = "") -> Tense:
    """Tell the tense of the nearest verb above ``[first, stop)``.

    "Will leave on Friday", "is due on Friday", "plans to meet on Friday", "could come as soon as Friday": future.
    "Left on Friday", "could have left on Friday": past. "The record date is May 9": open.
    """
    parse = reading.parse
    head = parse.tokens[parse.head_of(first, stop)]
    tense = _of_words(reading, head, lead)
    if tense == "future" and head.dep in _OF_NOUN:
        return "open"  # "they will appeal Friday's ruling" foretells the appeal
    return tense


def _of_words(reading: Reading, head: Token, lead: str) -> Tense:
    """The tense of the nearest verb, or plan, at or above a token."""
    for token in (head, *reading.parse.ancestors(head.i)):
        if token.lemma in _PLANS and token.tag not in ("VBN", "VBD"):
            return "future"
        if token.pos in ("VERB", "AUX"):
            return _of_verb(reading, token, lead)
    return "open"


def _of_verb(reading: Reading, verb: Token, lead: str) -> Tense:
    """The tense of one verb with its auxiliaries; an infinitive has that of the plan or verb it hangs on."""
    kids = reading.parse.kids(verb.i, "aux", "auxpass")
    lowers, tags = {kid.lower for kid in kids}, {kid.tag for kid in kids}
    if lowers & _FUTURE:
        return "future"
    if verb.lemma in _PLANS and not tags & {"VBD"} and "been" not in lowers:
        return "future"
    if lowers & {"have", "had", "has", "'ve"} or verb.tag == "VBD" or "VBD" in tags:
        return "future" if verb.lemma in _PLANS and "was" in lowers else "past"
    if lowers & _MODALS:
        return "future"
    if "TO" in tags:
        governor = reading.parse.head(verb.i)
        return "future" if governor.lemma in _PLANS or lead.startswith(_AHEAD) else "open"
    return "past" if verb.tag in ("VBN", "VBG") and not kids else "open"
