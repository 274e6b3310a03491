"""Find triggers in the words: several finders propose candidates, which are merged."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportedly.extract.events.candidate import Candidate, Found
from reportedly.extract.events.learned import find_by_encoder, with_learned_sense
from reportedly.extract.events.lexicon import find_by_lexicon, find_matches, find_weapons
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.triggers import Entry
from reportedly.records.mention import Saying
from reportedly.text.phrases import Match

Finder = Callable[[Reading, Knowledge, tuple[Match[Entry], ...]], Iterable[Candidate]]

FINDERS: tuple[Finder, ...] = (find_by_lexicon, find_by_encoder)
"""Who proposes candidates, the most trusted first; where two overlap, the earlier one's words stand."""


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
    told = (candidate for candidate in proposed if not _only_attributes(candidate, cues))
    kept = (with_learned_sense(reading, knowledge, candidate) for candidate in merge_candidates(told))
    return Found(candidates=tuple(kept), weapons=find_weapons(reading, matches))


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


def _only_attributes(candidate: Candidate, cues: set[int]) -> bool:
    """Say whether a candidate's head is an attribution cue and no speech or political act could be meant."""
    return candidate.head in cues and not any(
        sense.frame == "speak" or "/political_senses:" in sense.row for sense in candidate.senses
    )
