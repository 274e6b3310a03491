"""Claims as people see them: the machine's with what people decided about them, and those that people added."""

from __future__ import annotations

from typing import Any

import msgspec

from reportedly.records.claim import Claim, ClaimStatus, Extent, Factuality
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.document import Document
from reportedly.records.judgement import Judgement
from reportedly.records.source import SourceLink
from reportedly.records.span import span_of
from reportedly.review.in_force import Decisions
from reportedly.review.values import ADDED, FIELDS, held

NO_NAME = "OUTLET"
"""What a chain calls an outlet that nobody named."""
NOTE = "text/x-reviewer-note"
"""The media type of a document that a reviewer's note makes."""


def corrections_of(claim_id: str, decisions: Decisions) -> dict[str, Judgement]:
    """Return the correction in force of each corrected field: the last one."""
    return {each.field: each for each in decisions.of(claim_id) if each.decision == "correct" and each.field}


def status_of(claim_id: str, decisions: Decisions) -> ClaimStatus:
    """Say how a claim stands: rejected, corrected, accepted by itself or with its event, or proposed."""
    said = decisions.last(claim_id, "accept", "reject")
    if said is not None and said.decision == "reject":
        return "rejected"
    if corrections_of(claim_id, decisions):
        return "corrected"
    return "accepted" if said is not None or decisions.accepting(claim_id) else "proposed"


def apply_to_claim(claim: Claim, decisions: Decisions) -> Claim:
    """Return a claim as people see it; the claim itself where nobody decided anything about it."""
    status = status_of(claim.id, decisions)
    if status == "proposed":
        return claim
    changes: dict[str, Any] = {
        field: held(field, told.value, told) for field, told in corrections_of(claim.id, decisions).items()
    }
    return msgspec.structs.replace(claim, status=status, **changes)


def is_out(claim_id: str, decisions: Decisions) -> bool:
    """Say whether a claim has left its event: it was rejected."""
    said = decisions.last(claim_id, "accept", "reject")
    return said is not None and said.decision == "reject"


def added_id(judgement: Judgement, document_id: str) -> str:
    """Make the id of a claim that a person added: of its document, its words' place and the judgement.

    >>> told = Judgement(id="jdg-7", seq=7, target="doc-5f", decision="add", value={"trigger": [3, 9]}, reviewer="k",
    ...                  time="t")
    >>> added_id(told, "doc-5f")
    'clm-5f-3-j7'
    """
    return f"clm-{document_id.removeprefix('doc-')}-{judgement.value['trigger'][0]}-j{judgement.seq}"


def added_claim(judgement: Judgement, document: Document) -> Claim:
    """Make the claim that a judgement adds to a document: what the reviewer told of it, and nothing else."""
    start, end = judgement.value["trigger"]
    none = Uncoded(uncoded="absent")
    told = {name: held(name, judgement.value[name], judgement) for name in FIELDS if name in judgement.value}
    fields: dict[str, Any] = {"what": none, "who": none, "whom": none, "where": none, "when": none, "how_many": none,
                              "factuality": Factuality(value="asserted", rule=ADDED),
                              "attribution": (_outlet(document),)}  # fmt: skip
    named = document.id.removeprefix("doc-")
    return Claim(
        id=added_id(judgement, document.id), document_id=document.id, file=document.origin.file,
        published=_published(document), sentence=_line(document.text, start, end),
        trigger=span_of(document.text, start, end), happening=f"hap-{named}-j{judgement.seq}", status="accepted",
        **(fields | told),
    )  # fmt: skip


def _published(document: Document) -> Coded[str] | Uncoded:
    """The day of publication as it was told with the document."""
    if document.published is None:
        return Uncoded(uncoded="absent")
    told = Derivation(kind="document", inputs=("published",))
    return Coded(value=document.published[:10], derivation=told, rule=ADDED)


def _outlet(document: Document) -> SourceLink:
    """The chain of a claim of which nobody said who tells it: its outlet alone, or the reviewer who noted it."""
    if document.origin.media_type == NOTE:
        return SourceLink(source_id=None, name="reviewer's note", type="unspecified", rule=ADDED)
    return SourceLink(source_id=None, name=document.outlet or NO_NAME, type="media_outlet", rule=ADDED)


def _line(text: str, start: int, end: int) -> Extent:
    """The line around some words."""
    until = text.find("\n", end)
    return Extent(start=text.rfind("\n", 0, start) + 1, end=len(text) if until < 0 else until)
