"""The name of a person inside the words of a source: "NAME SURNAME, head of ...", "activist NAME SURNAME"."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import is_time, lemma_of, source_noun
from reportedly.knowledge.bodies import Bodies
from reportedly.records.span import Span
from reportedly.text.parse import Token

RANKS = frozenset({
    "maj", "gen", "col", "lt", "sgt", "capt", "brig", "adm", "mr", "mrs", "ms", "dr", "prof", "sir", "rev",
    "major", "general", "colonel", "lieutenant", "captain", "brigadier", "admiral", "sheikh", "prince", "king",
    "president", "minister", "secretary", "director", "spokesman", "spokeswoman", "ambassador", "senator",
    "commander", "mayor", "governor", "archbishop", "bishop", "father", "activist", "officer", "chief", "head",
    "representative", "member",
})  # fmt: skip
ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "ash", "at", "az", "bin", "ibn", "de", "van", "von", "della", "di"})
"""Small words inside a person's name that stand alone where a hyphen was lost ("Samir al Haddad")."""
EDITIONS = frozenset({
    "english", "arabic", "persian", "turkish", "kurdish", "russian", "french", "spanish", "online", "tv", "television",
    "radio", "news", "network", "channel", "international", "website",
})  # fmt: skip
"""Words behind a medium's name that tell which of its editions is meant."""
ARTICLE_NAME = ("al-", "el-", "ad-", "ar-", "as-", "ash-", "at-", "az-", "an-", "abu", "ibn", "bin", "de", "van", "von")


def person_in(scene: Scene, words: Words, bodies: Bodies, taken: range = range(0)) -> Span | None:
    """The person's name in a phrase, or None: the run of names that ends it, or that begins it before an apposition.

    Names of known sources, of times, of offices, of places after "in" or "at", and tokens ``taken`` by the name of a
    body are none.
    """
    runs = _runs(scene, words, taken, bodies)
    for first, stop in sorted(runs, key=lambda run: run[0] - run[1]):
        if stop - first == 1 and not _may_stand_alone(scene, words, first) and not _is_apposed(scene, words, first):
            continue
        ends = stop == words.stop or first <= words.head < stop
        begins = (
            first == words.first
            and (stop - first > 1 or _is_apposed(scene, words, first))
            and not _describes(scene, words, first, stop, bodies)
        )
        if ends or begins:
            return scene.reading.span(first, stop)
    return None


def _describes(scene: Scene, words: Words, first: int, stop: int, bodies: Bodies) -> bool:
    """Say whether a name only tells which the noun after it is ("Tin Adrar elders"), and is no person's."""
    head = scene.parse.tokens[words.head]
    if head.i < stop or head.pos != "NOUN" or source_noun(scene, head.i, stop) is None:
        return False
    following = scene.parse.tokens[head.i + 1].lower if head.i + 1 < words.stop else ""
    if head.tag == "NNS" or following in ("of", "for", "at", "in", "with"):  # "Adam Keita head of the clinic"
        return head.tag == "NNS"
    return head.i == stop and not bodies.is_given(scene.parse.tokens[first].text)


def _runs(scene: Scene, words: Words, taken: range, bodies: Bodies) -> list[tuple[int, int]]:
    """Maximal runs of tokens that can belong to a person's name."""
    runs: list[tuple[int, int]] = []
    at = words.first
    while at < words.stop:
        first = at
        while at < words.stop and at not in taken and _is_name(scene, at, words.first, inside=at > first):
            at += 1
        start = _behind_place(scene, words, first, at, bodies)
        if at > start:
            runs.append((start, at))
        at += at == first
    return runs


def _behind_place(scene: Scene, words: Words, first: int, stop: int, bodies: Bodies) -> int:
    """Where the person begins in a run of names that a preposition places: "head for Karm [Adel Nasser]"."""
    if not _is_placed(scene, words, first):
        return first
    given = (i for i in range(first + 1, stop - 1) if bodies.is_given(scene.parse.tokens[i].text))
    return next(given, stop)


def _is_apposed(scene: Scene, words: Words, i: int) -> bool:
    """Say whether a single name opens a phrase and is told to be somebody: "[Salma] a nurse from the old town"."""
    tokens = scene.parse.tokens
    opens = i == words.first and i + 2 < words.stop and i not in scene.cover
    return opens and tokens[i + 1].lower in ("a", "an") and words.head > i


def _is_name(scene: Scene, i: int, low: int, *, inside: bool) -> bool:
    """Say whether a token can be part of a person's name."""
    token = scene.parse.tokens[i]
    if i in scene.cover or is_time(token) or token.lower.rstrip(".") in RANKS:
        return False
    if inside and token.lower in ARTICLES and scene.parse.tokens[i + 1].text[:1].isupper():
        return True
    if inside and token.lower.startswith(ARTICLE_NAME) and token.pos not in ("VERB", "AUX", "ADP", "DET"):
        return True
    if token.lower in EDITIONS and i - 1 in scene.cover:
        return False
    if not (token.text[:1].isupper() or _has_article(token)) or source_noun(scene, i, low) is not None:
        return False
    return token.pos == "PROPN" or (inside and token.pos in ("ADJ", "NOUN", "X", "INTJ"))


def _has_article(token: Token) -> bool:
    """Say whether a word is a name behind a small article ("al-Haddad")."""
    article, _, name = token.text.partition("-")
    return f"{article}-" in ARTICLE_NAME and name[:1].isupper()


def _is_placed(scene: Scene, words: Words, first: int) -> bool:
    """Say whether a preposition of place, or "of" before a thing, stands before a run."""
    before = [token.lower for token in scene.parse.tokens[max(words.first, first - 2) : first]]
    return bool({"in", "at", "from", "near", "of", "for"} & set(before))


def _may_stand_alone(scene: Scene, words: Words, i: int) -> bool:
    """Say whether one word can name a person here: alone, or right after an office or a known body."""
    if words.stop - words.first == 1:
        return True
    before = scene.parse.tokens[i - 1]
    return i > words.first and (
        before.lower.rstrip(".") in RANKS or i - 1 in scene.cover or scene.cues.noun(lemma_of(before)) is not None
    )
