"""The address that opens the page: its key is good once and is changed for the session's cookie."""

from __future__ import annotations

from html import escape

from fastapi import APIRouter, Request, Response
from starlette.responses import HTMLResponse, RedirectResponse

from reportedly.web.guard import cookie, cookie_name
from reportedly.web.keys import Keys

PATH = "/start"
USED = (
    "RPT-803 This address opened the page before, in another browser or for another run. Go on where the page is open;"
    " or go to the terminal where `reportedly review` runs, end it with Ctrl-C, start it again, and open the address"
    " that it prints then. Every decision is kept."
)
"""What is said where the key is no longer good: the way in is a new key, which only a new run has."""
router = APIRouter(include_in_schema=False)


def start_path(keys: Keys) -> str:
    """Write the path that opens the page, once."""
    return f"{PATH}?key={keys.start}"


@router.get(PATH)
async def start(request: Request, key: str = "") -> Response:
    """Change the start key for the session's cookie, which scripts of the page cannot read, and show the page."""
    keys: Keys = request.app.state.keys
    name = cookie_name(request.headers["host"])
    if keys.is_session(cookie(request.headers, name)):
        return RedirectResponse("/", 303)
    if not keys.take_start(key):
        return HTMLResponse(f"<!doctype html><title>Reportedly</title><p>{escape(USED)}", 403)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(name, keys.session, httponly=True, samesite="strict", path="/")
    return answer
