"""Judge names that no list has: whether the words around them, or their own last word, tell of a place."""

from __future__ import annotations

from reportedly.extract.places.evidence import Evidence
from reportedly.extract.places.found import Cue
from reportedly.extract.places.names import is_capital
from reportedly.extract.places.persons import DAYS
from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.place_names import ARTICLES
from reportedly.text.parse import Sentence, Token

UNKNOWN_LONGEST = 4
NEAR_SPELLING = 0.88
"""Least closeness of a name without a type word to a known one."""
_ANNOUNCED = frozenset({"settlement", "neighbourhood", "suburb", "nature", "district"})
_NO_NAMES = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "un", "us", "uk", "isil", "isis",
     "daesh"}
)  # fmt: skip


class UnlistedNames:
    """Judges the runs of capitalised words of one reading that the gazetteer does not know."""

    def __init__(self, tokens: tuple[Token, ...], gazetteer: Gazetteer, evidence: Evidence) -> None:
        self.tokens = tokens
        self.gazetteer = gazetteer
        self.words = gazetteer.words
        self.evidence = evidence

    def is_told(self, first: int, stop: int, cue: Cue, sentence: Sentence) -> bool:
        """Say whether anything tells that a run names a place: a type word, its own last word, a near spelling."""
        if cue.kind in _ANNOUNCED or (cue.facility is not None and cue.stop > stop):
            return True
        head = self.words.heads.get(self.tokens[first].lower) if stop > first + 1 else None
        if head == "nature" or self._ends_as_place(first, stop) or self._sounds_known(first, stop, sentence):
            return True
        return self.evidence.suggests(first, stop, sentence)

    def _ends_as_place(self, first: int, stop: int) -> bool:
        """Say whether an unknown name ends in a word for a unit, road or landform ("Sand Creek", "Darby Street")."""
        is_named = stop - first > 1 and self.tokens[stop - 1].lower in self.words.endings
        return is_named and not self.evidence.is_title_case(first) and not self.evidence.is_person(first, stop)

    def _sounds_known(self, first: int, stop: int, sentence: Sentence) -> bool:
        """Say whether a name right after a preposition is a near spelling of a known one ("in Talbisseh")."""
        before = self.tokens[first - 1].lower if first > sentence.first else ""
        if before not in self.words.prepositions or self.tokens[first].text.isupper():
            return False
        return bool(self.gazetteer.similar(self._text(first, stop), NEAR_SPELLING))

    def _text(self, first: int, stop: int) -> str:
        """The words of a run."""
        return " ".join(token.text for token in self.tokens[first:stop])

    def run_end(self, first: int, sentence: Sentence) -> int:
        """Find where a run of capitalised words ends that are neither types nor directions."""
        stop = first
        while stop < min(sentence.stop, first + UNKNOWN_LONGEST):
            token = self.tokens[stop]
            lower = token.lower
            joins = stop > first and (lower in ("-", "al", "el", "bin", "ibn") or self._is_article(stop, sentence))
            kind = lower in self.words.directions or lower in self.words.types or lower in self.words.facilities
            if stop > first and lower in self.words.endings and is_capital(token.text):
                return stop + 1
            if not joins and (not is_capital(token.text) or (kind and stop > first)):
                break
            stop += 1
        return stop

    def _is_article(self, at: int, sentence: Sentence) -> bool:
        """Say whether an article joins the next capitalised word to a name ("Dayr ash Sharqi")."""
        return (
            self.tokens[at].lower in ARTICLES - {"the"}
            and at + 1 < sentence.stop
            and is_capital(self.tokens[at + 1].text)
        )

    def is_no_name(self, first: int, stop: int) -> bool:
        """Say whether a run cannot be a place name: demonyms, weekdays, organisations, sentence starts."""
        run = self.tokens[first:stop]
        if any(t.lower in self.words.organisation or t.lower in _NO_NAMES for t in run):
            return True
        if all(t.lower in self.words.offices or t.lower in self.words.holders or t.lower in DAYS for t in run[:1]):
            return True
        if run[0].lower in self.words.heads and len(run) > 1:
            return False
        return (
            any(not t.tag.startswith("NN") and is_capital(t.text) for t in run) or run[0].lower in self.words.demonyms
        )
