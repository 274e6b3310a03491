"""One Document whose text, or a part of it, stood in an earlier Document."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.records.claim import Extent

CopyKind = Literal["whole", "part"]


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """What one Document took over from one earlier Document, its ``original_id``.

    ``whole``: most of the document is the original's text (trimmed, re-headlined, re-attributed, reordered texts among
    them); a document has one such Copy at most. ``part``: a text of its own that took passages over; one Copy for each
    document that is the earliest to hold some of them. A passage is in ``shared`` of one Copy only.

    ``share`` is the part of the document's words that ``shared`` holds, ``share_of_original`` the part of the
    original's words that stand in the document, both 0..1. ``shared`` and ``new`` are code points of the *document*;
    ``new`` is what stands in no earlier document known. What an outlet prints in many reports (a closing paragraph, a
    tag line) is in neither. ``via`` is the later copy through which the text came where it shares too little with the
    earliest one itself.

    >>> Copy(document_id="doc-2", original_id="doc-1", kind="part", share=0.2, share_of_original=0.1,
    ...      shared=(Extent(start=0, end=90),), rule="copies.containment@1").holds(12, 40)
    True
    """

    document_id: str
    original_id: str
    kind: CopyKind
    share: float
    share_of_original: float
    shared: tuple[Extent, ...] = ()
    new: tuple[Extent, ...] = ()
    via: str | None = None
    rule: str

    def holds(self, start: int, end: int) -> bool:
        """Say whether words of the document stand, at least by half, in a passage taken over."""
        inside = sum(max(0, min(end, each.end) - max(start, each.start)) for each in self.shared)
        return 2 * inside >= end - start > 0

    def to_dict(self) -> dict[str, Any]:
        """Return the copy as plain dicts, lists, strings and numbers, in the documented JSON shape."""
        result: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return result
