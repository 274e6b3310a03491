"""What is shown or goes on rather than happens: events in captions of photographs, and who stands against whom."""

from __future__ import annotations

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.scene import Scene
from reportedly.knowledge.triggers import Sense
from reportedly.text.parse import Parse, Token

PRESENT = ("VBZ", "VBP")
SPOT = ("in", "near", "around", "at", "outside", "inside", "for", "over", "on", "since")
"""Prepositions that tie a fight to a place, a time or a prize."""
CARRIES_ON = ("xcomp", "advcl", "acl", "pcomp", "ROOT", "ccomp", "relcl", "conj")


def is_in_caption(scene: Scene, candidate: Candidate) -> bool:
    """events.caption@1: what a photograph's caption refers back to: "a man walks past rubble after an air strike"."""
    parse = scene.reading.parse
    head = parse.tokens[candidate.head]
    if not candidate.is_nominal or scene.reading.block(head.i).kind == "headline":
        return False
    root = next((token for token in (head, *parse.ancestors(head.i)) if token.dep == "ROOT"), head)
    if root.tag not in PRESENT or "caption" not in scene.triggers.noun_classes.get(root.lemma, frozenset()):
        return False
    if any(kid.dep in ("ccomp", "neg", "aux") for kid in parse.kids(root.i)):
        return False
    above = parse.head(head.i)
    return above.dep in ("prep", "mark", "agent") or above.lemma == "follow"


def is_standing_fight(scene: Scene, candidate: Candidate, sense: Sense) -> bool:
    """events.standing-fight@1: who is at war with whom, at no place: "the government is fighting several groups"."""
    parse = scene.reading.parse
    verb = parse.tokens[candidate.head]
    if candidate.is_nominal or sense.frame != "clash" or verb.lemma != "fight":
        return False
    if verb.tag not in (*PRESENT, "VBG") or verb.dep not in CARRIES_ON:
        return False
    return not (_has_aim(parse, verb) or _has_spot(parse, verb) or parse.kids(verb.i, "npadvmod"))


def _has_spot(parse: Parse, verb: Token) -> bool:
    """Say whether a place, a time or a prize is told, of the fight or of who is fought ("fighting rebels near X")."""
    below = (parse.tokens[at] for at in parse.subtree(verb.i))
    return any(token.dep == "prep" and token.lower in SPOT for token in below)


def _has_aim(parse: Parse, verb: Token) -> bool:
    """Say whether a verb has an infinitive of purpose: "fighting to push them out"."""
    return any(
        kid.tag == "TO" for clause in parse.kids(verb.i, "xcomp", "advcl") for kid in parse.kids(clause.i, "aux")
    )
