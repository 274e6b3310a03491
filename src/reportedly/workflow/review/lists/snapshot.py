"""All events of a project in memory: read once, changed row by row after a decision, read again when others wrote."""

from __future__ import annotations

import gc
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

import numpy as np

from reportedly.ports import Store
from reportedly.records.summary import EventSummary
from reportedly.review.filter import Filter
from reportedly.review.in_force import Decisions
from reportedly.workflow.review.lists.asking import rows_asked
from reportedly.workflow.review.lists.columns import Columns, Marks
from reportedly.workflow.review.lists.cut import Cut
from reportedly.workflow.review.lists.names import Bools, Ints, Names
from reportedly.workflow.review.lists.queue import alike_rows, in_order, reasons_of
from reportedly.workflow.review.lists.sheet import Sheet
from reportedly.workflow.review.lists.words import EventWords
from reportedly.workflow.uncollected import without_collecting

T = TypeVar("T")
LINKED = 2
"""So many parts of a state change with documents and linking alone, and never with a decision."""
AT_ONCE = 2000
"""Summaries in memory at a time: all at once would take twice the memory, and longer."""


class Snapshot:
    """The events of a store as columns; `fresh` must be called before each question.

    Args:
        store: The project's database.
        decisions: Gives the judgements as they stand.
        words: Finds events by words of their reports.
        suggested: Gives the ids of events for which the machine would now have other values than a person.
        made_all: Says whether all judgements of some numbers were made in this process.
    """

    def __init__(
        self,
        store: Store,
        decisions: Callable[[], Decisions],
        words: EventWords,
        suggested: Callable[[], Iterable[str]],
        made_all: Callable[[Iterable[int]], bool],
    ) -> None:
        self._store, self._decisions, self._words, self._suggested = store, decisions, words, suggested
        self._made_all = made_all
        self._state: tuple[object, ...] | None = None
        self.columns: Columns
        self._kept: dict[str, Any] = {}
        self._late: Ints | None = None

    @property
    def names(self) -> dict[str, Names]:
        """The cells of the columns of names."""
        return self.sheet.names

    def fresh(self) -> Snapshot:
        """Return this snapshot, brought up to what the database holds.

        What was read is kept from being looked through for garbage: with a hundred thousand events each look would
        hold an answer up for a tenth of a second.
        """
        state = self._state_now()
        if state != self._state:
            with without_collecting():
                self._read()
            gc.freeze()
            self._state = state
        return self

    def put(self, ids: Iterable[str]) -> None:
        """Read some events again: those that decisions made in this process changed, made or took away.

        Where others changed anything meanwhile, all are read again by the next `fresh`.
        """
        before, now = self._state, self._state_now()
        self._state = None
        if before is None or before[:LINKED] != now[:LINKED] or not self._are_made_here(before[-1], now[-1]):
            return
        asked = set(ids)
        if not asked:
            self._state = now
            return
        told = self._store.summaries.some(asked)
        new = {document for each in told for document in each.documents} - self.sheet.publications.keys()
        if new:
            self.sheet.learn(self._store.summaries.publications(sorted(new)))
        gone = asked - {each.id for each in told}
        self._here[[self.at[each] for each in gone if each in self.at]] = False
        self._open_suggestions &= set(self._suggested()) if self._open_suggestions else set()
        self._write(told)
        self._words.learn(asked)
        self._state = now

    def _are_made_here(self, since: object, until: object) -> bool:
        """Say whether all judgements from one on, by their numbers, were made in this process."""
        assert isinstance(since, int), "a state ends with a number"
        assert isinstance(until, int), "a state ends with a number"
        return self._made_all(range(since + 1, until + 1))

    def _read(self) -> None:
        """Read everything."""
        summaries = self._store.summaries
        summaries.complete()
        self.sheet = Sheet(summaries.publications(), summaries.partial_copies())
        self.columns = self._all_laid_out(summaries.all())
        self._in_order = self.columns.id.tolist()
        self.at = dict(zip(self._in_order, range(len(self._in_order)), strict=True))
        self._here = np.ones(len(self._in_order), np.bool_)
        self._cut = Cut(summaries.cut(), self.at)
        self._late = None
        self._open_suggestions = set(self._suggested())
        self._words.forget()
        self._reason()

    def _write(self, told: list[EventSummary]) -> None:
        """Put some events into their rows, new ones behind the last."""
        size = len(self.columns)
        for each in told:
            size += each.id not in self.at
            self._cut.place(each.id, self.at.setdefault(each.id, size - 1))
        rows = np.array([self.at[each.id] for each in told], np.int64)
        self.columns = self.columns.put(rows, self._laid_out(told))
        here = np.zeros(size, np.bool_)
        here[: len(self._here)] = self._here
        here[rows] = True
        self._here = here
        if size > len(self._in_order):
            self._rank_late(size)
        self._reason()

    def _rank_late(self, size: int) -> None:
        """Note where rows that were added behind the last belong by their ids."""
        rank = np.arange(len(self._in_order)) if self._late is None else self._late
        for row in range(len(rank), size):
            place = bisect_left(self._in_order, self.columns.id[row])
            self._in_order.insert(place, self.columns.id[row])
            rank = np.append(rank + (rank >= place), place)
        self._late = rank

    def _reason(self) -> None:
        """Work out why each row is in the queue; what was worked out of the rows before holds no more."""
        self._kept = {}
        rows, groups = self._cut.among(self._here)
        suggested = np.zeros(len(self.columns), np.bool_)
        suggested[[self.at[each] for each in self._open_suggestions if each in self.at]] = True
        self.why = reasons_of(self.columns, self.names, alike_rows(self.columns, rows, groups), suggested)

    def _all_laid_out(self, told: Iterator[EventSummary]) -> Columns:
        """Columns of all events, few of whose summaries are in memory at a time: that is quicker than all at once."""
        parts = [self._laid_out(some) for some in iter(lambda: list(islice(told, AT_ONCE)), [])]
        return Columns.joined(parts or [self._laid_out([])])

    def _laid_out(self, told: Sequence[EventSummary]) -> Columns:
        """Columns of some events."""
        return self.sheet.lay_out(told, self._marks(each.id for each in told))

    def _marks(self, ids: Iterable[str]) -> Marks:
        """What judgements tell of some events."""
        decisions = self._decisions()
        if not decisions.seq:
            return Marks()
        versions = {each: version for each in ids if (version := decisions.version(each))}
        named = ((each, decisions.last(each, "assign")) for each in versions)
        return Marks(versions, {each: str(last.value) for each, last in named if last is not None and last.value})

    def _state_now(self) -> tuple[object, ...]:
        """What tells whether anything changed; the number of the last judgement stands at the end."""
        return (*self._store.summaries.state(), self._decisions().seq)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` makes of all rows, made once until a row changes."""
        if name not in self._kept:
            self._kept[name] = make()
        made: T = self._kept[name]
        return made

    def ask(self, filter: Filter) -> Ints:
        """Return the rows that a filter lets through, in the order of their ids.

        The last filter's are kept: list, map and timeline ask for the same.
        """
        told = str(filter)
        if self._kept.get("asked") != told:
            self._kept["asked rows"] = self._asked(filter)
            self._kept["asked"] = told
        rows: Ints = self._kept["asked rows"]
        return rows

    def _asked(self, filter: Filter) -> Ints:
        """The rows that a filter lets through."""
        asked = rows_asked(filter, self.columns, self.names, self.why, self.at, self._found)
        rows: Ints = np.flatnonzero(asked & self._here)
        return rows if self._late is None else rows[np.argsort(self._late[rows], kind="stable")]

    def ordered(self, sort: str, rows: Ints) -> Ints:
        """Return rows in an order (`in_order`): all are put in order once, and these are picked out of them.

        Raises:
            UsageError: RPT-104 for an unknown order.
        """
        every: Ints = self.once(f"order {sort}", lambda: in_order(sort, self._by_id(), self.columns, self.why))
        wanted = np.zeros(len(self.columns), np.bool_)
        wanted[rows] = True
        return every[wanted[every]]

    def _by_id(self) -> Ints:
        """All rows in the order of their ids."""
        return np.arange(len(self.columns)) if self._late is None else np.argsort(self._late, kind="stable")

    def _found(self, words: str) -> Bools:
        """Say of each row whether a report behind it holds some words."""
        found = np.zeros(len(self.columns), np.bool_)
        found[[self.at[each] for each in self._words.of(words) if each in self.at]] = True
        return found

    def ids(self, rows: Ints) -> tuple[str, ...]:
        """Return the ids of some rows."""
        return tuple(self.columns.id[rows].tolist())

    def number(self, column: str, event_id: str) -> int:
        """Return one number of an event."""
        return int(getattr(self.columns, column)[self.at[event_id]])

    def first_of(self, column: str, event_id: str) -> str | None:
        """Return the first name of an event in a column of names, null where it has none."""
        return self.names[column].first(self.number(column, event_id))

    def why_of(self, event_id: str) -> int:
        """Return an event's reasons to stand in the queue as a sum of bits."""
        return int(self.why[self.at[event_id]])

    def status_counts(self) -> dict[str, int]:
        """Count all events by their status."""
        return self.names["status"].counts(self.columns.status[self._here])

    @property
    def size(self) -> int:
        """Number of all events."""
        return int(self._here.sum())
