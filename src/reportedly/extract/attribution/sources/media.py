"""Whether words name a medium: a known one, a noun for one, or a name that only a paper, wire or station would bear."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.knowledge.sources import MEDIA

PASSING_ON = MEDIA | {"monitoring_group"}
"""Types of sources that mostly pass on what others told them."""
NOT_A_NAME = frozenset({"journalist", "media", "source", "report"})
"""Groups of nouns from the press that name no medium: "reporters", "the media", "media reports"."""


def is_medium(scene: Scene, words: Words) -> bool:
    """Say whether words name a medium."""
    names = scene.names_in(words)
    if names:
        return any(name.payload.source.type in MEDIA for name in names)
    noun = source_noun(scene, words.head, words.first)
    if noun is not None and noun.type in MEDIA and noun.group not in NOT_A_NAME:
        return True
    return is_called(scene, words) or (noun is None and _is_described(scene, words))


def passes_on(scene: Scene, words: Words) -> bool:
    """Say whether words name a medium, or a monitor, which mostly tells what others told it."""
    names = scene.names_in(words)
    noun = source_noun(scene, words.head, words.first)
    known = {name.payload.source.type for name in names} | ({noun.type} if noun is not None and not names else set())
    return is_medium(scene, words) or bool(known & PASSING_ON)


def is_called(scene: Scene, words: Words) -> bool:
    """Say whether a proper name bears a word of the press: "Cedar Post", "Radio Delta"."""
    tokens = scene.parse.tokens[words.first : words.stop]
    named = [token for token in tokens if token.text[:1].isupper() and token.lower != "the"]
    return len(named) > 1 and any(token.lower in scene.cues.outlet_words for token in named)


def _is_described(scene: Scene, words: Words) -> bool:
    """Say whether a noun for a medium stands before or behind its name: "the wire Marib Line", "Delta radio"."""
    inside = (source_noun(scene, i, i) for i in range(words.first, words.stop) if i not in scene.cover)
    if any(noun is not None and noun.type in MEDIA and noun.group not in NOT_A_NAME for noun in inside):
        return True
    tokens = scene.parse.tokens
    return any(
        tokens[i].text in scene.cues.outlet_words and tokens[i - 1].pos == "DET" and tokens[i + 1].text[:1].isupper()
        for i in range(words.first + 1, words.stop - 1)
    )
