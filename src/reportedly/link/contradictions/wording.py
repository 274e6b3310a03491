"""Agreement in wording that hides one origin: sentences that share a long stretch of words and name no source alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reportedly.link.contradictions.values import speaker
from reportedly.records.claim import Claim

STRETCH = 8
"""Words in a row that two writers seldom hit upon; shorter runs are names and set phrases ("the Syrian Observatory for
Human Rights said on Monday")."""
WORD = re.compile(r"\w+")
Run = tuple[str, ...]


def shares_wording(claims: Iterable[Claim], sentences: Mapping[str, str]) -> bool:
    """Say whether claims of two documents share a long stretch of words though they name no common last source.

    Such agreement is no second witness: one text stands behind both, whatever name it goes under.

    Args:
        claims: The claims of one event.
        sentences: Claim id -> its sentence; claims without one are passed over.

    >>> shares_wording((), {})
    False
    """
    holders: dict[Run, dict[str, set[str]]] = {}
    for claim in claims:
        for run in _runs(sentences.get(claim.id, "")):
            told = holders.setdefault(run, {})
            if _is_told_apart(claim, told):
                return True
            told.setdefault(speaker(claim), set()).add(claim.document_id)
    return False


def _runs(sentence: str) -> set[Run]:
    """Every stretch of a sentence's words, in lower case."""
    words = tuple(WORD.findall(sentence.lower()))
    return {words[at : at + STRETCH] for at in range(len(words) - STRETCH + 1)}


def _is_told_apart(claim: Claim, told: Mapping[str, set[str]]) -> bool:
    """Whether another source tells it in another document; ``told`` are the documents of each source."""
    mine, own = {claim.document_id}, speaker(claim)
    return any(name != own and documents - mine for name, documents in told.items())
