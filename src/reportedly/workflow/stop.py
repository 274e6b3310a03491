"""Lets Ctrl-C end a run between two documents: the first finishes what is in hand, the second ends at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TextIO


class Stop:
    """Becomes true when the user has asked for an end."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._is_asked = False

    def __call__(self) -> bool:
        """Say whether the user has asked."""
        return self._is_asked

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take Ctrl-C while inside; only the main thread can."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, self._ask)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        """First time: remember and say so; second time: end at once."""
        if self._is_asked:
            raise KeyboardInterrupt
        self._is_asked = True
        self._out.write("\nFinishing the document in hand; press Ctrl-C again to stop at once.\n")
