"""What is known beside some claims: their documents, events, origins, and what people decided about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

import msgspec

from reportedly.knowledge.sources import Sources
from reportedly.link.assembly.standing import Standing
from reportedly.link.reported import Reported, reported_of
from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.judgement import Judgement
from reportedly.workflow.review.views.details import Suggestion

_REPORTED = msgspec.json.Decoder(Reported)


class Decisions(Protocol):
    """What people decided, by target; without any, records are as the machine has them."""

    def about(self, target: str) -> tuple[Judgement, ...]:
        """Return all judgements about a record, the first made first, those taken back among them."""
        ...

    def version(self, target: str) -> int:
        """Return the number of the last judgement about a record, 0 where there is none."""
        ...

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return claims as they are in force, those that people added among them."""
        ...

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """Return the claims of a document as they are in force, in text order."""
        ...

    def event(self, event: Event) -> Event:
        """Return an event as it is in force."""
        ...

    def corrections(self, target: str) -> Mapping[str, Judgement]:
        """Return the correction in force of each field of a record."""
        ...

    def is_sealed(self, target: str) -> bool:
        """Say whether a record is sealed."""
        ...

    def suggestions(self, target: str) -> tuple[Suggestion, ...]:
        """Return what the machine would have now where people decided about a record."""
        ...


class Undecided:
    """A project in which nobody has decided anything."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def about(self, target: str) -> tuple[Judgement, ...]:
        """Return no judgement."""
        return ()

    def version(self, target: str) -> int:
        """Return 0."""
        return 0

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return the machine's claims."""
        return self._store.evidence.claims(ids)

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """Return the machine's claims of a document."""
        return self._store.claims_of(document_id)

    def event(self, event: Event) -> Event:
        """Return the event as it is."""
        return event

    def corrections(self, target: str) -> Mapping[str, Judgement]:
        """Return no correction."""
        return {}

    def is_sealed(self, target: str) -> bool:
        """Say that it is not."""
        return False

    def suggestions(self, target: str) -> tuple[Suggestion, ...]:
        """Return none."""
        return ()


class Behind(msgspec.Struct, frozen=True):
    """Some claims as they are in force, by id, with all that a view of them takes.

    ``machine`` are the same claims as the machine has them; one that a person added is not among them.
    """

    claims: Mapping[str, Claim]
    machine: Mapping[str, Claim]
    documents: Mapping[str, Document]
    reported: Mapping[str, Reported]
    events_of: Mapping[str, tuple[str, ...]]
    standing: Standing
    decisions: Decisions

    def text(self, claim: Claim) -> str:
        """The text that a claim stands in; empty where it is not kept."""
        document = self.documents.get(claim.document_id)
        return document.text if document else ""


def read_behind(claims: Mapping[str, Claim], store: Store, sources: Sources, decisions: Decisions) -> Behind:
    """Read what stands behind some claims, a few questions in all."""
    documents = store.evidence.documents({claim.document_id for claim in claims.values()})
    reported = {each.document_id: each for each in map(_REPORTED.decode, store.evidence.reported(documents))}
    for claim in claims.values():
        document = documents.get(claim.document_id)
        if document is not None and document.id not in reported:
            reported[document.id] = reported_of(document, (claim,), sources)
    return Behind(
        claims, store.evidence.claims(claims), documents, reported, store.evidence.events_of(claims),
        Standing(claims, reported, sources), decisions,
    )  # fmt: skip
