"""Agreement in wording that hides one origin: sentences that share a long stretch of words and name no source alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec

from reportedly.link.contradictions.values import speaker
from reportedly.records.claim import Claim

STRETCH = 8
"""Words in a row that two writers seldom hit upon; shorter runs are names and set phrases ("the Syrian Observatory for
Human Rights said on Monday")."""
WORD = re.compile(r"\w+")


class SharedWording(msgspec.Struct, frozen=True, kw_only=True):
    """Two claims of two documents told in the same words, and how many words in a row they share.

    >>> SharedWording(claim_ids=("clm-1", "clm-2"), words=11).words
    11
    """

    claim_ids: tuple[str, str]
    words: int


def shared_wording(claims: Iterable[Claim], texts: Mapping[str, str]) -> tuple[SharedWording, ...]:
    """Find claims whose sentences share a long stretch of words though they name no common source.

    Such agreement is no second witness: one text stands behind both, whatever name it goes under.

    Args:
        claims: The claims of one event.
        texts: Document id -> its text; claims of documents without one are passed over.
    """
    told = sorted((claim for claim in claims if claim.document_id in texts), key=lambda claim: claim.id)
    words = {claim.id: _words(claim, texts[claim.document_id]) for claim in told}
    by_run: dict[tuple[str, ...], list[Claim]] = {}
    for claim in told:
        for run in {words[claim.id][at : at + STRETCH] for at in range(len(words[claim.id]) - STRETCH + 1)}:
            by_run.setdefault(run, []).append(claim)
    pairs = {(a.id, b.id) for found in by_run.values() for a, b in combinations(found, 2) if _are_apart(a, b)}
    return tuple(
        SharedWording(claim_ids=(one, two), words=longest_run(words[one], words[two])) for one, two in sorted(pairs)
    )


def _words(claim: Claim, text: str) -> tuple[str, ...]:
    """The words of a claim's sentence, in lower case."""
    return tuple(WORD.findall(text[claim.sentence.start : claim.sentence.end].lower()))


def _are_apart(one: Claim, two: Claim) -> bool:
    """Whether two claims stand in two documents and name no common last source."""
    return one.document_id != two.document_id and speaker(one) != speaker(two)


def longest_run(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    """Count the words of the longest stretch that two sentences share.

    >>> longest_run(("a", "b", "c", "d"), ("x", "b", "c", "y"))
    2
    """
    best, above = 0, [0] * (len(two) + 1)
    for word in one:
        row = [0] * (len(two) + 1)
        for at, other in enumerate(two):
            if word == other:
                row[at + 1] = above[at] + 1
        best, above = max(best, *row), row
    return best
