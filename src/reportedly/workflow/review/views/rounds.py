"""Blind work: samples coded without the machine's values, two coders apart, and what comes of comparing them."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.workflow.review.views.details import Block, Words


class NewRound(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A round as a person asks for it: a random ``sample`` for accuracy, or ``double`` coding by several reviewers.

    ``share`` of the claims a filter lets through (0..1) is drawn by ``seed``, at most ``most``.
    """

    kind: Literal["sample", "double"]
    name: str
    reviewers: tuple[str, ...] = ()
    share: float = 0.05
    most: int = 200
    seed: int = 0
    filter: str = ""


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """A round: which claims, by whom, and how far each reviewer is; ``codes`` counts saved codings by reviewer.

    ``shares`` counts the claims that each reviewer has to code, ``settled`` the fields that were adjudicated; ``by``
    and ``time`` say who started it when.
    """

    id: str
    kind: Literal["sample", "double"]
    name: str
    reviewers: tuple[str, ...]
    seed: int
    filter: str
    items: int
    codes: dict[str, int]
    is_open: bool
    shares: dict[str, int] = {}
    settled: int = 0
    by: str | None = None
    time: str | None = None


class BlindItem(msgspec.Struct, frozen=True, kw_only=True):
    """What a coder sees of one claim: its document's text and the words of its trigger; no value of the machine's.

    ``done`` of ``items`` are saved by this reviewer; ``item`` is null when all are.
    """

    round: str
    item: str | None
    done: int
    items: int
    trigger: Words | None = None
    sentence: Words | None = None
    blocks: tuple[Block, ...] = ()
    published: str | None = None
    outlet: str | None = None


class BlindCode(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One coder's values for one item, by field; a field left out was not coded, null says that the text has none.

    Fields: ``is_event`` (bool), ``what`` (ACLED sub-event), ``who``, ``whom`` (actor ids or names), ``where`` (place
    id, name or [lat, lon]), ``when`` ([first, last]), ``killed`` ([low, high]), ``factuality``, ``source`` (type of the
    chain's end).
    """

    item: str
    values: dict[str, Any]
    note: str | None = None


class Settle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was settled of one field of one item on which coders differ, in the shape that `BlindCode` gives it.

    ``correct`` asks to put the settled value on the claim, too, as a decision of its own.
    """

    item: str
    field: str
    value: Any
    note: str | None = None
    correct: bool = False


class FieldAgreement(msgspec.Struct, frozen=True, kw_only=True):
    """Krippendorff's alpha of one field with its 95 % interval; null where ``n`` items coded twice are too few."""

    field: str
    metric: str
    alpha: float | None
    low: float | None
    high: float | None
    n: int
    note: str


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A field that coders coded differently, to be adjudicated: each coder's value, and what was settled.

    ``sentence`` are the words that the item stands in.
    """

    item: str
    field: str
    values: dict[str, Any]
    settled: Any = None
    is_settled: bool = False
    sentence: str = ""


class AgreementView(msgspec.Struct, frozen=True, kw_only=True):
    """How far the coders of a round agree, field by field, and where they differ; hidden until both have finished."""

    round: Round
    fields: tuple[FieldAgreement, ...]
    differences: tuple[Difference, ...]
    is_hidden: bool


class FieldAccuracy(msgspec.Struct, frozen=True, kw_only=True):
    """How often the machine's value equals the coder's, field by field, with a 95 % interval (Wilson).

    ``share`` is null and ``note`` says "n too small" below 30.
    """

    field: str
    n: int
    right: int
    share: float | None
    low: float | None
    high: float | None
    note: str


class AccuracyPanel(msgspec.Struct, frozen=True, kw_only=True):
    """The machine's accuracy on this project's own reports, from blind samples; never a claim about truth.

    ``unsettled`` counts values on which the coders of one claim differ and nothing is settled yet: they are left out.
    """

    rounds: tuple[Round, ...]
    fields: tuple[FieldAccuracy, ...]
    sampled: int
    claims: int
    unsettled: int = 0
