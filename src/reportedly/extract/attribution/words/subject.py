"""Who a reporting verb has as its subject, by the words right before it or by the parse."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.before import words_around, words_before
from reportedly.extract.attribution.words.phrase import INDEFINITE, PERSONAL, is_time, source_noun
from reportedly.text.parse import Sentence

SKIPPED = frozenset({
    "also", "further", "then", "later", "earlier", "meanwhile", "however", "on", "to", "go", "went", "goes",
    "n't", "has", "have", "had", "is", "was", "were", "been", "be", "reportedly", "did", "does", "do", "will",
    "would", "could", "may", "might", "again", "separately", "subsequently", "itself", "himself", "repeatedly",
    "not", "previously", "strongly", "categorically", "always", "never", "both", "all", "since", "thus", "now",
})  # fmt: skip
RELATIVES = frozenset({"who", "which", "whose", "whom", "that"})


def subject_of(scene: Scene, sentence: Sentence, i: int) -> Words | None:
    """Who speaks: the words right before the verb, if they can; else the subject that the parse gives."""
    tokens = scene.parse.tokens
    at = i - 1
    while (
        at >= sentence.first
        and at not in scene.cover
        and (tokens[at].lower in SKIPPED or tokens[at].pos in ("AUX", "ADV"))
    ):
        at -= 1
    at = _before_time(scene, sentence, at)
    if at < sentence.first:
        return None
    if tokens[at].lower == "them" and at - 2 >= sentence.first and tokens[at - 1].lower == "of":
        return Words(first=at - 2, stop=at + 1, head=at - 2)  # "one of them"
    if tokens[at].lower in RELATIVES and at not in scene.cover:
        return _relative(scene, sentence, i)
    subject = next((kid for kid in scene.parse.kids(i, "nsubj", "nsubjpass") if kid.i < i), None)
    if subject is not None and scene.quotes.get(subject.i) != scene.quotes.get(i):
        subject = None  # the parse took a word of the quotation for who speaks
    parsed = None if subject is None else words_around(scene, subject.i, sentence.first, i)
    if parsed is None and subject is not None and subject.pos == "PROPN" and subject.i == at:
        parsed = Words(first=at, stop=at + 1, head=at)  # "a doctor at the clinic in Homs [Haddad] said"
    near = None if tokens[at].text == "," and parsed is not None else words_before(scene, at, sentence.first)
    if near is None or parsed is None or parsed.first >= near.first or is_known(scene, near):
        return near if near is not None and not _is_object(scene, near, parsed) else parsed
    return parsed if is_source(scene, parsed) or parsed.stop >= near.stop else near


def _is_object(scene: Scene, near: Words, parsed: Words | None) -> bool:
    """Say whether the words before the verb belong to the parsed subject's own phrase, after its head."""
    inside = parsed is not None and parsed.head < near.first and near.stop <= parsed.stop and is_source(scene, parsed)
    return inside and not (is_known(scene, near) and scene.parse.tokens[near.first - 1].pos in ("NOUN", "NUM"))


def _before_time(scene: Scene, sentence: Sentence, at: int) -> int:
    """Step back over "on Monday" between a source and its verb."""
    tokens, back = scene.parse.tokens, at
    while back >= sentence.first and back not in scene.cover and (is_time(tokens[back]) or tokens[back].pos == "NUM"):
        back -= 1
    if sentence.first <= back < at:
        return back - 1 if tokens[back].lower in ("on", "in", "late", "early") else back
    return at


def _relative(scene: Scene, sentence: Sentence, i: int) -> Words | None:
    """The noun that a relative clause with a reporting verb describes ("the group, which said ...")."""
    token, tokens = scene.parse.tokens[i], scene.parse.tokens
    if token.dep != "relcl" or token.head >= i:
        return None
    low = token.head
    while low > sentence.first and tokens[low - 1].pos not in ("ADP", "VERB", "AUX", "PUNCT"):
        low -= 1
    around = words_around(scene, token.head, sentence.first, i)
    return around or words_around(scene, token.head, low, i)  # "by the group, which said": whatever places it


def is_source(scene: Scene, words: Words | None) -> bool:
    """Say whether words can name somebody who speaks: a pronoun, a known source, a name, a noun for a source."""
    if words is None:
        return False
    head = scene.parse.tokens[words.head]
    if scene.names_in(words) or scene.parse.tokens[words.stop - 1].lower == "them":
        return True
    if head.pos == "PRON":
        return head.lower in PERSONAL or head.lower in INDEFINITE
    return head.pos == "PROPN" or source_noun(scene, words.head, words.first) is not None


def is_known(scene: Scene, words: Words) -> bool:
    """Say whether words hold a known source or a noun for one."""
    return source_noun(scene, words.head, words.first) is not None or bool(scene.names_in(words))
