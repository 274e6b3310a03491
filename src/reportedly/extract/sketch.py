"""What a group of mentions tells, slot by slot, in the shape in which two groups are compared."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import msgspec

from reportedly.extract.answered import is_answered
from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.reading import Reading
from reportedly.knowledge.happenings import HappeningWords
from reportedly.records.claim import ActorField
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.values import ActorRef, Count, DateRange, PlaceRef

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
OPEN_REACH = 4
"""How many times its number an open count ("over 90") may mean when two tellings of one text are compared; set by hand,
looked at on bench ``claims`` and ``seeds``: without it "over 2,100" and 46,000 of one source were told as one."""
CARRIED = ("carried", "section", "headline", "document", "context", "told-after-lead", "conflict", "since-then")
"""How the kinds of derivations begin that bring a value from elsewhere in the Document."""


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """The slots of a group: only what its own words tell, nothing carried from elsewhere.

    ``counts`` maps (kind, of) to (low, high); ``words`` are the lemmas of its first sentence that carry content.
    """

    families: frozenset[str]
    acleds: frozenset[str]
    plovers: frozenset[str] = frozenset()
    lemmas: frozenset[str]
    is_effect: bool
    is_reference: bool
    is_headline: bool
    who: tuple[ActorRef, ...]
    whom: tuple[ActorRef, ...]
    where: tuple[PlaceRef, ...]
    when: DateRange | None
    counts: dict[tuple[str, str], tuple[int | None, int | None]]
    factuality: str
    sentence: int
    article: int
    section: int
    chains: frozenset[tuple[str, ...]]
    words: frozenset[str] = frozenset()
    is_answered: bool = False


def sketch_of(reading: Reading, group: list[CodedMention], effects: frozenset[int], words: HappeningWords) -> Sketch:
    """Sum up a group; ``effects`` are the head tokens of mentions that only tell an effect.

    A denial's numbers ("no one was killed") are compared with nobody's: they contradict the same happening.
    """
    acts = [m for m in group if m.event.head not in effects] or group
    tokens, block = reading.parse.tokens, reading.block(group[0].event.head)
    return Sketch(
        families=frozenset(words.family(m.event.type.acled) for m in acts),
        acleds=frozenset(m.event.type.acled for m in acts),
        plovers=frozenset(m.event.type.plover for m in acts),
        lemmas=frozenset(tokens[m.event.head].lemma for m in acts),
        is_effect=all(m.event.head in effects for m in group),
        is_reference=all(m.event.is_reference for m in acts),
        is_headline=block.kind == "headline",
        who=_actors(m.roles.who for m in group),
        whom=_actors(m.roles.whom for m in group),
        where=tuple(place for m in group for place in own_places(m)),
        when=next((own for m in group if (own := own_date(m)) is not None), None),
        counts={} if acts[0].factuality.value == "denied" else _counts(group),
        factuality=acts[0].factuality.value,
        sentence=tokens[group[0].event.head].sent,
        article=block.article,
        section=block.section,
        chains=frozenset(m.chain for m in group),
        words=_content(reading, tokens[group[0].event.head].sent),
        is_answered=all(is_answered(reading.parse, m.event.head) for m in group),
    )


def _content(reading: Reading, sentence: int) -> frozenset[str]:
    """Lemmas of a sentence that carry content: nouns, names, verbs, adjectives, numbers of four letters or digits."""
    told = reading.parse.sentences[sentence]
    tokens = reading.parse.tokens[told.first : told.stop]
    return frozenset(t.lemma.lower() for t in tokens if t.pos in CONTENT and (len(t.text) > 3 or t.text.isdigit()))


def is_carried(coded: Coded[Any]) -> bool:
    """Say whether a value came from elsewhere in the Document rather than from the mention's own words."""
    return coded.derivation is not None and coded.derivation.kind.startswith(CARRIED)


def own_places(mention: CodedMention) -> tuple[PlaceRef, ...]:
    """Places told by the mention's own words; countries say too little to compare."""
    if isinstance(mention.where, Uncoded):
        return ()
    return tuple(p.value for p in mention.where if not is_carried(p) and p.value.precision != "country")


def own_date(mention: CodedMention) -> DateRange | None:
    """The date told by the mention's own words."""
    when = mention.when
    return None if isinstance(when, Uncoded) or is_carried(when) else when.value


def _actors(fields: Iterable[ActorField]) -> tuple[ActorRef, ...]:
    """Distinct actors of several fields."""
    found = {(a.value.actor_id, a.value.name): a.value for field in fields if isinstance(field, tuple) for a in field}
    return tuple(found.values())


def _counts(group: list[CodedMention]) -> dict[tuple[str, str], tuple[int | None, int | None]]:
    """The counts of a group by kind and what they count; the first told stands."""
    found: dict[tuple[str, str], tuple[int | None, int | None]] = {}
    for mention in group:
        for coded in mention.how_many if isinstance(mention.how_many, tuple) else ():
            count: Count = coded.value
            found.setdefault((count.kind, count.of), (count.low, count.high))
    return found


def ranges_meet(one: tuple[int | None, int | None], two: tuple[int | None, int | None]) -> bool:
    """Say whether two closed ranges share a number one telling could mean; null is open.

    >>> ranges_meet((30, None), (31, 31)), ranges_meet((9, 9), (12, None)), ranges_meet((2100, None), (46000, 46000))
    (True, False, False)
    """
    return max(one[0] or 0, two[0] or 0) <= min(_top(one), _top(two))


def _top(bounds: tuple[int | None, int | None]) -> float:
    """The upper bound; one that is open lies at OPEN_REACH times the lower one: "over 2,100" does not tell 46,000."""
    if bounds[1] is not None:
        return bounds[1]
    return bounds[0] * OPEN_REACH if bounds[0] else math.inf
