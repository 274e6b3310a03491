"""Words that look like triggers but tell no event of their own: attributes, parts of names, talk, references back."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.clause import behind
from reportedly.extract.events.scene import Scene
from reportedly.knowledge.triggers import Sense
from reportedly.text.parse import Parse, Token

REFERRING = frozenset({"the", "this", "that", "these", "those", "such", "both", "its", "their", "his"})
OWN_DETAIL = ("prep", "acl", "relcl", "nummod", "compound", "appos")


def is_no_event(scene: Scene, candidate: Candidate, sense: Sense, heads: Mapping[int, Sense]) -> bool:
    """Say whether a candidate is to be dropped, by the first of the named grounds that holds."""
    parse = scene.reading.parse
    head = parse.tokens[candidate.head]
    return (
        _is_attribute(candidate, head)
        or _is_part_of_compound(scene, candidate, head)
        or _is_background(scene, candidate, head)
        or (sense.frame == "speak" and _holds_another(parse, candidate, heads))
    )


def _is_attribute(candidate: Candidate, head: Token) -> bool:
    """A participle before its noun: "the besieged town", "wounded fighters"."""
    return not candidate.is_nominal and head.dep in ("amod", "compound") and head.tag != "NNP"


def _is_part_of_compound(scene: Scene, candidate: Candidate, head: Token) -> bool:
    """A noun that only qualifies another: "attack helicopter", "siege tactics", but not "raid campaign"."""
    if not candidate.is_nominal or head.dep not in ("compound", "nmod"):
        return False
    up = scene.reading.parse.head(head.i)
    return "eventive" not in scene.triggers.noun_classes.get(up.lemma, frozenset())


def _is_background(scene: Scene, candidate: Candidate, head: Token) -> bool:
    """A noun behind a verb that makes it mere background: "fled the fighting", "called for a ceasefire"."""
    if not candidate.is_nominal or candidate.support is not None:
        return False
    up = scene.reading.parse.head(head.i)
    if up.dep in ("prep", "agent") and up.i != head.i:
        up = scene.reading.parse.head(up.i)
    return up.i != head.i and "background" in scene.triggers.noun_classes.get(up.lemma, frozenset())


def _holds_another(parse: Parse, candidate: Candidate, heads: Mapping[int, Sense]) -> bool:
    """Say whether a speech event is about another event that is told: that one is the claim."""
    below = parse.subtree(candidate.head)
    return any(heads[i].frame != "speak" for i in below if i != candidate.head and i in heads)


def reference_score(scene: Scene, candidate: Candidate) -> float:
    """1.0 for an event told with details of its own, less for a noun that refers back ("the attack")."""
    if not candidate.is_nominal or candidate.support is not None:
        return 1.0
    parse = scene.reading.parse
    kids = parse.kids(candidate.head)
    refers = any(kid.lower in REFERRING for kid in kids if kid.dep in ("det", "poss", "predet"))
    detailed = any(kid.dep in OWN_DETAIL for kid in kids) or any(behind(parse, candidate.head))
    return 0.5 if refers and not detailed else 1.0
