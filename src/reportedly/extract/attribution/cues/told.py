"""The medium that carries a saying because it was told: "told the agency", "in an interview with the daily"."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.sources.media import is_medium
from reportedly.extract.attribution.words.after import words_after
from reportedly.text.parse import Sentence

TELLING = frozenset({"tell", "inform", "brief"})
"""Verbs whose first noun is who hears it."""
AFTER_ADDRESSEE = frozenset({"that", ":", ",", ".", "in", "on", "during", "by", "over", "at", "after", "when"})


def media_told(scene: Scene, i: int, sentence: Sentence) -> tuple[Words, ...]:
    """The medium that was told: "told the agency", "in a statement to the daily", "in an interview with the radio"."""
    tokens = scene.parse.tokens
    for j in range(i + 1, min(i + 9, sentence.stop)):
        if (scene.is_finite(j) and j not in scene.cover) or tokens[j].lower == "that":
            break
        directly = j == i + 1 and tokens[i].lemma in ("tell", "inform")
        if directly or tokens[j].lower in ("to", "with", "by"):
            words = words_after(scene, j if directly else j + 1, sentence.stop)
            if words is not None and is_medium(scene, words):
                return (words,)
    return ()


def spoken_to(scene: Scene, sentence: Sentence) -> tuple[Words, ...]:
    """The medium that a sentence begins with: "Speaking to the agency, ...", "In an interview with the daily, ..."."""
    tokens = scene.parse.tokens
    start = [token.lower for token in tokens[sentence.first : min(sentence.first + 4, sentence.stop)]]
    if start[:1] == ["speaking"] or {"interview", "statement", "remarks"} & set(start):
        return media_told(scene, sentence.first, sentence)
    return ()


def addressee(scene: Scene, i: int, sentence: Sentence) -> tuple[Words, ...]:
    """Who is told, where what is told plainly follows ("told the minister that ..."): no source, and no content."""
    if scene.parse.tokens[i].lemma not in TELLING:
        return ()
    words = words_after(scene, i + 1, sentence.stop)
    if words is None or words.stop >= sentence.stop:
        return ()
    return (words,) if scene.parse.tokens[words.stop].lower in AFTER_ADDRESSEE else ()
