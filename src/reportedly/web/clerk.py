"""Takes calls to the desk one after another, in one thread of their own, so that the database has one user."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Annotated, Any, TypeVar

import msgspec
from fastapi import Depends, Request, Response

from reportedly.errors import ReportedlyError
from reportedly.workflow.review.desk import Desk

T = TypeVar("T")
JSON = "application/json"


class Clerk:
    """The only way from a request to the desk.

    One thread and no lock: SQLite's connections stay in the thread that made them, a decision never meets a half
    read list, and the server goes on sending files meanwhile. With one reviewer nothing is lost by it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def ask(self, question: Callable[[Desk], T]) -> T:
        """Return the desk's answer; its coded errors come through."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, question, self._desk)

    async def answer(self, question: Callable[[Desk], object]) -> Response:
        """Return the desk's answer as JSON, which is written in the desk's thread too."""
        content = await self.ask(lambda desk: msgspec.json.encode(question(desk)))
        return Response(content, media_type=JSON)

    async def warm(self) -> None:
        """Let the desk read ahead in its thread, step by step: a question that comes meanwhile waits for one step."""
        steps = self._desk.warm()
        with suppress(ReportedlyError):
            while await self.ask(lambda _: next(steps, True)) is None:
                continue

    def close(self) -> None:
        """Wait for the call under way, and take no more."""
        self._thread.shutdown(wait=True, cancel_futures=True)


def clerk_of(request: Request) -> Any:
    """Find the clerk of the app that was asked."""
    return request.app.state.clerk


Asker = Annotated[Clerk, Depends(clerk_of)]
"""What a route asks through."""
