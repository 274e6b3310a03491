"""The list, the map, the timeline and what else is told of one filter."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from reportedly.web.clerk import Asker
from reportedly.web.filters import filter_of, filter_parameters
from reportedly.web.guard import TOKEN
from reportedly.web.keys import Keys
from reportedly.web.spec import gives
from reportedly.workflow.review.lists.queue import SORTS
from reportedly.workflow.review.views.decisions import Session, State
from reportedly.workflow.review.views.rows import EventPage, Facets, MapView, TimelineView

router = APIRouter(tags=["lists"])
FARTHEST = 10**9
"""Greatest offset: more rows than any database of this machine holds."""
MOST = 1000
"""Rows of one answer: ten screens of the list."""
Offset = Annotated[int, Query(ge=0, le=FARTHEST)]
Limit = Annotated[int, Query(ge=1, le=MOST)]
Named = Annotated[int, Query(ge=0, le=50, description="so many ids are told of each bar")]
Sort = Annotated[str, Query(description=f"{', '.join(SORTS)}; with - before it the other way round")]


@router.get("/session", **gives(Session))
async def session(request: Request, clerk: Asker) -> Response:
    """Tell what the page must know before it draws; the header X-Reportedly-Token has the token that writes need."""
    keys: Keys = request.app.state.keys
    answer = await clerk.answer(lambda desk: desk.session())
    answer.headers[TOKEN] = keys.token
    return answer


@router.get("/state", **gives(State))
async def state(clerk: Asker) -> Response:
    """Tell what differs once others linked anew or decided: an open page asks for it now and then."""
    return await clerk.answer(lambda desk: desk.state())


@router.get("/events", **gives(EventPage, filters=filter_parameters()))
async def events(
    request: Request, clerk: Asker, sort: Sort = "queue", offset: Offset = 0, limit: Limit = 100
) -> Response:
    """List the events that a filter lets through, in an order."""
    return await clerk.answer(lambda desk: desk.events(filter_of(request), sort, offset, limit))


@router.get("/facets", **gives(Facets, filters=filter_parameters()))
async def facets(request: Request, clerk: Asker) -> Response:
    """Count by what a filter could be narrowed."""
    return await clerk.answer(lambda desk: desk.facets(filter_of(request)))


@router.get("/map", **gives(MapView, filters=filter_parameters()))
async def map_view(request: Request, clerk: Asker) -> Response:
    """Place a filter's events on the map; what has no place is in a tray."""
    return await clerk.answer(lambda desk: desk.map(filter_of(request)))


@router.get("/timeline", **gives(TimelineView, filters=filter_parameters()))
async def timeline(request: Request, clerk: Asker, named: Named = 0) -> Response:
    """Lay a filter's events out in time; what has no day is in a tray."""
    return await clerk.answer(lambda desk: desk.timeline(filter_of(request), named))
