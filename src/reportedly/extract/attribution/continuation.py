"""Sentences without a cue that plainly go on from the one before: the speaker keeps them."""

from __future__ import annotations

from itertools import pairwise

from reportedly.extract.attribution.found import Found, merged
from reportedly.extract.attribution.scene import Scene
from reportedly.text.parse import Sentence

LONGEST = 3
"""Sentences that one cue can keep after its own; beyond that a report has mostly gone back to its own voice."""
ADDING = frozenset({"add", "continue"})
"""Who adds something was still speaking in the sentence before."""
COMPARING = frozenset({"more", "other", "others"})
HURT = frozenset({"kill", "wound", "injure", "die", "hurt", "execute", "martyr"})
COUNTED = frozenset(
    {"people", "person", "civilian", "citizen", "soldier", "fighter", "child", "woman", "man", "militant"}
)


def with_continuations(scene: Scene, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Add a saying for each sentence that goes on from a governed one, in the same block.

    A sentence goes on if it begins with words that only make sense after another ("The rest", "Moreover"), counts
    victims at its start, or stands before one in which somebody adds to it; not if it tells the background of the
    war, and not if it has a cue of its own.
    """
    spoken = {scene.parse.tokens[one.at].sent for one in found if not one.is_hedge}
    governed = {scene.parse.tokens[stop - 1].sent for one in found if not one.is_hedge for _, stop in one.content}
    added: list[Found] = []
    adding = {cue.sent for one in found if one.cue and (cue := scene.parse.tokens[one.at]).lemma in ADDING}
    run = 0
    for before, sentence in zip(scene.parse.sentences, scene.parse.sentences[1:], strict=False):
        run = 0 if before.i in spoken else run
        follows = before.i in governed and before.block == sentence.block and sentence.i not in spoken
        if follows and sentence.i not in governed and run < LONGEST and _goes_on(scene, sentence, adding):
            added.append(_continued(sentence))
            governed.add(sentence.i)
            run += 1
    return merged(found, added)


def _goes_on(scene: Scene, sentence: Sentence, adding: set[int]) -> bool:
    """Say whether a sentence goes on from the one before it, to which the next one may be said to add."""
    tokens = scene.parse.tokens[sentence.first : sentence.stop]
    words = [token.lower for token in tokens]
    if scene.cues.background & set(words):
        return False
    return (
        scene.cues.continues(words)
        or _is_added_to(scene, sentence, adding)
        or any(word in COMPARING and after != "than" for word, after in pairwise(words[1:4]))
        or _counts(scene, sentence)
    )


def _is_added_to(scene: Scene, sentence: Sentence, adding: set[int]) -> bool:
    """Say whether the next sentence of the same paragraph is one in which somebody adds something."""
    return sentence.i + 1 in adding and scene.parse.sentences[sentence.i + 1].block == sentence.block


def _counts(scene: Scene, sentence: Sentence) -> bool:
    """Say whether a sentence begins by counting people who were killed or hurt."""
    start = scene.parse.tokens[sentence.first : min(sentence.first + 6, sentence.stop)]
    number = next((n for n, token in enumerate(start[:4]) if token.pos == "NUM"), None)
    if number is None or any(token.pos in ("ADP", "PRON") and token.lower != "at" for token in start[:number]):
        return False
    hurt = any(token.lemma in HURT for token in scene.parse.tokens[sentence.first : sentence.stop])
    return hurt and any(token.lemma in COUNTED for token in start[number:])


def _continued(sentence: Sentence) -> Found:
    """The saying that a sentence without a cue is, by the speaker of the one before."""
    content = ((sentence.first, sentence.stop),)
    return Found(at=sentence.first, content=content, is_elided=True, act="say", rule="attribution.continued@2")
