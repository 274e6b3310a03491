"""Writes events in the shape of UCDP's georeferenced event data: organised violence with a direct death, 49 columns."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path

from reportedly.export.event_numbers import deaths_of
from reportedly.export.event_rows import LEFT_OUT, TOTAL, Tally, Told, span_days, tell, why_left_out
from reportedly.export.event_sidecar import write_with_sidecar
from reportedly.export.event_table import EventRow, explain_table
from reportedly.export.event_values import values_of
from reportedly.export.rows import Cell
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.knowledge.standards import ORGANISED, STATE, Standards, violence_type, why_not_organised
from reportedly.link.aggregation.deaths import Deaths
from reportedly.ports import Behind
from reportedly.records.event import Event
from reportedly.records.values import ActorRef, DateRange, EventType, PlaceRef

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
    "low", "gwnoa", "gwnob",
)  # fmt: skip
OWN_IDS = (
    "active_year", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id",
    "side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id", "country_id", "gwnoa", "gwnob",
)  # fmt: skip
"""Columns that only UCDP's own lists could fill."""
WHERE_PRECISION = {
    "site": 1, "neighbourhood": 1, "settlement": 1, "near": 2, "admin3": 3, "admin2": 3, "admin1": 4, "line": 5,
    "area": 5, "country": 6,
}  # fmt: skip
STATUS = "unreviewed machine coding"
NOTE = """
This table is ucdp-like: it has the columns of UCDP's Georeferenced Event Dataset and none of its data, ids or review.
It holds organised violence with at least one direct death. Ids of UCDP's own stay empty. An open upper end is an empty
cell in high. best is the number in force: the lower end of a range, and the sum of the four columns of deaths.
"""


class UcdpLike:
    """CSV with the 49 columns of UCDP's georeferenced events."""

    name = "ucdp-like"
    suffix = ".csv"
    policy = "ucdp-ged@1"

    def write(self, events: Iterable[Event], path: Path, *, behind: Behind, quotes: bool) -> int:
        """Write one row an event of organised violence; say beside it how many were left out and why."""
        knowledge, tally = load_knowledge(), Tally()
        kept = (tell(event, behind, knowledge, quotes=quotes) for event in tally.keep(events, why_not_ucdp))
        policies = write_with_sidecar(path, COLUMNS, kept, lambda told: _row(told, behind, knowledge, quotes=quotes))
        explain_table(path, quotes=quotes, made_for=self.policy, policies=policies, more=NOTE + tally.lines())
        return tally.kept


def why_not_ucdp(event: Event) -> str | None:
    """Say why an event is no row: what its policy found, else what the event itself tells; null where it is one."""
    flagged = next((flag.removeprefix(LEFT_OUT) for flag in event.flags if flag.startswith(LEFT_OUT)), None)
    reason = flagged or why_left_out(event)
    if reason is not None:
        return reason
    deaths, what = deaths_of(event), next(iter(values_of(event.what, EventType)), None)
    return why_not_organised(
        acled_type=what.acled_type if what else None, is_counted=event.counted, is_total=TOTAL in event.flags,
        who=[actor.kind for actor in values_of(event.who, ActorRef)],
        whom=[actor.kind for actor in values_of(event.whom, ActorRef)],
        deaths_high=deaths.high if deaths else None, has_deaths=deaths is not None and deaths.best is not None,
    )  # fmt: skip


def _row(told: Told, behind: Behind, knowledge: Knowledge, *, quotes: bool) -> EventRow:
    """One event in UCDP's columns."""
    row: dict[str, Cell] = dict.fromkeys(OWN_IDS)
    first = told.days.first if told.days else None
    return {
        **row, "id": told.event.id, "relid": None, "year": int(first[:4]) if first else None, "code_status": STATUS,
        **_sides(told), **_sources(told, behind, quotes=quotes), **_place(told.place, knowledge.standards),
        **_days(told.days), **_deaths(deaths_of(told.event), is_turned=_is_turned(told)),
    }  # fmt: skip


def _kinds(actors: Sequence[ActorRef]) -> set[str]:
    """Kinds of the actors of a side."""
    return {actor.kind for actor in actors}


def _is_turned(told: Told) -> bool:
    """Whether the one to whom it was done is UCDP's side a: the state, or the only organised actor."""
    who, whom = _kinds(told.who), _kinds(told.whom)
    if not who & ORGANISED:
        return bool(whom & ORGANISED)
    return bool(whom & STATE) and not who & STATE


def _sides(told: Told) -> dict[str, Cell]:
    """Type of violence, the two sides and the dyad; civilians are side b of one-sided violence."""
    kind = violence_type(_kinds(told.who), _kinds(told.whom))
    one, two = (told.whom, told.who) if _is_turned(told) else (told.who, told.whom)
    side_a, side_b = _name(one), "Civilians" if kind == 3 else _name(two)
    dyad = f"{side_a} - {side_b}" if side_a and side_b else None
    return {"type_of_violence": kind, "side_a": side_a, "side_b": side_b, "dyad_name": dyad}


def _name(actors: Sequence[ActorRef]) -> str | None:
    """The names of a side's organised actors, the first told first."""
    return ", ".join(dict.fromkeys(actor.name for actor in actors if actor.kind in ORGANISED)) or None


def _sources(told: Told, behind: Behind, *, quotes: bool) -> dict[str, Cell]:
    """The reports behind an event; their headlines, which are words of documents, only with quotes."""
    documents = [behind.document(id) for id in told.event.document_ids] if quotes else []
    titles = [document.title for document in documents if document is not None and document.title]
    last = dict.fromkeys(claim.attribution[-1].name for claim in told.claims)
    dates = "; ".join(told.published) or None
    offices = "; ".join(told.outlets) or None
    return {
        "number_of_sources": told.event.reports, "source_article": f"{offices}, {dates}" if dates else offices,
        "source_office": offices, "source_date": dates, "source_headline": "; ".join(titles) or None,
        "source_original": "; ".join(last) or None,
    }  # fmt: skip


def _place(place: PlaceRef | None, standards: Standards) -> dict[str, Cell]:
    """The place with UCDP's precision."""
    names = ("where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude",
             "geom_wkt", "priogrid_gid", "country", "region")  # fmt: skip
    if place is None:
        return dict.fromkeys(names)
    is_drawn = place.lat is not None and place.lon is not None
    return {
        "where_prec": WHERE_PRECISION[place.precision], "where_coordinates": place.name,
        "where_description": _relation(place),
        "adm_1": place.name if place.precision == "admin1" else place.admin1,
        "adm_2": place.name if place.precision == "admin2" else None,
        "latitude": place.lat, "longitude": place.lon,
        "geom_wkt": f"POINT ({place.lon} {place.lat})" if is_drawn else None,
        "priogrid_gid": grid_cell(place.lat, place.lon) if place.lat is not None and place.lon is not None else None,
        "country": standards.name(place.country or ""), "region": standards.ucdp_region(place.country or ""),
    }  # fmt: skip


def _relation(place: PlaceRef) -> str | None:
    """How the text tied the place to others."""
    told = place.relation
    if told is None:
        return None
    distance = f"{told.distance_km:g} km" if told.distance_km is not None else None
    return " ".join(part for part in (told.kind, distance, told.direction, *told.anchor_ids) if part)


def grid_cell(lat: float, lon: float) -> int:
    """Give the PRIO-GRID cell of a point: half degrees, numbered from the south-west corner eastwards, from 1.

    Source: Tollefsen, Strand and Buhaug, PRIO-GRID: A unified spatial data structure, JPR 49 (2012).

    >>> grid_cell(-90.0, -180.0), grid_cell(33.51, 36.29)
    (1, 178273)
    """
    row, column = min(math.floor((lat + 90) * 2), 359), min(math.floor((lon + 180) * 2), 719)
    return 720 * row + column + 1


def _days(days: DateRange | None) -> dict[str, Cell]:
    """First and last day with UCDP's precision: 1 a day, 2 up to six days, 3 a week, 4 a month, 5 a year."""
    length = span_days(days) if days is not None else None
    steps = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))
    precision = next((code for most, code in steps if length is not None and length <= most), None)
    clarity = None if length is None else 1 if length == 1 else 2
    return {
        "event_clarity": clarity, "date_prec": precision, "date_start": getattr(days, "first", None),
        "date_end": getattr(days, "last", None),
    }  # fmt: skip


def _deaths(deaths: Deaths | None, *, is_turned: bool) -> dict[str, Cell]:
    """Deaths by side; low <= best <= high, and best is the sum of the four."""
    if deaths is None:
        return dict.fromkeys(("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"))
    one, two = (deaths.b, deaths.a) if is_turned else (deaths.a, deaths.b)
    return {
        "deaths_a": one, "deaths_b": two, "deaths_civilians": deaths.civilians, "deaths_unknown": deaths.unknown,
        "best": deaths.best, "high": deaths.high, "low": deaths.low if deaths.low is not None else 0,
    }  # fmt: skip
