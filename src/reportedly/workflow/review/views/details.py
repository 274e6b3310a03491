"""One event, claim or document with all that stands behind it."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.records.claim import ClaimStatus
from reportedly.records.event import Contradiction, Inclusion
from reportedly.records.judgement import Judgement
from reportedly.workflow.review.views.rows import Days, EventRow, Point

PieceKind = Literal["headline", "dateline", "byline", "paragraph", "chrome"]


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A quoted stretch: its words, and half-open code-point offsets into the document's text."""

    start: int
    end: int
    text: str


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A value that a person may choose for a field: what it is called, what tells it apart, and the value itself."""

    label: str
    detail: str
    value: dict[str, Any]
    score: float | None = None


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a claim's field: as text, as the record has it, its words, and why it stands.

    ``number`` is that of its highlights in the text. ``derivation`` tells in words how a value without words came
    about ("Wednesday" before 30 December 2017), ``rests_on`` are the words it was derived from, highlighted under the
    same number. ``by`` is null for the machine, else the reviewer. ``machine`` is the machine's value where a person
    changed it.
    """

    text: str
    value: Any
    number: int
    words: tuple[Words, ...] = ()
    rule: str | None = None
    score: float | None = None
    derivation: str | None = None
    point: Point | None = None
    by: str | None = None
    machine: str | None = None
    rests_on: tuple[Words, ...] = ()


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field of a claim: its values, or why there are none (``uncoded``).

    ``suggestion`` is what the machine says now where a person decided on what it said before. ``by`` and ``machine``
    are as a Value's, for a field in which a person left no value too.
    """

    name: str
    label: str
    values: tuple[Value, ...] = ()
    uncoded: str | None = None
    is_decided: bool = False
    suggestion: str | None = None
    by: str | None = None
    machine: str | None = None


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """One link of a source chain, the outlet first; ``number`` is that of its highlights (``source``, ``cue``)."""

    name: str
    type: str
    source_id: str | None
    words: Words | None
    cue: Words | None
    note: str | None = None
    number: int = 0


class ClaimView(msgspec.Struct, frozen=True, kw_only=True):
    """One claim with its fields, its chain and where its words stand."""

    id: str
    version: int
    document_id: str
    title: str | None
    outlet: str | None
    published: str | None
    sentence: Words
    trigger: Words
    also: tuple[Words, ...]
    fields: tuple[Field, ...]
    chain: tuple[Link, ...]
    factuality: str
    speech_act: str | None
    status: ClaimStatus
    events: tuple[str, ...]
    origin: str | None
    is_added: bool = False
    is_sealed: bool = False
    copy_of: str | None = None


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One value told of an event's field, who tells it, and how many stand behind it, in words as ``standing``."""

    text: str
    claim_ids: tuple[str, ...]
    reports: int
    outlets: int
    origins: int | None
    origin_names: tuple[str, ...]
    unknown: int
    sides: tuple[str, ...]
    against_own_side: bool
    standing: str = ""


class EventField(msgspec.Struct, frozen=True, kw_only=True):
    """One field of an event: the value under the rule in force, every value told, and whether they differ."""

    name: str
    label: str
    text: str | None
    uncoded: str | None
    rule: str | None
    disputed: bool
    told: tuple[Told, ...]
    by: str | None = None
    machine: str | None = None
    suggestion: str | None = None


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """What the machine would have now where a person decided: field, the person's value, the machine's."""

    target: str
    field: str
    decided: str
    machine_now: str
    machine_then: str | None
    reviewer: str


class EventView(msgspec.Struct, frozen=True, kw_only=True):
    """One event: its row, fields, claims, contradictions, history; ``asked`` is the id it was asked for by.

    ``why_together`` has a sentence for each claim; ``merge_with`` are events that may be the same.
    """

    row: EventRow
    asked: str
    policy: str
    rule: str
    fields: tuple[EventField, ...]
    claims: tuple[ClaimView, ...]
    why_together: dict[str, str]
    contradictions: tuple[Contradiction, ...]
    inclusion: Inclusion
    part_of: str | None
    parts: tuple[str, ...]
    merge_with: tuple[EventRow, ...]
    suggestions: tuple[Suggestion, ...]
    history: tuple[Judgement, ...]


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a contradiction: its value, the claims that tell it, and the origins behind them."""

    value: str
    claims: tuple[ClaimView, ...]
    origins: int | None
    origin_names: tuple[str, ...]
    unknown: int


class Opposed(msgspec.Struct, frozen=True, kw_only=True):
    """A contradiction, its sides as columns; ``same_origin`` says whether one origin stands behind several."""

    field: str
    kind: str
    sides: tuple[Side, ...]
    note: tuple[str, ...]
    same_origin: str


class UnderRule(msgspec.Struct, frozen=True, kw_only=True):
    """What a field's value would be under one rule of aggregation; ``why`` says how the rule came to it.

    ``value`` is the same as a person's correction of the event takes it; null where the rule has none.
    """

    rule: str
    label: str
    field: str
    text: str | None
    why: str
    is_in_force: bool
    value: Any = None


class ContradictionsView(msgspec.Struct, frozen=True, kw_only=True):
    """All contradictions of an event, and its disputed fields under every rule."""

    event: EventRow
    rule: str
    opposed: tuple[Opposed, ...]
    under: tuple[UnderRule, ...]


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A highlight: what it shows (field, or ``trigger``, ``cue``, ``source``), of which claim, under which number.

    The trigger has number 0; values and links of the chain are numbered through from 1 within their claim.
    """

    claim_id: str
    field: str
    number: int


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text that is in the same highlights throughout; pieces joined are the text, byte for byte."""

    text: str
    start: int
    marks: tuple[Mark, ...] = ()


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a document's layout with its pieces; ``chrome`` (page furniture) is drawn grey."""

    kind: PieceKind
    pieces: tuple[Piece, ...]


class DocumentView(msgspec.Struct, frozen=True, kw_only=True):
    """One document: what is known of it, its text in blocks and pieces with every claim's words, its claims.

    ``original`` is the path of the original to show in a sandboxed frame, null where its bytes are not kept.
    ``read_by`` are the reviewers who read it completely.
    """

    id: str
    version: int
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    file: str
    sha256: str
    language: str
    warnings: tuple[str, ...]
    blocks: tuple[Block, ...]
    claims: tuple[ClaimView, ...]
    original: str | None
    copy_of: tuple[str, ...]
    copies: tuple[str, ...]
    read_by: tuple[str, ...]
    days: Days
