"""Checks what a reviewer asks for against the records that it is about, and makes a judgement of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec

from reportedly.errors import JudgementError, UsageError
from reportedly.link.policies.unit import claim_named_by
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event, Inclusion
from reportedly.records.judgement import Judgement
from reportedly.records.span import span_of
from reportedly.review.claims import NOTE, status_of
from reportedly.review.events import FIELDS as EVENT_FIELDS
from reportedly.review.in_force import Decisions
from reportedly.review.possible import Known
from reportedly.review.values import checked, machine_value
from reportedly.workflow.review.judged import Judged
from reportedly.workflow.review.machine import machine_event
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.review.vocabulary import known_in

if TYPE_CHECKING:
    from reportedly.ports import Linking

KINDS: dict[str, tuple[str, ...]] = {
    "accept": ("evt", "clm"), "correct": ("evt", "clm"), "reject": ("evt", "clm"), "merge": ("evt",), "split": ("evt",),
    "flag": ("evt", "clm", "doc"), "seal": ("evt", "clm", "doc"), "comment": ("evt", "clm", "doc"),
    "assign": ("evt", "doc"), "include": ("evt",), "read": ("doc",), "add": ("doc",), "retract": ("jdg",),
}  # fmt: skip
"""What each decision can be about."""
LONGEST = 100_000
"""Characters of JSON in one value, of a note in words; more is no decision (own limit)."""
_CLAIM = msgspec.json.Decoder(Claim)


def nonsense(where: str, why: str) -> NoReturn:
    """Refuse a decision.

    Raises:
        JudgementError: RPT-951.
    """
    raise JudgementError("RPT-951", where=where, why=why)


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """What a decision is about, as it is now: its id, and the record."""

    id: str
    event: Event | None = None
    claim: Claim | None = None
    machine: Claim | None = None
    document: Document | None = None


class Checking:
    """Makes judgements of what is asked, inside one transaction."""

    def __init__(self, session: Linking, decisions: Decisions, reviewer: str, packs: tuple[str, ...]) -> None:
        self.session, self.decisions, self.reviewer, self.packs = session, decisions, reviewer, packs
        self.judged = Judged(session, decisions)

    def judgement(self, asked: Asked, time: str, codebook: str) -> Judgement:
        """Make the judgement that a reviewer asks for; its value is typed, its target the id of today.

        Raises:
            JudgementError: RPT-951 for nonsense, RPT-952 where the target is no longer as it was seen.
            UsageError: RPT-103 for a target that is not there.
        """
        self._check_shape(asked)
        target = self.target(asked.target)
        version = self.decisions.version(target.id)
        if asked.version is not None and asked.version != version:
            raise JudgementError("RPT-952", where=target.id, why=f"seen was {asked.version}, now it is {version}")
        value, before, machine = self._value(asked, target)
        return Judgement(
            id="", target=target.id, field=asked.field, decision=asked.decision, value=value, before=before,
            machine=machine, reviewer=self.reviewer, time=time, note=asked.note, codebook=codebook, round=asked.round,
            retracts=target.id if asked.decision == "retract" else None, keep=asked.keep,
        )  # fmt: skip

    def _check_shape(self, asked: Asked) -> None:
        """Refuse what needs no record to be seen as nonsense."""
        try:
            size = len(msgspec.json.encode(asked))
        except (UnicodeEncodeError, TypeError, ValueError, OverflowError, RecursionError) as error:
            raise JudgementError("RPT-951", where=asked.decision, why=str(error)) from error
        if size > LONGEST:
            nonsense(asked.decision, f"{size} characters, at most {LONGEST}")
        if asked.target[:3] not in KINDS.get(asked.decision, ()) or asked.target[3:4] != "-":
            takes = " or ".join(KINDS.get(asked.decision, ("what a blind round hands out",)))
            nonsense(f"{asked.decision} {asked.target}", f"it takes {takes}")
        if asked.decision != "correct" and asked.field is not None:
            nonsense(asked.decision, "only a correction names a field")
        if asked.keep and (asked.decision != "correct" or asked.field not in ("who", "whom", "where")):
            nonsense(asked.decision, "only a corrected actor or place is kept in the project's pack")

    def target(self, id: str) -> Target:
        """Find the record of an id; an event's id given out earlier means the one that now holds its claim.

        Raises:
            UsageError: RPT-103 if there is none.
        """
        kind = id[:3]
        found = {"evt": self._event, "clm": self._claim, "doc": self._document, "jdg": self._judgement}[kind](id)
        if found is None:
            raise UsageError("RPT-103", where=id)
        return found

    def _event(self, id: str) -> Target | None:
        """An event."""
        held = self.session.events((id,))
        if not held:
            held = self.session.events(self.session.holding((claim_named_by(id),))[:1])
        return next((Target(id=event.id, event=event) for event in held.values()), None)

    def _claim(self, id: str) -> Target | None:
        """A claim, as people see it and as the machine has it (as it was added, where a person added it)."""
        seen = self.judged.claims((id,)).get(id)
        if seen is None:
            return None
        claim = _CLAIM.decode(seen)
        machine = self.session.claims((id,)).get(id)
        document = self._document(claim.document_id)
        return Target(
            id=id, claim=claim, machine=_CLAIM.decode(machine) if machine else None,
            document=document.document if document else None,
        )  # fmt: skip

    def _document(self, id: str) -> Target | None:
        """A document."""
        return next((Target(id=id, document=document) for document, _, _ in self.session.documents((id,))), None)

    def _judgement(self, id: str) -> Target | None:
        """A judgement of the reviewer's own that is in force."""
        found = self.decisions.one(id)
        if found is None:
            return None
        if found.reviewer != self.reviewer:
            nonsense(id, "it is another reviewer's")
        if found.round is not None or not self.decisions.is_in_force(id):
            raise JudgementError("RPT-953", where=id, why="it is not in force, or belongs to a round")
        return Target(id=id)

    def _value(self, asked: Asked, target: Target) -> tuple[Any, Any, Any]:
        """The value of a judgement, what it was made on, and the machine's."""
        if asked.decision == "correct":
            return self._correct_event(asked, target) if target.event else self._correct_claim(asked, target)
        return _VALUES[asked.decision](self, asked, target), self._before(target), None

    def _before(self, target: Target) -> Any:
        """What a decision is made on."""
        if target.event is not None:
            event = target.event
            return {"claim_ids": list(event.claim_ids), "status": event.status, "inclusion": event.inclusion.value}
        return {"status": status_of(target.id, self.decisions)} if target.claim is not None else None

    def _correct_claim(self, asked: Asked, target: Target) -> tuple[Any, Any, Any]:
        """The new value of a claim's field, the one in force before, and the machine's with its score."""
        assert target.claim is not None
        assert target.document is not None
        text, field = target.document.text, asked.field or ""
        value = checked(field, asked.value, lambda start, end: span_of(text, start, end), known_in(self.packs))
        machine = machine_value(target.machine, field) if target.machine else None
        return value, machine_value(target.claim, field), machine

    def _correct_event(self, asked: Asked, target: Target) -> tuple[Any, Any, Any]:
        """The new value of an event's field, the one in force before, and what the machine alone has under its rule."""
        if asked.field not in EVENT_FIELDS:
            nonsense(asked.field or "no field", f"fields of events are {', '.join(EVENT_FIELDS)}")
        value = _bare(asked.field, checked(asked.field, asked.value, _no_words, known_in(self.packs)))
        machine = machine_event(target.id, self.session, self.decisions, self.packs)
        told = msgspec.to_builtins(getattr(machine, asked.field)) if machine is not None else None
        return value, msgspec.to_builtins(getattr(target.event, asked.field)), told

    def _nothing(self, asked: Asked, target: Target) -> None:
        """No value."""
        if asked.value is not None:
            nonsense(asked.decision, "it takes no value")

    def _words(self, asked: Asked, target: Target) -> None:
        """No value, but a note."""
        self._nothing(asked, target)
        if not (asked.note or "").strip():
            nonsense("comment", "a comment has words")

    def _yes_or_no(self, asked: Asked, target: Target) -> bool:
        """True or false."""
        if not isinstance(asked.value, bool):
            nonsense(asked.decision, "true or false")
        return asked.value

    def _reason(self, asked: Asked, target: Target) -> bool | str:
        """True, false, or why."""
        if isinstance(asked.value, bool) or (isinstance(asked.value, str) and asked.value.strip()):
            return asked.value
        nonsense(asked.decision, "a reason, true, or false to take it back")

    def _person(self, asked: Asked, target: Target) -> str | None:
        """A reviewer's name, or nobody's."""
        if asked.value is None or (isinstance(asked.value, str) and asked.value.strip()):
            return asked.value
        nonsense("assign", "a reviewer's name, or null")

    def _inclusion(self, asked: Asked, target: Target) -> Any:
        """Whether an event enters a data set."""
        try:
            told = msgspec.convert(asked.value, Inclusion)
        except msgspec.ValidationError as error:
            raise JudgementError("RPT-951", where="include", why=str(error)) from error
        return {"value": told.value, "standard": told.standard, "reason": told.reason}

    def _others(self, asked: Asked, target: Target) -> dict[str, list[str]]:
        """The events to merge with, by their ids of today."""
        named = _list(asked, "with")
        if any(not id.startswith("evt-") for id in named):
            nonsense("merge", "only events are merged")
        found = list(dict.fromkeys(self.target(id).id for id in named))
        if target.id in found:
            nonsense("merge", "an event is not merged with itself")
        return {"with": found}

    def _leaving(self, asked: Asked, target: Target) -> dict[str, list[str]]:
        """The claims that leave an event."""
        named, held = _list(asked, "claim_ids"), target.event.claim_ids if target.event else ()
        if not set(named) < set(held):
            nonsense("split", "some claims of the event leave, and not all")
        return {"claim_ids": [id for id in held if id in set(named)]}

    def _added(self, asked: Asked, target: Target) -> dict[str, Any]:
        """A claim that the machine missed: its words, and the fields that the reviewer codes."""
        assert target.document is not None
        return added_value(asked.value, target.document, known_in(self.packs))


def added_value(value: Any, document: Document, known: Known) -> dict[str, Any]:
    """Check what a claim is added with: its words in the document as ``trigger``, and fields.

    Raises:
        JudgementError: RPT-951 for words that are not there, or a field's value that cannot be.
    """
    told = value if isinstance(value, dict) else {}
    try:
        start, end = msgspec.convert(told.get("trigger"), tuple[int, int])
        span_of(document.text, start, end)
    except (msgspec.ValidationError, ValueError) as error:
        raise JudgementError("RPT-951", where="add", why=f"trigger: {error}") from error
    day = {"published": told["published"]} if "published" in told and document.origin.media_type == NOTE else {}
    fields = {name: each for name, each in told.items() if name not in ("trigger", *day)}
    quoted = {
        name: checked(name, each, lambda a, b: span_of(document.text, a, b), known) for name, each in fields.items()
    }
    return {"trigger": [start, end], **day, **quoted}


_VALUES: dict[str, Callable[[Checking, Asked, Target], Any]] = {
    "accept": Checking._nothing, "reject": Checking._nothing, "comment": Checking._words, "read": Checking._yes_or_no,
    "flag": Checking._reason, "seal": Checking._reason, "assign": Checking._person, "include": Checking._inclusion,
    "merge": Checking._others, "split": Checking._leaving, "add": Checking._added, "retract": Checking._nothing,
}  # fmt: skip
"""What makes the value of each decision."""


def _list(asked: Asked, key: str) -> list[str]:
    """A list of ids under a key."""
    try:
        told = msgspec.convert(asked.value, dict[str, tuple[str, ...]])
    except msgspec.ValidationError as error:
        raise JudgementError("RPT-951", where=asked.decision, why=str(error)) from error
    if set(told) != {key} or not told[key]:
        nonsense(asked.decision, f'it takes {{"{key}": [ids]}}')
    return list(told[key])


def _no_words(start: int, end: int) -> NoReturn:
    """Refuse words: an event has no text."""
    raise ValueError(f"an event has no words of its own ({start}, {end}); correct the claim")


def _bare(field: str, value: Any) -> Any:
    """A value in the shape that events hold."""
    if field == "factuality":
        return value["value"]
    return [each.get("value", each) for each in value] if isinstance(value, list) else value.get("value", value)
