"""Decisions, their undoing and their history, filters that are kept, and exports."""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request, Response

from reportedly.web.bodies import body_of
from reportedly.web.clerk import Asker
from reportedly.web.filters import filter_of, filter_parameters
from reportedly.web.routes.lists import Limit, Offset
from reportedly.web.spec import gives, gives_file, takes
from reportedly.workflow.review.views.decisions import Asked, Done, HistoryPage, SavedFilter, Session
from reportedly.workflow.review.views.details import Suggestion
from reportedly.workflow.wire import EVENT_FORMATS, FORMATS

ENDINGS = {"events": "jsonl"}
"""How the file of a format ends that is neither named by its ending nor a table of events."""
router = APIRouter(tags=["decisions"])
Format = Annotated[str, Query(alias="as", json_schema_extra={"enum": sorted({**FORMATS, **EVENT_FORMATS})})]
"""The exports' formats; the desk refuses any other."""


class Steps(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many of the reviewer's own last decisions to take back, or to make again."""

    steps: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1


class UsedRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The rule of aggregation that is to be in force."""

    rule: str


class AskedExport(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An export with the documents' words, which may name victims; ``confirm`` is the project's name, typed."""

    as_: str = msgspec.field(name="as")
    filter: str = ""
    quotes: bool = False
    confirm: str = ""


@router.post("/judgements", **gives(Done), openapi_extra=takes(Asked))
async def decide(request: Request, clerk: Asker) -> Response:
    """Keep one decision: it is on the disk when this is answered; 409 where the record changed since it was seen."""
    asked = await body_of(request, Asked)
    return await clerk.keep(lambda desk: desk.decide(asked))


@router.post("/undo", **gives(Done), openapi_extra=takes(Steps))
async def undo(request: Request, clerk: Asker) -> Response:
    """Take back the reviewer's last decisions."""
    asked = await body_of(request, Steps)
    return await clerk.keep(lambda desk: desk.undo(asked.steps))


@router.post("/redo", **gives(Done), openapi_extra=takes(Steps))
async def redo(request: Request, clerk: Asker) -> Response:
    """Make decisions again that were last undone."""
    asked = await body_of(request, Steps)
    return await clerk.keep(lambda desk: desk.redo(asked.steps))


@router.post("/rule", **gives(Session), openapi_extra=takes(UsedRule))
async def use_rule(request: Request, clerk: Asker) -> Response:
    """Settle the values of all events under another rule of aggregation from now on.

    It is in force when this is answered; the session's ``unsettled`` tells how many events are still to be settled.
    """
    told = await body_of(request, UsedRule)
    await clerk.change(lambda desk: desk.use_rule(told.rule))
    clerk.go_on_settling()
    return await clerk.answer(lambda desk: desk.session())


@router.get("/judgements", **gives(HistoryPage))
async def judgements(
    clerk: Asker, target: str | None = None, reviewer: str | None = None, offset: Offset = 0, limit: Limit = 100
) -> Response:
    """List decisions, the latest first."""
    return await clerk.answer(lambda desk: desk.judgements(target, reviewer, offset, limit))


@router.get("/suggestions", **gives(list[Suggestion]))
async def suggestions(clerk: Asker) -> Response:
    """List where the machine says something else now than when a person decided."""
    return await clerk.answer(lambda desk: desk.suggestions())


@router.post("/filters", **gives(list[SavedFilter]), openapi_extra=takes(SavedFilter))
async def save_filter(request: Request, clerk: Asker) -> Response:
    """Keep a filter under a name."""
    kept = await body_of(request, SavedFilter)
    return await clerk.keep(lambda desk: desk.save_filter(kept))


@router.delete("/filters", **gives(list[SavedFilter]))
async def drop_filter(name: str, clerk: Asker) -> Response:
    """Forget a filter; a name such as ``..`` would be no part of a path."""
    return await clerk.keep(lambda desk: desk.drop_filter(name))


@router.get("/export", **gives_file("The rows as a file", filter_parameters()))
async def export(request: Request, clerk: Asker, as_: Format) -> Response:
    """Write the events that a filter lets through as a file that is safe to share: without the documents' words."""
    return as_file(await clerk.ask(lambda desk: desk.export(filter_of(request), as_)), as_)


@router.post("/export", **gives_file("The rows as a file", takes(AskedExport)))
async def export_in_full(request: Request, clerk: Asker) -> Response:
    """Write the same with the documents' words, which must be confirmed and is logged."""
    told = await body_of(request, AskedExport)
    return as_file(
        await clerk.change(lambda desk: desk.export(told.filter, told.as_, quotes=told.quotes, confirm=told.confirm)),
        told.as_,
    )


def as_file(content: bytes, format: str) -> Response:
    """Answer with a file to be kept, never shown."""
    headers = {"Content-Disposition": f'attachment; filename="{file_name(format)}"'}
    return Response(content, media_type="application/octet-stream", headers=headers)


def file_name(format: str) -> str:
    """Name a file by what it holds and how programs know it.

    >>> file_name("events-csv"), file_name("acled-like"), file_name("geojson"), file_name("parquet")
    ('events.csv', 'acled-like.csv', 'claims.geojson', 'claims.parquet')
    """
    held = format if format in EVENT_FORMATS else "claims" if format in FORMATS else "export"
    return f"{held.removesuffix('-csv')}.{ENDINGS.get(format, 'csv' if format in EVENT_FORMATS else format)}"
