"""Weigh the words around a name: what stands before it, after it and in a list with it."""

from __future__ import annotations

import re

from reportedly.extract.places.names import is_capital
from reportedly.extract.places.persons import DAYS
from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer, Place
from reportedly.text.parse import Sentence, Token

STRONG, FAIR, SLIGHT = 2.5, 1.5, 1.0
"""How much words speak for a place: "in X", "from X" or "X police", "at X"."""
LARGE = 300_000
"""People from which a town beside a name in a list speaks for it."""
_AT = frozenset({"in", "near", "outside", "throughout", "across", "inside"})
_WAY = frozenset({"from", "around", "between", "into", "toward", "towards", "through", "onto", "via"})
_LOOSE = frozenset({"at", "to", "of", "on", "for", "off", "past", "beyond"})
_SAINT = frozenset({"st.", "st", "saint"})
_LIST = frozenset({",", "and", "or", "&", "/"})
_DASHES = frozenset({"-", "--", "–", "—"})
_AGE = re.compile(r"\d{1,2}$")
_LONGEST_LIST = 24
"""Tokens looked through for the plural word that ends a list ("Clark, Preble or Warren counties")."""


SETTLED = frozenset({"country", "admin1", "region", "sea"})
"""Features whose names hardly stand for anything but the place."""


def is_settled(places: tuple[Place, ...], home: frozenset[str]) -> bool:
    """Say whether a name needs no evidence: a country, a first-level unit, a region, a capital, a place at home."""
    return any(p.feature in SETTLED or p.capital or p.country in home for p in places)


class Surroundings:
    """Weighs the words around the names of one reading; positive speaks for a place."""

    def __init__(self, tokens: tuple[Token, ...], gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.gazetteer = gazetteer
        self.words = gazetteer.words

    def before(self, first: int, sentence: Sentence) -> float:
        """Weigh the words before a name: a preposition, "nearby", a party's letter ("D-Oakland"), a longer name."""
        at = first - 1
        if at >= sentence.first and self.tokens[at].lower in self.words.directions:
            at -= 1
        if at < sentence.first:
            return 0.0
        token = self.tokens[at]
        previous = self.tokens[at - 1] if at > sentence.first else token
        if (token.lower in _AT and token.pos != "ADV") or token.lower in self.words.nearby:
            return STRONG
        if token.lower == "of" and (previous.text == "," or previous.lower in self.words.people):
            return STRONG
        if token.text == "-" and len(previous.text) <= 3 and previous.text.isupper():
            return STRONG
        if token.lower in _WAY or token.lower in _LOOSE:
            return FAIR if token.lower in _WAY else SLIGHT
        if token.lower == "the":
            return -1.0
        return -2.0 if token.i == first - 1 and self._is_longer(token) else 0.0

    def _is_longer(self, token: Token) -> bool:
        """Say whether a word right before a name makes the name a longer one."""
        lower = token.lower
        is_name = is_capital(token.text) and token.pos == "PROPN" and token.text[:1].isalpha()
        if lower in self.words.directions or lower in self.words.starts or lower in self.words.titles or lower in DAYS:
            return False
        return is_name

    def after(self, stop: int, sentence: Sentence) -> float:
        """Weigh the words after a name: its state, its police, a verb of speech, a longer name."""
        after = self.tokens[stop : min(stop + 3, sentence.stop)]
        if not after:
            return 0.0
        token = after[0]
        if token.text == "," and len(after) > 1:
            return self._after_comma(stop + 1, sentence)
        if token.text in _DASHES:
            return self._after_dash(stop, after)
        if token.lower in self.words.holders and not is_capital(token.text):
            return FAIR
        if is_capital(token.text) and token.pos == "PROPN":
            return self._in_body(stop, sentence)
        if token.lower in ("'s", "'"):
            return -3.0 if self.tokens[stop - 2].lower in _SAINT else 0.4
        if token.lemma in self.words.speech and token.pos in ("VERB", "AUX"):
            return -1.5
        return 0.0

    def _after_dash(self, stop: int, after: tuple[Token, ...]) -> float:
        """What a dash after a name tells: a dateline's end, or "Leeds-based"."""
        if self.tokens[stop - 1].text.isupper() and len(self.tokens[stop - 1].text) > 2:
            return STRONG
        return 2.0 if len(after) > 1 and after[1].lower in self.words.rear else 0.0

    def _after_comma(self, at: int, sentence: Sentence) -> float:
        """What follows a comma: the state or country of the name, or the age of a person."""
        token = self.tokens[at]
        after = self.tokens[at + 1].text if at + 1 < sentence.stop else ""
        if _AGE.match(token.text) and after in (",", ".", ")", ""):
            return -4.0
        if token.lower in self.words.unit_codes and is_capital(token.text):
            return 3.0
        if is_capital(token.text) and any(p.feature in ("country", "admin1") for p in self._named(at, sentence)):
            return 2.0
        return 0.0

    def _named(self, at: int, sentence: Sentence) -> tuple[Place, ...]:
        """The places whose name is the word, or two words, at a token."""
        two = " ".join(token.text for token in self.tokens[at : min(at + 2, sentence.stop)])
        return self.gazetteer.named(two, EVERYWHERE) or self.gazetteer.named(self.tokens[at].text, EVERYWHERE)

    def _in_body(self, stop: int, sentence: Sentence) -> float:
        """What capitalised words after a name tell: an office of the place ("Rockford Police"), or a longer name."""
        for token in self.tokens[stop : min(stop + 5, sentence.stop)]:
            if not is_capital(token.text):
                break
            if token.lower in self.words.offices:
                return FAIR
        return -1.0

    def goes_on(self, stop: int, sentence: Sentence) -> bool:
        """Say whether a name goes on with another capitalised word, so that a preposition is not its own."""
        return stop < sentence.stop and is_capital(self.tokens[stop].text) and self.tokens[stop].pos == "PROPN"

    def in_list(self, first: int, stop: int, sentence: Sentence) -> float:
        """Weigh the list around a name: a plural word at its end, or well-known places beside it."""
        if self._ends_in_plural(stop, sentence):
            return STRONG
        return 1.2 * (self._is_known_beside(first - 2, first - 1) + self._is_known_beside(stop + 1, stop))

    def _is_known_beside(self, other: int, mark: int) -> bool:
        """Say whether a word beyond a list mark is a place that needs no evidence, or a large town."""
        if not (min(other, mark) >= 0 and max(other, mark) < len(self.tokens)):
            return False
        token = self.tokens[other]
        if self.tokens[mark].lower not in _LIST or not is_capital(token.text):
            return False
        places = self.gazetteer.named(token.text)
        return is_settled(places, self.gazetteer.home) or max((p.population for p in places), default=0) >= LARGE

    def _ends_in_plural(self, stop: int, sentence: Sentence) -> bool:
        """Say whether a list of names that goes on here ends in "counties", "streets" or the like."""
        for token in self.tokens[stop : min(stop + _LONGEST_LIST, sentence.stop)]:
            if token.lower in self.words.plurals:
                return True
            if token.lower not in _LIST and not is_capital(token.text):
                return False
        return False
