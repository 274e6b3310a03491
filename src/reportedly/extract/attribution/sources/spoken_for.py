"""The body that an unnamed spokesman, office or paper speaks for: "a spokesman for the ministry" is the ministry."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.after import words_after
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.knowledge.cues import SourceNoun

FOR = frozenset({"for", "of", "from", "at"})
BY = frozenset({"by", "from"})
VOICES = frozenset({"spokesman", "voice"})
"""The groups of nouns for those who only lend a body their voice: persons, media offices."""
PAPERS = frozenset({"statement", "report"})
"""The groups of nouns for what a body says in writing."""
OWNED = frozenset({"'s", "’s", "'", "’"})


def body_spoken_for(scene: Scene, words: Words, noun: SourceNoun | None, people: frozenset[str]) -> Words | None:
    """The words of the body for which a nameless spokesman, office or paper speaks; None where none but it is told.

    ``people`` are the groups of nouns for persons: who speaks for "the families" or "the president" is himself; only
    fighters are a side when the article tells of all of them ("the rebels").
    """
    if noun is None or noun.group not in VOICES | PAPERS:
        return None
    body = _behind(scene, words, FOR if noun.group in VOICES else BY)
    body = body or (_owner(scene, words, noun) if noun.group in VOICES else None)
    return body if body is not None and _is_body(scene, body, people) else None


def _behind(scene: Scene, words: Words, links: frozenset[str]) -> Words | None:
    """The words behind the first of some prepositions."""
    at = next((i for i in range(words.head + 1, words.stop - 1) if scene.parse.tokens[i].lower in links), None)
    return None if at is None else words_after(scene, at + 1, words.stop)


def _owner(scene: Scene, words: Words, noun: SourceNoun) -> Words | None:
    """The words before a genitive's mark ("the rebels' [media office]"), or those a noun heads ("army spokesman")."""
    tokens = scene.parse.tokens
    marks = [i for i in range(words.first + 1, words.head) if tokens[i].text in OWNED]
    if marks:
        return Words(first=words.first, head=marks[0] - 1, stop=marks[0])
    before = words.head - 1
    kind = source_noun(scene, before, words.first) if before >= words.first and noun.group == "spokesman" else None
    if kind is None or (noun.modifiers and kind.type != noun.type):  # "African union spokesman"
        return None
    return Words(first=words.first, head=before, stop=words.head)


def _is_body(scene: Scene, body: Words, people: frozenset[str]) -> bool:
    """Say whether some words are for a body, or for all the fighters of a side."""
    kind = source_noun(scene, body.head, body.first)
    if kind is None:
        return False
    tokens = scene.parse.tokens
    if kind.group == "fighter":
        return tokens[body.first].lower == "the" and tokens[body.head].tag in ("NNS", "NNPS")
    return kind.identification != "anonymous" and kind.group not in people


def is_own_staff(scene: Scene, words: Words) -> bool:
    """Say whether a journalist is the outlet's own, whose words are its own: "our correspondent", "of this agency"."""
    noun = source_noun(scene, words.head, words.first)
    if noun is None or noun.group != "journalist":
        return False
    tokens, stop = scene.parse.tokens, scene.parse.sentence_of(words.head).stop
    behind = [token.lower for token in tokens[words.head + 1 : min(words.head + 3, stop)]]
    return tokens[words.first].lower == "our" or (behind[:1] in (["of"], ["for"]) and behind[1:] in (["this"], ["our"]))
