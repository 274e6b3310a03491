"""List, map, timeline and export show the same events of a filter."""

from __future__ import annotations

import random
from datetime import date, timedelta

import msgspec
import pytest
from tests.filters import random_filter

from reportedly.errors import UsageError
from reportedly.export.event_numbers import deaths_of
from reportedly.records.event import Event
from reportedly.review.filter import Filter
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.lists.queue import SORTS

FILTERS = 100


def exported(desk: Desk, filter: str) -> set[str]:
    """The ids of the events that an export holds."""
    ids = [msgspec.json.decode(line)["id"] for line in desk.export(filter, "events").splitlines()]
    assert len(set(ids)) == len(ids)
    return set(ids)


def test_a_hundred_filters_show_the_same_events_everywhere(desk: Desk) -> None:
    lot, totals = random.Random(11), set[int]()
    for _ in range(FILTERS):
        filter = random_filter(lot, desk)
        page = desk.events(filter, limit=1000)
        places, days = desk.map(filter), desk.timeline(filter)
        in_tray = sum(tray.number for tray in places.trays)
        assert page.total == page.on_map + page.not_on_map == len(page.rows), filter
        assert places.total == page.total == sum(places.spots.number) + in_tray, filter
        assert (page.on_map, page.not_on_map) == (places.total - in_tray, in_tray), filter
        assert days.total == page.total == sum(days.events.number) + page.undated, filter
        assert page.undated == sum(tray.number for tray in days.trays), filter
        assert {row.id for row in page.rows} == set(desk.ids(filter)) == exported(desk, filter), filter
        assert page.filter == places.filter == days.filter == filter
        totals.add(page.total)
    assert len(totals) > FILTERS / 5


def test_a_filter_lets_through_what_its_values_say(desk: Desk) -> None:
    events = {event.id: event for event in desk.project.events}

    def ids(filter: str) -> set[str]:
        """What a filter lets through."""
        return set(desk.ids(filter))

    def having(told: object) -> set[str]:
        """The events of which something holds."""
        return {id for id, event in events.items() if told(event)}  # type: ignore[operator]

    def killed(event: Event) -> bool:
        """At least three killed."""
        deaths = deaths_of(event)
        return deaths is not None and deaths.low is not None and deaths.low >= 3

    assert ids("killed=3") == having(killed) != set()
    assert ids("reports=2") == having(lambda event: event.reports >= 2) != set()
    assert ids("contradiction=any") == having(lambda event: event.contradictions)
    assert ids("factuality=denied,planned") == having(lambda event: event.factuality.value in ("denied", "planned"))
    assert ids("status=accepted") == set()


def test_named_choices_are_those_of_the_library(desk: Desk) -> None:
    facets = desk.facets("").fields
    for parameter in ("actor", "type", "place", "country"):
        value = facets[parameter][0].value
        told = {parameter: value}
        assert set(desk.ids(str(Filter.parse(told)))) == {event.id for event in desk.project.events.where(**told)}
    days = {"since": "2012-03-01", "until": "2012-04-15"}
    assert set(desk.ids("since=2012-03-01&until=2012-04-15")) == {each.id for each in desk.project.events.where(**days)}


def test_a_facet_counts_what_narrowing_by_it_leaves(desk: Desk) -> None:
    for field, facets in desk.facets("reports=2").fields.items():
        for facet in facets[:3]:
            value = facet.value.replace(",", "\\,")
            told = Filter.parse({"reports": "2", field: value})
            assert desk.events(str(told)).total == facet.number, (field, facet.value)


def test_pages_follow_one_another_in_every_order(desk: Desk) -> None:
    for sort in (*SORTS, *(f"-{name}" for name in SORTS)):
        whole = [row.id for row in desk.events(sort=sort, limit=50).rows]
        pages = [row.id for start in range(0, 50, 20) for row in desk.events(sort=sort, offset=start, limit=20).rows]
        assert pages[:50] == whole


def test_orders_are_by_what_they_say(desk: Desk) -> None:
    reports = [row.reports for row in desk.events(sort="reports").rows]
    assert reports == sorted(reports, reverse=True)
    days = [row.day.first or row.day.last or "9999" for row in desk.events(sort="day", limit=1000).rows]
    assert days == sorted(days)


def test_an_unknown_order_is_refused(desk: Desk) -> None:
    with pytest.raises(UsageError, match="RPT-104"):
        desk.events(sort="mood")


def test_points_are_never_moved(desk: Desk) -> None:
    told = {(row.place.lat, row.place.lon) for row in desk.events("placed=yes", limit=1000).rows if row.place}
    spots = desk.map("placed=yes").spots
    assert set(zip(spots.lat, spots.lon, strict=True)) == told
    keys = list(zip(spots.lat, spots.lon, spots.radius_km, spots.precision, strict=True))
    assert len(set(keys)) == len(keys) == len(spots.name)


def test_a_spots_events_are_those_of_its_point_and_precision(desk: Desk) -> None:
    spots = desk.map("placed=yes").spots
    for lat, lon, kind, number in list(zip(spots.lat, spots.lon, spots.precision, spots.number, strict=True))[:40]:
        asked = f"precision={spots.precisions[kind]}&bbox={lon},{lat},{lon},{lat}"
        assert desk.events(asked).total == number, asked


def test_a_country_alone_is_no_point(desk: Desk) -> None:
    rows = desk.events("precision=country", limit=1000).rows
    assert rows
    assert all(row.place is None and row.place_words for row in rows)
    assert {tray.reason for tray in desk.map("precision=country").trays} == {"country-only"}


def test_bars_are_as_wide_as_days_are_exact(desk: Desk) -> None:
    rows = desk.events("dated=yes", limit=1000).rows
    spans = {(row.day.first or row.day.last, row.day.last or row.day.first) for row in rows}
    view = desk.timeline("", named=50)
    bars = zip(view.events.first, view.events.days, strict=True)
    ends = {(first, str(date.fromisoformat(first) + timedelta(days - 1))) for first, days in bars}
    assert ends == spans
    assert view.binned is None
    assert sorted(each for ids in view.events.ids for each in ids) == sorted(desk.ids("dated=yes"))
    assert [len(ids) for ids in view.events.ids] == list(view.events.number)
    assert desk.timeline("").events.ids == ()


def test_words_of_reports_are_found(desk: Desk) -> None:
    event = next(iter(desk.project.events))
    claim = desk.project.store.claim(event.claim_ids[0])
    assert claim is not None
    assert event.id in desk.ids(f"q={claim.trigger.text}")
    assert desk.ids("q=zxqvzxqv") == ()


def test_a_table_holds_the_rows_in_the_order_of_days(desk: Desk) -> None:
    lines = desk.export("reports=2", "events-csv").decode().splitlines()[1:]
    assert [line.split(",")[0] for line in lines] == list(desk.ids("reports=2"))


def test_an_export_of_claims_holds_those_of_the_events(desk: Desk) -> None:
    filter = "reports=2"
    claims = {claim for event in desk.project.events if event.reports >= 2 for claim in event.claim_ids}
    lines = desk.export(filter, "jsonl").splitlines()
    assert {msgspec.json.decode(line)["id"] for line in lines} == claims
