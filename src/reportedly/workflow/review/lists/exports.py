"""Writes the events that a filter lets through, or their claims, to a file: the same rows that the list shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.workflow.seals import is_sealed
from reportedly.workflow.seen import Seen
from reportedly.workflow.wire import EVENT_FORMATS, choose_event_exporter, choose_exporter

AT_ONCE = 500
"""Events read at once."""


class Unsealed:
    """What stands behind events as people see it, without what is sealed."""

    def __init__(self, seen: Seen) -> None:
        self._seen = seen

    def claim(self, claim_id: str) -> Claim | None:
        """Return one claim, or None."""
        found = self._seen.claim(claim_id)
        return None if found is None or self._seen.is_sealed(found) else found

    def document(self, document_id: str) -> Document | None:
        """Return one document, or None."""
        return None if self._seen.decisions.holds(document_id, "seal") else self._seen.document(document_id)

    def claims_of(self, events: Iterable[Event]) -> Iterator[Claim]:
        """Yield the claims behind events, each once, event by event."""
        named = dict.fromkeys(name for event in events for name in event.claim_ids)
        return (claim for claim in map(self.claim, named) if claim is not None)


def export_rows(ids: Sequence[str], format: str, path: Path, seen: Seen, *, quotes: bool) -> int:
    """Write some events, or the claims behind them, in a format; return how many were written.

    Raises:
        UsageError: RPT-104 for an unknown format.
        ExportError: RPT-601 if the file cannot be written.
    """
    behind, events = Unsealed(seen), events_of(ids, seen.store)
    if format in EVENT_FORMATS:
        return choose_event_exporter(format).write(events, path, behind=behind, quotes=quotes)

    def text(document_id: str) -> str | None:
        """A document's text."""
        document = behind.document(document_id)
        return document.text if document else None

    return choose_exporter(format).write(behind.claims_of(events), path, quotes=quotes, texts=text)


def events_of(ids: Sequence[str], store: Store) -> Iterator[Event]:
    """Yield some events but sealed ones in the order of their ids here, so many at once that memory is bounded."""
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        found = store.summaries.events(some)
        yield from (found[each] for each in some if each in found and not is_sealed(found[each]))
