"""Makes tellings out of claims: one of each claim, and one of several claims that tell the same happening."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce

import msgspec

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.head import Head, head_of, published_on
from reportedly.link.names import names_in
from reportedly.link.slots import actors_of, counts_of, days_of, finest, places_of
from reportedly.link.stems import stems_of
from reportedly.link.telling import Telling, ToldActors, ToldCount, ToldDays
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

WAR_TOLL = 5000
"""People from which a count is taken for a war's, not an act's; the deadliest single acts reported stay below."""
NEAR = 60
"""Code points on either side of a trigger whose words are close to it; some eight words."""
UNDONE = frozenset({"planned", "prevented", "hypothetical", "ordered"})
SUMS = frozenset({"cumulative"})
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|his|her|its|their)(?:\s+[\w-]+){0,2}\s*$|['’]s?(?:\s+[\w-]+)?\s*$", re.I
)
_INDEFINITE = re.compile(r"\b(?:an?|another|new|several|some|more|other)(?:\s+[\w-]+){0,2}\s*$", re.I)


def tell_claims(claims: Iterable[Claim], text: str, words: LinkingWords) -> tuple[Telling, ...]:
    """Make the telling of each claim of one document."""
    head = head_of(text, words)
    ordered = sorted(claims, key=lambda claim: claim.trigger.start)
    alike = _alike(ordered)
    told = [msgspec.structs.replace(telling_of(claim, text, head, words), alike=alike[claim.id]) for claim in ordered]
    seen: Counter[str] = Counter()
    turned = []
    for turn, telling in enumerate(told):
        family = min(telling.families, default="")
        turned.append(msgspec.structs.replace(telling, turn=turn, family_turn=seen[family]))
        seen[family] += 1
    return tuple(turned)


def _alike(claims: Sequence[Claim]) -> dict[str, tuple[tuple[str, float], ...]]:
    """The claims of one document that each is alike, told before it and after; coding names those before alone."""
    found: dict[str, dict[str, float]] = {claim.id: {} for claim in claims}
    for claim in claims:
        for other in claim.alike:
            found[claim.id][other.claim_id] = other.log_odds
            if other.claim_id in found:
                found[other.claim_id][claim.id] = other.log_odds
    return {name: tuple(others.items()) for name, others in found.items()}


def telling_of(claim: Claim, text: str, head: Head, words: LinkingWords) -> Telling:
    """Make the telling of one claim: what its own sentence, its slots and its document's head say; like no other."""
    acled = claim.what.value.acled if isinstance(claim.what, Coded) else None
    counts = counts_of(claim)
    return Telling(
        claim_ids=(claim.id,),
        document_id=claim.document_id,
        happenings=frozenset({claim.happening}),
        start=claim.trigger.start,
        sentence=claim.sentence.start,
        published=published_on(claim),
        acleds=frozenset({acled} if acled else ()),
        families=frozenset({words.happenings.family(acled)} if acled else ()),
        triggers=stems_of(claim.trigger.text) - words.silent,
        words=stems_of(text[claim.sentence.start : claim.sentence.end]) - words.silent,
        near_words=stems_of(_around(claim, text)) - words.silent,
        document_words=head.words,
        title_words=head.title,
        turn=0,
        family_turn=0,
        reference=_reference(text[claim.sentence.start : claim.trigger.start]),
        is_headline=claim.trigger.start < head.headline,
        is_lead=claim.trigger.start < head.lead,
        world=_world(claim.factuality.value),
        toll=_toll(claim, counts),
        places=places_of(claim.where, words),
        days=days_of(claim.when),
        who=actors_of(claim.who, words),
        whom=actors_of(claim.whom, words),
        counts=counts,
        sources=frozenset({claim.attribution[-1].source_id or claim.attribution[-1].name}),
        names=names_in(text[claim.sentence.start : claim.sentence.end], words),
        is_other=words.tells_another(text[claim.sentence.start : claim.trigger.start]),
    )


def _around(claim: Claim, text: str) -> str:
    """The trigger and the words right before and behind it, inside its sentence."""
    first = max(claim.sentence.start, claim.trigger.start - NEAR)
    return text[first : min(claim.sentence.end, claim.trigger.end + NEAR)]


def _reference(before: str) -> str:
    """How the trigger is introduced, from the words of its sentence before it."""
    tail = before[-40:]
    if _DEFINITE.search(tail):
        return "definite"
    return "indefinite" if _INDEFINITE.search(tail) else "bare"


def _world(factuality: str) -> str:
    """Whether it was done, is undone yet, or was denied."""
    return "undone" if factuality in UNDONE else "denied" if factuality == "denied" else "done"


def _toll(claim: Claim, counts: frozenset[ToldCount]) -> str | None:
    """Whether the claim sums up a war, or several happenings, or is one act's."""
    if any(max(count.low or 0, count.high or 0) >= WAR_TOLL for count in counts):
        return "war"
    is_sum = claim.total_of or (
        isinstance(claim.how_many, tuple) and any(coded.value.basis in SUMS for coded in claim.how_many)
    )
    return "sum" if is_sum else None


def merge_tellings(group: Iterable[Telling]) -> Telling:
    """Make one telling of those that tell one happening in one document; the order given does not matter.

    The first in the text stands for where it is told; slots are joined, and of several days the closest told stand.
    """
    told = sorted(group, key=lambda telling: (telling.start, telling.claim_ids))
    if len(told) == 1:
        return told[0]
    first = told[0]
    acts = [t for t in told if t.world == "done"] or told
    return Telling(
        claim_ids=tuple(i for t in told for i in t.claim_ids),
        document_id=first.document_id,
        happenings=frozenset().union(*(t.happenings for t in told)),
        start=first.start,
        sentence=first.sentence,
        published=first.published,
        acleds=frozenset().union(*(t.acleds for t in told)),
        families=frozenset().union(*(t.families for t in told)),
        triggers=frozenset().union(*(t.triggers for t in told)),
        words=frozenset().union(*(t.words for t in told)),
        near_words=frozenset().union(*(t.near_words for t in told)),
        document_words=first.document_words,
        title_words=first.title_words,
        turn=first.turn,
        family_turn=first.family_turn,
        reference=first.reference,
        is_headline=any(t.is_headline for t in told),
        is_lead=any(t.is_lead for t in told),
        world=acts[0].world,
        toll=next((t.toll for t in told if t.toll), None),
        places=finest(tuple(place for t in told for place in t.places)),
        days=closest_days(t.days for t in told),
        who=reduce(ToldActors.__or__, (t.who for t in told)),
        whom=reduce(ToldActors.__or__, (t.whom for t in told)),
        counts=frozenset().union(*(t.counts for t in told)),
        sources=frozenset().union(*(t.sources for t in told)),
        tellings=sum(t.tellings for t in told),
        names=frozenset().union(*(t.names for t in told)),
        is_other=first.is_other,
        alike=_alike_of_all(told),
    )


def _alike_of_all(told: Sequence[Telling]) -> tuple[tuple[str, float], ...]:
    """The claims that some tellings are alike, each with its highest log-odds; the tellings' own claims left out."""
    own = {claim for telling in told for claim in telling.claim_ids}
    pairs = sorted((odds, claim) for telling in told for claim, odds in telling.alike if claim not in own)
    return tuple({claim: odds for odds, claim in pairs}.items())


def closest_days(told: Iterable[ToldDays | None]) -> ToldDays | None:
    """Of several tellings' days the one told most closely: a day before a range, own before carried, the earliest."""
    found = [days for days in told if days is not None]
    return min(found, key=lambda d: (not d.is_day, _width(d), not d.is_own, d.first or 0, d.last or 0), default=None)


def _width(days: ToldDays) -> int:
    """Days between both ends; a century where an end is open."""
    return 36_500 if days.first is None or days.last is None else days.last - days.first
