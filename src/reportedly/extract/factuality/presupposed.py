"""Say whether what a cue word is about is told as having happened all the same, or the word means something else."""

from __future__ import annotations

from reportedly.extract.factuality.forms import is_indefinite, is_infinitive, lies_behind, modal_of
from reportedly.extract.factuality.places import Place
from reportedly.extract.factuality.scope import Step
from reportedly.knowledge.factuality import FactualityCue
from reportedly.text.parse import Parse, Token

_THINKING = frozenset({"agree", "decide", "resolve", "determine"})
_OUGHT = frozenset({"essential", "necessary", "vital", "crucial", "imperative", "urgent", "advisable", "desirable"})
_SAID_BY_IT = frozenset({"thank", "express", "congratulate", "apologise", "apologize", "stress", "emphasise", "remind"})
_LAID = frozenset({"plan", "plot", "prepare", "devise", "rehearse", "arrange"})


def is_known(parse: Parse, one: Place, step: Step, cue: FactualityCue) -> bool:
    """Say whether what a plan, judgement or thought is about is told as having happened.

    "agreed that the raid broke the truce", "masterminds who planned the attacks", "the raid was necessary".
    """
    here = parse.tokens[step.at]
    if one.place == "verb-that" and cue.kind == "plan":
        return lies_behind(parse, here.i) or (one.word.lemma in _THINKING and not _is_meant(parse, here))
    if one.place == "verb-object":
        return _is_known_object(parse, one, here, cue)
    return one.place == "predicate" and cue.kind == "hypothetical" and _is_judged(parse, one, here)


def _is_known_object(parse: Parse, one: Place, here: Token, cue: FactualityCue) -> bool:
    """ "planned the attacks" tells whose they were, "the raid had been expected" that it came."""
    if one.word.lemma in _LAID and here.dep in ("dobj", "nsubjpass"):
        is_past = one.word.tag in ("VBD", "VBN") and not modal_of(parse, one.word.i)
        is_timed = any(kid.lower in ("for", "on") for kid in parse.kids(one.word.i, "prep"))
        return is_past and not is_timed and not is_indefinite(parse, here.i)
    is_had = any(kid.lower == "had" for kid in parse.kids(one.word.i, "aux"))
    return cue.kind == "expect" and here.dep == "nsubjpass" and is_had


def _is_judged(parse: Parse, one: Place, here: Token) -> bool:
    """ "worried about the raid", "the siege is illegal", "a raid was necessary": the raid there was."""
    if one.preposition == "about":
        return not is_indefinite(parse, here.i) and here.pos == "NOUN"
    if here.dep not in ("nsubj", "nsubjpass"):
        return False
    is_wished = one.word.lemma in _OUGHT or is_indefinite(parse, here.i)
    return not is_wished or parse.head(one.word.i).tag == "VBD"


def _is_meant(parse: Parse, verb: Token) -> bool:
    """Say whether a clause tells what shall be, by a modal, an infinitive or a bare verb."""
    return modal_of(parse, verb.i) is not None or is_infinitive(parse, verb.i) or verb.tag == "VB"


def is_another_sense(parse: Parse, one: Place, step: Step) -> bool:
    """ "called police to report it" is a telephone call, "gathered evidence to charge him" no muster.

    "I want to thank the crews" thanks them; "the authorities" are people.
    """
    word = one.word
    if one.place == "noun":
        return word.lower in ("authorities", "powers")
    if one.place == "verb-to" and word.lemma in ("like", "want", "wish") and parse.tokens[step.at].lemma in _SAID_BY_IT:
        return True
    if one.place != "verb-to" or not parse.kids(word.i, "dobj"):
        return False
    return word.lemma in ("gather", "mass", "assemble", "rally") or (
        word.lemma == "call" and word.tag != "VBN" and not parse.kids(word.i, "prep")
    )
