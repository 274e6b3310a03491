"""The arguments of a trigger as far as its sense needs them: subject, object and what stands behind prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.text.parse import Parse, Token

VERBS = ("VERB", "AUX")
PREPOSITIONS = ("prep", "agent", "dative")


def is_passive(parse: Parse, verb: Token) -> bool:
    """Say whether a verb form is passive: "was hit", or "hit" after a noun it modifies."""
    kids = parse.kids(verb.i)
    if any(kid.dep in ("nsubjpass", "auxpass", "agent") for kid in kids):
        return True
    if verb.tag != "VBN" or any(kid.dep in ("dobj", "nsubj", "aux") for kid in kids):
        return False
    if verb.dep == "conj" and parse.tokens[verb.head].pos in VERBS:
        return is_passive(parse, parse.tokens[verb.head])
    return verb.dep in ("acl", "amod", "advcl", "relcl", "ROOT")


def subjects(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Who does it, in the active sense: subject of an active verb, agent of a passive one."""
    if is_passive(parse, verb):
        return tuple(_agents(parse, verb))
    return tuple(token for found in _grammatical_subjects(parse, verb) for token in parse.conjuncts(found.i))


def objects(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """What it is done to: object of an active verb, subject of a passive one, with what is coordinated."""
    if is_passive(parse, verb):
        found = _grammatical_subjects(parse, verb)
    else:
        found = parse.kids(verb.i, "dobj") or _relative_object(parse, verb)
    return tuple(token for head in found for token in parse.conjuncts(head.i))


def behind(parse: Parse, head: int, *prepositions: str) -> Iterator[Token]:
    """Yield the nouns behind these prepositions (any, if none is given) that hang on a token."""
    for prep in parse.kids(head, *PREPOSITIONS):
        if prep.dep == "dative" and prep.pos not in ("ADP", "SCONJ"):
            continue
        if not prepositions or prep.lower in prepositions:
            yield from _objects_of(parse, prep.i)


def _objects_of(parse: Parse, prep: int) -> Iterator[Token]:
    """Yield the nouns of one preposition, through "from inside X"."""
    for kid in parse.kids(prep, "pobj", "pcomp", "prep"):
        if kid.dep == "prep":
            yield from _objects_of(parse, kid.i)
        else:
            yield from parse.conjuncts(kid.i)


def _agents(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield what stands behind "by"."""
    for agent in parse.kids(verb.i, "agent"):
        yield from _objects_of(parse, agent.i)


def _grammatical_subjects(parse: Parse, verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """The subject of a verb, or of the verb it is coordinated with, controlled by or attached to."""
    own = parse.kids(verb.i, "nsubj", "nsubjpass")
    if own:
        return tuple(_antecedent(parse, verb, token) for token in own)
    up = parse.tokens[verb.head]
    if up.i == verb.i or depth > 4:
        return ()
    if verb.dep in ("acl", "relcl", "amod"):
        return (up,) if up.pos not in VERBS else _grammatical_subjects(parse, up, depth + 1)
    if verb.dep in ("conj", "xcomp", "advcl") and up.pos in VERBS:
        return _grammatical_subjects(parse, up, depth + 1)
    return ()


def _antecedent(parse: Parse, verb: Token, token: Token) -> Token:
    """The noun a relative pronoun stands for, or the token itself."""
    if verb.dep == "relcl" and token.lower in ("who", "which", "that") and parse.tokens[verb.head].pos not in VERBS:
        return parse.tokens[verb.head]
    return token


def _relative_object(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """The noun that a relative clause with its own subject leaves as object: "the town they took"."""
    kids = parse.kids(verb.i, "nsubj")
    if verb.dep == "relcl" and kids and kids[0].lower not in ("who", "which", "that"):
        return (parse.tokens[verb.head],)
    return ()
