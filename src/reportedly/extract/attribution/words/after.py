"""Where the words that name a source end, read forwards from a verb or a phrase such as "according to"."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import (
    DETERMINERS,
    NOMINAL,
    is_time,
    joins,
    links,
    pairs,
    source_noun,
    trimmed,
)

FIGHTING = frozenset({"armed_actor_statement", "official_military"})
CROWDS = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "tens"})
TOLD_IN = frozenset({"document", "unspecified"})
"""A fighting side's name is not set behind a noun for a paper: "according to the bulletin [the Front took]"."""


def words_after(scene: Scene, first: int, high: int) -> Words | None:
    """The noun phrase that begins with token ``first`` and ends before ``high``."""
    tokens = scene.parse.tokens
    at, head = first, -1
    while at < high:
        name = scene.cover.get(at)
        if name is not None and name.first == at:
            modifies = at > first and tokens[at - 1].head >= at
            noun = source_noun(scene, at - 1, first) if at > first else None
            fits = noun is not None and not (noun.type in TOLD_IN and name.payload.source.type in FIGHTING)
            if head >= 0 and not modifies and tokens[at - 1].pos in NOMINAL and not fits:
                break
            head = name.stop - 1 if head < 0 else head
            at = name.stop
            if at < high and not _goes_on(scene, at, first):
                break
            continue
        if not _may_follow(scene, at, first, high, head):
            break
        if tokens[at].pos in NOMINAL and (head < 0 or tokens[at - 1].pos != "ADP"):
            head = at
        at += 1
    return trimmed(scene, first, min(at, high)) if head >= 0 else None


def _may_follow(scene: Scene, at: int, first: int, high: int, head: int) -> bool:
    """Say whether a token still belongs to a noun phrase that began at ``first``."""
    token, tokens = scene.parse.tokens[at], scene.parse.tokens
    if token.lower in DETERMINERS and token.pos in ("DET", "NUM", "PRON", "ADJ"):
        return at == first or tokens[at - 1].pos == "ADP" or _apposes(scene, at, first, high)
    if token.pos == "ADP":
        return at > first and links(scene, at, first)
    if token.pos == "CCONJ":
        return at > first and at + 1 < high and pairs(scene, at, first)
    if at > first and token.lower in CROWDS:
        return False  # "according to the monitors [hundreds] were shot"
    if token.pos in NOMINAL:
        begins_clause = token.dep in ("nsubj", "nsubjpass") and token.head > at + 1 and head >= 0 and at > first
        return not is_time(token) and not begins_clause and (token.pos != "PRON" or at == first)
    return joins(scene, at) and (token.pos != "NUM" or at == first)


def _goes_on(scene: Scene, at: int, first: int) -> bool:
    """Say whether the words after a known name still belong to it: its noun, a person's name, "(SOHR)"."""
    token = scene.parse.tokens[at]
    if token.text in ("(", "-", "'s", "’s"):
        return True
    if token.pos == "PROPN" and not is_time(token):
        return token.dep not in ("nsubj", "nsubjpass")
    if token.pos in ("NOUN", "ADJ"):
        return any(source_noun(scene, i, first) is not None for i in _modifiers(scene, at))
    return token.pos == "CCONJ" and pairs(scene, at, first)


def _modifiers(scene: Scene, at: int) -> range:
    """The tokens from ``at`` on that can stand before the noun of a name ("Turkey's [state-run news agency]")."""
    tokens, stop = scene.parse.tokens, at
    while stop < min(at + 6, len(tokens)) and (tokens[stop].pos in ("NOUN", "ADJ") or joins(scene, stop)):
        stop += 1
    return range(at, stop)


def _apposes(scene: Scene, at: int, first: int, high: int) -> bool:
    """Say whether a determiner inside begins an apposition: "NAME SURNAME, a doctor" or "NAME the head of"."""
    named = scene.parse.tokens[at - 1].pos == "PROPN" and at - first >= 2 and scene.parse.tokens[at].pos != "NUM"
    nouns = range(at + 1, min(at + 4, high))
    return named and any(source_noun(scene, i, at) is not None for i in nouns if scene.parse.tokens[i].pos in NOMINAL)
