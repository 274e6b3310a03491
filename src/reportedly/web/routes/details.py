"""One event, claim, document or source with all that stands behind it, and the search over texts."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from reportedly.records.narrative import Answer, Narrative
from reportedly.records.profile import SourceProfile
from reportedly.web.clerk import Asker
from reportedly.web.original import framed
from reportedly.web.routes.lists import Offset
from reportedly.web.spec import gives, gives_file
from reportedly.workflow.review.views.details import Candidate, ClaimView, ContradictionsView, DocumentView, EventView

router = APIRouter(tags=["details"])
Text = Annotated[str, Query(max_length=1000)]


@router.get("/events/{id}", **gives(EventView))
async def event(id: str, clerk: Asker) -> Response:
    """Tell one event; an id given out earlier means the event that now holds its first claim."""
    return await clerk.answer(lambda desk: desk.event(id))


@router.get("/events/{id}/contradictions", **gives(ContradictionsView))
async def contradictions(id: str, clerk: Asker, rule: str | None = None) -> Response:
    """Set what contradicts inside an event side by side, under a rule of aggregation."""
    return await clerk.answer(lambda desk: desk.contradictions(id, rule))


@router.get("/claims/{id}", **gives(ClaimView))
async def claim(id: str, clerk: Asker) -> Response:
    """Tell one claim, each field with its words."""
    return await clerk.answer(lambda desk: desk.claim(id))


@router.get("/claims/{id}/narrative", **gives(Narrative))
async def narrative(id: str, clerk: Asker) -> Response:
    """Tell a claim's history: who told it first, its echoes, variants and denials."""
    return await clerk.answer(lambda desk: desk.narrative(id))


@router.get("/documents/{id}", **gives(DocumentView))
async def document(id: str, clerk: Asker) -> Response:
    """Tell one document: its text in pieces with every claim's words marked."""
    return await clerk.answer(lambda desk: desk.document(id))


@router.get("/documents/{id}/original", **gives_file("The original, cleaned, to be shown in a sandboxed frame"))
async def original(id: str, clerk: Asker) -> Response:
    """Show a document's original without anything that runs, loads or leads elsewhere."""
    content, media_type = await clerk.ask(lambda desk: desk.original(id))
    return framed(content, media_type)


@router.get("/find", **gives(Answer))
async def find(text: Text, clerk: Asker) -> Response:
    """Find claims by what they tell, grouped by pattern."""
    return await clerk.answer(lambda desk: desk.find(text))


@router.get("/sources", **gives(list[SourceProfile]))
async def sources(clerk: Asker) -> Response:
    """List the sources with their volume."""
    return await clerk.answer(lambda desk: desk.sources())


@router.get("/sources/{id:path}", **gives(SourceProfile))
async def source(id: str, clerk: Asker, offset: Offset = 0) -> Response:
    """Tell what one source does: whom it cites and copies, how often it agrees; never a grade.

    Of the events that it alone tells the ids from ``offset`` on are named, a page of them.
    """
    return await clerk.answer(lambda desk: desk.source(id, offset))


@router.get("/candidates", **gives(list[Candidate]))
async def candidates(
    kind: Literal["actor", "place", "type", "source"], clerk: Asker, text: Text = "", target: str | None = None
) -> Response:
    """List values that a person may choose for a field."""
    return await clerk.answer(lambda desk: desk.candidates(kind, text, target))
