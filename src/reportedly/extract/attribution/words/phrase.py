"""The words that may stand inside the noun phrase of a source, and the noun that heads it."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.cues import SourceNoun
from reportedly.text.parse import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "PART", "PUNCT", "VERB", "NUM", "ADV", "SYM", "X", "INTJ"})
LINKING = frozenset({"of", "for", "in", "at", "from"})
DETERMINERS = frozenset({
    "a", "an", "the", "another", "one", "this", "that", "these", "those", "some", "several", "other", "many",
    "both", "his", "her", "its", "their", "our", "no", "any", "two", "three",
})  # fmt: skip
TIME = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "today",
    "yesterday", "tonight", "tomorrow", "morning", "afternoon", "evening", "night", "noon", "day", "dawn",
    "midnight", "week", "weekend", "month", "year", "hour", "hours", "days", "weeks", "months", "years", "gmt",
})  # fmt: skip
MODIFYING = frozenset({
    "rights", "affairs", "news", "sports", "operations", "arms", "forces", "communications", "relations", "events",
    "refugees", "prisoners", "veterans", "women", "customs", "munitions", "weapons", "services", "works",
    "resources", "sciences", "statistics", "studies", "politics", "borders", "states",
    "nations", "systems", "emergencies", "claims", "crimes", "casualties", "explosives", "drugs", "elections",
})  # fmt: skip
"""Plurals that stand before a noun in names of bodies; any other plural ends the words before ("children [state TV]").
"""
WHEN = frozenset({"earlier", "later", "meanwhile", "also", "previously", "recently", "separately", "elsewhere", "then"})
PERSONAL = frozenset({"he", "she", "it", "they", "we", "i"})
INDEFINITE = frozenset(
    {"some", "many", "others", "most", "all", "each", "both", "everyone", "everybody", "several", "few"}
)
"""Words for nobody in particular that speak like names ("some said that", "others deny it")."""


def lemma_of(token: Token) -> str:
    """The lemma under which a noun is looked up; plurals tagged as names lose their "s"."""
    lemma = token.lemma
    if token.pos == "PROPN" and len(lemma) > 4 and lemma.endswith("s") and not lemma.endswith("ss"):
        return lemma[:-1]
    return lemma


def source_noun(scene: Scene, head: int, first: int) -> SourceNoun | None:
    """What the common noun at ``head`` says of a source, given the words from ``first`` on before it."""
    token = scene.parse.tokens[head]
    lemma = lemma_of(token)
    if not (scene.cues.is_noun(lemma) or scene.cues.is_noun(token.lower)):  # most words are none
        return None
    before = frozenset([each.lower for each in scene.parse.tokens[first:head]])
    return scene.cues.noun(lemma, before) or scene.cues.noun(token.lower, before)


def is_time(token: Token) -> bool:
    """Say whether a token is a word of time, which never names a source."""
    return token.lower in TIME and not (token.lower == "may" and token.pos == "AUX")


def joins(scene: Scene, i: int) -> bool:
    """Say whether a token may stand inside a noun phrase before its head."""
    token, tokens = scene.parse.tokens[i], scene.parse.tokens
    if is_time(token) or token.pos not in INSIDE:
        return False
    if token.pos == "ADV" and token.text != token.lower and "-" in token.text:  # "Liwa [al-Zahran]" read as an adverb
        return True
    if "-" in (tokens[i - 1].text if i else "", tokens[min(i + 1, len(tokens) - 1)].text) or token.text == "-":
        return token.pos != "PUNCT" or token.text == "-"
    if token.pos == "PUNCT":
        return token.text in ("(", ")", "[", "]", "'", "’") or (token.text == "." and len(tokens[i - 1].text) < 4)
    if token.pos == "PART":
        return token.lower in ("'s", "'", "’s", "’")
    if token.pos == "VERB":
        return token.tag in ("VBN", "VBG") and token.dep in ("amod", "compound")
    if token.pos == "ADV":
        return token.dep == "advmod" and token.lower.endswith("ly") and tokens[token.head].pos == "ADJ"
    if token.pos == "NUM":
        return token.dep == "nummod" and token.lower.isalpha()
    if (
        (token.pos, token.tag) == ("NOUN", "NNS")
        and token.lower not in MODIFYING
        and i + 1 < len(tokens)
        and tokens[i + 1].pos in NOMINAL
    ):
        return source_noun(scene, i, i) is not None and source_noun(scene, i + 1, i) is not None
    return token.lower not in WHEN


def links(scene: Scene, at: int, low: int) -> bool:
    """Say whether the preposition at ``at`` ties two nouns into one name of a source ("a source at the ministry")."""
    token, following = scene.parse.tokens[at], scene.parse.tokens[at + 1 : at + 3]
    on_the_ground = token.lower == "on" and [each.lower for each in following] == ["the", "ground"]
    if (token.lower not in LINKING and not on_the_ground) or at - 1 < low:
        return False
    before = scene.parse.tokens[at - 1]
    if before.pos not in NOMINAL or is_time(before):
        return False
    if (
        token.lower == "of" and before.pos == "PROPN" and following and following[0].pos == "PROPN"
    ):  # "Gulf of Guinea Radio"
        return True
    if token.lower == "of" and before.pos == "PROPN" and following and following[0].pos == "DET":
        return any(source_noun(scene, i, i) is not None for i in range(at + 2, min(at + 7, len(scene.parse.tokens))))
    return source_noun(scene, at - 1, max(low, at - 4)) is not None


def pairs(scene: Scene, at: int, low: int) -> bool:
    """Say whether "and" joins two sources or two modifiers ("local and media sources", "the army and the police")."""
    tokens = scene.parse.tokens
    if tokens[at].lower not in ("and", "&") or at - 1 < low:
        return False
    if tokens[at - 1].pos == "ADJ" and tokens[at + 1].pos in ("ADJ", "NOUN"):
        return True
    if is_time(tokens[at - 1]) or tokens[at - 1].pos not in NOMINAL:
        return False
    right = scene.cover.get(at + 1) is not None or tokens[at + 1].lower in DETERMINERS or tokens[at + 1].pos == "PROPN"
    left = scene.cover.get(at - 1) is not None or source_noun(scene, at - 1, max(low, at - 4)) is not None
    return right and left


def trimmed(scene: Scene, first: int, stop: int) -> Words:
    """Drop punctuation at the edges and find the noun that heads the phrase: the last before its first preposition."""
    tokens = scene.parse.tokens
    while first < stop - 1 and _is_edge(tokens[first]) and first not in scene.cover:
        first += 1
    head = stop - 1
    for i in range(first + 1, stop):
        inside = scene.cover.get(i)
        if tokens[i].pos == "ADP" and tokens[i - 1].pos in NOMINAL and (inside is None or inside.first == i):
            head = i - 1
            break
    while head > first and tokens[head].pos not in NOMINAL and source_noun(scene, head, first) is None:
        head -= 1
    return Words(first=first, stop=stop, head=head)


def _is_edge(token: Token) -> bool:
    """Say whether a token that begins a phrase is none of its words ("Earlier state television", ", the monitor")."""
    return token.pos in ("PUNCT", "PART", "ADV", "CCONJ") or token.lower in WHEN
