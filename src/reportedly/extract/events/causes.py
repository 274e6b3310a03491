"""Named rules that give a consequence ("killed", "destroyed") the type of what caused it."""

from __future__ import annotations

import msgspec

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.clause import behind
from reportedly.extract.events.decided import TERRITORY, Decided, Typed
from reportedly.extract.events.means import means_beside, means_in_sentence
from reportedly.extract.events.scene import Scene
from reportedly.extract.events.senses import arguments, classes_in
from reportedly.extract.events.weapons import armed_with
from reportedly.records.values import EventType

WAR = frozenset({"war", "conflict", "crisis", "uprising", "revolt", "revolution", "unrest", "insurgency"})
DEADLY = frozenset({"killing", "wounding", "casualties"})


def by_cause(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.cause@2: a consequence has the type of its cause: in its clause, its sentence, near by."""
    if base.label in DEADLY and _is_war_toll(scene, candidate):
        return Typed(type=scene.triggers.type_of("Other", "ASSAULT", label="war toll"), rule="events.war-toll@1")
    weapon = means_beside(scene, candidate, with_objects=False)
    if weapon is not None:
        return armed_with(scene, weapon, base, "means@1")
    cause = _cause_in_sentence(scene, candidate, decided)
    if cause is None and not _kills_in_battle(scene, candidate):
        cause = decided.cause_near(candidate.head)
    if cause is not None:
        return _like(base, decided.typed[cause])
    weapon = means_in_sentence(scene, candidate, decided.barred)
    if weapon is not None:
        return armed_with(scene, weapon, base, "means@1", 0.8)
    return _by_victim(scene, candidate, base)


def _kills_in_battle(scene: Scene, candidate: Candidate) -> bool:
    """Say whether one armed side on the ground is told to have killed another."""
    doer, victim = classes_in(scene, candidate, "subj"), classes_in(scene, candidate, "obj")
    return "armed" in doer and "aircraft" not in doer and "armed" in victim


def _like(base: EventType, cause: Typed) -> Typed:
    """The cause's type under the consequence's own label."""
    kind = cause.type
    if kind.acled in TERRITORY:
        kind = msgspec.structs.replace(kind, acled="Armed clash", acled_type="Battles", mode=None)
    return Typed(type=msgspec.structs.replace(kind, label=base.label), rule="events.cause@2", score=0.9)


def _by_victim(scene: Scene, candidate: Candidate, base: EventType) -> Typed | None:
    """events.victim@1: without any cause told, deaths among armed men come of fighting."""
    if classes_in(scene, candidate, "obj") & {"armed"} or classes_in(scene, candidate, "subj") & {"armed"}:
        kind = scene.triggers.type_of("Armed clash", label=base.label)
        return Typed(type=kind, rule="events.victim@1", score=0.6)
    return None


def _is_war_toll(scene: Scene, candidate: Candidate) -> bool:
    """Say whether deaths are told of the whole war: tens of thousands, or "in the war", "the conflict has killed"."""
    parse = scene.reading.parse
    sentence = parse.sentence_of(candidate.head)
    words = parse.tokens[sentence.first : sentence.stop]
    if any(_is_big(token.lower) for token in words):
        return True
    beside = [*behind(parse, candidate.head, "in", "by", "during"), *arguments(scene, candidate, "subj")]
    return any(token.lemma in WAR for token in beside)


def _is_big(word: str) -> bool:
    """Say whether a number word can only be a war's toll: 20,000 or more, "millions", "thousands"."""
    digits = word.replace(",", "").replace(".", "")
    return (digits.isdigit() and len(digits) <= 8 and int(digits) >= 20_000) or word in ("million", "millions")


def _cause_in_sentence(scene: Scene, candidate: Candidate, decided: Decided) -> int | None:
    """The act of violence nearest by grammar in the same sentence."""
    sentence = scene.reading.parse.sentence_of(candidate.head)
    same = decided.causes_in(sentence.first, sentence.stop)
    return min(
        same, key=lambda head: (_distance(scene, candidate.head, head), abs(head - candidate.head)), default=None
    )


def _distance(scene: Scene, one: int, other: int) -> int:
    """Steps between two tokens over the parse tree."""
    parse = scene.reading.parse
    up = {one: 0, **{token.i: n for n, token in enumerate(parse.ancestors(one), start=1)}}
    for n, at in enumerate((other, *(token.i for token in parse.ancestors(other)))):
        if at in up:
            return n + up[at]
    return len(up) + 99
