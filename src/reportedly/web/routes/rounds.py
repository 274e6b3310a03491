"""Blind rounds, agreement between coders, and the machine's accuracy on this project."""

from __future__ import annotations

from typing import Any

import msgspec
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
)

router = APIRouter(tags=["rounds"])


class Settled(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What coders who differ came to: of which item and field, the value, and a note."""

    item: str
    field: str
    value: Any
    note: str | None = None


@router.get("/rounds", **gives(list[Round]))
async def rounds(desk: Asker) -> Response:
    """List the rounds and how far they are."""
    return await desk.answer(lambda desk: desk.rounds())


@router.post("/rounds", **gives(Round), openapi_extra=takes(NewRound))
async def start_round(request: Request, desk: Asker) -> Response:
    """Draw a sample and open a round."""
    asked = await body_of(request, NewRound)
    return await desk.answer(lambda desk: desk.start_round(asked))


@router.get("/rounds/{id}/next", **gives(BlindItem))
async def next_item(id: str, desk: Asker) -> Response:
    """Give the reviewer's next item, without the machine's values."""
    return await desk.answer(lambda desk: desk.next_item(id))


@router.post("/rounds/{id}/codes", **gives(BlindItem), openapi_extra=takes(BlindCode))
async def save_code(id: str, request: Request, desk: Asker) -> Response:
    """Keep a coder's values of one item, and give the next."""
    asked = await body_of(request, BlindCode)
    return await desk.answer(lambda desk: desk.save_code(id, asked))


@router.get("/rounds/{id}/agreement", **gives(AgreementView))
async def agreement(id: str, desk: Asker) -> Response:
    """Tell how far the coders of a round agree; hidden until all have finished."""
    return await desk.answer(lambda desk: desk.agreement(id))


@router.post("/rounds/{id}/settle", **gives(AgreementView), openapi_extra=takes(Settled))
async def settle(id: str, request: Request, desk: Asker) -> Response:
    """Decide a field that coders coded differently."""
    asked = await body_of(request, Settled)
    return await desk.answer(lambda desk: desk.settle(id, asked.item, asked.field, asked.value))


@router.get("/accuracy", **gives(AccuracyPanel))
async def accuracy(desk: Asker) -> Response:
    """Tell how often the machine's values equal the coders', field by field."""
    return await desk.answer(lambda desk: desk.accuracy())
