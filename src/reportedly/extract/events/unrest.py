"""Named rules that tell, of crowds and police, who used force: a peaceful protest, one broken up, a riot."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.decided import Decided, Typed
from reportedly.extract.events.scene import Scene
from reportedly.records.values import EventType
from reportedly.text.parse import Token

CUSTODY = frozenset({"arrest", "detain", "round"})
PROTESTING = frozenset({"Peaceful protest", "Protest with intervention"})


def by_crowd(scene: Scene, candidate: Candidate, base: EventType, decided: Decided) -> Typed | None:
    """events.crowd@2: what the sentence tells of a crowd decides: rioting, being broken up, being hurt by police.

    A clash with protesters is their riot; an attack where protesters are told is force against them.
    """
    words = list(_words(scene, candidate))
    told = frozenset[str]().union(*(_classes(scene, word) for word in words))
    has_crowd = any("protester" in scene.classes_of(word) for word in words)
    if base.acled in PROTESTING:
        return _protest(scene, base, words, told)
    if not has_crowd:
        return None
    sub_event = "Violent demonstration" if base.acled == "Armed clash" else "Excessive force against protesters"
    return Typed(type=scene.triggers.type_of(sub_event), rule="events.crowd@2")


def _protest(scene: Scene, base: EventType, words: list[Token], told: frozenset[str]) -> Typed | None:
    """What a protest turned into, if the sentence tells that it did."""
    if "riotous" in told:
        return _typed(scene, "Violent demonstration")
    is_broken_up = base.acled == "Protest with intervention" or "dispersing" in told
    if is_broken_up and "harmful" in told:
        return _typed(scene, "Excessive force against protesters")
    if is_broken_up or ("police" in told and any(word.lemma in CUSTODY and word.pos == "VERB" for word in words)):
        return _typed(scene, "Protest with intervention")
    return None


def _typed(scene: Scene, sub_event: str) -> Typed:
    """The type of a sub-event, with the name of the rule that chose it."""
    return Typed(type=scene.triggers.type_of(sub_event), rule="events.crowd@2", score=0.9)


def _words(scene: Scene, candidate: Candidate) -> Iterator[Token]:
    """Yield the words of a trigger's sentence that can tell of force; an old riot named after "riot police" is none."""
    parse = scene.reading.parse
    sentence = parse.sentence_of(candidate.head)
    for token in parse.tokens[sentence.first : sentence.stop]:
        if token.pos in ("NOUN", "PROPN", "VERB", "ADJ", "ADV") and not (
            token.dep in ("compound", "amod", "nmod") and parse.head(token.i).lemma in ("police", "gear", "shield")
        ):
            yield token


def _classes(scene: Scene, token: Token) -> frozenset[str]:
    """The word classes of a lemma."""
    return scene.triggers.noun_classes.get(token.lemma, frozenset())
