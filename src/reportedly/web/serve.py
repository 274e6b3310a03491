"""Runs the page's server until it is told to stop, and says where it is."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import webbrowser
from collections.abc import Callable, Sequence
from contextlib import suppress

import msgspec
import uvicorn

from reportedly.web.address import host_header, loopback_host, open_first
from reportedly.web.app import API, Server, make_app
from reportedly.web.keys import Keys
from reportedly.web.start import start_path
from reportedly.workflow.review.desk import Desk

STOP_S = 5
"""Seconds that open connections may take to end once the server is stopped: longer than any answer takes."""


LONG_S = 1.0
"""Seconds of reading after which a person wants to know what is going on."""


class Served(msgspec.Struct, frozen=True, kw_only=True):
    """Where the page is: ``address`` opens it, once; ``api`` and ``token`` are for scripts."""

    address: str
    api: str
    token: str


def serve(
    desk: Desk, host: str, ports: Sequence[int], ready: Callable[[Served], None], reads: Callable[[], None]
) -> None:
    """Serve a desk on a loopback address until Ctrl-C or SIGTERM.

    Of ``ports`` the first that is free is taken; 0 is any. ``ready`` hears where once the page opens at once, and
    ``reads`` is called where that takes longer than `LONG_S`.

    Raises:
        SafetyError: RPT-802 for an address that others could reach.
        PageError: RPT-901 where all ports are taken.
    """
    keys = Keys()
    with open_first(loopback_host(host), ports) as bound:
        name = host_header(*bound.getsockname()[:2])
        told = Served(address=f"http://{name}{start_path(keys)}", api=f"http://{name}{API}", token=keys.token)
        app = make_app(desk, keys, name)
        _Told(_config(app), app.state.clerk.has_read, lambda: ready(told), reads).run(sockets=[bound])


def _config(app: Server) -> uvicorn.Config:
    """Plain HTTP without a log of requests: their addresses hold keys, names and what is searched for."""
    return uvicorn.Config(
        app, http="h11", ws="none", loop="asyncio", lifespan="on", log_level="warning", access_log=False,
        server_header=False, proxy_headers=False, timeout_graceful_shutdown=STOP_S,
    )  # fmt: skip


class _Told(uvicorn.Server):
    """A server that tells when it has read what the first view takes: an address told before leads to a wait."""

    def __init__(
        self, config: uvicorn.Config, has_read: asyncio.Event, ready: Callable[[], None], reads: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._has_read, self._ready, self._reads = has_read, ready, reads
        self._telling: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and tell later: a signal meanwhile ends the server."""
        await super().startup(sockets)
        if self.started:
            self._telling = asyncio.create_task(self._tell())

    async def _tell(self) -> None:
        """Tell, unless the server is to end."""
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._has_read.wait(), LONG_S)
            if not self._has_read.is_set():
                self._reads()
            await self._has_read.wait()
            if not self.should_exit:
                self._ready()
        except Exception:
            self.should_exit = True
            raise

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End, and let through what went wrong in telling."""
        await super().shutdown(sockets)
        if self._telling is not None and self._telling.done():
            self._telling.result()


def can_open_browser() -> bool:
    """Say whether a browser with windows can be opened here: a text browser would take the terminal."""
    if sys.platform in ("darwin", "win32"):
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def open_browser(address: str) -> bool:
    """Open the page; False where there is no browser to be had."""
    return can_open_browser() and webbrowser.open(address)
