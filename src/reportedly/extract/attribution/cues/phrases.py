"""Fixed phrases that attribute: "according to X", "citing X", "reportedly", "it was reported that"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.attribution.found import Found, Range, Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.sources.makers import maker_of
from reportedly.extract.attribution.sources.media import passes_on
from reportedly.extract.attribution.words.after import words_after
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.extract.attribution.words.subject import is_source, subject_of
from reportedly.knowledge.cues import SayingPhrase
from reportedly.text.parse import Sentence
from reportedly.text.phrases import Match

MEASURES = frozenset({
    "type", "kind", "size", "plan", "location", "need", "age", "weight", "season", "custom", "schedule", "taste",
    "rank", "circumstance", "criterion", "colour", "color", "sex", "height", "length", "tradition", "ability",
})  # fmt: skip
"""What things go according to, and nobody says."""
LEFT = frozenset({",", ".", ";", ":", "-", "–", "—"})
"""Marks that stand right behind "according to" where its source was lost."""


def find_phrases(scene: Scene, sentence: Sentence) -> list[Found]:
    """Find the sayings that fixed phrases of one sentence make."""
    made = (_found(scene, sentence, match) for match in _longest(scene.phrases.get(sentence.i, ())))
    return [found for found in made if found is not None]


def _longest(matches: tuple[Match[SayingPhrase], ...]) -> Iterator[Match[SayingPhrase]]:
    """Yield the matches that begin outside the one before: "as cited by" holds "cited by"."""
    taken = -1
    for match in matches:
        if match.first >= taken:
            taken = match.stop
            yield match


def _found(scene: Scene, sentence: Sentence, match: Match[SayingPhrase]) -> Found | None:
    """One phrase as a saying, or None where it attributes nothing."""
    phrase, cue = match.payload, tuple(range(match.first, match.stop))
    if phrase.kind == "hedge":
        content = _clause(scene, sentence, match)
        return Found(
            at=match.first,
            cue=cue,
            content=content,
            act=phrase.act,
            is_hedge=True,
            rule="attribution.hedge@1",
            row=phrase.row,
        )
    if phrase.kind == "unspecified":
        return _hidden(scene, sentence, match)
    if phrase.act == "relay" and scene.parse.kids(match.first, "auxpass"):  # "was quoted by X as saying"
        return None
    source = _source(scene, match.stop, sentence.stop)
    if source is None:
        return _lost(scene, sentence, match) if phrase.kind == "source" else None
    if phrase.kind == "source" and scene.parse.tokens[source.head].lemma in MEASURES:
        return None  # "sorted according to size"
    if phrase.act == "perceive":
        return _learned(scene, sentence, match, source)
    if phrase.kind == "source" and phrase.act == "relay" and not passes_on(scene, source):
        return None  # "seen by residents"
    rule = "attribution.according@2" if phrase.kind == "source" else "attribution.citing@2"
    content = _around(scene, sentence, match.first, source)
    return Found(
        at=match.first, cue=cue, content=content, speakers=(source,), extends=phrase.kind == "cite", act=phrase.act,
        rule=rule, row=phrase.row,
    )  # fmt: skip


def _source(scene: Scene, at: int, stop: int) -> Words | None:
    """The words of the source behind a phrase, also where its noun was read as an adjective ("the daily, ...")."""
    source = words_after(scene, at, stop)
    if source is not None:
        return maker_of(scene, source) or source
    if at + 1 < stop and scene.parse.tokens[at].pos == "DET":
        is_noun = source_noun(scene, at + 1, at + 1) is not None
        return Words(first=at, stop=at + 2, head=at + 1) if is_noun else None
    return None


def _hidden(scene: Scene, sentence: Sentence, match: Match[SayingPhrase]) -> Found | None:
    """ "It was reported that ...", "..., it was reported": by nobody, unless "by X" follows."""
    phrase, cue = match.payload, tuple(range(match.first, match.stop))
    is_by = match.stop < sentence.stop and scene.parse.tokens[match.stop].lower == "by"
    agent = words_after(scene, match.stop + 1, sentence.stop) if is_by else None
    start = match.stop if agent is None else agent.stop
    after, before = (start, sentence.stop), (sentence.first, match.first)
    content = before if scene.has_clause(before) and not scene.has_clause(after) else after
    if content[1] <= content[0]:
        return None
    if agent is not None and is_source(scene, agent):
        return Found(at=match.first, cue=(*cue, match.stop), content=(content,), speakers=(agent,), act=phrase.act,
                     rule="attribution.passive@2", row=phrase.row)  # fmt: skip
    return Found(at=match.first, cue=cue, content=(content,), act=phrase.act, is_hidden=True,
                 rule="attribution.hidden@2", row=phrase.row)  # fmt: skip


def _lost(scene: Scene, sentence: Sentence, match: Match[SayingPhrase]) -> Found | None:
    """ "According to , two boys died": the text has lost its source, with a link that was stripped, say."""
    tokens, stop = scene.parse.tokens, match.stop
    if match.payload.act != "say" or stop >= sentence.stop or tokens[stop].text not in LEFT:
        return None
    content = _around(scene, sentence, match.first, Words(first=match.first, stop=stop, head=match.first))
    return Found(at=match.first, cue=tuple(range(match.first, stop)), content=content, act="say", is_hidden=True,
                 rule="attribution.lost@1", row=match.payload.row)  # fmt: skip


def _learned(scene: Scene, sentence: Sentence, match: Match[SayingPhrase], source: Words) -> Found | None:
    """ "The daily learned from a guard that ...": the guard speaks, and the daily carries it."""
    content = (source.stop, sentence.stop)
    listener = subject_of(scene, sentence, match.first)
    tokens = scene.parse.tokens
    says_that = source.stop < sentence.stop and tokens[source.stop].lower == "that"
    if not scene.has_clause(content) or not (says_that or is_source(scene, source)):
        return None
    speakers = (listener, source) if listener is not None and is_source(scene, listener) else (source,)
    return Found(at=match.first, cue=tuple(range(match.first, match.stop)), content=(content,), speakers=speakers,
                 act="say", rule="attribution.learned@1", row=match.payload.row)  # fmt: skip


def _around(scene: Scene, sentence: Sentence, first: int, source: Words) -> tuple[Range, ...]:
    """What "according to X" governs: the sentence around it, up to a contrast that begins another clause."""
    before, after = (sentence.first, first), (source.stop, sentence.stop)
    if not scene.has_clause(before) and scene.has_clause(after):
        return (after,)
    stop = next((i for i in range(*after) if _contrasts(scene, i, sentence.stop)), sentence.stop)
    return tuple(part for part in (before, (source.stop, stop)) if part[1] > part[0]) or ((first, source.stop),)


def _contrasts(scene: Scene, i: int, stop: int) -> bool:
    """Say whether a token opens a clause that the source before it need not vouch for."""
    token = scene.parse.tokens[i]
    return token.lower in ("while", "whereas", "but", "although") and scene.has_clause((i, stop))


def _clause(scene: Scene, sentence: Sentence, match: Match[SayingPhrase]) -> tuple[Range, ...]:
    """What a hedge touches: the rest of the clause it stands in, from its first word."""
    parse = scene.parse
    if match.stop - match.first > 1:
        return ((match.stop, sentence.stop),) if match.stop < sentence.stop else ((match.first, match.stop),)
    heads = scene.reading.clauses
    clause = heads[match.first]
    inside = [i for i in range(sentence.first, sentence.stop) if heads[i] == clause or _below(scene, i, clause)]
    return ((min(inside), max(inside) + 1),) if inside else ((parse.tokens[match.first].i, match.stop),)


def _below(scene: Scene, i: int, clause: int) -> bool:
    """Say whether a token's clause complements the hedged clause directly ("reportedly managed to take")."""
    head = scene.reading.clauses[i]
    return head != clause and scene.parse.tokens[head].dep == "xcomp" and scene.parse.tokens[head].head == clause
