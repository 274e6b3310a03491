"""What the records that decisions name are called: an event by its line, a claim by its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from reportedly.errors import UsageError
from reportedly.records.judgement import Judgement
from reportedly.workflow.event import find_event
from reportedly.workflow.review.views.decisions import About
from reportedly.workflow.review.views.rows import EventRow
from reportedly.workflow.seen import Seen

RowsOf = Callable[[Sequence[str]], tuple[EventRow, ...]]
"""Makes the list's lines of events."""


class Naming:
    """Names the records of judgements as people see them; what is sealed, or is there no more, has no name."""

    def __init__(self, seen: Seen, packs: tuple[str, ...], rows_of: RowsOf) -> None:
        self._seen, self._packs, self._rows_of = seen, packs, rows_of

    def of(self, judgements: Iterable[Judgement]) -> dict[str, About]:
        """Name every record that judgements are about, or that they hold by its id."""
        ids = dict.fromkeys(name for judgement in judgements for name in named_in(judgement))
        found = ((name, self._about(name)) for name in ids)
        return {name: about for name, about in found if about is not None}

    def _about(self, name: str) -> About | None:
        """What one record is called."""
        if name.startswith("evt-"):
            return self._event(name)
        if name.startswith("clm-"):
            return self._claim(name)
        document = self._seen.document(name) if name.startswith("doc-") else None
        return None if document is None else About(words=document.title or document.text[:80])

    def _event(self, name: str) -> About | None:
        """An event by the line of the one that now holds its claim."""
        try:
            row = self._rows_of((find_event(name, self._seen, self._packs).record.id,))
        except UsageError:
            return None
        return About(row=row[0]) if row else None

    def _claim(self, name: str) -> About | None:
        """A claim by its words and the event it belongs to."""
        claim = self._seen.claim(name)
        if claim is None or self._seen.hides(claim):
            return None
        rows = self._rows_of(self._seen.store.events.holding(name)[:1])
        return About(words=claim.trigger.text, row=rows[0] if rows else None)


def named_in(judgement: Judgement) -> Iterator[str]:
    """Yield the ids of the record that a judgement is about and of the records that its value holds.

    >>> day = "2018-06-30T00:00:00Z"
    >>> told = {"with": ["evt-b-2"]}
    >>> merge = Judgement(id="jdg-1", target="evt-a-1", decision="merge", value=told, reviewer="kestrel", time=day)
    >>> list(named_in(merge))
    ['evt-a-1', 'evt-b-2']
    """
    yield judgement.target
    yield from _ids_in(judgement.value)


def _ids_in(value: Any) -> Iterator[str]:
    """The events that a merge takes in and the claims that a split takes out."""
    if isinstance(value, dict):
        for part in ("with", "claim_ids"):
            yield from (each for each in value.get(part) or () if isinstance(each, str))
