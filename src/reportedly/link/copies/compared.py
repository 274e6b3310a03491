"""Documents compared in pairs: who shares enough with whom, and which of them are one text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from functools import lru_cache
from itertools import islice

import msgspec

from reportedly.link.copies.containment import Overlap, Run, Wording, overlap_of, wording_of
from reportedly.link.copies.order import OrderKey, order_key
from reportedly.link.copies.signature import Signature, signatures_of
from reportedly.link.copies.standing import standing_words
from reportedly.link.copies.verdict import Mask, is_strong, is_whole, mask_of, may_be_copy, share_of
from reportedly.link.copies.words import Numbers, Words, word_numbers, words_of
from reportedly.records.document import Document

TEXTS_KEPT = 20_000
"""Texts whose shingles are kept at hand while pairs are compared (some 240 MB at 500 words)."""
SIGNED_AT_ONCE = 32
"""Texts signed together: their shingles in four orders lie in half a megabyte, which a processor keeps at hand."""
Overlaps = MutableMapping[tuple[str, str], Overlap]
"""What pairs of documents share, by (earlier, later) id."""


class Signed(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of a Document to find its copies: who printed it, its place in the order, its signature."""

    document_id: str
    outlet: str | None
    order: OrderKey
    signature: Signature


def signed_of(document: Document) -> Signed:
    """Sign a Document: a pure function of it.

    >>> from reportedly.records.document import document_of
    >>> signed_of(document_of("Shells fell on the town.", outlet="Demo")).signature.words
    5
    """
    return next(signed_all((document,)))


def signed_all(documents: Iterable[Document]) -> Iterator[Signed]:
    """Sign many Documents, in their order, as `signed_of` does and in half the time.

    >>> list(signed_all(()))
    []
    """
    stream = iter(documents)
    while some := list(islice(stream, SIGNED_AT_ONCE)):
        signatures = signatures_of([document.text for document in some])
        for document, signature in zip(some, signatures, strict=True):
            yield Signed(document.id, document.outlet, order_key(document, signature.words), signature)


class Link(msgspec.Struct, frozen=True):
    """An earlier document that shares enough with a later one, and the later one's words that it shares."""

    earlier: int
    shared: tuple[Run, ...]
    share: float
    whole: bool


class Compared:
    """Documents in order, compared where asked; what is known of a pair is not worked out again."""

    def __init__(
        self, signed: Sequence[Signed], standing: Numbers, text_of: Callable[[str], str], known: Overlaps
    ) -> None:
        self.signed, self._standing, self._known = signed, standing, known
        self._text_of = text_of
        self._wording = lru_cache(TEXTS_KEPT)(lambda n: wording_of(word_numbers(self._text(n))))
        self._own = lru_cache(None)(lambda n: ~standing_words(self.signed[n].signature, standing))

    def _text(self, number: int) -> str:
        """The text of a document."""
        return self._text_of(self.signed[number].document_id)

    def words(self, number: int) -> Words:
        """The places of a document's words."""
        return words_of(self._text(number))

    def wording(self, number: int) -> Wording:
        """A document's text, ready to be compared."""
        return self._wording(number)

    def own(self, number: int) -> Mask:
        """The words of a document that are no standing text."""
        return self._own(number)

    def overlap(self, earlier: int, later: int) -> Overlap:
        """What two documents share."""
        key = self.signed[earlier].document_id, self.signed[later].document_id
        found = self._known.get(key)
        if found is None:
            found = overlap_of(self.wording(later), self.wording(earlier))
            self._known[key] = found
        return found

    def share_of_earlier(self, earlier: int, later: int) -> float:
        """The part of the earlier document's own words that stand in the later one."""
        own = self.own(earlier)
        return share_of(mask_of(self.overlap(earlier, later).of_earlier, own.size), own)

    def link(self, earlier: int, later: int) -> Link | None:
        """Judge a pair; None where it shares too little to be a copy even in part.

        A long passage counts in either text: what the one cut up or reordered is one passage in the other.
        """
        overlap = self.overlap(earlier, later)
        if not may_be_copy(overlap, *(self.signed[n].signature.words for n in (later, earlier))):
            return None
        own, others = self.own(later), self.own(earlier)
        share = share_of(mask_of(overlap.of_later, own.size), own)
        has_passage = is_strong(overlap.of_later, own) or is_strong(overlap.of_earlier, others)
        whole = is_whole(share, self.share_of_earlier(earlier, later), has_passage)
        return Link(earlier, overlap.of_later, share, whole) if whole or has_passage else None
