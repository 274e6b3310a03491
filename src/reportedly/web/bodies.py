"""Reads what a request carries: JSON of one of the API's records, of a bounded length."""

from __future__ import annotations

from typing import TypeVar

import msgspec
from fastapi import Request

from reportedly.errors import PageError

T = TypeVar("T")
LARGEST = 1_000_000
"""Bytes that a request may hold: a decision is ids and words, the longest of them a reviewer's note."""


async def body_of(request: Request, kind: type[T]) -> T:
    """Read the request's JSON as a record.

    Raises:
        PageError: RPT-902 for what is not JSON, not of that shape, or longer than `LARGEST`.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise PageError("RPT-902", where="Content-Type", why="it must be application/json")
    try:
        return msgspec.json.decode(await bytes_of(request), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PageError("RPT-902", where="body", why=str(error)) from error


async def bytes_of(request: Request) -> bytes:
    """Read the request's bytes, no more than `LARGEST`."""
    found = bytearray()
    async for part in request.stream():
        found += part
        if len(found) > LARGEST:
            raise PageError("RPT-902", where="body", why=f"it is longer than {LARGEST} bytes")
    return bytes(found)
