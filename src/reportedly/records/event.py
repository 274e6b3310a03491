"""One happening, as told by one or more Claims: who supports which value, and what contradicts."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.records.claim import ClaimStatus
from reportedly.records.coded import Uncoded

ContradictionKind = Literal["number", "place", "time", "actor", "factuality"]
InclusionValue = Literal["undecided", "included", "excluded"]


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """One value of one field and the claims behind it.

    ``reports`` counts documents (copies each), ``outlets`` who published them, ``origins`` the independent origins left
    when copies, shared wires, shared monitors and citation are collapsed; null where none can be told (every chain ends
    in an anonymous source or in the outlet's own voice). ``unknown`` are the claims whose independence cannot be told;
    they are in no count of origins. ``sides`` are the documented affiliations of the origins, ``against_own_side`` the
    claims in which a source speaks against its own side's interest.

    >>> Support(value=3, claim_ids=("clm-1",), reports=1, outlets=1, origins=None).origins is None
    True
    """

    value: Any
    claim_ids: tuple[str, ...]
    reports: int
    outlets: int
    origins: int | None
    origin_names: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    against_own_side: tuple[str, ...] = ()


class EventField(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="field"):
    """What an event holds of one field: the value under a named rule, and every value told with its support.

    ``disputed``: two of the values cannot both be right, or somebody denies one.

    >>> EventField(value=None, rule="range@1").support
    ()
    """

    value: Any
    rule: str
    support: tuple[Support, ...] = ()
    disputed: bool = False


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that cannot all be right about one field, as sides of claim ids.

    ``values`` are what the sides say, in the order of ``sides``, in plain words; ``note`` tells of numbers that they
    ran on (``running``), of words that they are vague (``vague``), and of sides that one origin stands behind both
    (``one-origin``). ``rule`` found it.

    >>> Contradiction(field="how_many", kind="number", sides=(("clm-1",), ("clm-2",))).kind
    'number'
    """

    field: str
    kind: ContradictionKind
    sides: tuple[tuple[str, ...], ...]
    values: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    rule: str | None = None


class Inclusion(msgspec.Struct, frozen=True, kw_only=True):
    """A person's decision whether an event enters a data set, under a named standard; never a truth score.

    >>> Inclusion().value
    'undecided'
    """

    value: InclusionValue = "undecided"
    standard: str | None = None
    reason: str | None = None
    reviewer: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Claims about one happening under a named policy; it has no text and no opinion, only who supports what.

    ``id`` is made of the first of its claims (by day of publication, document, place in the text) and so needs no
    ledger: an id always means the event that now holds that claim. ``part_of`` is the id of the larger event.
    ``counted`` says whether it counts as having happened: not where every claim plans, orders, denies, supposes or
    prevents it.
    ``flags`` name what a reader must know (``hedged-only``, ``denied``, ``absorbed`` …).

    >>> Event(
    ...     id="evt-5f1386d8a95f-189",
    ...     claim_ids=("clm-5f1386d8a95f-189",),
    ...     what=Uncoded(uncoded="absent"),
    ...     who=Uncoded(uncoded="absent"),
    ...     whom=Uncoded(uncoded="absent"),
    ...     where=Uncoded(uncoded="absent"),
    ...     when=Uncoded(uncoded="absent"),
    ...     how_many=Uncoded(uncoded="absent"),
    ...     factuality=EventField(value="asserted", rule="factuality.told@1"),
    ...     reports=1,
    ...     outlets=1,
    ...     origins=None,
    ...     policy="incident@1",
    ... ).inclusion.value
    'undecided'
    """

    id: str
    claim_ids: tuple[str, ...]
    document_ids: tuple[str, ...] = ()
    what: EventField | Uncoded
    who: EventField | Uncoded
    whom: EventField | Uncoded
    where: EventField | Uncoded
    when: EventField | Uncoded
    how_many: EventField | Uncoded
    factuality: EventField
    contradictions: tuple[Contradiction, ...] = ()
    reports: int
    outlets: int
    origins: int | None
    origin_names: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    part_of: str | None = None
    counted: bool = True
    flags: tuple[str, ...] = ()
    policy: str
    status: ClaimStatus = "proposed"
    inclusion: Inclusion = Inclusion()

    def to_dict(self) -> dict[str, Any]:
        """Return the event as plain dicts, lists, strings and numbers, in the documented JSON shape."""
        result: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return result
