"""Says how far a run is: one line every five seconds, or one that is rewritten on a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

from reportedly.workflow.tally import Tally

EVERY_S = 5.0
"""Seconds between lines where nobody watches; a terminal is rewritten ten times as often."""


class Progress:
    """Writes done of all, documents a second, time left and failures to a stream."""

    def __init__(self, out: TextIO, *, total: int | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._out, self._total, self._clock = out, total, clock
        self._is_terminal = out.isatty()
        self._every = EVERY_S / 10 if self._is_terminal else EVERY_S
        self._begin = self._last = clock()

    def tick(self, tally: Tally) -> None:
        """Write a line if it is time for one."""
        now = self._clock()
        if now - self._last < self._every:
            return
        self._last = now
        line = progress_line(tally.done, self._total, len(tally.failures), now - self._begin)
        self._out.write(f"\r{line}\x1b[K" if self._is_terminal else f"{line}\n")
        self._out.flush()

    def close(self) -> None:
        """Clear the rewritten line."""
        if self._is_terminal:
            self._out.write("\r\x1b[K")


def progress_line(done: int, total: int | None, failed: int, seconds: float) -> str:
    """Say how far a run is.

    >>> progress_line(20, 100, 1, 10.0)
    '20 of 100 documents, 2.0 documents/s, 40 s left, 1 failed'
    >>> progress_line(20, None, 0, 10.0)
    '20 documents, 2.0 documents/s, 0 failed'
    """
    speed = done / seconds if seconds > 0 else 0.0
    of, left = "", ""
    if total is not None and total >= done:
        of = f" of {total}"
        left = f", {_duration((total - done) / speed)} left" if speed else ""
    return f"{done}{of} documents, {speed:.1f} documents/s{left}, {failed} failed"


def _duration(seconds: float) -> str:
    """Seconds, minutes or hours, rounded."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
