"""The forms a verb or noun stands in that matter for certainty: infinitive, perfect, past, negated, indefinite."""

from __future__ import annotations

from reportedly.text.parse import Parse, Token

MODALS = frozenset(
    {"will", "wo", "'ll", "would", "'d", "could", "can", "ca", "may", "might", "shall", "should", "must"}
)
UNREAL = frozenset({"would", "'d", "could", "may", "might"})
_CLAUSAL = frozenset({"acl", "relcl", "advcl", "xcomp", "ccomp"})
"""Labels under which an infinitive that is tagged as a noun still stands."""
_POINTING = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your"})
_NEGATING = frozenset({"not", "n't", "never", "no", "nobody", "none", "neither", "nor", "hardly", "without"})


def is_infinitive(parse: Parse, verb: int) -> bool:
    """Say whether a verb is an infinitive with "to"."""
    token = parse.tokens[verb]
    if token.tag[0] != "V" and token.dep not in _CLAUSAL:
        return False
    return any(kid.lower == "to" for kid in parse.kids(verb, "aux"))


def is_perfect(parse: Parse, verb: int) -> bool:
    """Say whether a verb has "have" as its auxiliary."""
    return any(kid.lemma == "have" for kid in parse.kids(verb, "aux"))


def modal_of(parse: Parse, verb: int) -> Token | None:
    """The modal of a verb, or None."""
    return next((kid for kid in parse.kids(verb, "aux") if kid.lower in MODALS), None)


def lies_behind(parse: Parse, verb: int) -> bool:
    """Say whether a verb's own form tells of the past: "fled", "had fled", "was hit", "to have been hit"."""
    if modal_of(parse, verb) or (is_infinitive(parse, verb) and not is_perfect(parse, verb)):
        return is_perfect(parse, verb)
    if parse.tokens[verb].tag == "VBD" or is_perfect(parse, verb):
        return True
    helpers = parse.kids(verb, "aux", "auxpass")
    if not helpers:
        return parse.tokens[verb].tag == "VBN"
    return any(kid.tag == "VBD" for kid in helpers)


def is_ahead(parse: Parse, verb: int) -> bool:
    """Say whether a verb's own form tells of now or of what is to come: "attacks", "has fled", "is lifted"."""
    helpers = [kid.tag for kid in parse.kids(verb, "aux", "auxpass")]
    return (helpers[0] if helpers else parse.tokens[verb].tag) in ("VBZ", "VBP")


def is_negated(parse: Parse, word: Token) -> bool:
    """Say whether a verb, noun or adjective is negated: "did not plan", "no plan", "nobody doubts"."""
    if any(
        kid.lower in _NEGATING for kid in parse.kids(word.i, "neg", "det", "nsubj", "nsubjpass", "advmod", "preconj")
    ):
        return True
    if any(
        kid.lower in ("no", "none") for sub in parse.kids(word.i, "nsubj", "nsubjpass") for kid in parse.kids(sub.i)
    ):
        return True
    above = parse.head(word.i)
    if word.dep == "conj" and any(kid.lower == "nor" for kid in parse.kids(above.i, "cc")):
        return True
    if word.dep in ("acomp", "attr", "oprd") and above.i != word.i:
        return any(kid.lower in _NEGATING for kid in parse.kids(above.i, "neg", "nsubj", "nsubjpass"))
    return word.dep in ("xcomp", "dobj", "pobj") and above.lower in ("without", "unable", "impossible")


def is_indefinite(parse: Parse, noun: int) -> bool:
    """Say whether a noun points at nothing known: "a raid", "new raids", not "the raid", "Friday's raid"."""
    token = parse.tokens[noun]
    if token.pos == "PROPN" or token.text[:1].isupper():
        return False
    return not any(kid.lower in _POINTING or kid.dep == "poss" for kid in parse.kids(noun, "det", "poss"))
