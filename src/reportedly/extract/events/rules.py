"""Named rules that refine an event's type by weapon, cause, taker and target."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.extract.events.candidate import Candidate, WeaponWords
from reportedly.extract.events.clause import behind, objects
from reportedly.extract.events.filters import reference_score
from reportedly.extract.events.means import means_beside, means_in_clause, means_in_sentence, means_near
from reportedly.extract.events.scene import Scene
from reportedly.extract.events.senses import arguments
from reportedly.knowledge.triggers import Sense
from reportedly.records.values import EventType

TERRITORY = ("Government regains territory", "Non-state actor overtakes territory")
WAR = frozenset({"war", "conflict", "crisis", "uprising", "revolt", "revolution", "unrest", "insurgency"})
DEADLY = frozenset({"killing", "wounding", "casualties"})
AIRBORNE = frozenset({"air", "barrel"})
BOMBING = frozenset({"air", "barrel", "drone", "artillery", "explosive", "suicide", "chemical"})
WHOLE = 10_000
"""Sentences in a report, at most: "anywhere in it"."""
BESIDE = 10
"""Tokens between a carrier's trigger and the chemicals it carries."""
NEAR = 12
"""How many sentences back or ahead a cause is looked for."""


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """A decided type, the rule that decided it (as a row name) and its score."""

    type: EventType
    rows: tuple[str, ...] = ()
    score: float = 1.0


TURNS = (0, 1, 2)


def turn_of(scene: Scene, candidate: Candidate, sense: Sense) -> int:
    """When a candidate is decided: acts first, then what refers back to them, then what followed from them."""
    if sense.refine == "consequence":
        return 2
    if sense.refine in ("bombing", "echo"):
        return 1
    return int(sense.refine in ("attack", "blast", "beside") and reference_score(scene, candidate) < 1.0)


class Decided:
    """The types decided so far in one Document, by head token, and the candidates still to come."""

    def __init__(self, scene: Scene, chosen: tuple[tuple[Candidate, Sense], ...]) -> None:
        self.typed: dict[int, Typed] = {}
        self.causes: list[int] = []
        self.has_air = False
        self.barred = _barred(scene, chosen)

    def add(self, candidate: Candidate, sense: Sense, typed: Typed) -> None:
        """Keep a decision; acts of violence may be causes of what follows."""
        self.typed[candidate.head] = typed
        self.has_air = self.has_air or typed.type.acled == "Air/drone strike"
        if sense.refine not in ("consequence", "echo") and typed.type.plover == "ASSAULT":
            self.causes.append(candidate.head)


def decide(scene: Scene, candidate: Candidate, sense: Sense, decided: Decided) -> Typed:
    """Type a candidate in its sense: the rule that the sense names, else the sense's own type."""
    assert sense.type is not None
    rule = RULES.get(sense.refine)
    return (rule(scene, candidate, sense.type, decided) if rule else None) or Typed(type=sense.type)


def _armed_with(scene: Scene, weapon: WeaponWords, base: EventType, rule: str, score: float = 1.0) -> Typed:
    """The type that a weapon makes; a consequence keeps its own label."""
    means = scene.triggers.means[weapon.means]
    kind = msgspec.structs.replace(means.type, label=base.label) if base.label in KEEP_LABEL else means.type
    return Typed(type=kind, rows=(f"events.{rule}@1", weapon.row), score=score)


KEEP_LABEL = frozenset({"killing", "wounding", "destruction", "casualties", "displacement"})


def _by_means(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.means@1: the weapon beside the trigger, in its clause, in its sentence."""
    weapon = means_beside(scene, candidate)
    if weapon is not None:
        return _armed_with(scene, weapon, base, "means")
    weapon = means_in_clause(scene, candidate, decided.barred) or means_in_sentence(scene, candidate, decided.barred)
    return _armed_with(scene, weapon, base, "means", 0.9) if weapon else None


def _by_gas(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.gas@1: what carries chemicals is a chemical attack, whoever carries them."""
    sentence = scene.reading.parse.sentence_of(candidate.head)
    told = [w for w in scene.weapons.values() if w.means == "chemical" and sentence.first <= w.head < sentence.stop]
    near = [w for w in told if abs(w.head - candidate.head) <= BESIDE and not _is_barred(candidate, w.head, decided)]
    return _armed_with(scene, near[0], base, "gas") if near else None


def _is_barred(candidate: Candidate, token: int, decided: Decided) -> bool:
    """Say whether another event holds a weapon word."""
    return decided.barred.get(token, candidate.head) != candidate.head


def _by_weapon_beside(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.beside@1: only a weapon told with the trigger itself counts."""
    weapon = means_beside(scene, candidate)
    if weapon is not None:
        return _armed_with(scene, weapon, base, "means")
    return _by_reference(scene, candidate, base, decided)


def _by_echo(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.echo@1: an allegation or denial is about the act of violence told before it."""
    before = _cause_near(scene, candidate, decided)
    return Typed(type=decided.typed[before].type, rows=("events.echo@1",), score=0.5) if before else None


def _by_report(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.bombing@1: as means; what refers back is as before; else the weapon that the report tells.

    A state bombs from the air if aircraft, raids or barrels are told anywhere; of others the nearest weapon counts.
    """
    near = _by_means(scene, candidate, base, decided) or _by_reference(scene, candidate, base, decided)
    if near is not None:
        return near
    state = _classes(scene, candidate, "subj") & {"state", "government", "external"}
    if state and (means_near(scene, candidate, AIRBORNE, WHOLE) or decided.has_air):
        return Typed(type=scene.triggers.means["air"].type, rows=("events.bombing@1",), score=0.8)
    weapon = means_near(scene, candidate, BOMBING, WHOLE)
    return _armed_with(scene, weapon, base, "bombing", 0.8) if weapon else None


def _by_blast(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.blast@1: a bomber told within two sentences makes it a suicide bombing; else the weapon beside it."""
    back = _by_reference(scene, candidate, base, decided)
    if back is not None:
        return back
    bomber = means_near(scene, candidate, frozenset({"suicide"}), 2)
    weapon = bomber or means_beside(scene, candidate)
    return _armed_with(scene, weapon, base, "blast") if weapon else None


def _by_target(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.target@1: as means or as before; else people attacked make it Attack, armed sides and ground a clash."""
    near = _by_means(scene, candidate, base, decided) or _by_reference(scene, candidate, base, decided)
    if near is not None:
        return near
    told = _classes(scene, candidate, "obj")
    weapon = means_near(scene, candidate, BOMBING, NEAR) if _on_civilians(told) else None
    if weapon is not None:
        return _armed_with(scene, weapon, base, "target", 0.7)
    if not _on_civilians(told):
        return None
    return Typed(type=scene.triggers.type_of("Attack"), rows=("events.target@1",), score=0.8)


def _on_civilians(told: frozenset[str]) -> bool:
    """Say whether people or civil things are attacked, no armed side."""
    return bool(told & {"person", "building", "vehicle"}) and not told & {"armed"}


def _by_reference(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.reference@1: "the attack" is of the type of the act of violence told before."""
    if reference_score(scene, candidate) == 1.0:
        return None
    before = _cause_near(scene, candidate, decided)
    return Typed(type=decided.typed[before].type, rows=("events.reference@1",), score=0.9) if before else None


def _by_taker(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.taker@1: ground taken by the state's army or its allies is regained, by others overtaken."""
    told = _ground_of(scene, base, _classes(scene, candidate, "subj"), TERRITORY)
    if told is not None:
        return told
    before = [head for head in decided.causes if decided.typed[head].type.acled in TERRITORY and head < candidate.head]
    if before and not _classes(scene, candidate, "from"):
        return Typed(type=decided.typed[before[-1]].type, rows=("events.taker-before@1",), score=0.6)
    return _ground_of(scene, base, _side_before(scene, candidate), TERRITORY)


def _side_before(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """The classes of the armed side named last before a trigger in its sentence, where grammar tells no subject."""
    parse = scene.reading.parse
    for at in range(candidate.head - 1, parse.sentence_of(candidate.head).first - 1, -1):
        told = scene.classes_of(parse.tokens[at])
        if parse.tokens[at].pos in ("NOUN", "PROPN") and told & {"armed", "state", "rebel"}:
            return told
    return frozenset()


def _by_loser(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.loser@1: ground that falls to somebody, or else is lost by somebody."""
    to = _classes(scene, candidate, "to") | _classes(scene, candidate, "by") | _classes(scene, candidate, "of")
    lost_by = _classes(scene, candidate, "subj")
    return _ground_of(scene, base, to, TERRITORY) or _ground_of(scene, base, lost_by, TERRITORY[::-1])


def _ground_of(scene: Scene, base: EventType, side: frozenset[str], types: tuple[str, ...]) -> Typed | None:
    """The territory type for a side: the first if it is the state's, the second if it is another armed one."""
    if side & {"state", "government"}:
        return _ground(scene, base, types[0])
    return _ground(scene, base, types[1]) if side & {"armed", "rebel", "external"} else None


def _ground(scene: Scene, base: EventType, sub_event: str) -> Typed:
    """A territory type with the label of the sense."""
    return Typed(type=scene.triggers.type_of(sub_event, label=base.label), rows=("events.taker@1",))


def _by_cause(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.cause@1: a consequence has the type of its cause: in its clause, its sentence, near by."""
    if base.label in DEADLY and _is_war_toll(scene, candidate):
        return Typed(type=scene.triggers.type_of("Other", "ASSAULT", label="war toll"), rows=("events.war-toll@1",))
    weapon = means_beside(scene, candidate)
    if weapon is not None:
        return _armed_with(scene, weapon, base, "means")
    cause = _cause_in_sentence(scene, candidate, decided)
    if cause is None and not _kills_in_battle(scene, candidate):
        cause = _cause_near(scene, candidate, decided)
    if cause is not None:
        return _like(base, decided.typed[cause])
    weapon = means_in_sentence(scene, candidate, decided.barred)
    if weapon is not None:
        return _armed_with(scene, weapon, base, "means", 0.8)
    return _by_victim(scene, candidate, base)


def _kills_in_battle(scene: Scene, candidate: Candidate) -> bool:
    """Say whether one armed side on the ground is told to have killed another."""
    doer, victim = _classes(scene, candidate, "subj"), _classes(scene, candidate, "obj")
    return "armed" in doer and "aircraft" not in doer and "armed" in victim


def _like(base: EventType, cause: Typed) -> Typed:
    """The cause's type under the consequence's own label."""
    kind = cause.type
    if kind.acled in TERRITORY:
        kind = msgspec.structs.replace(kind, acled="Armed clash", acled_type="Battles", mode=None)
    return Typed(type=msgspec.structs.replace(kind, label=base.label), rows=("events.cause@1",), score=0.9)


def _by_victim(scene: Scene, candidate: Candidate, base: EventType) -> Typed | None:
    """events.victim@1: without any cause told, deaths among armed men come of fighting."""
    if _classes(scene, candidate, "obj") & {"armed"} or _classes(scene, candidate, "subj") & {"armed"}:
        kind = scene.triggers.type_of("Armed clash", label=base.label)
        return Typed(type=kind, rows=("events.victim@1",), score=0.6)
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
    parse = scene.reading.parse
    sent = parse.tokens[candidate.head].sent
    same = [head for head in decided.causes if parse.tokens[head].sent == sent]
    return min(
        same, key=lambda head: (_distance(scene, candidate.head, head), abs(head - candidate.head)), default=None
    )


def _cause_near(scene: Scene, candidate: Candidate, decided: Decided) -> int | None:
    """The nearest act of violence of the same section in the sentences before, else after."""
    parse = scene.reading.parse
    at = parse.tokens[candidate.head].sent
    block = parse.block_of(candidate.head)
    near = [
        head for head in decided.causes
        if abs(parse.tokens[head].sent - at) <= NEAR and parse.block_of(head).section == block.section
    ]  # fmt: skip
    before = [head for head in near if head < candidate.head]
    return max(before) if before else min(near, default=None)


def _distance(scene: Scene, one: int, other: int) -> int:
    """Steps between two tokens over the parse tree."""
    parse = scene.reading.parse
    up = {one: 0, **{token.i: n for n, token in enumerate(parse.ancestors(one), start=1)}}
    for n, at in enumerate((other, *(token.i for token in parse.ancestors(other)))):
        if at in up:
            return n + up[at]
    return len(up) + 99


def _by_crowd(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.crowd@1: force against protesters, where the sentence tells of protest."""
    parse = scene.reading.parse
    sentence = parse.sentence_of(candidate.head)
    if any("protester" in scene.classes_of(token) for token in parse.tokens[sentence.first : sentence.stop]):
        return Typed(type=scene.triggers.type_of("Excessive force against protesters"), rows=("events.crowd@1",))
    return None


def _classes(scene: Scene, candidate: Candidate, slot: str) -> frozenset[str]:
    """All classes of the nouns in one slot, with those of their modifiers."""
    parse = scene.reading.parse
    found: set[str] = set()
    for token in arguments(scene, candidate, slot):
        found |= scene.classes_of(token)
        for kid in parse.kids(token.i, "compound", "amod", "nmod", "poss"):
            found |= scene.classes_of(kid) & {"state", "government", "rebel", "external"}
    return frozenset(found)


def _barred(scene: Scene, chosen: Iterable[tuple[Candidate, Sense]]) -> dict[int, int]:
    """Tokens where a weapon is no means of other events: a trigger's own words, what was destroyed, taken or found."""
    parse = scene.reading.parse
    found: dict[int, int] = {}
    for candidate, sense in chosen:
        if not candidate.is_nominal and (sense.frame in ("take", "seize") or sense.refine == "consequence"):
            for token in objects(parse, parse.tokens[candidate.head]):
                found.update(dict.fromkeys(parse.subtree(token.i), -1))
        if sense.refine != "consequence":
            found.update(dict.fromkeys(range(candidate.first, candidate.stop), candidate.head))
    return found


RULES = {
    "gas": _by_gas,
    "beside": _by_weapon_beside,
    "echo": _by_echo,
    "means": _by_means, "bombing": _by_report, "blast": _by_blast, "attack": _by_target, "taker": _by_taker,
    "loser": _by_loser, "consequence": _by_cause, "crowd": _by_crowd,
}  # fmt: skip
"""Rules by the refinement that a sense asks for; None from one leaves the sense its own type."""
