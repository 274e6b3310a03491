"""Makes documents and claims readable in a terminal, with each claim's words marked."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.errors import UsageError
from reportedly.export.highlight import Mark, Piece, contexts, cut, marks_of
from reportedly.export.plain import FIELDS, plain_chain, plain_factuality, plain_field, reason_of
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.workflow.output import WIDTHS, summary_cells, table_line
from reportedly.workflow.project import Project

COLOURS = {"trigger": 31, "who": 34, "whom": 35, "where": 32, "when": 36, "how_many": 33, "factuality": 91,
           "attribution": 94, "cue": 96}  # fmt: skip
"""Terminal colour of each field's words."""


def show_lines(project: Project, id: str | None, *, colour: bool) -> Iterator[str]:
    """Yield what there is: all documents with their claims, one document, or one claim with its words.

    Raises:
        UsageError: RPT-103 for an unknown id.
    """
    if id is None:
        return _all(project)
    if id.startswith("doc-"):
        return _document(project, id, colour=colour)
    claim = project.claim(id)
    return _claim(claim, project.store.document(claim.document_id), colour=colour)


def _all(project: Project) -> Iterator[str]:
    """Each document with a line for each of its claims."""
    for document in project.documents:
        claims = project.store.claims_of(document.id)
        yield f"{document.id}  {document_title(document)}  ({len(claims)} claims)"
        for claim in claims:
            yield f"  {claim.id}  {summary_line(claim)}"
    for failure in project.failures:
        yield f"failed  {failure.code}  {printable(failure.file)}: {failure.message}"


def _document(project: Project, id: str, *, colour: bool) -> Iterator[str]:
    """One document: what is known of it, its claims, its text with all their words marked."""
    document = project.store.document(id)
    if document is None:
        raise UsageError("RPT-103", where=id)
    claims = project.store.claims_of(id)
    yield document_title(document)
    yield f"file {printable(document.origin.file)}, sha256 {document.origin.sha256}, language {document.language}"
    yield from (f"warning: {warning}" for warning in document.warnings)
    yield table_line(tuple(head for head, _ in WIDTHS)).rstrip()
    yield from (table_line(summary_cells(claim)).rstrip() for claim in claims)
    yield ""
    triggers = [mark for claim in claims for mark in marks_of(claim) if mark.field == "trigger"]
    yield marked_text(document.text, (0, len(document.text)), triggers, colour=colour)


def _claim(claim: Claim, document: Document | None, *, colour: bool) -> Iterator[str]:
    """One claim: its fields, then its words in their paragraphs."""
    yield f"{claim.id}  [{claim.status}, machine coding]"
    if document is not None:
        yield f"{claim.document_id}  {document_title(document)}"
    for field in FIELDS:
        yield f"  {field.replace('_', ' '):13} {_told(claim, field)}"
    yield f"  {'factuality':13} {plain_factuality(claim)}"
    yield f"  {'according to':13} {printable(plain_chain(claim.attribution))}"
    if document is None:
        return
    yield ""
    marks = marks_of(claim)
    for start, end in contexts(claim, document.text):
        yield marked_text(document.text, (start, end), marks, colour=colour)
    yield ""
    yield _legend(colour=colour)


def _told(claim: Claim, field: str) -> str:
    """A field's values, or why there are none."""
    value = getattr(claim, field)
    reason = reason_of(value)
    return f"– ({reason})" if reason else printable(plain_field(value))


def document_title(document: Document) -> str:
    """Title or file, outlet and date as told, on one line."""
    told = (document.title or document.origin.file, document.outlet, document.published)
    return printable(" · ".join(part for part in told if part))


def summary_line(claim: Claim) -> str:
    """One claim on one line: what, who → whom, where, when, how many, chain."""
    what, who, whom, where, when, how_many, chain = summary_cells(claim)
    return printable(f"{what}: {who} → {whom} | {where} | {when} | {how_many} | {chain}")


def marked_text(text: str, within: tuple[int, int], marks: list[Mark] | tuple[Mark, ...], *, colour: bool) -> str:
    """Write a stretch of text with its marked words in colour, or in brackets with the fields' names."""
    return "".join(_piece(piece, colour=colour) for piece in cut(text, *within, marks))


def _piece(piece: Piece, *, colour: bool) -> str:
    """One piece, marked if it carries a field."""
    words = printable(piece.text)
    if not piece.fields:
        return words
    if colour:
        return f"\x1b[1;{COLOURS[piece.fields[0]]}m{words}\x1b[0m"
    return f"[{words}]{{{','.join(piece.fields)}}}"


def _legend(*, colour: bool) -> str:
    """What each colour means; brackets name their fields themselves."""
    if not colour:
        return "[words]{field}: the words that carry each field"
    return "  ".join(f"\x1b[1;{code}m{field.replace('_', ' ')}\x1b[0m" for field, code in COLOURS.items())


def printable(text: str) -> str:
    """Keep line ends and take other control characters away, so that no document steers the terminal.

    >>> printable("a\\x1b[31mb")
    'a [31mb'
    """
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text)
