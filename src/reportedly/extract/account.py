"""A claim as other claims of its report are compared with it: its complete slots, and how its words tell it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.linking import is_effect
from reportedly.extract.reading import Reading
from reportedly.extract.sketch import CONTENT, Sketch, sketch_of
from reportedly.knowledge.happenings import HappeningWords
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.span import Span
from reportedly.records.values import ActorRef, Count, DateRange, PlaceRef
from reportedly.text.parse import Token

T = TypeVar("T")

DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
POINTING = frozenset({"this", "that", "these", "those"})
INDEFINITE = frozenset({"a", "an", "another", "several", "many", "some"})
FORCE = frozenset({"explosion", "battle", "violence", "territory", "protest"})
"""Families of acts that one word ("the attack") may stand for."""
LEAD = 2
"""Sentences at the start of a report that tell what it is about."""
OPENING = 4
"""Words of a sentence's beginning among which "meanwhile" or "elsewhere" turns to another matter."""


class Account(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One claim: ``own`` is what its words alone tell, the slots after it also hold what came from elsewhere.

    ``group`` numbers the happening that grouping gave its mentions; ``sentences`` are those of all its mentions;
    ``heads`` are the lemmas of its trigger heads; ``rarity`` maps a content word to how rare it is in the report;
    ``totals`` are words of its sentence that tell a sum ("a total of"). ``tells`` is the encoder's vector of its main
    trigger, empty where there is none.
    """

    claim: Claim
    group: int
    own: Sketch
    where: tuple[PlaceRef, ...]
    when: DateRange | None
    who: tuple[ActorRef, ...]
    whom: tuple[ActorRef, ...]
    counts: tuple[Count, ...]
    chain: tuple[str, ...]
    acled: str
    plover: str
    sentences: frozenset[int]
    start: int
    words: frozenset[str]
    heads: frozenset[str]
    rarity: dict[str, float]
    is_lead: bool
    is_force: bool
    is_definite: bool
    is_pointing: bool
    is_indefinite: bool
    is_plural: bool
    is_owned: bool
    is_general: bool
    is_apart: bool
    is_habit: bool
    totals: tuple[Span, ...]
    tells: tuple[float, ...] = ()

    @property
    def denies(self) -> bool:
        """Whether it tells that the happening did not happen."""
        return self.claim.factuality.value == "denied"

    @property
    def first(self) -> int:
        """The first sentence that tells it."""
        return min(self.sentences)


class Setting(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What the accounts of one report share: its words' rarity, its cues by sentence, the heads that tell effects."""

    reading: Reading
    words: HappeningWords
    rarity: dict[str, float]
    cues: dict[int, tuple[tuple[str, Span], ...]]
    effects: frozenset[int]


def setting_of(reading: Reading, mentions: Iterable[CodedMention], words: HappeningWords) -> Setting:
    """Read from a report what its accounts share."""
    cues: dict[int, tuple[tuple[str, Span], ...]] = {}
    for match in words.cues.find_all(reading.parse):
        sentence = reading.parse.tokens[match.first].sent
        cues[sentence] = (*cues.get(sentence, ()), (match.payload, reading.span(match.first, match.stop)))
    effects = frozenset(m.event.head for m in mentions if is_effect(reading.parse, m, words))
    return Setting(reading=reading, words=words, rarity=rarity_of(reading), cues=cues, effects=effects)


def rarity_of(reading: Reading) -> dict[str, float]:
    """Log of how many times more sentences a report has than tell a content word, by lemma."""
    sentences = [content(reading, number) for number in range(len(reading.parse.sentences))]
    told = Counter(word for words in sentences for word in words)
    return {word: math.log((len(sentences) + 1) / times) for word, times in told.items()}


def content(reading: Reading, number: int) -> frozenset[str]:
    """Lemmas of the content words of one sentence."""
    told = reading.parse.sentences[number]
    tokens = reading.parse.tokens[told.first : told.stop]
    return frozenset(t.lemma.lower() for t in tokens if t.pos in CONTENT and (len(t.text) > 3 or t.text.isdigit()))


def account_of(setting: Setting, claim: Claim, version: tuple[CodedMention, ...], group: int) -> Account:
    """Sum up a claim; its main mention comes first in ``version``."""
    reading, words = setting.reading, setting.words
    own = sketch_of(reading, list(version), setting.effects, words)
    tokens = reading.parse.tokens
    heads = [tokens[m.event.head] for m in version]
    sentences = frozenset(head.sent for head in heads)
    articles = _articles(reading, version)
    cues = setting.cues.get(heads[0].sent, ())
    return Account(
        claim=claim,
        group=group,
        own=msgspec.structs.replace(own, sentence=min(sentences)),
        where=tuple(place.value for place in _coded(claim.where) if place.value.precision != "country"),
        when=claim.when.value if isinstance(claim.when, Coded) else None,
        who=tuple(actor.value for actor in _coded(claim.who)),
        whom=tuple(actor.value for actor in _coded(claim.whom)),
        counts=tuple(count.value for count in _coded(claim.how_many)),
        chain=tuple(link.source_id or link.name for link in claim.attribution),
        acled=claim.what.value.acled if isinstance(claim.what, Coded) else "",
        plover=claim.what.value.plover if isinstance(claim.what, Coded) else "",
        sentences=sentences,
        start=min(m.event.start for m in version),
        words=frozenset(word for number in sentences for word in content(reading, number)),
        heads=frozenset(head.lemma.lower() for head in heads),
        rarity=setting.rarity,
        is_lead=min(sentences) < LEAD or own.is_headline,
        is_force=bool(own.families & FORCE),
        is_definite=bool(articles & DEFINITE),
        is_pointing=bool(articles & POINTING),
        is_indefinite=bool(articles & INDEFINITE),
        is_plural=heads[0].tag == "NNS",
        is_owned=version[0].event.is_nominal and bool(reading.parse.kids(heads[0].i, "poss")),
        is_general=heads[0].lemma.lower() in words.general,
        is_apart=_turns_away(reading, heads[0], words),
        is_habit=any(says == "habit" for says, _ in cues),
        totals=tuple(span for says, span in cues if says == "total"),
        tells=_tells(reading, version[0]),
    )


def _tells(reading: Reading, main: CodedMention) -> tuple[float, ...]:
    """How the main trigger is told, as the encoder sees it."""
    words = range(main.event.first, main.event.stop)
    return reading.signals.telling(words) if reading.signals is not None else ()


def _coded(field: tuple[Coded[T], ...] | Uncoded) -> tuple[Coded[T], ...]:
    """The values of a field that is coded."""
    return field if isinstance(field, tuple) else ()


def _articles(reading: Reading, version: tuple[CodedMention, ...]) -> frozenset[str]:
    """Articles and pointing words before the nouns that tell a claim."""
    nouns = (m.event.head for m in version if m.event.is_nominal)
    return frozenset(kid.lower for noun in nouns for kid in reading.parse.kids(noun, "det", "amod", "nummod"))


def _turns_away(reading: Reading, head: Token, words: HappeningWords) -> bool:
    """Say whether a sentence begins by turning to another matter: "Meanwhile", "Elsewhere", "Earlier"."""
    told = reading.parse.sentences[head.sent]
    opening = reading.parse.tokens[told.first : min(told.stop, told.first + OPENING)]
    return any(token.lower in words.turning for token in opening)
