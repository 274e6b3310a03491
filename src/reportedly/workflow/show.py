"""Makes documents and claims readable in a terminal, with each claim's words marked."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.errors import UsageError
from reportedly.export.highlight import contexts, marks_of
from reportedly.export.plain import FIELDS, plain_chain, plain_factuality, plain_field, reason_of
from reportedly.export.plain_event import plain_event
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.workflow.marked import legend, marked_text, one_line
from reportedly.workflow.output import WIDTHS, summary_cells, summary_line, table_line
from reportedly.workflow.project import Project
from reportedly.workflow.show_event import event_lines
from reportedly.workflow.show_standing import claim_made_by


def show_lines(project: Project, id: str | None, *, colour: bool) -> Iterator[str]:
    """Yield what there is: all documents with their claims and all events, or one of them: its words, who tells what.

    Raises:
        UsageError: RPT-103 for an unknown id.
    """
    if id is None:
        return _all(project)
    if id.startswith("doc-"):
        return _document(project, id, colour=colour)
    if id.startswith("evt-"):
        return event_lines(project.event(id), project.seen, colour=colour)
    claim = project.claim(id)
    return _claim(claim, project.seen.document(claim.document_id), colour=colour)


def _all(project: Project) -> Iterator[str]:
    """Each document with a line for each of its claims, then the events."""
    seen = project.seen
    for document in seen.documents():
        claims = seen.claims_of(document.id)
        yield f"{document.id}  {document_title(document)}  ({len(claims)} claims)"
        for claim in claims:
            yield f"  {claim.id}  {summary_line(claim)}"
    for event in project.events:
        yield one_line(f"{event.id}  {plain_event(event)}")
    for failure in project.failures:
        yield f"failed  {failure.code}  {one_line(failure.file)}: {failure.message}"


def _document(project: Project, id: str, *, colour: bool) -> Iterator[str]:
    """One document: what is known of it, its claims, its text with all their words marked."""
    document = project.seen.document(id)
    if document is None:
        raise UsageError("RPT-103", where=id)
    claims = project.seen.claims_of(id)
    yield document_title(document)
    yield f"file {one_line(document.origin.file)}, sha256 {document.origin.sha256}, language {document.language}"
    yield from (f"warning: {warning}" for warning in document.warnings)
    yield table_line(tuple(head for head, _ in WIDTHS)).rstrip()
    yield from (table_line(summary_cells(claim)).rstrip() for claim in claims)
    yield ""
    triggers = [mark for claim in claims for mark in marks_of(claim) if mark.field == "trigger"]
    yield marked_text(document.text, (0, len(document.text)), triggers, colour=colour)


def _claim(claim: Claim, document: Document | None, *, colour: bool) -> Iterator[str]:
    """One claim: its fields, then its words in their paragraphs."""
    yield f"{claim.id}  [{claim.status}, {claim_made_by(claim)}]"
    if document is not None:
        yield f"{claim.document_id}  {document_title(document)}"
    for field in FIELDS:
        yield f"  {field.replace('_', ' '):13} {_told(claim, field)}"
    yield f"  {'factuality':13} {plain_factuality(claim)}"
    yield f"  {'according to':13} {one_line(plain_chain(claim.attribution))}"
    if document is None:
        return
    yield ""
    marks = marks_of(claim)
    for start, end in contexts(claim, document.text):
        yield marked_text(document.text, (start, end), marks, colour=colour)
    yield ""
    yield legend(colour=colour)


def _told(claim: Claim, field: str) -> str:
    """A field's values, or why there are none."""
    value = getattr(claim, field)
    reason = reason_of(value)
    return f"– ({reason})" if reason else one_line(plain_field(value))


def document_title(document: Document) -> str:
    """Title or file, outlet and date as told, on one line."""
    told = (document.title or document.origin.file, document.outlet, document.published)
    return one_line(" · ".join(part for part in told if part))
