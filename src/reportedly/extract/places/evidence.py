"""Weigh whether a name that many things share ("Reading", "Moore", "Mobile") stands for a place in this text."""

from __future__ import annotations

from reportedly.extract.places.found import Cue
from reportedly.extract.places.names import Match, is_capital
from reportedly.extract.places.persons import DAYS, Persons
from reportedly.extract.places.surroundings import STRONG, Surroundings, is_settled
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.text.parse import Sentence

ENOUGH = 1.0
"""Weight from which a name counts as a place (weights and bar set by hand on two news corpora, LGL and TR-News)."""
CERTAIN = STRONG
"""Weight from which one use of a name vouches for its other uses in the text."""
DOUBTFUL = -2.1
"""Weight under which a use stays out, whatever the other uses are."""


class Evidence:
    """What one reading says for and against each doubtful name."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.reading = reading
        self.tokens = reading.parse.tokens
        self.gazetteer = gazetteer
        self.words = gazetteer.words
        self.persons = Persons(reading, gazetteer)
        self.around = Surroundings(self.tokens, gazetteer)
        self._at: dict[str, list[int]] = {}
        for token in self.tokens:
            if is_capital(token.text):
                self._at.setdefault(token.lower, []).append(token.i)
        self._headlines: dict[int, bool] = {}
        self._best: dict[tuple[str, ...], float] = {}

    def is_person(self, first: int, stop: int) -> bool:
        """Say whether a name stands inside a person's name."""
        return any(at in self.persons.inside for at in range(first, stop))

    def is_named_person(self, first: int, stop: int) -> bool:
        """Say whether a name is part of a person's, or the given name of somebody told of ("Georgia skated")."""
        if self.is_person(first, stop):
            return True
        token = self.tokens[first]
        if stop - first > 1 or token.lower not in self.persons.given:
            return False
        sentence = self.reading.parse.sentence_of(first)
        return self.around.before(first, sentence) <= 0 and self.around.after(stop, sentence) <= 0.4

    def is_title_case(self, at: int) -> bool:
        """Say whether a token's sentence has capitals on most words, as headlines have, so that they tell nothing."""
        sentence = self.reading.parse.sentence_of(at)
        if sentence.i not in self._headlines:
            words = [t for t in self.tokens[sentence.first : sentence.stop] if len(t.text) > 3 and t.text.isalpha()]
            capitals = sum(is_capital(token.text) for token in words)
            self._headlines[sentence.i] = len(words) > 3 and capitals > 0.7 * len(words)
        return self._headlines[sentence.i]

    def suggests(self, first: int, stop: int, sentence: Sentence) -> bool:
        """Say whether a name no list has is told of as a place: "lives in Cockerham", "Winside, Neb."."""
        run = self.tokens[first:stop]
        if self.is_title_case(first) or run[0].lower in self.words.directions:
            return False
        if not all(t.tag.startswith("NNP") or t.lower in self.words.starts for t in run) or self.is_person(first, stop):
            return False
        if self.around.goes_on(stop, sentence) or any(t.text.isupper() and len(t.text) > 1 for t in run):
            return False
        if any(t.lower in self.words.common or t.lower in self.persons.surnames or t.lower in DAYS for t in run):
            return False
        before = self.around.before(first, sentence)
        return before >= STRONG or before + self.around.after(stop, sentence) >= 3.0

    def allows(self, first: int, match: Match, cue: Cue) -> bool:
        """Say whether the words speak for a place."""
        stop, places = match
        if stop - first == 1 and self.tokens[first].lower.rstrip(".") in DAYS:
            return False
        if self._needs_none(first, stop, places):
            return True
        own = self._weight(first, stop, places, cue)
        if own >= ENOUGH:
            return True
        return own > DOUBTFUL and self._elsewhere(first, stop, places) >= CERTAIN

    def _needs_none(self, first: int, stop: int, places: tuple[Place, ...]) -> bool:
        """Say whether a name is a place without more: known well, and no plain word or adjective as well."""
        if not is_settled(places, self.gazetteer.home):
            return False
        token = self.tokens[first]
        at_home = any(p.country in self.gazetteer.home for p in places)
        if stop - first > 1 or at_home or any(p.feature == "country" for p in places):
            return True
        return token.tag.startswith("NNP") and self._other_uses(token.lower) + self._plainness(first) < 1.5

    def _elsewhere(self, first: int, stop: int, places: tuple[Place, ...]) -> float:
        """The best weight that the same words have anywhere in the text."""
        words = tuple(token.lower for token in self.tokens[first:stop])
        if words not in self._best:
            starts = [at for at in self._at.get(words[0], ()) if self._stands(at, words)]
            self._best[words] = max(
                (self._weight(at, at + len(words), places, None) for at in starts), default=DOUBTFUL
            )
        return self._best[words]

    def _stands(self, at: int, words: tuple[str, ...]) -> bool:
        """Say whether words stand at a token."""
        return tuple(token.lower for token in self.tokens[at : at + len(words)]) == words

    def _weight(self, first: int, stop: int, places: tuple[Place, ...], cue: Cue | None) -> float:
        """The sum of what speaks for a place and against it."""
        if self.is_person(first, stop):
            return -9.0
        sentence = self.reading.parse.sentence_of(first)
        before = self.around.before(first, sentence)
        if before > 0 and self.around.goes_on(stop, sentence):
            before = 0.0
        weight = self._of_name(first, stop, places) + before + self.around.after(stop, sentence)
        weight += self.around.in_list(first, stop, sentence)
        if cue is not None and self._is_announced(cue, stop):
            weight += 2.0
        return weight

    def _is_announced(self, cue: Cue, stop: int) -> bool:
        """Say whether words around a name announce a place; a facility's own name ("Ryerson College") does not."""
        if cue.facility and not cue.kind and cue.stop > stop:
            return not self.tokens[cue.stop - 1].text[:1].isupper()
        return bool(cue.kind or cue.facility or cue.direction)

    def _of_name(self, first: int, stop: int, places: tuple[Place, ...]) -> float:
        """What the name itself tells: how large its place is, whether it is a word or a person's name as well."""
        size = max(place.population for place in places)
        weight = 1.5 if size >= 500_000 else 1.0 if size >= 100_000 else 0.4 if size >= 15_000 else 0.0
        run = self.tokens[first:stop]
        lowers = [token.lower for token in run]
        if len(run) > 1 and lowers[-1] in self.words.endings:
            return 3.0
        if len(run) > 1:
            weight -= 0.0 if run[0].tag.startswith("NNP") else 1.5
            return weight + (0.0 if all(word in self.words.common for word in lowers) else 1.5)
        return weight - self._other_uses(lowers[0]) - self._plainness(first)

    def _other_uses(self, lower: str) -> float:
        """How much speaks against one word because it is an adjective or a person's name as well."""
        if lower in self.words.directions or lower in self.words.demonyms:
            return 5.0
        if lower in self.persons.surnames:
            return 2.5
        if lower in self.words.given_names:
            return 1.0
        return 0.7 if lower in self.words.family_names else 0.0

    def _plainness(self, at: int) -> float:
        """How much speaks against a word that is a plain one too, less where its capital needs a reason."""
        token = self.tokens[at]
        marks = (token.lower in self.words.common) + (not token.tag.startswith("NNP"))
        is_first = at == self.reading.parse.sentence_of(at).first
        return 0.0 if not marks else 1.5 if marks == 1 and not is_first else 2.0
