"""Follow a noun or -ing form into the clause around it: "a raid would cut the road", "could lead to a massacre"."""

from __future__ import annotations

from reportedly.extract.factuality.forms import UNREAL, is_indefinite, modal_of
from reportedly.extract.factuality.scope import Step
from reportedly.knowledge.factuality import FactualityCues
from reportedly.text.parse import Parse, Token

_INTO = frozenset({"to", "into", "in", "with", "for", "from", "against", "at", "of"})
_AMOUNTS = frozenset({
    "number", "series", "wave", "string", "spate", "lot", "couple", "dozen", "score", "hundred", "handful", "majority",
    "round", "kind", "sort", "type", "form", "barrage", "bout", "flurry", "amount", "total", "campaign", "act",
})  # fmt: skip
_COPULAS = frozenset({"be", "happen", "prove", "emerge", "transpire", "mean"})
_LETTING = frozenset({
    "allow", "permit", "facilitate", "enable", "ensure", "guarantee", "authorise", "authorize", "approve", "let",
    "expedite", "undertake", "arrange", "organise", "organize", "accept", "speed",
})  # fmt: skip
"""Verbs by which an act is let or brought about: it is no nearer than they are, whatever points at it."""
_MEANS = frozenset({"by", "in", "with", "without", "to", "into", "on", "of", "for", "from", "through"})


def clause_of(parse: Parse, step: Step, cues: FactualityCues) -> int | None:
    """The verb whose own certainty an event shares that is its subject, object or means; None where it shares none.

    Only what the words point at as something new shares it: "will answer a raid", not "will answer the raid"; but what
    is to be allowed has not happened, new or not: "urged them to allow the evacuation".
    """
    here = parse.tokens[step.at]
    verb, preposition = parse.head(here.i), ""
    if verb.dep == "prep" or verb.pos == "ADP":
        preposition, verb = verb.lower, parse.head(verb.i)
    if verb.lemma in _AMOUNTS and preposition == "of":
        return verb.i
    if verb.pos not in ("VERB", "AUX"):
        return None
    if here.dep in ("ccomp", "csubj", "attr", "acomp"):
        return verb.i if verb.lemma in _COPULAS else None
    if here.tag == "VBG":
        return verb.i if here.dep == "pcomp" and preposition in _MEANS else None
    if here.dep in ("dobj", "nsubjpass") and verb.lemma in _LETTING:
        return verb.i
    if here.pos != "NOUN" or not is_indefinite(parse, here.i) or _presupposes(cues, verb, preposition):
        return None
    if here.dep in ("nsubj", "nsubjpass"):
        modal = modal_of(parse, verb.i)
        is_supposed = any(kid.lower in ("if", "unless", "until") for kid in parse.kids(verb.i, "mark", "advmod"))
        return verb.i if is_supposed or (modal and modal.lower in UNREAL) else None
    if here.dep == "dobj" or (here.dep == "pobj" and preposition in _INTO):
        return verb.i
    return None


def _presupposes(cues: FactualityCues, verb: Token, preposition: str) -> bool:
    """Say whether a verb takes for granted that its object took place: "will investigate a raid"."""
    cue = cues.at("verb-object", f"{verb.lemma} {preposition}", verb.lemma)
    return cue is not None and cue.kind == "assert"
