"""Writes events as they are: JSON Lines, one JSON list, or a table to read; the user's own working file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import msgspec

from reportedly.export.plain_event import plain_event
from reportedly.records.event import Event
from reportedly.workflow.marked import one_line


def write_events(events: Iterable[Event], out: IO[bytes], format: str) -> int:
    """Write events to a binary stream as ``jsonl``, ``json`` or ``table``; return their number."""
    total = 0
    for total, event in enumerate(events, start=1):
        if format == "table":
            out.write(f"{event.id}  {one_line(plain_event(event))}\n".encode())
        elif format == "json":
            out.write((b"[\n" if total == 1 else b",\n") + msgspec.json.encode(event))
        else:
            out.write(msgspec.json.encode(event) + b"\n")
    if format == "json":
        out.write(b"\n]\n" if total else b"[]\n")
    return total
