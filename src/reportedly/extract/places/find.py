"""Find toponyms in the words: known names, names that a type word announces, and words that point back to a place."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.places.cues import CueReader
from reportedly.extract.places.evidence import Evidence
from reportedly.extract.places.found import Cue, FoundPlace
from reportedly.extract.places.names import Match, is_capital, longest_match
from reportedly.extract.places.standing import Standings
from reportedly.extract.places.unlisted import NEAR_SPELLING, UnlistedNames
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.place_names import ARTICLES
from reportedly.text.fold import fold
from reportedly.text.parse import Sentence

AS_USUAL = 50_000
"""People from which a town abroad is meant by its name, however near the name is to one at home."""
_BACK_POINTERS = frozenset({"settlement", "admin1", "neighbourhood", "district", "capital", "country"})
_LISTING = frozenset({",", "and", "&", "or", ";", "/"})
_INSIDE = frozenset({"in", "into", "across", "inside", "within", "throughout"})


def find_places(reading: Reading, knowledge: Knowledge) -> tuple[FoundPlace, ...]:
    """Find every place expression in the reporting blocks, in text order.

    Names are matched longest first by folded key; unknown names count only where words announce a place ("the
    village of X", "X hill", a list of villages). Whether a name stands for a place or for something else is judged
    by `Standings`.
    """
    finder = _Finder(reading, knowledge.gazetteer)
    return tuple(place for sentence in reading.parse.sentences for place in finder.sentence(sentence))


class _Finder:
    """Walks the sentences of one reading."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.words = gazetteer.words
        self.tokens = reading.parse.tokens
        self.cues = CueReader(self.tokens, self.words)
        self.at_home = any(self._names_home(word) for word in {t.text for t in self.tokens if is_capital(t.text)})
        self.standings = Standings(reading, gazetteer)
        self.evidence = Evidence(reading, gazetteer)
        self.unlisted = UnlistedNames(self.tokens, gazetteer, self.evidence)

    def sentence(self, sentence: Sentence) -> Iterator[FoundPlace]:
        """Yield the places of one sentence; the cue of a list's first name holds for the names after it."""
        last: FoundPlace | None = None
        at = sentence.first
        while at < sentence.stop:
            found = self._at(at, sentence, last)
            if isinstance(found, FoundPlace):
                yield found
                last, at = found, max(found.cue.stop, found.stop)
            else:
                at = found

    def _at(self, at: int, sentence: Sentence, last: FoundPlace | None) -> FoundPlace | int:
        """What begins at a token: a place, or the next token to look at."""
        token = self.tokens[at]
        if not is_capital(token.text):
            return self._back_pointer(at, sentence) or at + 1
        if token.lower == "the":
            return at + 1
        trap = self._trap(at, sentence)
        if trap:
            return trap
        code = self._unit_code(at, sentence, last)
        if code is not None:
            return code
        if _is_acronym(token.text):
            return self._acronym(at, sentence, last) or at + 1
        match = longest_match(self.tokens, at, sentence.stop, self.gazetteer)
        if token.lower in self.words.demonyms and (match is None or match[0] == at + 1):
            return self._by_demonym(at, sentence) or at + 1
        if match and not self._is_only_a_head(at, match[0], sentence):
            return self._known(at, sentence, last, match)
        return self._unknown(at, sentence, last) or at + 1

    def _known(self, at: int, sentence: Sentence, last: FoundPlace | None, match: Match) -> FoundPlace | int:
        """A name that the gazetteer has, where the words allow it to be a place."""
        if self._is_rather_at_home(at, match, sentence) or self._is_cut_off(match, sentence):
            return self._unknown(at, sentence, last) or match[0]
        found = self._made(at, match[0], sentence, last, match[1])
        if found.cue.plural or self.evidence.allows(at, match, found.cue):
            person = not found.cue.kind and self.evidence.is_named_person(at, match[0])
            return msgspec.structs.replace(found, standing="inside-name", is_person=True) if person else found
        return self._unknown(at, sentence, last) or match[0]

    def _names_home(self, word: str) -> bool:
        """Say whether a word names a country, province or city that the packs are about."""
        named = (place for place in self.gazetteer.named(word) if place.country in self.gazetteer.home)
        return any(place.feature in ("country", "admin1", "city", "capital") for place in named)

    def _is_rather_at_home(self, at: int, match: Match, sentence: Sentence) -> bool:
        """Say whether a name that only places abroad bear is, in a text that is at home, one of a place there.

        It is where it is a near spelling of a known one, or only the first word of a longer name.
        """
        if not self.at_home or any(place.country in self.gazetteer.home for place in match[1]):
            return False
        has_article = self.tokens[at].text[:1].islower()
        if any(p.feature == "country" or (p.population >= AS_USUAL and not has_article) for p in match[1]):
            return False
        if self.unlisted.run_end(at, sentence) > match[0]:
            return True
        return bool(self.gazetteer.similar(self._text(at, match[0]), NEAR_SPELLING))

    def _is_cut_off(self, match: Match, sentence: Sentence) -> bool:
        """Say whether a small place's name is only the beginning of one that an article goes on: "Dar al-Arqam"."""
        stop, places = match
        if stop >= sentence.stop or any(p.feature == "country" or p.population >= AS_USUAL for p in places):
            return False
        article, hyphen, rest = self.tokens[stop].text.partition("-")
        goes_on = bool(hyphen) and article.islower() and article in ARTICLES and rest[:1].isupper()
        return goes_on and longest_match(self.tokens, stop, sentence.stop, self.gazetteer) is None

    def _text(self, first: int, stop: int) -> str:
        """The words of a name."""
        return " ".join(token.text for token in self.tokens[first:stop])

    def _unit_code(self, at: int, sentence: Sentence, last: FoundPlace | None) -> FoundPlace | None:
        """An abbreviated state or province: "Glasgow, Ky." after a town, "W.Va." with two points anywhere."""
        stop = at + 2 if at + 1 < sentence.stop and self.tokens[at + 1].text == "." else at + 1
        for end in (stop, at + 1):
            code = "".join(token.lower for token in self.tokens[at:end])
            name = self.words.unit_codes.get(code)
            if name and (code.count(".") > 1 or self._is_after_town(at, sentence)):
                return self._made(at, end, sentence, last, self.gazetteer.named(name, EVERYWHERE))
        return None

    def _is_after_town(self, at: int, sentence: Sentence) -> bool:
        """Say whether a capitalised word and a comma stand before a token."""
        return at - sentence.first >= 2 and self.tokens[at - 1].text == "," and is_capital(self.tokens[at - 2].text)

    def _acronym(self, at: int, sentence: Sentence, last: FoundPlace | None) -> FoundPlace | None:
        """A country that goes by its letters: a place in "in the UAE", else the state; other acronyms are no places."""
        named = self.gazetteer.named(self.tokens[at].text)
        countries = tuple(place for place in named if place.feature == "country")
        if not countries:
            return None
        found = self._made(at, at + 1, sentence, last, countries)
        is_inside = self.tokens[at].dep == "pobj" and found.preposition in _INSIDE
        if found.standing == "place" and not is_inside:
            return msgspec.structs.replace(found, standing="actor")
        return found

    def _is_only_a_head(self, first: int, stop: int, sentence: Sentence) -> bool:
        """Say whether a match is just the "Tal" or "Khan" of a longer unknown name."""
        if stop != first + 1 or stop >= sentence.stop or self.tokens[first].lower not in self.words.heads:
            return False
        after = self.tokens[stop]
        if after.lower in ARTICLES and not is_capital(after.text) and stop + 1 < sentence.stop:
            after = self.tokens[stop + 1]
        return (
            is_capital(after.text) and after.lower not in self.words.types and after.lower not in self.words.facilities
        )

    def _trap(self, at: int, sentence: Sentence) -> int | None:
        """Where a phrase ends that holds a place name but names no place."""
        words = _plain(self.tokens[at].text)
        if not words or words[0] not in self.words.trap_starts:
            return None
        spoken: list[str] = []
        end: int | None = None
        for stop in range(at, min(at + 7, sentence.stop)):
            spoken.extend(_plain(self.tokens[stop].text))
            if tuple(spoken) in self.words.traps:
                after = self.tokens[stop + 1].lower if stop + 1 < sentence.stop else ""
                lost_apostrophe = len(spoken) == 1 and (after in self.words.directions or after in self.words.types)
                end = None if lost_apostrophe else stop + 1
        return end

    def _made(
        self, first: int, stop: int, sentence: Sentence, last: FoundPlace | None, candidates: tuple[object, ...]
    ) -> FoundPlace:
        """Put a name, its cue and its standing together."""
        low = max(sentence.first, last.stop if last else 0)
        cue = self._listed(self.cues.read(first, stop, low, sentence.stop), last)
        place = FoundPlace(first=first, stop=stop, cue=cue, candidates=candidates)  # type: ignore[arg-type]
        return self.standings.judged(place, sentence)

    def _listed(self, cue: Cue, last: FoundPlace | None) -> Cue:
        """Give a name in a list the kind that a plural type word gave its first name ("villages of A, B and C")."""
        if cue.kind or cue.facility or last is None or not last.cue.plural or not self._adjoins(last, cue.first):
            return cue
        return Cue(first=cue.first, stop=cue.stop, kind=last.cue.kind, plural=True, direction=cue.direction)

    def _adjoins(self, last: FoundPlace, first: int) -> bool:
        """Say whether only list marks (or, in texts without commas, nothing) stand between two names."""
        return all(token.lower in _LISTING for token in self.tokens[max(last.cue.stop, last.stop) : first])

    def _unknown(self, first: int, sentence: Sentence, last: FoundPlace | None) -> FoundPlace | None:
        """A name that the gazetteer lacks but the words announce as a place."""
        stop = self.unlisted.run_end(first, sentence)
        if stop == first or self.unlisted.is_no_name(first, stop):
            return None
        low = max(sentence.first, last.stop if last else 0)
        cue = self._listed(self.cues.read(first, stop, low, sentence.stop), last)
        if not self.unlisted.is_told(first, stop, cue, sentence):
            return None
        return self.standings.judged(FoundPlace(first=first, stop=stop, cue=cue), sentence)

    def _by_demonym(self, at: int, sentence: Sentence) -> FoundPlace | None:
        """A part of a country told by its adjective: "northern Syrian territories"."""
        before = self.tokens[at - 1].lower if at > sentence.first else ""
        direction = self.words.directions.get(before)
        if direction is None or direction == "C":
            return None
        country = self.gazetteer.named(self.words.demonyms[self.tokens[at].lower])
        cue = Cue(first=at - 1, stop=at + 1, direction=direction)
        place = FoundPlace(first=at, stop=at + 1, cue=cue, candidates=country)
        return self.standings.judged(place, sentence)

    def _back_pointer(self, at: int, sentence: Sentence) -> FoundPlace | None:
        """Words such as "the town" or "the capital" that stand for a place named before."""
        token = self.tokens[at]
        kind = self.words.types.get(token.lower)
        if kind not in _BACK_POINTERS or token.lower in PLURAL_WORDS or token.pos != "NOUN":
            return None
        after = self.tokens[at + 1].lower if at + 1 < sentence.stop else ""
        if after in ("of", "-") or not self._is_definite(at):
            return None
        place = FoundPlace(first=at, stop=at + 1, cue=Cue(first=at, stop=at + 1, kind=kind), repeats=True)
        return self.standings.judged(place, sentence)

    def _is_definite(self, at: int) -> bool:
        """Say whether a noun has "the", "this" or a possessive before it."""
        return any(t.head == at and t.lower in ("the", "this", "that") for t in self.tokens[max(0, at - 4) : at])


PLURAL_WORDS = frozenset(
    ["villages", "towns", "cities", "provinces", "governorates", "districts", "neighborhoods", "neighbourhoods"]
)


def _is_acronym(text: str) -> bool:
    """Say whether a token is an acronym, perhaps with the s of a lost apostrophe (IS, SOHR, "ISs")."""
    return text[:4].removesuffix("s").isupper() and text.isalpha() and len(text) <= 4


def _plain(text: str) -> list[str]:
    """Folded words of a token, articles kept (a trap is a whole phrase)."""

    return fold(text).split()
