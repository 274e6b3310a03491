"""Find every name of a place in a text, however it stands: where something happens, a government, an adjective."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.places.find import find_places
from reportedly.extract.places.found import Cue, FoundPlace
from reportedly.extract.places.names import is_capital
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.load import Knowledge
from reportedly.text.parse import Sentence, Token

LONGEST_DEMONYM = 2
"""Words in the longest adjective of a place ("Sri Lankan")."""


def find_toponyms(reading: Reading, knowledge: Knowledge) -> tuple[FoundPlace, ...]:
    """Find all toponyms, literal ("in Kabul") and associative ("Kabul said", "Afghan", "Kabul University").

    What a claim's place may be is narrower: `find_places`. Names of persons are no toponyms, nor are words that point
    back ("the town").

    Source of the division: Gritta, Pilehvar and Collier, A pragmatic guide to geoparsing evaluation, 2020.
    """
    places = tuple(p for p in find_places(reading, knowledge) if not p.repeats and not p.is_person)
    taken = {at for place in places for at in range(place.first, place.stop)}
    adjectives = (p for p in find_demonyms(reading, knowledge) if p.first not in taken)
    return tuple(sorted((*places, *adjectives), key=lambda place: place.first))


def find_demonyms(reading: Reading, knowledge: Knowledge) -> tuple[FoundPlace, ...]:
    """Find the adjectives and peoples' names that belong to a place ("Syrian", "the Sri Lankans"), in text order."""
    gazetteer, tokens = knowledge.gazetteer, reading.parse.tokens
    return tuple(p for sentence in reading.parse.sentences for p in _demonyms(tokens, sentence, gazetteer))


def _demonyms(tokens: tuple[Token, ...], sentence: Sentence, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The demonyms of one sentence, two words before one."""
    at = sentence.first
    while at < sentence.stop:
        stop = _demonym_end(tokens, at, sentence.stop, gazetteer.words.demonyms)
        if stop is not None:
            name = gazetteer.words.demonyms[_words(tokens, at, stop)]
            cue = Cue(first=at, stop=stop)
            yield FoundPlace(first=at, stop=stop, cue=cue, candidates=gazetteer.named(name), standing="inside-name")
        at = stop or at + 1


def _demonym_end(tokens: tuple[Token, ...], at: int, high: int, demonyms: dict[str, str]) -> int | None:
    """Where a demonym that begins at a token ends; None where none does."""
    if not is_capital(tokens[at].text):
        return None
    stops = range(min(at + LONGEST_DEMONYM, high), at, -1)
    return next((stop for stop in stops if _words(tokens, at, stop) in demonyms), None)


def _words(tokens: tuple[Token, ...], first: int, stop: int) -> str:
    """Tokens as the table of demonyms writes them."""
    return " ".join(token.lower for token in tokens[first:stop])
