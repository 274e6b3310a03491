"""One document: what is known of it, and its text in blocks and pieces with the words of all its claims."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reportedly.knowledge.load import Knowledge
from reportedly.link.reported import NO_NAME
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.document import Document
from reportedly.workflow.originals import original_path
from reportedly.workflow.review.evidence.behind import read_behind
from reportedly.workflow.review.evidence.claims import claim_view, published_of
from reportedly.workflow.review.evidence.highlights import marks_of
from reportedly.workflow.review.evidence.pieces import cut_blocks
from reportedly.workflow.review.evidence.shown import Shown
from reportedly.workflow.review.views.details import Block, DocumentView
from reportedly.workflow.review.views.rows import Days


def document_view(document: Document, knowledge: Knowledge, shown: Shown, folder: Path) -> DocumentView:
    """Show one document with the words of all its claims highlighted.

    Args:
        document: The document.
        knowledge: What tells page furniture from text, and sources apart.
        shown: The records with what people decided.
        folder: The project's, where originals are kept.
    """
    claims = {claim.id: claim for claim in shown.claims_of(document)}
    behind = read_behind(claims, knowledge.sources, shown)
    blocks = cut_blocks(
        document.text, knowledge.layout.blocks,
        (mark for claim in claims.values() for mark in marks_of(claim, document.text)),
    )  # fmt: skip
    copies = shown.store.evidence.copies_about(document.id)
    origin = document.origin
    return DocumentView(
        id=document.id, version=shown.version(document.id), title=document.title or _headline(blocks),
        outlet=_outlet(document, claims.values()), published=_published(document, claims.values()), url=document.url,
        file=origin.file if origin.member is None else f"{origin.file} ({origin.member})", sha256=origin.sha256,
        language=document.language, warnings=document.warnings,
        blocks=blocks,
        claims=tuple(claim_view(claim, behind) for claim in claims.values()),
        original=f"documents/{document.id}/original" if original_path(folder, origin.sha256).is_file() else None,
        copy_of=tuple(copy.original_id for copy in copies if copy.document_id == document.id),
        copies=tuple(copy.document_id for copy in copies if copy.original_id == document.id),
        read_by=_readers(document.id, shown), days=days_of(claims.values()),
    )  # fmt: skip


def _headline(blocks: Iterable[Block]) -> str | None:
    """The words of the first headline."""
    found = next((block for block in blocks if block.kind == "headline"), None)
    return " ".join("".join(piece.text for piece in found.pieces).split()) if found else None


def _outlet(document: Document, claims: Iterable[Claim]) -> str | None:
    """Who published it: as its claims have it, else as was told."""
    names = (claim.attribution[0].name for claim in claims)
    return next((name for name in names if name != NO_NAME), document.outlet)


def _published(document: Document, claims: Iterable[Claim]) -> str | None:
    """The day of publication: as its claims have it, else as was told."""
    return next(filter(None, map(published_of, claims)), document.published)


def _readers(document_id: str, shown: Shown) -> tuple[str, ...]:
    """The reviewers whose last word is that they read it completely."""
    last = {each.reviewer: each.value for each in shown.decisions.of(document_id) if each.decision == "read"}
    return tuple(reviewer for reviewer, value in last.items() if value is not False)


def days_of(claims: Iterable[Claim]) -> Days:
    """Span the days that some claims tell of, from the first to the last; open ends add nothing.

    >>> days_of(())
    Days(first=None, last=None, precision=None)
    """
    told = [claim.when.value for claim in claims if isinstance(claim.when, Coded)]
    days = sorted(day for when in told for day in (when.first, when.last) if day is not None)
    if not days:
        return Days()
    return Days(first=days[0], last=days[-1], precision="day" if days[0] == days[-1] else "days")
