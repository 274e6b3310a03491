"""Reports about an invented war, as claims: every slot is drawn as often as real claims have it, no text is real.

Happenings lie on days and places; a report of a day tells some that are new and some that others told before, each slot
missing, vague or different as often as in real claims. A corpus grows by years and countries, not by reports a day:
with three reports a day and country, 10,000 claims are a year of one country, a million are ten years of ten countries.
The words are made of syllables, the countries are the theatre moved over the globe.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Any, NamedTuple

from bench.speed.claim_slots import SHIPPED, Frequencies
from bench.speed.made_places import Country, made_countries
from reportedly.knowledge.load import load_knowledge
from reportedly.records.claim import Claim, Extent, Factuality
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.document import Document, document_of
from reportedly.records.source import SourceLink
from reportedly.records.span import Span
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

BEGIN = date(2012, 1, 1)
REPORTS_A_DAY = 3.0
"""Reports a day and country. The 213 articles of bench/quality/links (open periods) have 1.2 to 1.5 a day that has any,
three on the busiest days of 2016; they are a sample, so that a project that collects all it can has more."""
CLAIMS_A_REPORT = 9.0
"""Claims a report, as the table has it."""
YEARS = 10
"""Years that a million claims span; smaller corpora span fewer years and countries, by the root of their size."""
RETOLD = 0.3
"""Share of tellings that take up a happening told before (bench/quality/links, open periods: .25 and .31)."""
LATE = 30
"""Days for which a happening is taken up again."""
AGAIN = 0.24
"""Share of claims that tell again what their own report told (bench "links", open periods: 463 of 1,918)."""
COPIES = 0.05
"""Share of reports whose text is an earlier one's."""
OTHER_NUMBER = 0.2
"""Share of retold tolls that differ."""
OUTLETS = 60
ABSENT = Uncoded(uncoded="absent")
TRIGGERS = ("", "ko", "ba")
"""Ends of triggers: of two tellings of one type a third has the same one, as in real claims."""
SYLLABLES = tuple(a + b for a in "bdfghjklmnrstwz" for b in ("a", "e", "i", "o", "u", "an", "er", "il"))


class Happening(NamedTuple):
    """What happened in truth, and the words in which it is told."""

    day: date
    what: str
    who: str
    whom: str
    place: PlaceRef
    country: Country
    toll: str
    words: tuple[str, ...]
    common: tuple[str, ...]


class Draw:
    """Draws values as often as a table has them."""

    def __init__(self, slots: Frequencies, random_: random.Random) -> None:
        self.random = random_
        self._tables = {name: (tuple(counts), tuple(accumulate(counts.values()))) for name, counts in slots.items()}

    def __call__(self, slot: str, *, empty: bool = True) -> str:
        """One value of a slot; with ``empty`` false never the missing one."""
        values, weights = self._tables[slot]
        while True:
            value = self.random.choices(values, cum_weights=weights)[0]
            if value or empty:
                return value


class World:
    """An invented war of a size: its days, its places, and what happened of late."""

    def __init__(
        self, claims: int, seed: int = 7, slots: Frequencies | None = None, reports_a_day: float = REPORTS_A_DAY
    ) -> None:
        self.random = random.Random(seed)
        self.draw = Draw(slots or json.loads(SHIPPED.read_text("utf-8")), self.random)
        number = max(1, round(YEARS * (claims / 1e6) ** 0.5))
        places = int(250 * (claims / number / 2_000) ** 0.6)
        self.countries = made_countries(load_knowledge().gazetteer, number, places)
        self._claims_a_day = number * reports_a_day * CLAIMS_A_REPORT
        self._common = tuple(self.random.sample(sorted(load_knowledge().linking.common), k=500))
        self._common_weights = tuple(accumulate(1 / (rank + 8) for rank in range(500)))
        self._words = tuple(self._word() for _ in range(30_000))
        self._word_weights = tuple(accumulate(1 / (rank + 30) for rank in range(30_000)))
        self._late: dict[str, list[Happening]] = {country.code: [] for country in self.countries}
        self._reports: list[tuple[Document, tuple[Claim, ...]]] = []

    def reports(self, claims: int) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
        """Yield reports in the order of their days, until so many claims are told."""
        told = 0
        while told < claims:
            day = BEGIN + timedelta(days=int(told / self._claims_a_day))
            is_copy = bool(self._reports) and self.random.random() < COPIES
            report = self._copied(day) if is_copy else self._report(day)
            told += len(report[1])
            self._reports = [*self._reports[-50:], report]
            yield report

    def _report(self, day: date) -> tuple[Document, tuple[Claim, ...]]:
        """A report of a day with its claims."""
        country = self.random.choice(self.countries)
        happenings: list[Happening] = []
        for _ in range(int(self.draw("claims_per_document"))):
            is_again = bool(happenings) and self.random.random() < AGAIN
            happenings.append(self.random.choice(happenings) if is_again else self._happening(day, country))
        outlet, parts, at, told = self._outlet(), [], 0, []
        for happening in happenings:
            sentence = self._sentence(happening)
            told.append((happening, at, at + len(sentence)))
            parts.append(sentence)
            at += len(sentence) + 1
        document = document_of(" ".join(parts), outlet=outlet, published=day.isoformat())
        return document, tuple(self._claim(document, day, *each) for each in told)

    def _copied(self, day: date) -> tuple[Document, tuple[Claim, ...]]:
        """An earlier report under another masthead."""
        first, claims = self.random.choice(self._reports)
        document = document_of(first.text, outlet=self._outlet(), published=day.isoformat())
        link = SourceLink(source_id=None, name=str(document.outlet), type="media_outlet")
        return document, tuple(_changed(claim, document, (link, *claim.attribution[1:]), day) for claim in claims)

    def _happening(self, day: date, country: Country) -> Happening:
        """A new happening, or one of the days before."""
        late = self._late[country.code]
        kept = int(LATE * self._claims_a_day / len(self.countries))
        if late and self.random.random() < RETOLD:
            again = self.random.choice(late)  # as often as it was told: few happenings are told by very many
            self._late[country.code] = [*late[-kept:], again]
            return again
        at = day - timedelta(days=int(self.draw("lag")))
        place = self.random.choices(country.places, cum_weights=country.weights)[0]
        words, common = tuple(self._some_words(4)), tuple(self._some_common(7))
        made = Happening(at, self.draw("what", empty=False), self.draw("who"), self.draw("whom"), place, country,
                         self.draw("count"), words, common)  # fmt: skip
        self._late[country.code] = [*late[-kept:], made]
        return made

    def _claim(self, document: Document, day: date, happening: Happening, start: int, end: int) -> Claim:
        """One telling of a happening, with what is missing or different in it."""
        what, acled_type, plover, label = happening.what.split("|")
        trigger = document.text.index(" ", start) + 1
        stop = document.text.index(" ", trigger)
        name = document.id.removeprefix("doc-")
        return Claim(
            id=f"clm-{name}-{trigger}", document_id=document.id, file=document.origin.file,
            published=_coded(day.isoformat()), sentence=Extent(start=start, end=end), happening=f"hap-{name}-{trigger}",
            trigger=Span(start=trigger, end=stop, text=document.text[trigger:stop]),
            what=_coded(EventType(acled=what, acled_type=acled_type, plover=plover, label=label)),
            who=self._actor("who", happening), whom=self._actor("whom", happening),
            where=self._where(happening), when=self._when(happening), how_many=self._counts(happening),
            factuality=Factuality(value=self.draw("factuality"), rule="made@1"),  # type: ignore[arg-type]
            attribution=self._chain(document),
        )  # fmt: skip

    def _actor(self, side: str, happening: Happening) -> Any:
        """The true actor, or none, as often as real claims lack one."""
        true = happening.who if side == "who" else happening.whom
        if not true or not self.draw(side):
            return ABSENT
        told, kind = true.split("|")
        actor_id = happening.country.actor(told)
        return (_coded(ActorRef(actor_id=actor_id or None, name=actor_id or kind, kind=kind)),)

    def _where(self, happening: Happening) -> Any:
        """The true place, its province or country, or none."""
        precision = self.draw("precision")
        if not precision:
            return ABSENT
        place = happening.place
        if precision == "country":
            code = happening.country.code
            return (_coded(PlaceRef(place_id=f"country:{code}", name=code, precision="country", country=code)),)
        if precision == "admin1":
            return (_coded(PlaceRef(place_id=f"admin1:{place.admin1}", name=str(place.admin1), precision="admin1",
                                    lat=place.lat, lon=place.lon, radius_km=60.0, admin1=place.admin1,
                                    country=place.country)),)  # fmt: skip
        return (_coded(place),)

    def _when(self, happening: Happening) -> Any:
        """The true day, a longer time that holds it, or none."""
        precision = self.draw("days")
        if not precision:
            return ABSENT
        first = last = happening.day
        if precision not in ("day", "open"):
            length = {"days": 2, "week": 6, "month": 30}.get(precision, 364)
            first, last = first - timedelta(days=length // 2), last + timedelta(days=length // 2)
        begin = None if precision == "open" else first.isoformat()
        return _coded(DateRange(first=begin, last=last.isoformat(), precision=precision))  # type: ignore[arg-type]

    def _counts(self, happening: Happening) -> Any:
        """The true toll, another one, or none."""
        if not happening.toll or not self.draw("count"):
            return ABSENT
        kind, of, least = happening.toll.split("|")
        number = int(least) if least else None
        if number and self.random.random() < OTHER_NUMBER:
            number += self.random.randint(1, 1 + number // 2)
        count = Count(kind=kind, of=of, low=number, high=number, words=str(number))  # type: ignore[arg-type]
        return (_coded(count),)

    def _chain(self, document: Document) -> tuple[SourceLink, ...]:
        """The outlet and what follows it."""
        told = [link.split("|") for link in self.draw("chain").split(";") if link]
        links = [SourceLink(source_id=id or None, name=id or kind, type=kind) for kind, id in told]  # type: ignore[arg-type]
        return (SourceLink(source_id=None, name=str(document.outlet), type="media_outlet"), *links)

    def _sentence(self, happening: Happening) -> str:
        """Fifteen words, as many rare and common ones as real sentences have, some of them the happening's own."""
        trigger = happening.what.split("|")[3].split(" ")[0] + self.random.choice(TRIGGERS)
        own, common = self.random.sample(happening.words, 3), self.random.sample(happening.common, 5)
        return " ".join([self._some_words(1)[0], trigger, *own, *common, *self._some_common(5)]) + "."

    def _some_common(self, number: int) -> list[str]:
        """Words that many reports share."""
        return self.random.choices(self._common, cum_weights=self._common_weights, k=number)

    def _some_words(self, number: int) -> list[str]:
        """Words as a language has them: few often, many seldom."""
        return self.random.choices(self._words, cum_weights=self._word_weights, k=number)

    def _word(self) -> str:
        """A word of syllables."""
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4)))

    def _outlet(self) -> str:
        """One of the invented outlets."""
        return f"Made Wire {int(OUTLETS * self.random.random() ** 2)}"


def _coded(value: Any) -> Coded[Any]:
    """A value without words."""
    return Coded(value=value, rule="made@1", score=0.8)


def _changed(claim: Claim, document: Document, chain: tuple[SourceLink, ...], day: date) -> Claim:
    """A claim as another report of the same text makes it."""
    name = document.id.removeprefix("doc-")
    tail = claim.id.rpartition("-")[2]
    told = {field: getattr(claim, field) for field in claim.__struct_fields__}
    return Claim(**{**told, "id": f"clm-{name}-{tail}", "document_id": document.id, "happening": f"hap-{name}-{tail}",
                    "attribution": chain, "published": _coded(day.isoformat())})  # fmt: skip
