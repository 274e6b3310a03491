"""Attitudes that a verb tells: "X wants ...", "... was condemned by X", "... angered X"."""

from __future__ import annotations

from reportedly.extract.attribution.attitudes.asserted import is_asserted
from reportedly.extract.attribution.attitudes.content import (
    content_behind_passive,
    content_of_verb,
    left_edge,
    right_edge,
    trimmed_range,
)
from reportedly.extract.attribution.attitudes.found import Attitude, attitude_of
from reportedly.extract.attribution.attitudes.holder import Holder, agent_of, holder_of, is_holder, noun_phrase
from reportedly.extract.attribution.found import Range
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.attitudes import AttitudeCue, AttitudeCues


def by_verb(scene: Scene, i: int, cues: AttitudeCues) -> Attitude | None:
    """The attitude that verb ``i`` tells, by the first of its cues that finds all it needs."""
    token = scene.parse.tokens[i]
    choices = cues.at("verb", token.lemma) or cues.at("verb", _whole_lemma(token.lower, token.lemma))
    if not choices or token.dep in ("amod", "compound", "acomp") or not is_asserted(scene, i):
        return None
    return next((one for cue in choices if (one := _by_cue(scene, i, cue)) is not None), None)


def _whole_lemma(lower: str, lemma: str) -> str:
    """The lemma with the "e" that the model's lemma has lost: "hoped" is no form of "hop"."""
    return lemma + "e" if lower in (f"{lemma}ed", f"{lemma}ing", f"{lemma}es") else lemma


def _by_cue(scene: Scene, i: int, cue: AttitudeCue) -> Attitude | None:
    """The attitude that a verb tells as one cue: active, passive, or with its holder as object."""
    last = _end_of_cue(scene, i, cue)
    if last is None:
        return None
    words = tuple(sorted({i, last}))
    token = scene.parse.tokens[i]
    if scene.parse.kids(i, "auxpass") or (token.dep == "acl" and scene.parse.kids(i, "agent")):
        return _by_passive(scene, words, cue)
    if cue.holder == "object":
        return _by_moving(scene, words, cue)
    content = content_of_verb(scene, i, last, cue)
    if content is None:
        return None
    return attitude_of(scene, holder_of(scene, i), words, (content,), cue, "attribution.attitude-verb@1")


def _end_of_cue(scene: Scene, i: int, cue: AttitudeCue) -> int | None:
    """The last token of a cue that begins with token ``i``; None where its further words do not follow."""
    at, stop = i, scene.parse.sentence_of(i).stop
    for word in cue.rest:
        step = next((j for j in range(at + 1, min(at + 4, stop)) if scene.parse.tokens[j].lower == word), None)
        if step is None or (step > at + 1 and not any(kid.i == step for kid in scene.parse.kids(i, "prep", "prt"))):
            return None
        at = step
    return at


def _by_passive(scene: Scene, words: tuple[int, ...], cue: AttitudeCue) -> Attitude | None:
    """ "... was condemned by X": X condemns what the subject names, or thinks of it what follows."""
    i = words[0]
    if cue.holder != "subject" or not cue.takes & {"object", "held", "asked"}:
        return None
    holder, token = agent_of(scene, i), scene.parse.tokens[i]
    subject = next(iter(scene.parse.kids(i, "nsubjpass")), scene.parse.head(i) if token.dep == "acl" else None)
    if holder is None or subject is None:
        return None
    meant = trimmed_range(scene, left_edge(scene, subject.i), min(right_edge(scene, subject.i), i))
    if meant is None:
        return None
    content: tuple[Range, ...] = (meant,)
    more = content_behind_passive(scene, i)
    if more is None and "object" not in cue.takes:
        return None
    return attitude_of(
        scene, holder, words, content if more is None else (*content, more), cue, "attribution.attitude-passive@1"
    )


def _by_moving(scene: Scene, words: tuple[int, ...], cue: AttitudeCue) -> Attitude | None:
    """ "The deal angered X": X feels so about what the subject names."""
    i = words[0]
    subject = next(iter(scene.parse.kids(i, "nsubj")), None)
    moved = next(iter(scene.parse.kids(i, "dobj")), None)
    if subject is None or moved is None or not is_holder(moved):
        return None
    meant = trimmed_range(scene, left_edge(scene, subject.i), min(right_edge(scene, subject.i), i))
    holder = Holder(words=noun_phrase(scene, moved.i))
    return None if meant is None else attitude_of(scene, holder, words, (meant,), cue, "attribution.attitude-moved@1")
