"""Writes beside a table of events which claims stand behind each number, as CSV with one row an event and claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from reportedly.export.event_numbers import deaths_of
from reportedly.export.event_rows import Told
from reportedly.export.event_table import EventRow, cells, table_at
from reportedly.export.plain import field_items, plain_chain
from reportedly.link.aggregation.deaths import deaths_in
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

SIDECAR = ".claims.csv"
"""What the sidecar's name adds to the table's."""
COLUMNS = (
    "event_id", "claim_id", "document_id", "outlet", "published", "chain", "factuality", "claim_killed_low",
    "claim_killed_high", "event_killed_low", "event_killed_high",
)  # fmt: skip


def write_with_sidecar(
    path: Path, columns: Sequence[str], told: Iterable[Told], row_of: Callable[[Told], EventRow]
) -> set[str]:
    """Write a table and ``PATH.claims.csv``, one event after the other; return the policies of the events."""
    policies = set[str]()
    beside = path.with_name(path.name + SIDECAR)
    with table_at(path, columns) as add, table_at(beside, COLUMNS) as add_claim:
        for each in told:
            policies.add(each.event.policy)
            add(row_of(each))
            for row in _rows(each):
                add_claim(row)
    return policies


def _rows(told: Told) -> Iterator[EventRow]:
    """One row for each claim."""
    whole = deaths_of(told.event)
    for claim in told.claims:
        own = deaths_in([item.value for item in field_items(claim.how_many)])
        yield {
            "event_id": told.event.id, "claim_id": claim.id, "document_id": claim.document_id,
            "outlet": claim.attribution[0].name, "published": published_of(claim),
            "chain": plain_chain(claim.attribution), "factuality": claim.factuality.value,
            **cells(own, claim_killed_low="low", claim_killed_high="high"),
            **cells(whole, event_killed_low="low", event_killed_high="high"),
        }  # fmt: skip


def published_of(claim: Claim) -> str | None:
    """The day of publication, null where it is not known."""
    return claim.published.value if isinstance(claim.published, Coded) else None
