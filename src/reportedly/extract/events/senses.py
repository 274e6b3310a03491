"""Choose a trigger's sense by its arguments: the first whose conditions all hold."""

from __future__ import annotations

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.clause import behind, is_passive, objects, subjects
from reportedly.extract.events.scene import Scene
from reportedly.knowledge.triggers import Need, Sense
from reportedly.text.parse import Token

PRONOUN = frozenset({"pronoun"})


def choose_sense(scene: Scene, candidate: Candidate) -> Sense | None:
    """The first sense whose needs hold; None where none does, or where the one that does shows no event."""
    for sense in candidate.senses:
        if all(holds(scene, candidate, need) != need.negated for need in sense.needs):
            return sense if sense.type is not None else None
    return None


def holds(scene: Scene, candidate: Candidate, need: Need) -> bool:
    """Say whether an argument of the wanted class is there (any, if the need names no class)."""
    if need.slot == "voice":
        return is_passive(scene.reading.parse, scene.reading.parse.tokens[candidate.head])
    if need.slot == "dep":
        return scene.reading.parse.tokens[candidate.head].dep in need.values
    if need.slot == "word":
        return _has_word(scene, candidate, need)
    found = [token for slot in need.slot.split("|") for token in arguments(scene, candidate, slot)]
    if not need.values:
        return bool(found)
    return any(not need.values.isdisjoint(_classes_as(scene, token, need.slot)) for token in found)


def _classes_as(scene: Scene, token: Token, slot: str) -> frozenset[str]:
    """Classes of an argument; an "it" that something is done to is a thing, whatever it stands for."""
    return PRONOUN if slot == "obj" and token.lower == "it" else scene.classes_of(token)


def arguments(scene: Scene, candidate: Candidate, slot: str) -> tuple[Token, ...]:
    """The nouns in a slot of a trigger: ``subj``, ``obj``, ``mod`` or a preposition."""
    parse = scene.reading.parse
    head = parse.tokens[candidate.head]
    if slot == "num":
        return parse.kids(head.i, "nummod")
    if candidate.is_nominal:
        return _nominal(scene, candidate, slot)
    if slot == "subj":
        return subjects(parse, head)
    if slot == "obj":
        return objects(parse, head)
    return tuple(behind(parse, head.i, slot))


def _nominal(scene: Scene, candidate: Candidate, slot: str) -> tuple[Token, ...]:
    """The same of a noun: possessor or doer, what is behind a preposition of it or of its light verb, modifiers."""
    parse = scene.reading.parse
    if slot == "mod":
        return parse.kids(candidate.head, "compound", "amod", "poss", "nmod")
    if slot == "subj":
        own = (*parse.kids(candidate.head, "poss", "compound", "amod"), *behind(parse, candidate.head, "by"))
        return own if candidate.support is None else (*own, *subjects(parse, parse.tokens[candidate.support]))
    wanted = ("of", "on", "against", "at") if slot == "obj" else (slot,)
    found = tuple(behind(parse, candidate.head, *wanted))
    return found if candidate.support is None else (*found, *behind(parse, candidate.support, *wanted))


def _has_word(scene: Scene, candidate: Candidate, need: Need) -> bool:
    """Say whether one of these words stands in the trigger's sentence."""
    parse = scene.reading.parse
    sentence = parse.sentence_of(candidate.head)
    return any(token.lemma in need.values for token in parse.tokens[sentence.first : sentence.stop])


def classes_in(scene: Scene, candidate: Candidate, slot: str) -> frozenset[str]:
    """All classes of the nouns in one slot, with those of their modifiers: "Yemen's rebels" are no state's."""
    parse = scene.reading.parse
    found: set[str] = set()
    for token in arguments(scene, candidate, slot):
        own = scene.classes_of(token)
        found |= own
        if "rebel" in own:
            continue
        for kid in parse.kids(token.i, "compound", "amod", "nmod", "poss"):
            found |= scene.classes_of(kid) & {"state", "government", "rebel", "external"}
    return frozenset(found)
