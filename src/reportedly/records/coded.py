"""A value with its evidence, or the reason there is none."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import msgspec

from reportedly.records.span import Span

T = TypeVar("T")

UncodedReason = Literal["absent", "ambiguous", "unknown-name", "out-of-scope"]


class Derivation(msgspec.Struct, frozen=True, kw_only=True):
    """How a value without words of its own was reached: a kind and the fields, spans or ids it rests on.

    >>> Derivation(kind="weekday-before-publication", inputs=("published",)).kind
    'weekday-before-publication'
    """

    kind: str
    inputs: tuple[str, ...] = ()


class Coded(msgspec.Struct, Generic[T], frozen=True, kw_only=True, tag_field="kind", tag="coded"):
    """A value, the words it was read from, and the named rule that read them.

    ``rule`` is ``question.name@version``; ``rows`` names pack rows as ``pack/table:key``;
    ``score`` is 0..1 from that rule and is not a probability. Either ``evidence`` or
    ``derivation`` is present.

    >>> Coded(value=3, evidence=(Span(start=0, end=5, text="three"),), rule="quantities.number@1").value
    3
    """

    value: T
    evidence: tuple[Span, ...] = ()
    derivation: Derivation | None = None
    rule: str
    rows: tuple[str, ...] = ()
    score: float = 1.0


class Uncoded(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="uncoded"):
    """A field without a value, and why: absent, ambiguous, unknown-name or out-of-scope.

    >>> Uncoded(uncoded="absent").uncoded
    'absent'
    """

    uncoded: UncodedReason
    note: str | None = None
    evidence: tuple[Span, ...] = ()
