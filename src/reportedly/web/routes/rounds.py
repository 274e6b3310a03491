"""Blind rounds, agreement between coders, and the machine's accuracy on this project."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from reportedly.web.bodies import body_of
from reportedly.web.clerk import Asker
from reportedly.web.spec import gives, takes
from reportedly.workflow.review.views.rounds import (
    AccuracyPanel,
    AgreementView,
    BlindCode,
    BlindItem,
    NewRound,
    Round,
    Settle,
)

router = APIRouter(tags=["rounds"])


@router.get("/rounds", **gives(list[Round]))
async def rounds(clerk: Asker) -> Response:
    """List the rounds and how far they are."""
    return await clerk.answer(lambda desk: desk.rounds())


@router.post("/rounds", **gives(Round), openapi_extra=takes(NewRound))
async def start_round(request: Request, clerk: Asker) -> Response:
    """Draw a sample and open a round."""
    asked = await body_of(request, NewRound)
    return await clerk.keep(lambda desk: desk.start_round(asked))


@router.get("/rounds/{id}/next", **gives(BlindItem))
async def next_item(id: str, clerk: Asker) -> Response:
    """Give the reviewer's next item, without the machine's values."""
    return await clerk.answer(lambda desk: desk.next_item(id))


@router.post("/rounds/{id}/codes", **gives(BlindItem), openapi_extra=takes(BlindCode))
async def save_code(id: str, request: Request, clerk: Asker) -> Response:
    """Keep a coder's values of one item, and give the next."""
    asked = await body_of(request, BlindCode)
    return await clerk.keep(lambda desk: desk.save_code(id, asked))


@router.get("/rounds/{id}/agreement", **gives(AgreementView))
async def agreement(id: str, clerk: Asker) -> Response:
    """Tell how far the coders of a round agree; hidden until all have finished."""
    return await clerk.answer(lambda desk: desk.agreement(id))


@router.post("/rounds/{id}/settle", **gives(AgreementView), openapi_extra=takes(Settle))
async def settle(id: str, request: Request, clerk: Asker) -> Response:
    """Decide a field that coders coded differently."""
    asked = await body_of(request, Settle)
    return await clerk.keep(lambda desk: desk.settle(id, asked))


@router.get("/accuracy", **gives(AccuracyPanel))
async def accuracy(clerk: Asker) -> Response:
    """Tell how often the machine's values equal the coders', field by field."""
    return await clerk.answer(lambda desk: desk.accuracy())
