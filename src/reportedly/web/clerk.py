"""Takes calls to the desk one after another, in one thread of their own, so that the database has one user."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Annotated, Any, TypeVar

import msgspec
from fastapi import Depends, Request, Response

from reportedly.errors import ReportedlyError, StoreError
from reportedly.workflow.places_apart import open_places, prepare_apart
from reportedly.workflow.review.desk import Desk

T = TypeVar("T")
JSON = "application/json"
BUSY = "RPT-507"
"""Of an error that passes when the other process that writes has ended."""
WAIT_S = 3.0
"""Seconds that a request waits for another process that writes: longer, and the page seems to hang (own limit)."""
AGAIN_S = 0.1
"""Seconds between two attempts."""


class Clerk:
    """The only way from a request to the desk.

    One thread and no lock: SQLite's connections stay in the thread that made them, a decision never meets a half
    read list, and the server goes on sending files meanwhile. With one reviewer nothing is lost by it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._turn, self._in_vain = asyncio.Lock(), 0.0
        self.has_read = asyncio.Event()
        """Set once what the first view takes was read, or could not be."""
        self._settling: asyncio.Task[None] | None = None
        self._preparing: BaseProcess | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def ask(self, question: Callable[[Desk], T]) -> T:
        """Return the desk's answer; its coded errors come through.

        Where another process writes to the project and the desk has to, it is asked again and again for `WAIT_S`; other
        questions are answered in between.
        """
        return await self._ask_until(question, monotonic() + WAIT_S)

    async def change(self, question: Callable[[Desk], T]) -> T:
        """Return the answer to a question that changes the project; such questions keep their order.

        Those that came while another waited in vain are tried once: they have waited as long.
        """
        came = monotonic()
        async with self._turn:
            now = monotonic()
            try:
                return await self._ask_until(question, now if came < self._in_vain else now + WAIT_S)
            except StoreError:
                self._in_vain = monotonic()
                raise

    async def answer(self, question: Callable[[Desk], object]) -> Response:
        """Return the desk's answer as JSON, which is written in the desk's thread too."""
        return Response(await self.ask(lambda desk: msgspec.json.encode(question(desk))), media_type=JSON)

    async def keep(self, question: Callable[[Desk], object]) -> Response:
        """Return the desk's answer to a question that changes the project as JSON."""
        return Response(await self.change(lambda desk: msgspec.json.encode(question(desk))), media_type=JSON)

    async def _ask_until(self, question: Callable[[Desk], T], until: float) -> T:
        """Ask until there is an answer that is not `BUSY`, or the time is over."""
        while True:
            try:
                return await asyncio.get_running_loop().run_in_executor(self._thread, self._desk.briefly, question)
            except StoreError as error:
                if error.code != BUSY or monotonic() > until:
                    raise
            await asyncio.sleep(AGAIN_S)

    async def warm(self) -> None:
        """Let the desk read ahead in its thread, step by step: a question that comes meanwhile waits for one step."""
        try:
            await self._go_through(self._desk.first_view())
        finally:
            self.has_read.set()
        await self._go_through(self._desk.warm())
        self.go_on_settling()
        with suppress(ReportedlyError):
            await self._warm_places()

    async def _go_through(self, steps: Iterator[None]) -> None:
        """Let the desk take some steps; whoever asks for what could not be read is told why."""
        with suppress(ReportedlyError):
            while await self.ask(lambda _: next(steps, True)) is None:
                continue

    async def _warm_places(self) -> None:
        """Have the index of places made ready beside the desk, once on a machine, and then let the desk open it."""
        packs = self._desk.project.settings.packs
        self._preparing = prepare_apart(packs)
        while self._preparing is not None and self._preparing.is_alive():
            await asyncio.sleep(AGAIN_S)
        await asyncio.to_thread(open_places, packs)
        await self.ask(lambda desk: desk.offer_places())

    def go_on_settling(self) -> None:
        """Let the desk settle events under a new rule until none is left; other questions are answered in between."""
        if self._settling is None or self._settling.done():
            self._settling = asyncio.get_running_loop().create_task(self._settle())

    async def _settle(self) -> None:
        """Settle step by step; where another process writes, later."""
        with suppress(ReportedlyError):
            while True:
                try:
                    if not await self.change(lambda desk: desk.settle_on()):
                        return
                except StoreError as error:
                    if error.code != BUSY:
                        raise
                    await asyncio.sleep(WAIT_S)

    def close(self) -> None:
        """Wait for the call under way, and take no more."""
        if self._settling is not None:
            self._settling.cancel()
        if self._preparing is not None:
            self._preparing.terminate()
        self._thread.shutdown(wait=True, cancel_futures=True)


def clerk_of(request: Request) -> Any:
    """Find the clerk of the app that was asked."""
    return request.app.state.clerk


Asker = Annotated[Clerk, Depends(clerk_of)]
"""What a route asks through."""
