"""Find triggers in the words: several finders propose candidates, which are merged."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from reportedly.extract.events.candidate import Candidate, Found
from reportedly.extract.events.learned import find_by_encoder, with_learned_sense
from reportedly.extract.events.lexicon import find_by_lexicon, find_matches, find_weapons
from reportedly.extract.events.speakers import names_speaker
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.triggers import Entry
from reportedly.records.mention import Saying
from reportedly.text.parse import Parse
from reportedly.text.phrases import Match

Finder = Callable[[Reading, Knowledge, tuple[Match[Entry], ...]], Iterable[Candidate]]

FINDERS: tuple[Finder, ...] = (find_by_lexicon, find_by_encoder)
"""Who proposes candidates, the most trusted first; where two overlap, the earlier one's words stand."""

DATED = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?|(?:1[89]|20)\d\d")
"""A day of the month or a year, as it stands beside a month's name."""
BETWEEN = {1: (",", "the"), -1: ("of",)}
"""What may stand behind and before the month: "March the 18th", "the 18th of March"."""


def find_triggers(reading: Reading, sayings: tuple[Saying, ...], knowledge: Knowledge) -> Found:
    """Propose trigger words, without the words that only attribute.

    Returns:
        Candidates in text order that do not overlap, and the weapons named in the text.

    >>> from tests.build import KNOWLEDGE, reading_of
    >>> reading = reading_of("Troops shelled the village.")
    >>> [reading.span(c.first, c.stop).text for c in find_triggers(reading, (), KNOWLEDGE).candidates]
    ['shelled']
    """
    matches = find_matches(reading, knowledge)
    cues = {token for saying in sayings for token in saying.tokens_of_cue}
    proposed = [candidate for finder in FINDERS for candidate in finder(reading, knowledge, matches)]
    told = (c for c in proposed if not _tells_no_event(reading.parse, c, cues, knowledge))
    weapons = find_weapons(reading, matches)
    means = {weapon.means for weapon in weapons}
    kept = (with_learned_sense(reading, knowledge, candidate, means) for candidate in merge_candidates(told))
    return Found(candidates=tuple(kept), weapons=weapons)


def merge_candidates(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Keep, of candidates that overlap, the one proposed first; put them in text order."""
    taken: set[int] = set()
    kept = []
    for candidate in candidates:
        words = range(candidate.first, candidate.stop)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(candidate)
    return tuple(sorted(kept, key=lambda candidate: candidate.first))


def _tells_no_event(parse: Parse, candidate: Candidate, cues: set[int], knowledge: Knowledge) -> bool:
    """Say whether words only attribute, name a month, or name who speaks."""
    return (
        _only_attributes(candidate, cues)
        or _is_month(parse, candidate, knowledge)
        or names_speaker(parse, candidate, knowledge)
    )


def _only_attributes(candidate: Candidate, cues: set[int]) -> bool:
    """Say whether a candidate's head is an attribution cue and no speech or political act could be meant."""
    return candidate.head in cues and not any(
        sense.frame == "speak" or "/political_senses:" in sense.row for sense in candidate.senses
    )


def _is_month(parse: Parse, candidate: Candidate, knowledge: Knowledge) -> bool:
    """events.month@1: a capitalised month's name beside a day or year is part of a date: "Sunday, March 18, 2018"."""
    word = parse.tokens[candidate.first]
    if candidate.stop - candidate.first > 1 or not word.text[:1].isupper():
        return False
    name = knowledge.times.names.get(word.lower)
    return name is not None and name.kind == "month" and (_is_dated(parse, word.i, 1) or _is_dated(parse, word.i, -1))


def _is_dated(parse: Parse, month: int, step: int) -> bool:
    """Say whether a day or year of the same sentence stands next in a direction."""
    sentence = parse.sentence_of(month)
    beside = [parse.tokens[at].lower for at in (month + step, month + 2 * step) if sentence.first <= at < sentence.stop]
    told = beside[1:] if beside[:1] and beside[0] in BETWEEN[step] else beside[:1]
    return any(DATED.fullmatch(word) for word in told)
