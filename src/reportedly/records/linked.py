"""What linking keeps of its work, so that new documents change only what they touch."""

from __future__ import annotations

from typing import Any

import msgspec


class LinkRun(msgspec.Struct, frozen=True, kw_only=True):
    """What decides the events that lie in a project: policy, rule of aggregation, version of weights and rules, packs.

    ``counts`` are of the whole project. It holds no clock time: the same claims under the same LinkRun are the same
    events.

    >>> LinkRun(policy="incident@1", rule="range@1", version="1").counts
    {}
    """

    policy: str
    rule: str
    version: str
    packs: dict[str, str] = {}
    counts: dict[str, int] = {}


class Stale(msgspec.Struct, frozen=True, kw_only=True):
    """Ids of Documents that linking has not seen as they are now, and of those it has seen that are gone.

    >>> Stale(changed=("doc-1",)).gone
    ()
    """

    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class TracedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A Document as the last linking left it: the Run that coded it, its day of publication and its tellings.

    ``published`` is the day's number in the calendar, null where it is not known. ``tellings`` are the ids of each
    telling's claims. ``keys`` are 64-bit numbers, ``key_counts`` how many of them are each telling's; ``columns`` holds
    a packed row for each. ``reported`` is the Document as origins see it, in JSON.

    >>> TracedDocument(document_id="doc-1", run_id="run-1").reported
    '{}'
    """

    document_id: str
    run_id: str
    published: int | None = None
    tellings: tuple[tuple[str, ...], ...] = ()
    key_counts: tuple[int, ...] = ()
    keys: bytes = b""
    columns: bytes = b""
    reported: str = "{}"


class Grouped(msgspec.Struct, frozen=True, kw_only=True):
    """Where a telling belongs: to the tellings that edges connect, and to a happening; both by an id of a telling.

    >>> Grouped(telling_id="clm-1", component="clm-1", happening="clm-1").happening
    'clm-1'
    """

    telling_id: str
    component: str
    happening: str


class TracedHappening(msgspec.Struct, frozen=True, kw_only=True):
    """One happening as policies see it, packed.

    >>> TracedHappening(id="clm-1", packed=b"").id
    'clm-1'
    """

    id: str
    packed: bytes


class TracedEdge(msgspec.Struct, frozen=True, kw_only=True):
    """Two happenings of which one may be part of the other, packed.

    >>> TracedEdge(part="clm-1", whole="clm-2", packed=b"").whole
    'clm-2'
    """

    part: str
    whole: str
    packed: bytes


class TracedUnit(msgspec.Struct, frozen=True, kw_only=True):
    """What the policy makes one event of, packed, before people's decisions.

    >>> TracedUnit(id="evt-1", digest="", packed=b"", claim_ids=("clm-1",)).claim_ids
    ('clm-1',)
    """

    id: str
    digest: str
    packed: bytes
    claim_ids: tuple[str, ...] = ()


class StaleEvents(msgspec.Struct, frozen=True, kw_only=True):
    """Where events are not as units have them: units without an event, with one of another unit, events without one.

    >>> StaleEvents(new=("evt-1",)).other
    ()
    """

    new: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


class EventRows(msgspec.Struct, frozen=True):
    """Events as a Store lays them out to keep them, table by table; nobody but that Store reads it.

    >>> EventRows(tables=()).number
    0
    """

    tables: tuple[tuple[tuple[Any, ...], ...], ...]

    @property
    def number(self) -> int:
        """Number of events."""
        return len(self.tables[0]) if self.tables else 0


class EventQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which events are asked for; what is None asks for nothing.

    ``since`` and ``until`` are ISO days: events whose days overlap them. ``actor``, ``place`` and ``type`` are ids or
    names, in any letters; ``type`` is an ACLED type or sub-event, a PLOVER type or a plain label. ``without`` names a
    flag: events that have it are left out.

    >>> EventQuery(country="SY").actor is None
    True
    """

    country: str | None = None
    since: str | None = None
    until: str | None = None
    actor: str | None = None
    type: str | None = None
    place: str | None = None
    policy: str | None = None
    without: str | None = None
