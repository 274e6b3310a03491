"""Named rules that tell, of ground that changes hands, for whom it was gained."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.decided import TERRITORY, Decided, Typed
from reportedly.extract.events.scene import Scene
from reportedly.extract.events.senses import classes_in
from reportedly.records.values import EventType


def by_taker(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.taker@2: ground taken by the state's army or its allies is regained, by others overtaken.

    Where only who was driven out is told ("rebels were pushed back"), the other side gained it.
    """
    if _is_tried(scene, candidate):
        return Typed(type=scene.triggers.type_of("Armed clash", label=base.label), rule="events.tried@1")
    told = _ground_of(scene, base, classes_in(scene, candidate, "subj"), TERRITORY)
    if told is not None:
        return told
    before = decided.taken[: bisect_left(decided.taken, candidate.head)]
    if before and not classes_in(scene, candidate, "from"):
        return Typed(type=decided.typed[before[-1]].type, rule="events.taker-before@1", score=0.6)
    driven_out = classes_in(scene, candidate, "obj")
    if candidate.is_nominal and "land" not in driven_out:
        told = _ground_of(scene, base, driven_out, TERRITORY)  # "the advance of the rebels" is theirs
        if told is not None:
            return told
    if "armed" in driven_out and ("rebel" in driven_out or "land" not in driven_out):
        return _ground_of(scene, base, driven_out, TERRITORY[::-1])
    return _ground_of(scene, base, _side_before(scene, candidate), TERRITORY)


def _is_tried(scene: Scene, candidate: Candidate) -> bool:
    """Say whether ground is only fought for: "tried to seize", "an offensive to retake"."""
    parse = scene.reading.parse
    verb = parse.tokens[candidate.head]
    if candidate.is_nominal or not any(kid.tag == "TO" for kid in parse.kids(verb.i, "aux")):
        return False
    above = scene.triggers.noun_classes.get(parse.tokens[verb.head].lemma, frozenset())
    return (verb.dep == "xcomp" and "trying" in above) or (
        verb.dep in ("acl", "relcl") and bool(above & {"eventive", "trying"})
    )


def _side_before(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """The classes of the armed side named last before a trigger in its sentence, where grammar tells no subject."""
    parse = scene.reading.parse
    for at in range(candidate.head - 1, parse.sentence_of(candidate.head).first - 1, -1):
        told = scene.classes_of(parse.tokens[at])
        if parse.tokens[at].pos in ("NOUN", "PROPN") and told & {"armed", "state", "rebel"}:
            return told
    return frozenset()


def by_loser(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.loser@1: ground that falls to somebody, or else is lost by somebody."""
    to = classes_in(scene, candidate, "to") | classes_in(scene, candidate, "by") | classes_in(scene, candidate, "of")
    lost_by = classes_in(scene, candidate, "subj")
    return _ground_of(scene, base, to, TERRITORY) or _ground_of(scene, base, lost_by, TERRITORY[::-1])


def _ground_of(scene: Scene, base: EventType, side: frozenset[str], types: tuple[str, ...]) -> Typed | None:
    """The territory type for a side: the first if it is the state's, the second if it is another armed one."""
    if side & {"state", "government"}:
        return _ground(scene, base, types[0])
    return _ground(scene, base, types[1]) if side & {"armed", "rebel", "external"} else None


def _ground(scene: Scene, base: EventType, sub_event: str) -> Typed:
    """A territory type with the label of the sense."""
    return Typed(type=scene.triggers.type_of(sub_event, label=base.label), rule="events.taker@2")
