"""Finds the Documents that are, in whole or in part, the text of an earlier one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from reportedly.link.copies.candidates import candidates
from reportedly.link.copies.compared import Compared, Link, Overlaps, Signed, signed_all
from reportedly.link.copies.standing import standing_steps
from reportedly.link.copies.verdict import LONG, WHOLE, Mask, mask_of, share_of
from reportedly.link.copies.words import Words
from reportedly.records.claim import Extent
from reportedly.records.copy import Copy, CopyKind
from reportedly.records.document import Document

RULE = "copies.containment@1"


def find_copies(documents: Iterable[Document]) -> tuple[Copy, ...]:
    """Find all copies among documents, in the order of the copies' days; whatever order the documents come in.

    >>> from reportedly.records.document import document_of
    >>> text = "Warplanes struck the old market of the town at noon and killed nine people, medics there said."
    >>> first = document_of(text, outlet="One", published="2018-06-30")
    >>> second = document_of("Again. " + text, outlet="Two", published="2018-07-01")
    >>> [(copy.kind, copy.original_id == first.id) for copy in find_copies([second, first])]
    [('whole', True)]
    """
    by_id = {document.id: document for document in documents}
    return copies_among(signed_all(by_id.values()), lambda name: by_id[name].text, {})


def copies_among(signed: Iterable[Signed], text_of: Callable[[str], str], known: Overlaps) -> tuple[Copy, ...]:
    """Find all copies among signed documents.

    ``text_of`` is asked only for texts of pairs that are not ``known`` and of copies; ``known`` takes up what pairs
    share. Keeping both signatures and ``known`` is all it takes to add documents to many: the result is that of all at
    once.

    >>> copies_among([], str, {})
    ()
    """
    ordered = sorted({each.document_id: each for each in signed}.values(), key=lambda each: each.order)
    signatures = [each.signature for each in ordered]
    standing = standing_steps(signatures, [each.outlet for each in ordered])
    compared = Compared(ordered, standing, text_of, known)
    links: list[list[Link]] = [[] for _ in ordered]
    for earlier, later in candidates(signatures, standing):
        link = compared.link(earlier, later)
        if link is not None:
            links[later].append(link)
    leaders = _leaders(links)
    return tuple(copy for n, of in enumerate(links) if of for copy in _copies_of(n, of, leaders, compared))


def _leaders(links: Sequence[Sequence[Link]]) -> list[int]:
    """For each document the earliest one whose text it is over again, through any number of copies; itself, if none."""
    leaders: list[int] = []
    for number, of in enumerate(links):
        leaders.append(min((leaders[link.earlier] for link in of if link.whole), default=number))
    return leaders


def _copies_of(number: int, links: Sequence[Link], leaders: Sequence[int], compared: Compared) -> Iterator[Copy]:
    """Yield a document's copies: of its own text's earliest document first, then of others it took passages from."""
    own = compared.own(number)
    taken: list[tuple[CopyKind, int, Mask, str | None]] = []
    free = own.copy()
    leader = leaders[number]
    if leader != number:
        family = [link for link in links if leaders[link.earlier] == leader]
        mask = mask_of((run for link in family for run in link.shared), own.size) & own
        taken.append(("whole", leader, mask, _via(leader, family, number, compared)))
        free &= ~mask
    for link in links:
        mask = mask_of(link.shared, own.size) & free
        if leaders[link.earlier] != leader and mask.sum() >= LONG:
            taken.append(("part", link.earlier, mask, None))
            free &= ~mask
    words = compared.words(number)
    for kind, earlier, mask, via in taken:
        yield Copy(
            document_id=compared.signed[number].document_id, original_id=compared.signed[earlier].document_id,
            kind=kind, share=round(share_of(mask, own), 3),
            share_of_original=round(compared.share_of_earlier(earlier, number), 3),
            shared=_extents(mask, words), new=_extents(free, words), via=via, rule=RULE,
        )  # fmt: skip


def _via(leader: int, family: Sequence[Link], number: int, compared: Compared) -> str | None:
    """The copy through which a text came that shares too little with the earliest one itself."""
    own = compared.own(number)
    alone = share_of(mask_of(compared.overlap(leader, number).of_later, own.size), own)
    nearest = max(family, key=lambda link: (link.share, -link.earlier), default=None)
    if alone >= WHOLE or nearest is None or nearest.earlier == leader:
        return None
    return compared.signed[nearest.earlier].document_id


def _extents(mask: Mask, words: Words) -> tuple[Extent, ...]:
    """The code points of each run of marked words."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    firsts, ends = edges[::2].tolist(), edges[1::2].tolist()
    return tuple(
        Extent(start=int(words.starts[first]), end=int(words.ends[end - 1]))
        for first, end in zip(firsts, ends, strict=True)
    )
