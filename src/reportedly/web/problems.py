"""Errors as the API tells them: a status, a code of the catalogue and a sentence, never a traceback."""

from __future__ import annotations

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from reportedly.errors import PageError, ReportedlyError

BY_CODE = {"RPT-103": 404, "RPT-903": 500, "RPT-952": 409, "RPT-953": 409}
"""HTTP status of codes that differ from the rest of their family."""
BY_FAMILY = {"1": 422, "2": 422, "5": 503, "6": 503, "8": 403, "9": 422}
"""HTTP status by a code's first digit; whatever else comes is the server's fault."""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Why a request was refused or failed: the code (``reportedly explain CODE`` says more), and it in words."""

    code: str
    message: str


def status_of(error: ReportedlyError) -> int:
    """Choose the HTTP status of a coded error.

    >>> status_of(PageError("RPT-902")), status_of(PageError("RPT-903"))
    (422, 500)
    """
    return BY_CODE.get(error.code) or BY_FAMILY.get(error.code[4:5], 500)


def problem(error: ReportedlyError, status: int | None = None) -> Response:
    """Write a coded error as an answer."""
    told = Problem(code=error.code, message=str(error))
    return Response(msgspec.json.encode(told), status or status_of(error), media_type="application/json")


async def _coded(_: Request, error: Exception) -> Response:
    """Answer what the desk refused."""
    assert isinstance(error, ReportedlyError)
    return problem(error)


async def _misread(_: Request, error: Exception) -> Response:
    """Answer what a path or query got wrong."""
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    return problem(PageError("RPT-902", where=where, why=str(first["msg"])))


async def _no_route(request: Request, error: Exception) -> Response:
    """Answer a path or method that is not there."""
    assert isinstance(error, HTTPException)
    why = "there is nothing here" if error.status_code == 404 else error.detail
    return problem(PageError("RPT-902", where=request.url.path[:200], why=why), error.status_code)


async def _failed(_: Request, error: Exception) -> Response:
    """Answer where the server itself is at fault; the traceback goes to the terminal."""
    return problem(PageError("RPT-903", why=type(error).__name__))


def tell_problems(app: FastAPI) -> None:
    """Make an app answer every error as a `Problem`."""
    app.add_exception_handler(ReportedlyError, _coded)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(HTTPException, _no_route)
    app.add_exception_handler(Exception, _failed)
