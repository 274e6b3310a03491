"""Checks decisions of a file before they are taken in: what no record is needed for to see that it cannot be."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import msgspec

from reportedly.errors import JudgementError
from reportedly.evaluate.codes import codes_of
from reportedly.records.event import Inclusion
from reportedly.records.judgement import Judgement
from reportedly.review.events import FIELDS as EVENT_FIELDS
from reportedly.review.possible import JOINERS
from reportedly.review.values import FIELDS, held
from reportedly.workflow.review.asked import KINDS

OF_ROUNDS = {"code": ("clm",), "settle": ("clm",)}
"""What decisions of blind rounds are about."""


class _Merged(msgspec.Struct, forbid_unknown_fields=True):
    """The value of a merge."""

    with_: tuple[str, ...] = msgspec.field(name="with")


class _Parted(msgspec.Struct, forbid_unknown_fields=True):
    """The value of a split."""

    claim_ids: tuple[str, ...]


def check_taken_in(judgement: Judgement) -> None:
    """Refuse a decision that a desk cannot have made, though its chain holds; its target need not be there.

    Raises:
        JudgementError: RPT-951 naming the judgement and what is wrong with it.

    >>> check_taken_in(Judgement(id="jdg-1", seq=1, target="clm-1", decision="accept", reviewer="k", time="t"))
    """
    try:
        _check_about(judgement)
        _CHECKS.get(judgement.decision, _as_it_is)(judgement)
    except (msgspec.ValidationError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise JudgementError("RPT-951", where=judgement.id, why=str(error)[:200]) from error


def _check_about(told: Judgement) -> None:
    """Refuse a target of another kind, and a reviewer's name that cannot be seen."""
    if told.target.partition("-")[0] not in (KINDS | OF_ROUNDS)[told.decision]:
        raise ValueError(f"{told.decision} is not about {told.target!r:.60}")
    hidden = (mark for mark in told.reviewer if unicodedata.category(mark).startswith("C") and mark not in JOINERS)
    if not told.reviewer.strip() or any(hidden):
        raise ValueError("its reviewer's name cannot be seen")


def _as_it_is(told: Judgement) -> None:
    """A value that nothing is read from."""


def _correction(told: Judgement) -> None:
    """A field and a value that makes one."""
    field, is_of_event = told.field or "", told.target.startswith("evt-")
    if field not in (EVENT_FIELDS if is_of_event else FIELDS):
        raise ValueError(f"there is no field {field!r:.40}")
    held(field, {"value": told.value} if is_of_event and field == "factuality" else told.value, told)


def _addition(told: Judgement) -> None:
    """A stretch of words, and fields."""
    start, end = msgspec.convert(told.value["trigger"], tuple[int, int])
    if not 0 <= start < end:
        raise ValueError("its words end before they begin")
    for name in FIELDS:
        if name in told.value:
            held(name, told.value[name], told)


def _retraction(told: Judgement) -> None:
    """An earlier judgement."""
    named = told.retracts or told.target
    if not 0 < int(named.removeprefix("jdg-")) < told.seq:
        raise ValueError(f"it takes {named} back, which is no earlier one")


_CHECKS: dict[str, Callable[[Judgement], Any]] = {
    "correct": _correction, "add": _addition, "retract": _retraction,
    "merge": lambda told: msgspec.convert(told.value, _Merged),
    "split": lambda told: msgspec.convert(told.value, _Parted),
    "include": lambda told: msgspec.convert(told.value, Inclusion),
    "flag": lambda told: msgspec.convert(told.value, bool | str),
    "seal": lambda told: msgspec.convert(told.value, bool | str),
    "read": lambda told: msgspec.convert(told.value, bool),
    "assign": lambda told: msgspec.convert(told.value, str | None),
    "code": lambda told: codes_of(told.value),
    "settle": lambda told: codes_of({told.field: told.value}),
}  # fmt: skip
"""What checks the value of each kind of decision."""
