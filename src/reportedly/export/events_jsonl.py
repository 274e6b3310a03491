"""Writes events as JSON Lines, one event a line, in the documented shape."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from reportedly.export.event_table import explain_table
from reportedly.export.event_values import share_event
from reportedly.export.files import writing
from reportedly.export.redact import drop_words
from reportedly.knowledge.load import load_knowledge
from reportedly.ports import Behind
from reportedly.records.event import Event


class EventLines:
    """JSON Lines to share, every event whatever it is; the notice stands in a text file beside it."""

    name = "events"
    suffix = ".jsonl"
    policy = "incident@1"

    def write(self, events: Iterable[Event], path: Path, *, behind: Behind, quotes: bool) -> int:
        """Write one line an event; return their number."""
        sources, total, policies = load_knowledge().sources, 0, set[str]()
        with writing(path) as file:
            for event in events:
                told = share_event(event, sources, quotes=quotes).to_dict()
                if not quotes:
                    drop_words(told)
                file.write(msgspec.json.encode(told) + b"\n")
                policies.add(event.policy)
                total += 1
        explain_table(path, quotes=quotes, made_for=next(iter(policies), self.policy), policies=policies, more="")
        return total
