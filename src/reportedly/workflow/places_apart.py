"""Makes the place index ready in a process of its own, so that nobody who reviews waits for it."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Sequence
from multiprocessing.process import BaseProcess

from reportedly.knowledge.packs import Pack
from reportedly.knowledge.place_cache import cache_folder, is_prepared, open_index
from reportedly.workflow.wire import prepare_places

ASIDE = 10
"""How much the process gives way to the page and the browser (Unix)."""


def prepare_apart(packs: Sequence[str]) -> BaseProcess | None:
    """Begin to make the place index of some packs ready; None where it lies in the cache folder already."""
    if is_prepared(_opened(packs), cache_folder()):
        return None
    child = multiprocessing.get_context("spawn").Process(target=_prepare, args=(tuple(packs),), daemon=True)
    child.start()
    return child


def open_places(packs: Sequence[str]) -> None:
    """Open the place index for this process: built in memory where the cache folder cannot be written."""
    open_index(_opened(packs), cache_folder())


def _prepare(packs: Sequence[str]) -> None:
    """Make the index ready in the child; Ctrl-C is the parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(ASIDE)
    prepare_places(packs, lambda _: None)


def _opened(packs: Sequence[str]) -> tuple[Pack, ...]:
    """The packs of some names."""
    return tuple(Pack.named(name) for name in packs)
