"""Which event's words govern which place, and which places an event may take over from before."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import EventMention, PlaceMention
from reportedly.text.parse import Token

LEAD_SENTENCES = 2
"""How many sentences from the top sum up what the text then tells in detail."""
WAR = frozenset({"war", "conflict", "uprising", "revolution", "revolt", "crisis", "protest", "unrest"})
WHOLE = frozenset(
    {
        "since",
        "toll",
        "begin",
        "start",
        "erupt",
        "break",
        "2011",
        "five-year",
        "six-year",
        "four-year",
        "seven-year",
        "three-year",
        "eight-year",
    }
)
REACH = 3
"""Sentences back from which a place is still taken over."""


def is_usable(mention: PlaceMention) -> bool:
    """Say whether a mention is a place with a value."""
    return mention.is_locative and isinstance(mention.value, Coded)


def home_country(places: tuple[PlaceMention, ...], home: frozenset[str]) -> str | None:
    """The country that most place mentions lie in, those of the packs' theatre before others."""
    counts: dict[str, int] = {}
    for place in places:
        if isinstance(place.value, Coded) and place.value.value.country:
            country = place.value.value.country
            counts[country] = counts.get(country, 0) + (3 if country in home else 1)
    return max(counts, key=lambda country: counts[country]) if counts else None


def _is_capital(place: PlaceMention) -> bool:
    """Say whether a mention is a country or a large foreign town, which often only tells where words were said."""
    if not isinstance(place.value, Coded):
        return False
    return place.value.value.precision in ("country", "settlement")


class Ownership:
    """The events and places of one reading, asked for one event."""

    def __init__(
        self,
        reading: Reading,
        events: tuple[EventMention, ...],
        places: tuple[PlaceMention, ...],
        gazetteer: Gazetteer,
    ) -> None:
        self.reading = reading
        self.parse = reading.parse
        self.events = events
        self.places = places
        self._starts = [place.first for place in places]
        self.home = home_country(places, gazetteer.home)

    def of_event(self, event: EventMention) -> list[PlaceMention]:
        """Places whose nearest governing event word is this event's."""
        at = self._event_tokens(event)
        mine = self._tokens_of(event)
        return [place for place in self._in_sentence(event) if is_usable(place) and self._owner(place, at) in mine]

    def of_relatives(self, event: EventMention) -> list[PlaceMention]:
        """Places of the event of the same sentence that stands nearest in the grammar."""
        at = self._event_tokens(event)
        owned: dict[int, list[PlaceMention]] = {}
        for place in self._in_sentence(event):
            owner = self._owner(place, at) if is_usable(place) else None
            if owner is not None:
                owned.setdefault(owner, []).append(place)
        if not owned:
            return []
        nearest = min(owned, key=lambda token: (self._steps(event.head, token), abs(token - event.head), token))
        return [place for place in owned[nearest] if self._is_at_home(place) or not _is_capital(place)]

    def unowned(self, event: EventMention) -> list[PlaceMention]:
        """Places of the sentence that no event word governs, those of the nearest phrase first."""
        at = self._event_tokens(event)
        free = [p for p in self._in_sentence(event) if is_usable(p) and self._owner(p, at) is None]
        free = [p for p in free if self._is_at_home(p) or not _is_capital(p)]
        if not free:
            return []
        near = min(free, key=lambda p: abs(p.head - event.head))
        return [p for p in free if p is near or self._is_same_phrase(p, near)]

    def unresolved(self, event: EventMention) -> Uncoded | None:
        """Why the event's own place has no value, if it has words."""
        at, mine = self._event_tokens(event), self._tokens_of(event)
        for place in self._in_sentence(event):
            if place.is_locative and isinstance(place.value, Uncoded) and self._owner(place, at) in mine:
                return place.value if place.value.uncoded != "absent" else None
        return None

    def before(self, event: EventMention) -> list[PlaceMention]:
        """Places of the nearest event before this one in its section, not more than REACH sentences back."""
        sent = self.parse.tokens[event.head].sent
        block = self.reading.block(event.head)
        earlier = [
            e
            for e in self.events
            if e.head < event.head
            and e.type.acled_type == event.type.acled_type
            and self._is_near(e, sent, block.section, block.article)
        ]
        for other in sorted(earlier, key=lambda e: -e.head):
            places = [p for p in self.told(other) if has_point(p) and self._is_at_home(p)]
            if places:
                return places
        return []

    def told(self, event: EventMention) -> list[PlaceMention]:
        """The places that the event's own sentence gives it."""
        return self.of_event(event) or self.of_relatives(event) or self.unowned(event)

    def document_country(self) -> list[PlaceMention]:
        """The country that the document plays in, as its first mention of it."""
        if not self._is_one_country():
            return []
        found = (p for p in self.places if isinstance(p.value, Coded) and p.value.value.precision == "country")
        return [p for p in found if isinstance(p.value, Coded) and p.value.value.country == self.home][:1]

    def _is_one_country(self) -> bool:
        """Say whether the places named leave no doubt: of names finer than a country, most are known, and at home."""
        finer = [p for p in self.places if p.is_locative and isinstance(p.value, Coded) and has_point(p)]
        unknown = sum(p.is_locative and isinstance(p.value, Uncoded) for p in self.places)
        home = sum(self._is_at_home(p) for p in finer)
        return home > unknown + (len(finer) - home) or not (finer or unknown)

    def _is_at_home(self, place: PlaceMention) -> bool:
        """Say whether a place lies in the country that the document plays in."""
        return isinstance(place.value, Coded) and place.value.value.country == self.home

    def after_lead(self, event: EventMention) -> list[PlaceMention]:
        """Finer places of the like event that the first sentences after a headline or lead tell in detail."""
        sent = self.parse.tokens[event.head].sent
        if sent > LEAD_SENTENCES:
            return []
        for other in self.events:
            ahead = self.parse.tokens[other.head].sent - sent
            if 0 < ahead <= LEAD_SENTENCES + 2 and other.type.acled == event.type.acled:
                places = [place for place in self.of_event(other) if has_point(place)]
                if places:
                    return places
        return []

    def conflict_country(self, event: EventMention) -> list[PlaceMention]:
        """The country most named, where the event's sentence speaks of the whole war ("since the conflict began")."""
        sentence = self.parse.sentence_of(event.head)
        tokens = self.parse.tokens[sentence.first : sentence.stop]
        if not any(token.lemma in WAR and self._is_whole_war(token, tokens) for token in tokens):
            return []
        return self.document_country()

    def _is_whole_war(self, war: Token, tokens: tuple[Token, ...]) -> bool:
        """Say whether a sentence speaks of the war as a whole: its beginning, its length, its toll."""
        if war.dep == "pobj" and self.parse.head(war.i).lower in ("in", "during", "throughout"):
            return war.lemma in ("war", "conflict", "uprising", "revolution")
        return any(token.lemma in WHOLE for token in tokens)

    def is_general(self, event: EventMention) -> bool:
        """Say whether an event is told as background or outlook: "has been doing", "will do", "uses"."""
        tokens = self.parse.tokens
        verb = tokens[event.support if event.support is not None else event.head]
        if verb.pos not in ("VERB", "AUX"):
            verb = tokens[self.reading.clauses[verb.i]]
        helpers = {kid.lower for kid in self.parse.kids(verb.i, "aux", "auxpass")}
        if helpers & {"will", "would"} or verb.tag in ("VBP", "VBZ"):
            return True
        return bool(helpers & {"has", "have"})

    def section_head(self, event: EventMention) -> list[PlaceMention]:
        """Places in the head of the event's section, where that head is parsed."""
        block = self.reading.block(event.head)
        return [
            p
            for p in self.places
            if is_usable(p)
            and has_point(p)
            and self.reading.block(p.first).kind == "section-head"
            and self.reading.block(p.first).section == block.section
        ]

    def headline(self, event: EventMention) -> list[PlaceMention]:
        """Places in the headline of the event's article."""
        block = self.reading.block(event.head)
        return [
            p
            for p in self.places
            if is_usable(p)
            and has_point(p)
            and self.reading.block(p.first).kind == "headline"
            and self.reading.block(p.first).article == block.article
        ]

    def _is_near(self, other: EventMention, sent: int, section: int, article: int) -> bool:
        """Say whether another event stands shortly before, in the same section or in the headline."""
        token = self.parse.tokens[other.head]
        block = self.reading.block(other.head)
        return sent - REACH <= token.sent < sent and block.article == article and block.section == section

    def _in_sentence(self, event: EventMention) -> tuple[PlaceMention, ...]:
        """The place mentions of the event's sentence."""
        sentence = self.parse.sentence_of(event.head)
        low = bisect_left(self._starts, sentence.first)
        return self.places[low : bisect_left(self._starts, sentence.stop)]

    def _event_tokens(self, event: EventMention) -> frozenset[int]:
        """All trigger and support tokens in the event's sentence."""
        sentence = self.parse.sentence_of(event.head)
        inside = [e for e in self.events if sentence.first <= e.head < sentence.stop]
        return frozenset(token for e in inside for token in self._tokens_of(e))

    def _tokens_of(self, event: EventMention) -> frozenset[int]:
        """An event's own trigger and support tokens."""
        support = (event.support,) if event.support is not None else ()
        return frozenset((*range(event.first, event.stop), event.head, *support))

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


def has_point(mention: PlaceMention) -> bool:
    """Say whether a mention's place is finer than a country."""
    return isinstance(mention.value, Coded) and mention.value.value.lat is not None


def is_line(mention: PlaceMention) -> bool:
    """Say whether a mention's place is a river or road, which runs through many places."""
    return isinstance(mention.value, Coded) and mention.value.value.precision == "line"
