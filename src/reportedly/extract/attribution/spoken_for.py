"""The body that an unnamed spokesman speaks for: "a spokesman for the interior ministry" is the ministry."""

from __future__ import annotations

from reportedly.extract.attribution.after import words_after
from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.phrase import source_noun
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.cues import SourceNoun

FOR = frozenset({"for", "of", "from", "at"})
VOICE = "spokesman"
"""The group of nouns for those who only lend a body their voice."""


def body_spoken_for(scene: Scene, words: Words, noun: SourceNoun | None, people: frozenset[str]) -> Words | None:
    """The words of the body that a spokesman without a name speaks for; None where nobody but himself is told.

    ``people`` are the groups of nouns for persons: who speaks for "the families" or "the president" is himself.
    """
    if noun is None or noun.group != VOICE:
        return None
    behind = range(words.head + 1, words.stop - 1)
    at = next((i for i in behind if scene.parse.tokens[i].lower in FOR), None)
    body = None if at is None else words_after(scene, at + 1, words.stop)
    kind = None if body is None else source_noun(scene, body.head, body.first)
    is_body = kind is not None and kind.identification != "anonymous" and kind.group not in people
    return body if is_body else None
