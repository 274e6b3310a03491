"""What linking needs to know of one Document: when it was published, by whom, and whose text it repeats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec

from reportedly.knowledge.sources import Sources
from reportedly.link.contradictions.parts import Parts
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.document import Document

Anchor = tuple[str, int]
"""A claim's id and the number of the words around its trigger (see bound.py)."""
NO_NAME = "OUTLET"
"""What a chain calls an outlet that nobody named."""


class Reported(msgspec.Struct, frozen=True, kw_only=True):
    """One Document as linking sees it: day of publication (ISO 8601), outlet, and the earliest Document of this text.

    ``outlet_id`` is a pack id; it and ``outlet`` are null where nobody told the outlet. ``copy_of`` is null where the
    text is nobody else's, or where this Document is the earliest. ``parts`` are the claims whose words tell some of
    their counts as part of other numbers ("four of the dead"), with the indexes of those counts. ``anchors`` tell where
    its claims stand, by the words around them.

    >>> Reported(document_id="doc-1", published="2018-06-30").copy_of is None
    True
    """

    document_id: str
    published: str | None = None
    outlet: str | None = None
    outlet_id: str | None = None
    copy_of: str | None = None
    parts: Parts = ()
    anchors: tuple[Anchor, ...] = ()


def reported_of(
    document: Document,
    claims: Iterable[Claim],
    sources: Sources,
    *,
    copy_of: str | None = None,
    parts: Parts = (),
    anchors: tuple[Anchor, ...] = (),
) -> Reported:
    """Sum up a Document: its claims tell its day and outlet as the text has them, else what was told about it.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> from reportedly.records.document import document_of
    >>> reported_of(document_of("Quiet day.", outlet="Reuters"), (), load_knowledge().sources).outlet_id
    'src-reuters'
    """
    first = tuple(islice(claims, 1))
    name, source_id = named_outlet(document, first, sources)
    days = [each.published.value for each in first if isinstance(each.published, Coded)]
    return Reported(
        document_id=document.id, published=days[0] if days else document.published, outlet=name, outlet_id=source_id,
        copy_of=copy_of, parts=parts, anchors=anchors,
    )  # fmt: skip


def named_outlet(document: Document | None, claims: Sequence[Claim], sources: Sources) -> tuple[str | None, str | None]:
    """Give the name and the pack id of the outlet that a Document's first claim tells; without claims, as was told.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> from reportedly.records.document import document_of
    >>> named_outlet(document_of("Quiet day.", outlet="SANA"), (), load_knowledge().sources)
    ('SANA', 'src-sana')
    """
    if claims:
        link = claims[0].attribution[0]
        return (None if link.name == NO_NAME else link.name), link.source_id
    name = document.outlet if document is not None else None
    source = sources.named(name or "")
    return name, source.id if source is not None else None
