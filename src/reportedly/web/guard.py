"""Lets a request through only if it was sent to this server, by its page or a script that holds its token."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.errors import SafetyError
from reportedly.web.headers import ALWAYS, CLOSED
from reportedly.web.keys import Keys
from reportedly.web.problems import problem

API = "/api/"
TOKEN = "X-Reportedly-Token"
"""The header that every write carries; `GET session` answers the page with it."""
READS = ("GET", "HEAD", "OPTIONS")


class Guard:
    """Checks host, session, origin and token of each request, and closes each answer's headers.

    ``host`` is the one Host header answered to. A page of another site that has its name point here (DNS rebinding)
    fails by it; a page of another site or port that sends a request here fails by Origin, Sec-Fetch-Site and token.
    """

    def __init__(self, app: ASGIApp, keys: Keys, host: str) -> None:
        self._app, self._keys, self._host = app, keys, host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            await self._app(scope, receive, closing(send))
        else:
            await problem(refusal[1], refusal[0])(scope, receive, closing(send))

    def _refusal(self, scope: Scope) -> tuple[int, SafetyError] | None:
        """The status and error that a request is refused with; None lets it through."""
        headers = Headers(scope=scope)
        if headers.getlist("host") != [self._host]:
            return 403, refused(f"it names the host {headers.get('host', '')[:80]!r}")
        if not scope["path"].startswith(API):
            return None if scope["method"] in READS else (405, refused("files are only read"))
        if not self._is_known(headers):
            return 401, refused("it has neither the page's session nor the token")
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return 403, refused("another site's page sent it")
        return None if scope["method"] in READS else self._refusal_to_write(headers)

    def _refusal_to_write(self, headers: Headers) -> tuple[int, SafetyError] | None:
        """Why a request may read and not write."""
        if headers.get("origin", f"http://{self._host}") != f"http://{self._host}":
            return 403, refused("another site's page sent it")
        if not self._keys.is_token(headers.get(TOKEN)):
            return 403, refused(f"a write needs the header {TOKEN}")
        return None

    def _is_known(self, headers: Headers) -> bool:
        """Whether the session's cookie or the token comes with a request."""
        kind, _, told = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            return self._keys.is_token(told.strip())
        return self._keys.is_session(cookie(headers, cookie_name(self._host)))


def refused(why: str) -> SafetyError:
    """Say why a request is not let through."""
    return SafetyError("RPT-803", why=why)


def cookie_name(host: str) -> str:
    """Name the session's cookie: browsers share cookies between ports, so each port has a name of its own.

    >>> cookie_name("127.0.0.1:8600")
    'reportedly-8600'
    """
    return f"reportedly-{host.rpartition(':')[2]}"


def cookie(headers: Headers, name: str) -> str | None:
    """Read one cookie of a request; None where it is not there or nothing can be read."""
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return found.value if found else None


def closing(send: Send) -> Send:
    """Wrap ``send`` so that every answer carries the closed headers, unless it brings a policy of its own."""

    async def closed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in ALWAYS:
                headers.setdefault(name, value)
            headers.setdefault("Content-Security-Policy", CLOSED)
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return closed
