"""Named rules that refine an event's type by weapon, target and what was told before."""

from __future__ import annotations

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.causes import by_cause
from reportedly.extract.events.clause import subjects
from reportedly.extract.events.decided import NEAR, Decided, Typed
from reportedly.extract.events.filters import reference_score
from reportedly.extract.events.ground import by_loser, by_taker
from reportedly.extract.events.means import means_beside, means_in_clause, means_in_sentence, means_near
from reportedly.extract.events.scene import Scene
from reportedly.extract.events.senses import classes_in
from reportedly.extract.events.unrest import by_crowd
from reportedly.extract.events.weapons import armed_with
from reportedly.knowledge.triggers import Sense
from reportedly.records.values import EventType

AIRBORNE = ("air", "barrel")
CIVIL = frozenset({"person", "building", "vehicle"})
SHELLING = ("air", "barrel", "drone", "artillery")
BOMBING = (*SHELLING, "explosive", "suicide")
ON_FOOT = frozenset({"rebel", "police", "suspect"})
DOERS = ON_FOOT | {"armed", "state", "government", "external", "aircraft"}
KNOWN = frozenset({"the", "this", "that"})
WHOLE = 1_000_000
"""Sentences in a report, at most: "anywhere in it"."""
BESIDE = 10
"""Tokens between a carrier's trigger and the chemicals it carries."""


def decide(scene: Scene, candidate: Candidate, sense: Sense, decided: Decided) -> Typed:
    """Type a candidate in its sense: the rule that the sense names, else the sense's own type."""
    assert sense.type is not None
    rule = RULES.get(sense.refine)
    return (rule(scene, candidate, sense.type, decided) if rule else None) or Typed(type=sense.type)


def _by_means(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.means@1: the weapon beside the trigger, in its clause, in its sentence."""
    weapon = means_beside(scene, candidate)
    if weapon is not None:
        return armed_with(scene, weapon, base, "means@1")
    weapon = means_in_clause(scene, candidate, decided.barred) or means_in_sentence(scene, candidate, decided.barred)
    return armed_with(scene, weapon, base, "means@1", 0.9) if weapon else None


def _by_gas(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.gas@1: what carries chemicals is a chemical attack, whoever carries them."""
    sentence = scene.reading.parse.sentence_of(candidate.head)
    for at in range(max(sentence.first, candidate.head - BESIDE), min(sentence.stop, candidate.head + BESIDE + 1)):
        weapon = scene.weapons.get(at)
        if weapon is not None and weapon.means == "chemical" and not decided.is_barred(candidate, at):
            return armed_with(scene, weapon, base, "gas@1")
    return None


def _by_weapon_beside(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.beside@1: only a weapon told with the trigger itself counts."""
    weapon = means_beside(scene, candidate)
    if weapon is not None:
        return armed_with(scene, weapon, base, "means@1")
    return _by_reference(scene, candidate, base, decided)


def _by_raider(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.raid@1: as beside; a raid by gunmen, rebels or police is an assault on the ground.

    Who raids stands with the noun ("raids by gunmen") or is the subject of its verb ("gunmen killed nine in raids").
    """
    told = means_beside(scene, candidate)
    if told is None and _raiders(scene, candidate) & ON_FOOT:
        ground = scene.triggers.type_of("Armed clash", label="assault")
        typed = _by_target(scene, candidate, ground, decided)
        if typed is not None and typed.type.mode == "aerial":
            typed = None
        return typed or Typed(type=ground, rule="events.raid@1", score=0.8)
    return _by_weapon_beside(scene, candidate, base, decided)


def _raiders(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Classes of who raids, or else of who does what the raid is told for ("died in raids" tells none)."""
    own = classes_in(scene, candidate, "subj")
    if own & DOERS or candidate.support is not None:
        return own
    parse = scene.reading.parse
    verb = next((token for token in parse.ancestors(candidate.head) if token.pos == "VERB"), None)
    doers = subjects(parse, verb) if verb is not None and parse.kids(verb.i, "dobj") else ()
    return frozenset[str]().union(*(scene.classes_of(token) for token in doers if token.i != candidate.head))


def _by_echo(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.echo@1: an allegation or denial is about the act of violence told before it."""
    before = decided.cause_near(candidate.head)
    return Typed(type=decided.typed[before].type, rule="events.echo@1", score=0.5) if before else None


def _by_report(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.bombing@1: as means; what refers back is as before; else the weapon that the report tells.

    A state bombs from the air if aircraft, raids or barrels are told anywhere; of others the nearest weapon counts.
    """
    near = _by_means(scene, candidate, base, decided) or _by_reference(scene, candidate, base, decided)
    if near is not None:
        return near
    state = classes_in(scene, candidate, "subj") & {"state", "government", "external"}
    if state and (means_near(scene, candidate, AIRBORNE, WHOLE) or decided.has_air):
        return Typed(type=scene.triggers.means["air"].type, rule="events.bombing@1", score=0.8)
    weapon = means_near(scene, candidate, BOMBING if base.label == "bombing" else SHELLING, WHOLE)
    return armed_with(scene, weapon, base, "bombing@1", 0.8) if weapon else None


def _by_blast(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.blast@2: a bomber told within two sentences makes it a suicide bombing; else the weapon beside it.

    What is blown up is no means: "blew up a tank" is no shelling.
    """
    back = _by_reference(scene, candidate, base, decided)
    if back is not None:
        return back
    bomber = means_near(scene, candidate, ("suicide",), 2)
    is_blown = scene.reading.parse.tokens[candidate.head].lemma == "blow"
    weapon = bomber or means_beside(scene, candidate, with_objects=not is_blown)
    return armed_with(scene, weapon, base, "blast@2") if weapon else None


def _by_target(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.target@1: as means or as before; else people attacked make it Attack, armed sides and ground a clash."""
    near = _by_means(scene, candidate, base, decided) or _by_reference(scene, candidate, base, decided)
    if near is not None:
        return near
    told = classes_in(scene, candidate, "obj")
    if told & {"armed"} or not (told & CIVIL or _hurts_civilians(scene, candidate)):
        return None
    weapon = means_near(scene, candidate, BOMBING, NEAR)
    if weapon is not None:
        return armed_with(scene, weapon, base, "target@1", 0.7)
    return Typed(type=scene.triggers.type_of("Attack"), rule="events.target@1", score=0.8) if told & CIVIL else None


def _by_known(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.known@1: as target; an attack told as known ("blamed the attack on rebels") is the one told before."""
    told = _by_target(scene, candidate, base, decided)
    if told is not None or not candidate.is_nominal or candidate.support is not None:
        return told
    if not any(kid.lower in KNOWN for kid in scene.reading.parse.kids(candidate.head, "det")):
        return None
    before = decided.cause_before(candidate.head)
    if before is None or decided.typed[before].type.acled_type != "Explosions/Remote violence":
        return None
    return Typed(type=decided.typed[before].type, rule="events.known@1", score=0.7)


def _hurts_civilians(scene: Scene, candidate: Candidate) -> bool:
    """Say whether the sentence of an attack tells of people and of no armed victims."""
    parse = scene.reading.parse
    sentence = parse.sentence_of(candidate.head)
    objects = [t for t in parse.tokens[sentence.first : sentence.stop] if t.dep in ("dobj", "nsubjpass")]
    told = frozenset[str]().union(*(scene.classes_of(token) for token in objects))
    return "person" in told and "armed" not in told


def _by_reference(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.reference@1: "the attack" is of the type of the act of violence told before."""
    if reference_score(scene, candidate) == 1.0:
        return None
    before = decided.cause_near(candidate.head)
    return Typed(type=decided.typed[before].type, rule="events.reference@1", score=0.9) if before else None


RULES = {
    "gas": _by_gas,
    "beside": _by_weapon_beside,
    "raid": _by_raider,
    "echo": _by_echo,
    "means": _by_means, "bombing": _by_report, "blast": _by_blast, "attack": _by_known, "taker": by_taker,
    "loser": by_loser, "consequence": by_cause, "crowd": by_crowd,
}  # fmt: skip
"""Rules by the refinement that a sense asks for; None from one leaves the sense its own type."""
