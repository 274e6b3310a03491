"""The claims and the events of a project, as Python programs take them: iterate, count, choose, or take as a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from reportedly.errors import UsageError
from reportedly.records.claim import Claim
from reportedly.records.event import Event
from reportedly.records.linked import EventQuery

if TYPE_CHECKING:
    import pyarrow as pa

    from reportedly.workflow.seen import Seen


def is_day(told: str) -> bool:
    """Say whether words are a day of the calendar, ISO 8601.

    >>> is_day("2016-02-29"), is_day("2016-13-45")
    (True, False)
    """
    try:
        return date.fromisoformat(told).isoformat() == told
    except ValueError:
        return False


class Tabled:
    """What can be taken as a table."""

    def to_arrow(self) -> pa.Table:
        """Return an Arrow table."""
        raise TypeError("no table")

    def to_pandas(self) -> Any:
        """Return a pandas data frame.

        Raises:
            UsageError: RPT-105 if pandas is not installed.
        """
        try:
            import pandas  # noqa: F401 - pyarrow needs it and would not say so kindly
        except ImportError as error:
            raise UsageError("RPT-105", where="to_pandas()", why=str(error)) from error
        return self.to_arrow().to_pandas()

    def to_polars(self) -> Any:
        """Return a polars data frame.

        Raises:
            UsageError: RPT-105 if polars is not installed.
        """
        try:
            import polars
        except ImportError as error:
            raise UsageError("RPT-105", where="to_polars()", why=str(error)) from error
        return polars.from_arrow(self.to_arrow())


class Claims(Tabled):
    """The claims of a project as people see them, by document: iterate, count, or take as a table.

    Those that people added come last; sealed ones are left out.
    """

    def __init__(self, seen: Seen) -> None:
        self._seen = seen

    def __iter__(self) -> Iterator[Claim]:
        return self._seen.claims()

    def __len__(self) -> int:
        return self._seen.count()

    def to_arrow(self) -> pa.Table:
        """Return an Arrow table, one row a claim, with quotes and each claim whole in column ``json``."""
        from reportedly.export.arrow import claims_table

        return claims_table(self, quotes=True)


class Events(Tabled):
    """The events of a project as the last `link` and people's decisions left them, by first day.

    Iterate, count, choose, take as a table; sealed ones are left out.
    """

    def __init__(self, seen: Seen, query: EventQuery | None = None) -> None:
        self._seen, self._store, self._query = seen, seen.store, query or EventQuery(without="sealed")

    def __iter__(self) -> Iterator[Event]:
        return self._store.events.events(self._query)

    def __len__(self) -> int:
        return self._store.events.count(self._query)

    def where(
        self,
        *,
        country: str | None = None,
        since: str | None = None,
        until: str | None = None,
        actor: str | None = None,
        type: str | None = None,
        place: str | None = None,
    ) -> Events:
        """Choose events; several choices narrow one another.

        Args:
            country: ISO 3166-1 alpha-2.
            since: ISO day; events whose days reach it.
            until: ISO day; events that began by then.
            actor: Id or name of anybody on either side, as any report tells it.
            type: ACLED type or sub-event, PLOVER type, or a plain label.
            place: Id or name of any place told.

        Raises:
            UsageError: RPT-104 for a day that is none of the calendar.
        """
        for name, day in (("since", since), ("until", until)):
            if day is not None and not is_day(day):
                raise UsageError("RPT-104", where=f"{name}={day}", why="a day is written YYYY-MM-DD")
        told = {"country": country, "since": since, "until": until, "actor": actor, "type": type, "place": place}
        return Events(self._seen, replace(self._query, **{name: value for name, value in told.items() if value}))

    def to_arrow(self) -> pa.Table:
        """Return an Arrow table, one row an event, with each event whole in column ``json``."""
        from reportedly.export.event_arrow import events_table

        return events_table(self, self._seen)
