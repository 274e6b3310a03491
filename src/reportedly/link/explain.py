"""Why a claim is in its event: what speaks for and against its telling what others tell, by the same comparisons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.columns import Columns, columns_of
from reportedly.link.comparison import compare
from reportedly.link.same import join_in_documents
from reportedly.link.tellings import tell_claims
from reportedly.records.claim import Claim


class Spoke(msgspec.Struct, frozen=True, kw_only=True):
    """One comparison that holds between two tellings: its name and how far it speaks for (log-odds; below 0: against).

    >>> Spoke(name="same_day", weight=1.5).weight
    1.5
    """

    name: str
    weight: float


class Bond(msgspec.Struct, frozen=True, kw_only=True):
    """How claims of one document hang together with those of another: ``score`` sums what ``spoke`` (log-odds).

    ``with_ids`` are the claims of the event that they are closest to; empty where all claims are of one document.
    ``excluded``: their days, places or tolls exclude each other, so that only others hold them together.

    >>> Bond(claim_ids=("clm-1",)).score
    0.0
    """

    claim_ids: tuple[str, ...]
    with_ids: tuple[str, ...] = ()
    score: float = 0.0
    spoke: tuple[Spoke, ...] = ()
    excluded: bool = False


def explain_bonds(claims: Sequence[Claim], texts: Mapping[str, str], words: LinkingWords) -> tuple[Bond, ...]:
    """Explain for each telling of an event the bond to the other telling that it is closest to.

    Args:
        claims: All claims of the event.
        texts: The Documents' texts by id; one that is not there counts as empty.
        words: Weights and words.
    """
    documents: dict[str, list[Claim]] = {}
    for claim in claims:
        documents.setdefault(claim.document_id, []).append(claim)
    told = [t for name, mine in documents.items() for t in tell_claims(mine, texts.get(name, ""), words)]
    tellings = join_in_documents(told, words)
    columns = columns_of(tellings, words)
    others = [[b for b, it in enumerate(tellings) if it.document_id != one.document_id] for one in tellings]
    return tuple(
        _closest(columns, at, rows, [t.claim_ids for t in tellings], words)
        if rows
        else Bond(claim_ids=tellings[at].claim_ids)
        for at, rows in enumerate(others)
    )


def _closest(
    columns: Columns, at: int, others: Sequence[int], ids: Sequence[tuple[str, ...]], words: LinkingWords
) -> Bond:
    """The strongest bond of a telling to others."""
    right = np.array(others, np.int64)
    weights = words.weights("across")
    found, excluded = compare(columns, np.full(len(right), at, np.int64), right, within=False)
    spoke = {name: weights[name] * holds for name, holds in found.items() if name in weights}
    scores = sum(spoke.values(), np.full(len(right), weights["always"]))
    best = int(np.argmax(np.where(excluded, -np.inf, scores))) if not excluded.all() else int(np.argmax(scores))
    told = [("always", weights["always"]), *((name, float(values[best])) for name, values in spoke.items())]
    return Bond(
        claim_ids=ids[at], with_ids=ids[others[best]], score=float(scores[best]), excluded=bool(excluded[best]),
        spoke=tuple(Spoke(name=name, weight=weight) for name, weight in sorted(told, key=lambda each: -abs(each[1]))
                    if abs(weight) >= 0.005),
    )  # fmt: skip
