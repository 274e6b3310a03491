"""Who a pronoun means that has not spoken yet: the subject of its own sentence, or of the sentence before."""

from __future__ import annotations

from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.sources.carriers import read_speaker
from reportedly.extract.attribution.words.before import words_around
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.extract.attribution.words.sides import ends_quoted
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import MEDIA
from reportedly.text.parse import Sentence

SPEAKING = frozenset({"official_military", "armed_actor_statement", "international_org", "ngo", "named_person"})
FIGHTING = frozenset({"official_military", "armed_actor_statement"})
ANSWERING = frozenset({"deny", "promise", "own", "accuse"})
"""Acts of whoever was just told about, rather than of whoever told it."""
STATED = frozenset({"statement", "communique", "bulletin"})
PLURAL = frozenset({"NNS", "NNPS"})


def answers(found: Found) -> bool:
    """Say whether somebody answers to what was told of him: denies, promises, owns to it."""
    return found.act in ANSWERING


def is_stated(scene: Scene, found: Found) -> bool:
    """Say whether it is told where it was said: "..., it said in a statement"."""
    stop = scene.parse.sentence_of(found.at).stop
    return any(token.lower in STATED for token in scene.parse.tokens[found.at + 1 : min(found.at + 5, stop)])


def own_subject(scene: Scene, found: Found, pronoun: Words, knowledge: Knowledge) -> Words | None:
    """The subject of what is said before the pronoun: "[The ministry] will move the judges, it said"."""
    held = next((each for each in found.content if each[1] <= pronoun.first), None)
    sentence = scene.parse.sentence_of(pronoun.first)
    if held is None or ends_quoted(scene, (held[0], pronoun.first)):  # who is quoted does not tell of himself by name
        return None
    return _subject(scene, sentence, held, pronoun, knowledge)


def subject_before(scene: Scene, found: Found, pronoun: Words, knowledge: Knowledge) -> Words | None:
    """The subject of the sentence before: "[The government] promised an inquiry. It denied ..."."""
    here = scene.parse.sentence_of(pronoun.first)
    if here.i == 0 or any(first < pronoun.first for first, _ in found.content):
        return None
    before = scene.parse.sentences[here.i - 1]
    return _subject(scene, before, (before.first, before.stop), pronoun, knowledge)


def _subject(
    scene: Scene, sentence: Sentence, held: tuple[int, int], pronoun: Words, knowledge: Knowledge
) -> Words | None:
    """The first subject in some words, where it can speak and agrees with the pronoun."""
    tokens = scene.parse.tokens
    heads = (i for i in range(*held) if tokens[i].dep in ("nsubj", "nsubjpass") and tokens[i].pos in ("NOUN", "PROPN"))
    first = next(heads, None)
    words = None if first is None else words_around(scene, first, sentence.first, sentence.stop)
    if words is None or not _can_speak(scene, words, knowledge):
        return None
    return words if _agrees(scene, words, tokens[pronoun.head].lower) else None


def _can_speak(scene: Scene, words: Words, knowledge: Knowledge) -> bool:
    """Say whether words name a body or an office that speaks, or a fighting side, and no medium."""
    name = scene.cover.get(words.head)
    noun = source_noun(scene, words.head, words.first)
    if name is not None:
        return name.payload.source.type not in MEDIA
    if noun is not None:
        return noun.type in SPEAKING
    links = read_speaker(scene, words, knowledge).links
    return bool(links) and links[-1].type in FIGHTING


def _agrees(scene: Scene, words: Words, pronoun: str) -> bool:
    """Say whether a pronoun fits a noun in number."""
    is_plural = scene.parse.tokens[words.head].tag in PLURAL
    return is_plural == (pronoun == "they") and pronoun in ("it", "they", "he", "she")
