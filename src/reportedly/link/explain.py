"""Why a claim is in its event: what speaks for and against its telling what others tell, by the same comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
import numpy as np

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.columns import Columns, columns_of
from reportedly.link.comparison import compare
from reportedly.link.same import join_in_documents
from reportedly.link.tellings import tell_claims
from reportedly.records.claim import Claim

MOST_PAIRS = 20_000
"""Pairs compared at once: some ninety comparisons of each are held in memory."""


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
    rows = [[b for b, it in enumerate(tellings) if it.document_id != one.document_id] for one in tellings]
    ids = [t.claim_ids for t in tellings]
    found: dict[int, Bond] = {}
    for some in _batches(rows):
        found.update(_closest(columns, some, ids, words))
    return tuple(found.get(at) or Bond(claim_ids=name) for at, name in enumerate(ids))


Others = Sequence[tuple[int, Sequence[int]]]
"""Rows, each with those of other documents."""


def _batches(rows: Sequence[Sequence[int]]) -> Iterator[Others]:
    """Cut the rows that have others into lists of at most MOST_PAIRS pairs, or of one row."""
    some: list[tuple[int, Sequence[int]]] = []
    for at, others in enumerate(rows):
        if some and sum(len(each) for _, each in some) + len(others) > MOST_PAIRS:
            yield some
            some = []
        if others:
            some.append((at, others))
    if some:
        yield some


def _closest(
    columns: Columns, rows: Others, ids: Sequence[tuple[str, ...]], words: LinkingWords
) -> Iterable[tuple[int, Bond]]:
    """The strongest bond of each of some tellings to others, by its row; all pairs are compared at once."""
    left = np.repeat(np.array([at for at, _ in rows], np.int64), [len(others) for _, others in rows])
    right = np.concatenate([np.array(others, np.int64) for _, others in rows])
    weights = words.weights("across")
    found, excluded = compare(columns, left, right, within=False)
    spoke = {name: weights[name] * holds for name, holds in found.items() if name in weights}
    scores = sum(spoke.values(), np.full(len(right), weights["always"]))
    begin = 0
    for at, others in rows:
        mine = slice(begin, begin := begin + len(others))
        kept = np.where(excluded[mine], -np.inf, scores[mine]) if not excluded[mine].all() else scores[mine]
        best = mine.start + int(np.argmax(kept))
        told = [("always", weights["always"]), *((name, float(values[best])) for name, values in spoke.items())]
        yield at, Bond(
            claim_ids=ids[at], with_ids=ids[int(right[best])], score=float(scores[best]), excluded=bool(excluded[best]),
            spoke=tuple(Spoke(name=name, weight=weight) for name, weight in sorted(told, key=lambda each: -abs(each[1]))
                        if abs(weight) >= 0.005),
        )  # fmt: skip
