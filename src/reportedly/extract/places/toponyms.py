"""Find every name of a place in a text, however it stands: where something happens, a government, an adjective."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.places.find import find_places
from reportedly.extract.places.found import Cue, FoundPlace
from reportedly.extract.places.names import is_capital
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.place_words import PlaceWords
from reportedly.text.parse import Sentence, Token

LONGEST_DEMONYM = 2
"""Words in the longest adjective of a place ("Sri Lankan")."""


def find_toponyms(reading: Reading, knowledge: Knowledge) -> tuple[FoundPlace, ...]:
    """Find all toponyms, literal ("in Kabul") and associative ("Kabul said", "Afghan", "Kabul University").

    What a claim's place may be is narrower: `find_places`. Names of persons are no toponyms, nor are words that point
    back ("the town").

    Source of the division: Gritta, Pilehvar and Collier, A pragmatic guide to geoparsing evaluation, 2020.
    """
    tokens, words = reading.parse.tokens, knowledge.gazetteer.words
    found = (p for p in find_places(reading, knowledge) if not p.repeats and not p.is_person)
    places = tuple(in_full(place, tokens, words) for place in found if not _is_body(place, tokens, words))
    taken = {at for place in places for at in range(place.first, place.stop)}
    adjectives = (p for p in find_demonyms(reading, knowledge) if p.first not in taken)
    return tuple(sorted((*places, *adjectives), key=lambda place: place.first))


def find_demonyms(reading: Reading, knowledge: Knowledge) -> tuple[FoundPlace, ...]:
    """Find the adjectives and peoples' names that belong to a place ("Syrian", "the Sri Lankans"), in text order."""
    gazetteer, tokens = knowledge.gazetteer, reading.parse.tokens
    return tuple(p for sentence in reading.parse.sentences for p in _demonyms(tokens, sentence, gazetteer))


def in_full(place: FoundPlace, tokens: tuple[Token, ...], words: PlaceWords) -> FoundPlace:
    """Give a found place the whole of its printed name: "Greater" before it, "County" or "River" after it.

    A direction belongs to a town's name ("North London"), not to a country's or state's ("North Texas").
    """
    first, stop = place.first, place.stop
    sent = tokens[first].sent
    is_unit = any(p.feature in ("country", "admin1") for p in place.candidates)
    if first and tokens[first - 1].sent == sent and _is_one(tokens[first - 1], words.starts):
        first -= not (is_unit and words.starts[tokens[first - 1].lower] == "part")
    if stop < len(tokens) and tokens[stop].sent == sent and _is_one(tokens[stop], words.endings):
        stop += not (words.endings[tokens[stop].lower] in ("road", "site") and _goes_on(tokens, stop + 1))
    return msgspec.structs.replace(place, first=first, stop=stop)


def _is_body(place: FoundPlace, tokens: tuple[Token, ...], words: PlaceWords) -> bool:
    """Say whether an unknown name is only that of a body or building ("Ryerson Hospital"), not of a place."""
    if place.candidates or place.cue.stop <= place.stop or place.cue.kind:
        return False
    return tokens[place.stop].lower not in words.endings and is_capital(tokens[place.cue.stop - 1].text)


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a name goes on with one more capitalised word ("Florida Highway Patrol")."""
    return at < len(tokens) and tokens[at].sent == tokens[at - 1].sent and is_capital(tokens[at].text)


def _is_one(token: Token, among: dict[str, str]) -> bool:
    """Say whether a word with a capital is among those that belong to a name."""
    return is_capital(token.text) and token.pos in ("PROPN", "NOUN", "ADJ") and token.lower in among


def _demonyms(tokens: tuple[Token, ...], sentence: Sentence, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The demonyms of one sentence, two words before one."""
    at = sentence.first
    while at < sentence.stop:
        stop = _demonym_end(tokens, at, sentence.stop, gazetteer.words.demonyms)
        if stop is not None:
            name = gazetteer.words.demonyms[_words(tokens, at, stop)]
            cue = Cue(first=at, stop=stop)
            yield FoundPlace(
                first=at, stop=stop, cue=cue, candidates=gazetteer.named(name, EVERYWHERE), standing="inside-name"
            )
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
