"""What every finder looks at: the reading, the cue words, and where known sources are named."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Range
from reportedly.extract.reading import Reading
from reportedly.knowledge.cues import SayingCues, SayingPhrase
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import SourceName
from reportedly.text.parse import Parse
from reportedly.text.phrases import Match


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """A reading with its known sources (by first token) and fixed phrases (by first token of their sentence)."""

    reading: Reading
    cues: SayingCues
    names: dict[int, Match[SourceName]]
    ends: dict[int, int]
    phrases: dict[int, tuple[Match[SayingPhrase], ...]]

    @property
    def parse(self) -> Parse:
        """The grammar of the reading."""
        return self.reading.parse

    def names_in(self, first: int, stop: int) -> tuple[Match[SourceName], ...]:
        """Known sources whose names begin in a token range."""
        return tuple(self.names[i] for i in range(first, stop) if i in self.names)

    def is_finite(self, i: int) -> bool:
        """Say whether a token is a finite verb or an auxiliary: the mark of a clause."""
        token = self.parse.tokens[i]
        return token.pos in ("VERB", "AUX") and token.tag in ("VBD", "VBZ", "VBP", "MD")

    def has_clause(self, words: Range) -> bool:
        """Say whether a range of tokens holds a finite verb."""
        return any(self.is_finite(i) for i in range(*words))


def scene_of(reading: Reading, knowledge: Knowledge) -> Scene:
    """Look up the known sources and fixed phrases of a reading, once."""
    names = {match.first: match for match in knowledge.sources.find(reading.parse)}
    phrases: dict[int, tuple[Match[SayingPhrase], ...]] = {}
    for match in knowledge.saying.phrases.find_longest(reading.parse):
        sentence = reading.parse.tokens[match.first].sent
        phrases[sentence] = (*phrases.get(sentence, ()), match)
    ends = {first: match.stop for first, match in names.items()}
    return Scene(reading=reading, cues=knowledge.saying, names=names, ends=ends, phrases=phrases)
