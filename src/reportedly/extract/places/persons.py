"""Find the words that name persons, so that a surname is not taken for the town of that name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.extract.places.names import is_capital, longest_match
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.text.parse import Sentence

LONGEST_PERSON = 5
"""Words in the longest name of a person looked for, title aside."""
_INITIAL = re.compile(r"[A-Z]\.?$")
_PARTICLES = frozenset({"al", "el", "de", "la", "van", "von", "der", "bin", "ibn", "abu", "della", "da", "dos", "-"})
_AGE = re.compile(r"\d{1,3}$")
_NAME_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "FW", "XX", "JJ"})
DAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
     "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr",
     "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
     "fri", "sat", "sun", "easter", "christmas", "ramadan")
)  # fmt: skip
"""Days, months and feasts: capitalised, but no part of a name."""
_SUFFIXES = frozenset({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"})


class Persons:
    """The tokens of one reading that stand in a person's name, and the surnames that such names end in.

    A person is told by a title ("Judge Allen"), by a given name before another name ("Derek Moore"), or by an age
    after two words ("Ruth Madison, 34,"). The rest of the text calls a person by the last word.
    """

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.tokens = reading.parse.tokens
        self.gazetteer = gazetteer
        self.words = gazetteer.words
        self.inside: set[int] = set()
        self.surnames: set[str] = set()
        self.given: set[str] = set()
        for sentence in reading.parse.sentences:
            for first, stop in self._persons(sentence):
                self.inside.update(range(first, stop))
                self.surnames.update(self._called(first, stop))
                if self.tokens[first].lower in self.words.given_names and stop - first > 1:
                    self.given.add(self.tokens[first].lower)

    def _called(self, first: int, stop: int) -> Iterator[str]:
        """The words by which a text goes on to call a person."""
        names = [t.lower for t in self.tokens[first:stop] if is_capital(t.text) and not _INITIAL.match(t.text)]
        names = [name for name in names if name not in _SUFFIXES]
        if names:
            yield names[-1]

    def _persons(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """The token ranges of persons' names in one sentence, titles left out."""
        at = sentence.first
        while at < sentence.stop:
            if not is_capital(self.tokens[at].text):
                at += 1
                continue
            stop = self._run_end(at, sentence.stop)
            yield from self._in_run(at, stop, sentence)
            at = stop

    def _run_end(self, first: int, high: int) -> int:
        """Where a run of capitalised words, initials and particles ends."""
        at = first + 1
        while at < high:
            lower = self.tokens[at].lower
            joined = is_capital(self.tokens[at].text) and self.tokens[at].tag in _NAME_TAGS and lower not in DAYS
            particle = lower in _PARTICLES and at + 1 < high and is_capital(self.tokens[at + 1].text)
            if not (joined or particle):
                break
            at += 1
        return at

    def _in_run(self, first: int, stop: int, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """The person that a run of capitals ends in, if it does."""
        for at in range(first, stop):
            lower = self.tokens[at].lower
            if at > first and self._is_part(at - 1):
                continue
            titled = at > sentence.first and self._is_title(at - 1)
            if titled and not self._names_body(at, stop) and not self._is_known(at - 1, stop):
                yield at, min(stop, at + LONGEST_PERSON)
                return
            if (
                lower in self.words.given_names
                and self._goes_on(at, stop)
                and not self._may_be_place(at, stop, sentence)
            ):
                yield at, min(stop, at + LONGEST_PERSON)
                return
        if stop - first in (2, 3) and self._has_age_after(stop, sentence) and not self._names_body(first, stop):
            yield first, stop

    def _is_known(self, first: int, stop: int) -> bool:
        """Say whether a title opens a known name of a place ("Abu Kamal", "Sheikh Miskin")."""
        match = longest_match(self.tokens, first, stop, self.gazetteer)
        return match is not None and match[0] - first > 1

    def _is_title(self, at: int) -> bool:
        """Say whether a word is a title before a name; small letters only where it cannot be a plain noun."""
        token = self.tokens[at]
        return token.lower in self.words.titles and (is_capital(token.text) or token.dep in ("compound", "nmod"))

    def _is_part(self, at: int) -> bool:
        """Say whether a word opens a place's name ("West Chester", "Fort Wayne", "St. Paul")."""
        lower = self.tokens[at].lower
        return lower in self.words.directions or lower in self.words.starts

    def _may_be_place(self, at: int, stop: int, sentence: Sentence) -> bool:
        """Say whether a given name is a state's or city's as well ("Virginia") and may be meant as that."""
        places = self.gazetteer.named(self.tokens[at].text, EVERYWHERE)
        if not any(p.feature in ("country", "admin1") or p.population >= 100_000 for p in places):
            return False
        before = self.tokens[at - 1].lower if at > sentence.first else ""
        return stop - at != 2 or before in ("in", "near", "at", "the", "from", "of", "for", "to")

    def _goes_on(self, at: int, stop: int) -> bool:
        """Say whether a given name is followed by a surname rather than by more of a place's or body's name."""
        if stop - at < 2 or self._names_body(at + 1, stop):
            return False
        if self.tokens[at + 1].lower in ("-", "'s"):
            return False
        match = longest_match(self.tokens, at, stop, self.gazetteer)
        return match is None or match[0] - at < 2

    def _names_body(self, first: int, stop: int) -> bool:
        """Say whether a run holds words of organisations, streets or landforms."""
        words = self.words
        return any(
            t.lower in words.organisation
            or t.lower in words.endings
            or t.lower in words.facilities
            or t.lower in words.offices
            for t in self.tokens[first:stop]
        )

    def _has_age_after(self, at: int, sentence: Sentence) -> bool:
        """Say whether ", 34," follows."""
        after = self.tokens[at : min(at + 3, sentence.stop)]
        return len(after) == 3 and after[0].text == "," and bool(_AGE.match(after[1].text)) and after[2].text in ",."
