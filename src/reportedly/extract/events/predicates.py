"""One predicate of two triggers: an event noun and the verb that tells the same of it ("the raids targeted X")."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.scene import Scene
from reportedly.knowledge.triggers import Sense
from reportedly.text.parse import Parse, Token

Chosen = tuple[Candidate, Sense]
VIOLENT = ("attack", "suffer")


def join_predicates(scene: Scene, chosen: Iterable[Chosen]) -> tuple[Chosen, ...]:
    """Drop verbs that tell the same as their event noun; the noun keeps its subject's verb as support.

    The named rule is events.one-predicate@1: "raids targeted the town", "attacks targeting the town" and "the blast
    that hit the town" are one happening each. Consequences ("raids killed nine") stay: they carry numbers.
    """
    parse = scene.reading.parse
    chosen = tuple(chosen)
    nouns = {c.head: s for c, s in chosen if c.is_nominal and s.frame in VIOLENT and s.refine != "consequence"}
    verb_of = {
        noun: candidate.head
        for candidate, sense in chosen
        if not candidate.is_nominal and sense.frame in VIOLENT and sense.refine != "consequence"
        for noun in _nouns_of(parse, parse.tokens[candidate.head], nouns)
    }
    verbs = {c.head: s for c, s in chosen if not c.is_nominal}
    dropped = set(verb_of.values())
    return tuple(
        (_with_support(parse, c, s, verb_of), _sharper(s, verbs.get(verb_of.get(c.head, -1))))
        for c, s in chosen
        if c.head not in dropped or c.is_nominal
    )


def _sharper(noun: Sense, verb: Sense | None) -> Sense:
    """The noun's sense, or, of a plain "attack", the type of the verb: "the attack hit the depot" was from afar."""
    if verb is None or noun.refine != "attack" or verb.refine != "bombing":
        return noun
    return msgspec.structs.replace(noun, type=verb.type, refine=verb.refine)


def _nouns_of(parse: Parse, verb: Token, nouns: dict[int, Sense]) -> list[int]:
    """The event nouns that are subject of a verb, or that it describes."""
    if verb.dep == "acl" and verb.tag == "VBG":
        return [verb.head] if verb.head in nouns else []
    own = parse.kids(verb.i, "nsubj")
    if verb.dep == "relcl" and verb.head in nouns and own and own[0].lower in ("that", "which"):
        return [verb.head]
    return [kid.i for kid in own if kid.i in nouns]


def _with_support(parse: Parse, candidate: Candidate, sense: Sense, verb_of: dict[int, int]) -> Candidate:
    """A noun candidate with the verb it is subject of as support, if it has none."""
    verb = verb_of.get(candidate.head)
    if verb is None or candidate.support is not None or sense.frame != "attack":
        return candidate
    is_subject = parse.tokens[candidate.head].head == verb
    return msgspec.structs.replace(candidate, support=verb) if is_subject else candidate
