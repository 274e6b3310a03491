"""Writes what each source reports of each event, one row an event, report and chain, for studies of reporting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.export.event_rows import Told, tell
from reportedly.export.event_sidecar import published_of
from reportedly.export.event_table import EventRow, cells, explain_table, table_at
from reportedly.export.plain import field_items
from reportedly.knowledge.load import load_knowledge
from reportedly.link.aggregation.deaths import deaths_in
from reportedly.ports import Behind
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.event import Event, EventField

COLUMNS = (
    "event_id", "report_id", "claim_id", "outlet", "origin", "published", "event_date", "city", "location", "latitude",
    "longitude", "actor1", "actor2", "event_type", "deaths_low", "deaths_best", "deaths_high", "factuality",
)  # fmt: skip
NOTE = """
One row is what one report (report_id) says of one event by one chain of sources. origin is the last source of the
chain; "unknown" where that is the outlet's own voice or nobody who can be told apart. Denied, planned and hedged
reports are rows like the others: see factuality. deaths_best is the lower end of what the report says.
"""


class EventReports:
    """CSV, one row for each event and each source that reports it."""

    name = "event-reports"
    suffix = ".csv"
    policy = "incident@1"

    def write(self, events: Iterable[Event], path: Path, *, behind: Behind, quotes: bool) -> int:
        """Write the reports of all events; return the number of events."""
        knowledge, policies, total, rows = load_knowledge(), set[str](), 0, 0
        with table_at(path, COLUMNS) as add:
            for event in events:
                policies.add(event.policy)
                total += 1
                for row in _rows(tell(event, behind, knowledge, quotes=quotes)):
                    add(row)
                    rows += 1
        more = f"{NOTE}{rows} rows.\n"
        explain_table(path, quotes=quotes, made_for=self.policy, policies=policies, more=more)
        return total


def _rows(told: Told) -> Iterator[EventRow]:
    """One row for each claim: a report's claims of one event have chains of their own."""
    unknown = unknown_claims(told.event)
    for claim in told.claims:
        yield _row(told, claim, is_unknown=claim.id in unknown)


def unknown_claims(event: Event) -> frozenset[str]:
    """Give the claims whose independence cannot be told."""
    fields = (event.what, event.who, event.whom, event.where, event.when, event.how_many, event.factuality)
    supports = (each for field in fields if isinstance(field, EventField) for each in field.support)
    return frozenset(claim_id for support in supports for claim_id in support.unknown)


def _row(told: Told, claim: Claim, *, is_unknown: bool) -> EventRow:
    """What one claim says."""
    deaths = deaths_in([item.value for item in field_items(claim.how_many)])
    places = [item.value for item in field_items(claim.where)]
    place = next((each for each in places if each.role in ("at", "near")), None)
    who, whom = ("; ".join(item.value.name for item in field_items(side)) for side in (claim.who, claim.whom))
    return {
        "event_id": told.event.id, "report_id": claim.document_id, "claim_id": claim.id,
        "outlet": claim.attribution[0].name, "origin": "unknown" if is_unknown else claim.attribution[-1].name,
        "published": published_of(claim),
        "event_date": claim.when.value.first if isinstance(claim.when, Coded) else None,
        "city": place.name if place is not None and place.precision == "settlement" else None,
        **cells(place, location="name", latitude="lat", longitude="lon"),
        "actor1": who or None, "actor2": whom or None,
        "event_type": claim.what.value.acled if isinstance(claim.what, Coded) else None,
        **cells(deaths, deaths_low="low", deaths_best="best", deaths_high="high"),
        "factuality": claim.factuality.value,
    }  # fmt: skip
