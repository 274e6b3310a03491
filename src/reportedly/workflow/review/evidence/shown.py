"""The claims of a project as people see them, and what was decided about any of its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportedly.link.policies.unit import event_id
from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.judgement import Judgement
from reportedly.review.claims import apply_to_claim, corrections_of
from reportedly.review.in_force import Decisions
from reportedly.workflow.review.history import suggestions_of
from reportedly.workflow.review.views.details import Suggestion
from reportedly.workflow.seen import Seen


def ids_of(event: Event) -> tuple[str, ...]:
    """Name the ids under which an event may have been decided about: its own, and those that its claims gave others.

    >>> from tests.samples_events import sample_event
    >>> ids_of(sample_event("evt-1", ("clm-1", "clm-2")))
    ('evt-1', 'evt-2')
    """
    return tuple(dict.fromkeys((event.id, *map(event_id, event.claim_ids))))


class Shown:
    """Machine records with the judgements in force put on them; nothing is written.

    ``with_sealed``: sealed records too, as for one that a reviewer asked for by its id.
    """

    def __init__(
        self, store: Store, decisions: Decisions, packs: tuple[str, ...], *, with_sealed: bool = False
    ) -> None:
        self.store, self.decisions, self.packs = store, decisions, packs
        self._seen = Seen(store, decisions, with_sealed=with_sealed)

    def version(self, target: str) -> int:
        """Return the number of the last judgement about a record, 0 where there is none."""
        return self.decisions.version(target)

    def corrections(self, target: str) -> Mapping[str, Judgement]:
        """Return the correction in force of each field of a record."""
        return corrections_of(target, self.decisions)

    def event_corrections(self, event: Event) -> Mapping[str, Judgement]:
        """Return the correction in force of each field of an event, under the ids it has and had."""
        found = (each for name in ids_of(event) for each in self.corrections(name).values())
        return {each.field: each for each in sorted(found, key=lambda each: each.seq) if each.field}

    def joined_by(self, event: Event) -> str | None:
        """Return who last merged other events into one, None where nobody did."""
        merges = (self.decisions.last(name, "merge") for name in ids_of(event))
        last = max(filter(None, merges), key=lambda each: each.seq, default=None)
        return last.reviewer if last else None

    def is_sealed(self, target: str) -> bool:
        """Say whether a record is sealed by itself."""
        return self.decisions.holds(target, "seal")

    def shows(self, event_id: str) -> bool:
        """Say whether an event may be told of."""
        return self._seen.shows(event_id)

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return claims by id as they are in force, those that people added among them; in the order asked for."""
        wanted = list(dict.fromkeys(ids))
        machine = self.store.evidence.claims(wanted)
        hides = self._seen.hides
        found = {name: apply_to_claim(claim, self.decisions) for name, claim in machine.items() if not hides(claim)}
        others = (self._seen.claim(name) for name in wanted if name not in machine)
        found.update((claim.id, claim) for claim in others if claim is not None)
        return {name: found[name] for name in wanted if name in found}

    def document(self, document_id: str) -> Document | None:
        """Return a document, or None."""
        return self._seen.document(document_id)

    def claims_of(self, document: Document) -> tuple[Claim, ...]:
        """Return the claims of a document as they are in force, in text order."""
        return self._seen.claims_of(document.id)

    def suggestions(self, targets: Iterable[str]) -> tuple[Suggestion, ...]:
        """Return what the machine would have now where people decided about some records."""
        return suggestions_of(self._seen, self.packs, tuple(filter(self.version, targets)))

    def history(self, targets: Iterable[str]) -> tuple[Judgement, ...]:
        """Return all that was decided about some records and taken back of it, the latest first; no blind coding."""
        found: dict[str, Judgement] = {}
        for target in targets:
            if self.version(target):
                found.update((each.id, each) for each in self._about(target))
        return tuple(sorted(found.values(), key=lambda each: -each.seq))

    def _about(self, target: str) -> Iterator[Judgement]:
        """The judgements about one record, with those that take them back."""
        for each in self.store.judgements.of(target):
            if each.round is None:
                yield each
                yield from self._about(each.id)
