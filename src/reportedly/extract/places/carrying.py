"""Places that an event without a place of its own takes over from what the text said elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.answered import is_answered
from reportedly.extract.places.ownership import Ownership, has_point, is_usable
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import EventMention, PlaceMention
from reportedly.text.parse import Token

DETAIL = 4
"""How many sentences after a headline or lead may tell its event in detail."""
REACH = 3
"""Sentences back from which a place is still taken over."""
BESIDE_KM = 45.0
"""How far from a line such a place may lie to tell where on it an event was."""
WAR = frozenset({"war", "conflict", "uprising", "revolution", "revolt", "crisis", "protest", "unrest"})
WHOLE_WAR = frozenset({"war", "conflict", "uprising", "revolution"})
WHOLE = frozenset(
    ["since", "toll", "begin", "start", "erupt", "break", "2011"]
    + [f"{number}-year" for number in ("three", "four", "five", "six", "seven", "eight")]
)


class Carrying:
    """What one reading says around its events, asked event by event."""

    def __init__(self, ownership: Ownership) -> None:
        self.own = ownership
        self.reading, self.parse = ownership.reading, ownership.parse
        self.events, self.places = ownership.events, ownership.places

    def before(self, event: EventMention) -> list[PlaceMention]:
        """Places of the nearest like event before this one in its section, not more than REACH sentences back.

        Of one sentence, what the sentence tells goes before what that answers ("in response to an attack on Kilis").
        """
        earlier = [other for other in self.events if other.head < event.head and self._is_near(other, event)]
        for other in sorted(earlier, key=self._distance):
            told = self.own.told(other) or self.own.beside(other)
            places = [p for p in told if has_point(p) and self.own.is_at_home(p)]
            if places:
                return places
        return []

    def _distance(self, other: EventMention) -> tuple[int, bool, int]:
        """How far back an event is: by its sentence, then whether it is told as what another answers, then its word."""
        return -self.parse.tokens[other.head].sent, is_answered(self.parse, other.head), -other.head

    def before_on_line(self, event: EventMention, lines: list[PlaceMention]) -> list[PlaceMention]:
        """Those of the places before an event that lie by all the rivers, roads and borders it is told at."""
        return [place for place in self.before(event) if all(self._lies_by(place, line) for line in lines)]

    def _lies_by(self, place: PlaceMention, line: PlaceMention) -> bool:
        """Say whether a place lies within BESIDE_KM of a line; against one that no row draws nothing speaks."""
        if not (isinstance(place.value, Coded) and isinstance(line.value, Coded)):
            return False
        told, ref = line.value.value, place.value.value
        names = (told.place_id, *(told.relation.anchor_ids if told.relation else ()))
        drawn = [found for name in names if name and (found := self.own.lines.by_id.get(name))]
        if ref.lat is None or ref.lon is None:
            return False
        return all(found.nearest(ref.lat, ref.lon)[1] <= BESIDE_KM for found in drawn)

    def after_lead(self, event: EventMention) -> list[PlaceMention]:
        """Finer places of the like event that the sentences after a text's first one tell in detail."""
        sent = self.parse.tokens[event.head].sent
        if sent > 0:
            return []
        for other in self.events:
            ahead = self.parse.tokens[other.head].sent - sent
            if 0 < ahead <= DETAIL and other.type.acled == event.type.acled:
                places = [place for place in self.own.told(other) if has_point(place)]
                if places:
                    return places
        return []

    def document_country(self) -> list[PlaceMention]:
        """The country that the document plays in, as its first mention of it."""
        if not self._is_one_country():
            return []
        found = (p for p in self.places if isinstance(p.value, Coded) and p.value.value.precision == "country")
        return [p for p in found if self.own.is_at_home(p)][:1]

    def conflict_country(self, event: EventMention) -> list[PlaceMention]:
        """The country most named, where the event's sentence speaks of the whole war ("since the conflict began")."""
        sentence = self.parse.sentence_of(event.head)
        tokens = self.parse.tokens[sentence.first : sentence.stop]
        if not any(token.lemma in WAR and self._is_whole_war(token, tokens) for token in tokens):
            return []
        return self.document_country()

    def is_of_war(self, event: EventMention) -> bool:
        """Say whether an event is told of a war as a whole ("the war that began with protests")."""
        return any(token.lemma in WHOLE_WAR and token.pos == "NOUN" for token in self.parse.ancestors(event.head))

    def _is_whole_war(self, war: Token, tokens: tuple[Token, ...]) -> bool:
        """Say whether a sentence speaks of the war as a whole: its beginning, its length, its toll."""
        if war.dep == "pobj" and self.parse.head(war.i).lower in ("in", "during", "throughout"):
            return war.lemma in WHOLE_WAR
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
        section = self.reading.block(event.head).section
        return [p for p in self._in_blocks("section-head") if self.reading.block(p.first).section == section]

    def headline(self, event: EventMention) -> list[PlaceMention]:
        """Places in the headline of the event's article."""
        article = self.reading.block(event.head).article
        return [p for p in self._in_blocks("headline") if self.reading.block(p.first).article == article]

    def _in_blocks(self, kind: str) -> Iterator[PlaceMention]:
        """Yield the points named in blocks of a kind."""
        points = (place for place in self.places if is_usable(place) and has_point(place))
        yield from (place for place in points if self.reading.block(place.first).kind == kind)

    def _is_near(self, other: EventMention, event: EventMention) -> bool:
        """Say whether another event of the kind stands shortly before an event, in its section."""
        token, block = self.parse.tokens[other.head], self.reading.block(other.head)
        sent, home = self.parse.tokens[event.head].sent, self.reading.block(event.head)
        same = (block.article, block.section) == (home.article, home.section)
        return same and sent - REACH <= token.sent < sent and other.type.acled_type == event.type.acled_type

    def _is_one_country(self) -> bool:
        """Say whether the places named leave no doubt: of names finer than a country, most are known, and at home."""
        finer = [p for p in self.places if p.is_locative and isinstance(p.value, Coded) and has_point(p)]
        unknown = sum(p.is_locative and isinstance(p.value, Uncoded) for p in self.places)
        home = sum(self.own.is_at_home(p) for p in finer)
        return home > unknown + (len(finer) - home) or not (finer or unknown)
