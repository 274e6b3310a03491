"""Which claims of a copied text are the original's claims told again: the same words around the same trigger.

What a copy tells where it repeats its original's words is no news: it belongs to the happening of the original's claim,
whatever the copy's own day or outlet make of it, and brings no bonds of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from reportedly.link.reported import Anchor, Reported
from reportedly.records.claim import Claim

BEFORE, FROM = 4, 5
"""Words before a trigger and from it on that a copy must repeat: nine, as long as passages that no phrase explains."""


def anchors_of(claims: Iterable[Claim], text: str) -> tuple[Anchor, ...]:
    """Give each claim the number of the words around its trigger, inside its sentence; none where no text is at hand.

    >>> anchors_of((), "Shells fell.")
    ()
    """
    told = sorted(claims, key=lambda claim: (claim.trigger.start, claim.id)) if text else ()
    return tuple((claim.id, _number(claim, text)) for claim in told)


def _number(claim: Claim, text: str) -> int:
    """The number of the words around a trigger; the same in every copy, on every machine."""
    before = _plain(text[claim.sentence.start : claim.trigger.start])[-BEFORE:]
    since = _plain(text[claim.trigger.start : claim.sentence.end])[:FROM]
    told = f"{' '.join(before)}|{' '.join(since)}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(told, digest_size=6).digest(), "little")


def _plain(text: str) -> list[str]:
    """The words of a text without case and punctuation."""
    words = ("".join(filter(str.isalnum, word)) for word in text.casefold().split())
    return [word for word in words if word]


def bind_copies(reported: Iterable[Reported]) -> dict[str, str]:
    """Find the claims of copies that tell again what a claim of their original tells: id -> the original's claim.

    Where the same words stand several times, the first goes with the first, the second with the second.

    >>> first = Reported(document_id="doc-1", anchors=(("clm-1", 7), ("clm-2", 8)))
    >>> bind_copies([Reported(document_id="doc-2", copy_of="doc-1", anchors=(("clm-3", 8), ("clm-4", 9))), first])
    {'clm-3': 'clm-2'}
    """
    by_id = {each.document_id: each for each in reported}
    copies = [each for each in by_id.values() if each.copy_of in by_id and each.anchors]
    originals = {each.copy_of: _places(by_id[each.copy_of]) for each in copies if each.copy_of}
    return {claim: told for each in copies if each.copy_of for claim, told in _bound(each, originals[each.copy_of])}


def _places(original: Reported) -> Mapping[int, list[str]]:
    """The claims at each stretch of words, in text order."""
    found: dict[int, list[str]] = defaultdict(list)
    for claim_id, number in original.anchors:
        found[number].append(claim_id)
    return found


def _bound(copy: Reported, places: Mapping[int, list[str]]) -> Iterable[tuple[str, str]]:
    """The claims of a copy with those of the original at the same words."""
    seen: Counter[int] = Counter()
    for claim_id, number in copy.anchors:
        there = places.get(number)
        if there:
            yield claim_id, there[min(seen[number], len(there) - 1)]
        seen[number] += 1
