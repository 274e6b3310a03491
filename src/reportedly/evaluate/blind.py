"""What comes of blind codings: agreement field by field, where coders differ, and how often the machine was right."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

from msgspec import UNSET

from reportedly.evaluate.agreement import Alpha, alpha_of
from reportedly.evaluate.coded_fields import FIELDS, CodedField, Known, comparable, is_right, machine_value
from reportedly.evaluate.codes import Codes
from reportedly.records.claim import Claim

Coders = Mapping[str, Codes]
"""The codings of one claim by coder."""


class Checked(NamedTuple):
    """How often the machine was right about one field of ``n`` claims that were coded without its values."""

    field: str
    n: int
    right: int


class Differing(NamedTuple):
    """A field of a claim that coders coded differently."""

    item: str
    field: str


def agreements(items: Sequence[Coders], known: Known, *, seed: int = 0) -> dict[str, Alpha]:
    """Measure, field by field, how far coders agree on claims that at least two of them coded."""
    return {
        field.name: alpha_of([_values(coders, field, known) for coders in items], field.difference, seed=seed)
        for field in FIELDS
    }


def differences(items: Mapping[str, Coders], known: Known) -> tuple[Differing, ...]:
    """Name the claims and fields on which the values of coders are not the same, however near they are."""
    return tuple(
        Differing(item, field.name)
        for item, coders in items.items()
        for field in FIELDS
        if len(set(_values(coders, field, known))) > 1
    )


def check_machine(coded: Sequence[tuple[Claim, Codes]], known: Known) -> tuple[Checked, ...]:
    """Count, field by field, how often the machine's value is right beside that of a coder who did not see it."""
    return tuple(_check(field, coded, known) for field in FIELDS)


def _values(coders: Coders, field: CodedField, known: Known) -> list[Hashable]:
    """The values of those coders who coded a field, one each."""
    told = (comparable(codes, field.name, known) for codes in coders.values())
    return [value for value in told if value is not UNSET]


def _check(field: CodedField, coded: Sequence[tuple[Claim, Codes]], known: Known) -> Checked:
    """Count one field; ``is_event`` tells how many of the machine's claims are events at all."""
    told = [(claim, comparable(codes, field.name, known)) for claim, codes in coded]
    pairs = [(claim, value) for claim, value in told if value is not UNSET]
    right = sum(is_right(field.name, machine_value(claim, field.name), value, claim) for claim, value in pairs)
    return Checked(field.name, len(pairs), right)
