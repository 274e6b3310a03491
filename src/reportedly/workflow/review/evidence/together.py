"""Says for each claim of an event why it stands there: which other report it is closest to, and what they share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from reportedly.knowledge.load import load_knowledge
from reportedly.link.explain import Bond, explain_bonds
from reportedly.link.reported import NO_NAME
from reportedly.records.claim import Claim
from reportedly.workflow.review.evidence.behind import Behind
from reportedly.workflow.review.evidence.claims import published_of
from reportedly.workflow.review.evidence.derivations import plain_day

LEAST = 0.5
"""Log-odds from which a comparison is worth a word."""
MOST_FOR, MOST_AGAINST = 4, 2
"""Comparisons named."""
SPEAK_FOR: Mapping[str, str] = {
    "day-same": "the same day", "day-next": "days next to each other", "day-near": "days close to each other",
    "days-meet": "days that meet", "days-meet-loosely": "days that may meet", "name-shared": "a name in both",
    "number-equal-telling": "the same number, told in the same way", "number-equal": "the same number",
    "number-meets": "numbers that meet", "type-same-rare": "the same rare kind of act",
    "type-same": "the same kind of act", "family-same": "acts of one family", "trigger-same": "the same word for it",
    "place-same-spot": "the same place", "place-same-area": "the same area", "place-inside": "one place in the other",
    "who-same": "the same author", "who-kin": "authors that belong together", "whom-same": "the same victims",
    "whom-kin": "victims that belong together", "near-rare": "rare words near by in both",
    "near-common": "words near by in both", "words-rare": "rare words in both", "words-common": "words in both",
    "title": "headlines that are alike", "main-both": "the main news of both",
}  # fmt: skip
"""What comparisons that speak for one act say; those of several things at once (``day+kind``) only weigh."""
SPEAK_AGAINST: Mapping[str, str] = {
    "day-week": "days a week apart", "day-apart-own": "days apart", "number-differs": "other numbers",
    "place-apart": "places apart", "place-apart-own": "places apart", "place-apart-far": "places far apart",
    "place-apart-province": "other provinces", "place-unknown": "a place that is not known",
    "who-other": "other authors", "whom-other": "other victims", "sides-crossed": "the sides crossed",
}  # fmt: skip
"""What those that speak against it say."""


ALONE = "No other report in this corpus is held for one of it."


def why_together(
    claims: tuple[Claim, ...], behind: Behind, packs: tuple[str, ...], joined_by: str | None = None
) -> dict[str, str]:
    """Say for each claim of an event, by its id, why it is in it; a sentence each.

    ``joined_by`` is who merged events into this one: what does not hang together by itself is there by that.
    """
    texts = tuple(sorted((document.id, document.text) for document in behind.documents.values()))
    known = {claim.id: claim for claim in claims}
    found = dict.fromkeys(known, "Told in one report with others of its claims.")
    for bond in _bonds(claims, texts, packs):
        said = bond_sentence(bond, known)
        if joined_by is not None and (not bond.with_ids or bond.score < 0 or bond.excluded):
            said = f"Put together with the others by {joined_by}. {said}"
        found.update((name, said) for name in bond.claim_ids)
    return found


@lru_cache(maxsize=64)
def _bonds(claims: tuple[Claim, ...], texts: tuple[tuple[str, str], ...], packs: tuple[str, ...]) -> tuple[Bond, ...]:
    """What holds the tellings of an event; kept, for a reviewer comes back to it with each decision."""
    return explain_bonds(claims, dict(texts), load_knowledge(packs).linking)


def bond_sentence(bond: Bond, claims: Mapping[str, Claim]) -> str:
    """Say what holds one telling to the telling of another report that it is closest to.

    >>> bond_sentence(Bond(claim_ids=("clm-1",)), {})
    'No other report in this corpus is held for one of it.'
    """
    if not bond.with_ids:
        return ALONE
    speaking = [each.name for each in bond.spoke if each.weight >= LEAST]
    counter = [each.name for each in bond.spoke if each.weight <= -LEAST]
    shared, against = _said(speaking, SPEAK_FOR)[:MOST_FOR], _said(counter, SPEAK_AGAINST)[:MOST_AGAINST]
    said = f"Closest to {_who(bond.with_ids, claims)}: {', '.join(shared) or 'little that is the same'}"
    if against:
        said += f"; against it {', '.join(against)}"
    if bond.excluded:
        said += "; their days, places or tolls exclude each other, so that only others hold them together"
    return f"{said}."


def _said(names: Iterable[str], words: Mapping[str, str]) -> list[str]:
    """What some comparisons say, each once."""
    return list(dict.fromkeys(words[name] for name in names if name in words))


def _who(claim_ids: Iterable[str], claims: Mapping[str, Claim]) -> str:
    """The report that some claims stand in: its outlet and day."""
    claim = next((claims[name] for name in claim_ids if name in claims), None)
    if claim is None:
        return "another report"
    outlet, day = claim.attribution[0].name, published_of(claim)
    named = "a report of an outlet not known" if outlet == NO_NAME else outlet
    return f"{named}, {plain_day(day)}" if day else named
