"""Which places of its own sentence an event happened at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from math import inf

from reportedly.extract.places.bonds import Bonds, tokens_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import EventMention, PlaceMention

OWN = -0.5
"""Log-odds from which a place is an event's own: where F1 of names is best out of fold (bench set event_location)."""
BESIDE = -2.5
"""Log-odds below which a place is not even taken over from an event of the same sentence: it is where somebody spoke
or comes from; set by hand on the annotated reports, from steps of .5."""


def is_usable(mention: PlaceMention) -> bool:
    """Say whether a mention is a place with a value."""
    return mention.is_locative and isinstance(mention.value, Coded)


def has_point(mention: PlaceMention) -> bool:
    """Say whether a mention's place is finer than a country."""
    return isinstance(mention.value, Coded) and mention.value.value.lat is not None


def is_line(mention: PlaceMention) -> bool:
    """Say whether a mention's place is a river or road, which runs through many places."""
    return isinstance(mention.value, Coded) and mention.value.value.precision == "line"


def _is_unknown_name(mention: PlaceMention) -> bool:
    """Say whether a mention is a name that no gazetteer could place."""
    return isinstance(mention.value, Uncoded) and mention.value.uncoded in ("unknown-name", "ambiguous")


class Ownership:
    """The events and places of one reading, asked event by event."""

    def __init__(
        self,
        reading: Reading,
        events: tuple[EventMention, ...],
        places: tuple[PlaceMention, ...],
        knowledge: Knowledge,
        weights: Mapping[str, float] | None = None,
    ) -> None:
        """``weights`` of the bonds in place of the packs' own, to measure ones that saw other texts."""
        self.reading = reading
        self.parse = reading.parse
        self.events = events
        self.places = places
        self.weights = knowledge.place_bonds if weights is None else weights
        self.lines = knowledge.gazetteer.lines
        self._countries = knowledge.gazetteer.home
        self._starts = [place.first for place in places]
        self._owned: dict[tuple[int, int], tuple[PlaceMention, ...]] = {}
        self._scores: dict[tuple[int, int], dict[int, float]] = {}

    @cached_property
    def home(self) -> str | None:
        """The country that most place mentions lie in, those that the packs are about before others."""
        counts: dict[str, int] = {}
        for place in self.places:
            if isinstance(place.value, Coded) and place.value.value.country:
                country = place.value.value.country
                counts[country] = counts.get(country, 0) + (3 if country in self._countries else 1)
        return max(counts, key=lambda country: counts[country]) if counts else None

    def is_at_home(self, place: PlaceMention) -> bool:
        """Say whether a place lies in the country that the document plays in."""
        return isinstance(place.value, Coded) and place.value.value.country == self.home

    def mentioned(self, event: EventMention) -> tuple[PlaceMention, ...]:
        """The places that the event's sentence says it happened at, in text order; among them names nobody knows."""
        key = (event.first, event.head)
        if key not in self._owned:
            scores = self._scored(event)
            likely = [place for place in self._candidates(event) if scores[place.first] > OWN]
            self._owned[key] = tuple(self._innermost(event, self._governed(event, likely) or likely))
        return self._owned[key]

    def _governed(self, event: EventMention, places: list[PlaceMention]) -> list[PlaceMention]:
        """Those of some places that hang on the event's own words, with no other event between."""
        at, mine = self._event_tokens(event), tokens_of(event)
        return [place for place in places if self._owner(place, at) in mine]

    def _innermost(self, event: EventMention, places: list[PlaceMention]) -> list[PlaceMention]:
        """Those of some places that do not only tell where another of them lies."""
        nesting = self.bonds(event).nesting
        return [place for place in places if not any(nesting.tells(place, other) for other in places)]

    def told(self, event: EventMention) -> list[PlaceMention]:
        """Those of them that have a value; where a village is unknown, what the words say that it lies in."""
        own = self.mentioned(event)
        known = [place for place in own if is_usable(place)]
        unknown = [place for place in own if not is_usable(place)]
        if not unknown:
            return known
        nesting = self.bonds(event).nesting
        around = [
            wide for wide in self._candidates(event)
            if is_usable(wide) and wide not in known and any(nesting.tells(wide, place) for place in unknown)
        ]  # fmt: skip
        return [*known, *around]

    def governed(self, event: EventMention) -> list[PlaceMention]:
        """Those of the places told that hang on the event's own words."""
        return self._governed(event, self.told(event))

    def beside(self, event: EventMention) -> list[PlaceMention]:
        """Places of the sentence's event that stands nearest in the grammar, else of no event: to be taken over."""
        scores = self._scored(event)
        near = [p for p in self._candidates(event) if is_usable(p) and scores[p.first] > BESIDE]
        at, mine = self._event_tokens(event), tokens_of(event)
        owned: dict[int, list[PlaceMention]] = {}
        for place in near:
            owner = self._owner(place, at)
            owned.setdefault(-1 if owner is None else event.head if owner in mine else owner, []).append(place)
        free = owned.pop(-1, [])
        if event.head in owned:
            return owned[event.head]
        if owned:
            nearest = min(owned, key=lambda token: (self._steps(event.head, token), abs(token - event.head), token))
            found = [place for place in owned[nearest] if self._may_be_shared(place)]
            if found:
                return found
        return self._nearest_phrase(event, [place for place in free if self._may_be_shared(place)])

    def unresolved(self, event: EventMention) -> Uncoded | None:
        """Why the event's own place has no value, if it has words."""
        own = (place for place in self.mentioned(event) if place.is_locative and isinstance(place.value, Uncoded))
        found = next(own, None)
        return found.value if found is not None and isinstance(found.value, Uncoded) else None

    def _candidates(self, event: EventMention) -> tuple[PlaceMention, ...]:
        """The place expressions of the event's sentence."""
        return tuple(p for p in self._in_sentence(event) if p.is_locative or _is_unknown_name(p))

    def _scored(self, event: EventMention) -> dict[int, float]:
        """The log-odds of each candidate, by its first token."""
        key = (event.first, event.head)
        if key not in self._scores:
            bonds = self.bonds(event)
            self._scores[key] = {place.first: self._score(bonds, event, place) for place in bonds.places}
        return self._scores[key]

    def _score(self, bonds: Bonds, event: EventMention, place: PlaceMention) -> float:
        """The log-odds of one place: none where it only tells where words were said."""
        if bonds.is_where_words_were_said(event, place):
            return -inf
        return bonds.score(event, place, self.weights)

    def bonds(self, event: EventMention) -> Bonds:
        """The place expressions and events of the event's sentence, to be asked how they are bound."""
        first = self.parse.sentence_of(event.head).first
        return Bonds(self.parse, first, self._candidates(event), self._event_tokens(event))

    def _nearest_phrase(self, event: EventMention, places: list[PlaceMention]) -> list[PlaceMention]:
        """The place nearest to the event with those that hang together with it."""
        if not places:
            return []
        near = min(places, key=lambda place: abs(place.head - event.head))
        return [place for place in places if place is near or self._is_same_phrase(place, near)]

    def _may_be_shared(self, place: PlaceMention) -> bool:
        """Say whether a place is at home, or finer than the foreign towns and countries where words are said."""
        if self.is_at_home(place) or not isinstance(place.value, Coded):
            return self.is_at_home(place)
        ref = place.value.value
        return ref.precision not in ("country", "settlement")

    def _in_sentence(self, event: EventMention) -> tuple[PlaceMention, ...]:
        """The place mentions of the event's sentence."""
        sentence = self.parse.sentence_of(event.head)
        low = bisect_left(self._starts, sentence.first)
        return self.places[low : bisect_left(self._starts, sentence.stop)]

    def _event_tokens(self, event: EventMention) -> frozenset[int]:
        """All trigger and support tokens in the event's sentence."""
        sentence = self.parse.sentence_of(event.head)
        inside = [e for e in self.events if sentence.first <= e.head < sentence.stop]
        return frozenset(token for e in inside for token in tokens_of(e))

    def _owner(self, place: PlaceMention, at: frozenset[int]) -> int | None:
        """The nearest event token above a place in the grammar."""
        if place.head in at:
            return place.head
        return next((token.i for token in self.parse.ancestors(place.head) if token.i in at), None)

    def _steps(self, one: int, other: int) -> int:
        """How many arcs lie between two tokens in the tree."""
        ups = [one, *(t.i for t in self.parse.ancestors(one))]
        for steps, token in enumerate([other, *(t.i for t in self.parse.ancestors(other))]):
            if token in ups:
                return steps + ups.index(token)
        return len(self.parse.tokens)

    def _is_same_phrase(self, one: PlaceMention, other: PlaceMention) -> bool:
        """Say whether one of two places hangs on the other."""
        above = {t.i for t in self.parse.ancestors(one.head)}
        return other.head in above or one.head in {t.i for t in self.parse.ancestors(other.head)}
