"""What a reviewer decides, what comes of it, and what the page must know of the project."""

from __future__ import annotations

from typing import Any

import msgspec

from reportedly.records.judgement import Decision, Judgement
from reportedly.workflow.review.views.rows import EventRow


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision as the page or a script asks for it; reviewer, time and codebook are the server's to write.

    ``version`` is the target's version that was seen (null: whatever it is); another is answered with 409. ``keep``
    asks to keep a corrected alias or place as a row of the project's own pack, which the next run uses. ``round`` is
    the id of the blind round that the decision is made in.
    """

    target: str
    decision: Decision
    field: str | None = None
    value: Any = None
    note: str | None = None
    version: int | None = None
    keep: bool = False
    round: str | None = None


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a decision: the judgement as it is kept, events that changed as they are now, and ids that moved.

    ``moved`` tells for each event id that is no more which event holds its first claim now. ``undoable`` is how many
    steps the reviewer can undo.
    """

    judgement: Judgement
    events: tuple[EventRow, ...]
    moved: dict[str, str]
    undoable: int


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a record is called: the line of the event that it is or is part of now, a claim's or document's words."""

    row: EventRow | None = None
    words: str | None = None


class HistoryPage(msgspec.Struct, frozen=True, kw_only=True):
    """Judgements, the latest first; ``about`` names the records that they hold by their ids."""

    total: int
    offset: int
    judgements: tuple[Judgement, ...]
    about: dict[str, About] = {}


class SavedFilter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A filter under a name, in its canonical spelling."""

    name: str
    filter: str


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """A named rule or policy, and what it does in a sentence."""

    name: str
    text: str


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """What the page must know before it draws anything.

    ``unsettled``: so many events are still settled under the rule before; it falls while the page goes on with them.
    """

    project: str
    reviewer: str
    may_write: bool
    codebook: str
    policy: str | None
    rule: str | None
    policies: tuple[Choice, ...]
    rules: tuple[Choice, ...]
    counts: dict[str, int]
    standing: str | None
    undoable: int
    redoable: int
    filters: tuple[SavedFilter, ...]
    reviewers: tuple[str, ...]
    types: tuple[str, ...]
    version: str
    unsettled: int = 0


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What differs once others changed something: ``linked`` with every linking, ``decided`` with every decision."""

    linked: str
    decided: int
