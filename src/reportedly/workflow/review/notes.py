"""Reviewers' notes as documents of their own, for claims that stand in no document's words."""

from __future__ import annotations

import hashlib
from typing import Any

from msgspec.structs import replace

from reportedly.errors import JudgementError
from reportedly.records.document import Document, Origin, document_of
from reportedly.review.claims import NOTE
from reportedly.review.possible import Known, check_day
from reportedly.workflow.review.asked import added_value
from reportedly.workflow.review.views.decisions import Asked

NOWHERE = "note"
"""The target of a claim that belongs to no document yet."""


def noted(asked: Asked, reviewer: str, known: Known) -> Document | None:
    """Make the document of a claim's note; None for a claim that rests on words of a document.

    Raises:
        JudgementError: RPT-951 for a claim with neither words nor a note, or with a field that cannot be.
    """
    told = {} if asked.value is None else asked.value
    if not isinstance(told, dict):
        raise JudgementError("RPT-951", where="add", why="it takes fields by their names")
    if "trigger" in told:
        return None
    words = (asked.note or "").strip()
    if not words:
        raise JudgementError("RPT-951", where="add", why="a claim rests on words of its document, or on a note")
    note = document_from_note(words, reviewer, told.get("published"))
    added_value(_on_all(told, note), note, known)
    return note


def document_from_note(words: str, reviewer: str, published: Any = None) -> Document:
    """Make the document of a note; the same note of the same reviewer is the same document."""
    try:
        if published is not None:
            check_day(published)
        data = words.encode("utf-8")
    except (ValueError, TypeError) as error:
        raise JudgementError("RPT-951", where="add", why=str(error)) from error
    origin = Origin(
        file=f"note by {reviewer}", sha256=hashlib.sha256(data).hexdigest(), media_type=NOTE, charset="utf-8"
    )
    return document_of(words, title=f"Note by {reviewer}", published=published, origin=origin)


def note_of(asked: Asked, note: Document) -> Asked:
    """The same decision about the note's document, on all its words."""
    return replace(asked, target=note.id, value=_on_all(asked.value or {}, note))


def _on_all(told: dict[str, Any], note: Document) -> dict[str, Any]:
    """What a claim is added with, on all words of its note."""
    return {**told, "trigger": [0, len(note.text)]}
