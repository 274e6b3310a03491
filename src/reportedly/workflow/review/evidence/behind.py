"""What is known beside some claims: their documents, events, origins, and what people decided about them."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from reportedly.knowledge.sources import Sources
from reportedly.link.assembly.standing import Standing
from reportedly.link.reported import Reported, reported_of
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.workflow.review.evidence.shown import Shown

_REPORTED = msgspec.json.Decoder(Reported)


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
    shown: Shown

    def text(self, claim: Claim) -> str:
        """The text that a claim stands in; empty where it is not kept."""
        document = self.documents.get(claim.document_id)
        return document.text if document else ""


def read_behind(claims: Mapping[str, Claim], sources: Sources, shown: Shown) -> Behind:
    """Read what stands behind some claims, a few questions in all."""
    store = shown.store
    documents = store.evidence.documents({claim.document_id for claim in claims.values()})
    reported = {each.document_id: each for each in map(_REPORTED.decode, store.evidence.reported(documents))}
    for claim in claims.values():
        document = documents.get(claim.document_id)
        if document is not None and document.id not in reported:
            reported[document.id] = reported_of(document, (claim,), sources)
    return Behind(
        claims, store.evidence.claims(claims), documents, reported, store.evidence.events_of(claims),
        Standing(claims, reported, sources), shown,
    )  # fmt: skip
