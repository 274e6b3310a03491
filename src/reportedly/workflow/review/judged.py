"""Claims of a project as linking and people see them: the machine's under people's decisions, and added ones."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from reportedly.link.policies.unit import claim_order
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.judgement import Judgement
from reportedly.records.linked import Stale
from reportedly.review.claims import added_claim, added_id, apply_to_claim
from reportedly.review.in_force import Decisions

if TYPE_CHECKING:
    from reportedly.ports import Linking

Kept = tuple[Document, str, tuple[str, ...]]
"""A Document, the Run that coded it, and its Claims in JSON."""
_CLAIM = msgspec.json.Decoder(Claim)


def judged_claims(document: Document, claims: Iterable[Claim], decisions: Decisions) -> tuple[Claim, ...]:
    """Return a document's claims as people see them, in text order; claims that people added stand among them."""
    added = (apply_to_claim(added_claim(each, document), decisions) for each in decisions.added_to(document.id))
    told = [*(apply_to_claim(claim, decisions) for claim in claims), *added]
    return tuple(told) if not decisions.added_to(document.id) else tuple(sorted(told, key=claim_order))


class Judged:
    """A linking's claims and documents under people's decisions; without any, what the session has, byte for byte."""

    def __init__(self, session: Linking, decisions: Decisions) -> None:
        self.session, self.decisions = session, decisions
        ever = {added_id(each, name): (name, each) for name, each in decisions.adding()}
        self.added = {id: name for id, (name, each) in sorted(ever.items()) if decisions.is_in_force(each.id)}
        self.gone = frozenset(ever.keys() - self.added.keys())

    def stale(self, known: Stale | None = None) -> Stale:
        """Find the Documents that linking has not seen as they are now, decisions among them, and those gone.

        ``known`` is what the session finds stale without decisions, where that was asked already.
        """
        stale, before, now = known or self.session.stale(), self.session.judged(), self.digests()
        changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
        there = {document.id for document, _, _ in self.session.documents(sorted(changed))}
        return Stale(changed=tuple(sorted({*stale.changed, *(changed & there)})), gone=stale.gone)

    def digests(self) -> dict[str, str]:
        """Return a digest of the decisions that change what a Document's claims tell, by document id."""
        told: dict[str, list[str]] = {}
        corrected = {each.target: each for each in self._corrections()}
        homes = self.session.document_ids(corrected) | {id: self.added[id] for id in corrected if id in self.added}
        for claim_id, name in homes.items():
            told.setdefault(name, []).extend(each.id for each in self.decisions.of(claim_id))
        for name in set(self.added.values()):
            told.setdefault(name, []).extend(each.id for each in self.decisions.added_to(name))
        return {
            name: hashlib.blake2b(" ".join(sorted(ids)).encode(), digest_size=8).hexdigest()
            for name, ids in sorted(told.items())
        }

    def _corrections(self) -> Iterator[Judgement]:
        """The corrections of claims that are in force."""
        for target in self.decisions.targets():
            if target.startswith("clm-"):
                yield from (each for each in self.decisions.of(target) if each.decision == "correct")

    def documents(self, ids: Iterable[str]) -> Iterator[Kept]:
        """Yield Documents with the Run that coded them and their Claims as people see them, in JSON."""
        for document, run_id, claims in self.session.documents(ids):
            if document.id not in self.added.values():
                yield document, run_id, tuple(self._seen(_id_of(claim), claim) for claim in claims)
                continue
            told = judged_claims(document, map(_CLAIM.decode, claims), self.decisions)
            yield document, run_id, tuple(msgspec.json.encode(claim).decode("utf-8") for claim in told)

    def claims(self, ids: Iterable[str]) -> dict[str, str]:
        """Return Claims as people see them in JSON by id; one that is not there is left out."""
        asked = list(ids)
        found = {name: self._seen(name, told) for name, told in self.session.claims(asked).items()}
        homes = {self.added[name] for name in asked if name in self.added}
        for document, _, _ in self.session.documents(sorted(homes)):
            for claim in judged_claims(document, (), self.decisions):
                found[claim.id] = msgspec.json.encode(claim).decode("utf-8")
        return found

    def _seen(self, claim_id: str, told: str) -> str:
        """A claim as people see it."""
        if not (self.decisions.version(claim_id) or self.decisions.accepting(claim_id)):
            return told
        claim = _CLAIM.decode(told)
        seen = apply_to_claim(claim, self.decisions)
        return told if seen is claim else msgspec.json.encode(seen).decode("utf-8")


class _Named(msgspec.Struct, frozen=True):
    """The id of a claim; the rest of its JSON is not read."""

    id: str


_NAMED = msgspec.json.Decoder(_Named)


def _id_of(claim: str) -> str:
    """The id of a claim in JSON."""
    return _NAMED.decode(claim).id
