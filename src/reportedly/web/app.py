"""Puts the server together: the API, the page's files, the start address, and the guard before all of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI

from reportedly.web.clerk import Clerk
from reportedly.web.guard import Guard
from reportedly.web.keys import Keys
from reportedly.web.problems import tell_problems
from reportedly.web.routes import decisions, details, lists, rounds
from reportedly.web.spec import describe
from reportedly.web.start import router as start
from reportedly.web.static_files import built_files
from reportedly.workflow.review.desk import Desk

API = "/api/v1"


class Server(FastAPI):
    """An app whose OpenAPI document has the records' own shapes."""

    def openapi(self) -> dict[str, Any]:
        """Describe the API."""
        self.openapi_schema = self.openapi_schema or describe(self)
        return self.openapi_schema


def make_api() -> Server:
    """Make the app with all routes, and with no desk, keys or guard yet."""
    app = Server(openapi_url=f"{API}/openapi.json", docs_url=None, redoc_url=None, lifespan=_living,
                 redirect_slashes=False)  # fmt: skip
    for part in (lists, details, decisions, rounds):
        app.include_router(part.router, prefix=API)
    app.include_router(start)
    tell_problems(app)
    return app


def make_app(desk: Desk, keys: Keys, host: str) -> Server:
    """Make the server of a desk; ``host`` is the Host header that it answers to, such as ``127.0.0.1:8600``.

    The guard stands before all else, so that even an answer of 500 is closed.
    """
    app = make_api()
    app.state.clerk, app.state.keys = Clerk(desk), keys
    app.mount("/", built_files())
    app.middleware_stack = Guard(app.build_middleware_stack(), keys, host)
    return app


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """Read ahead what the first click takes, and let the call under way end when the server does."""
    warming = asyncio.create_task(app.state.clerk.warm())
    yield
    warming.cancel()
    app.state.clerk.close()
