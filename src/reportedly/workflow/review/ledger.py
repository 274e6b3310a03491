"""The decisions of a project kept in memory between calls: only what came since is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING

from reportedly.errors import IntegrityError
from reportedly.link.policies.unit import claim_named_by
from reportedly.records.judgement import Judgement
from reportedly.review.chain import verify_chain
from reportedly.review.in_force import GROUPING, Decisions, targets_of

if TYPE_CHECKING:
    from reportedly.ports import Judgements


class Ledger:
    """All decisions of a project, and which events, by the claim that they are named by, any was made about.

    ``lock`` is held while a decision is made: one at a time in this process; the database sees to others.
    """

    def __init__(self) -> None:
        self.decisions = Decisions()
        self._named: dict[str, set[str]] = {}
        self._documents: set[str] = set()
        self._grouping: dict[str, list[Judgement]] = {}
        self._made: set[int] = set()
        self._last: Judgement | None = None
        self.lock = Lock()

    def forget(self) -> None:
        """Drop everything, as after a transaction that failed: it is read again when next asked for."""
        self.decisions, self._named, self._documents, self._grouping = Decisions(), {}, set(), {}
        self._made, self._last = set(), None

    def refresh(self, judgements: Judgements, *, is_whole: bool = True) -> Decisions:
        """Take in what was decided since, by whomever; without ``is_whole`` the end of the chain may be lost.

        Raises:
            IntegrityError: RPT-702 for a judgement that is not what was written, does not follow the one before it, or
                is there no more.
        """
        for judgement in whole(judgements, self._last, is_whole=is_whole):
            self._take_in(judgement)
        return self.decisions

    def take(self, judgement: Judgement) -> None:
        """Take in the next judgement, which is made in this process."""
        self._made.add(judgement.seq)
        self._take_in(judgement)

    def made_all(self, numbers: Iterable[int]) -> bool:
        """Say whether all judgements of some numbers were made in this process; one name may be used in several."""
        return self._made.issuperset(numbers)

    def _take_in(self, judgement: Judgement) -> None:
        """Take in the next judgement, whoever made it."""
        self._last = judgement
        self.decisions.add(judgement)
        for target in targets_of(judgement):
            if target.startswith("evt-"):
                self._named.setdefault(claim_named_by(target), set()).add(target)
                if judgement.decision in GROUPING:
                    self._grouping.setdefault(claim_named_by(target), []).append(judgement)
            elif target.startswith("doc-"):
                self._documents.add(target)

    def grouping(self, claim_ids: Iterable[str]) -> tuple[Judgement, ...]:
        """Return the merges and splits in force of events that are named by some claims, in their order."""
        found = {each.seq: each for claim in claim_ids for each in self._grouping.get(claim, ())}
        return tuple(each for _, each in sorted(found.items()) if self.decisions.is_in_force(each.id))

    def targets(self, claim_ids: Iterable[str]) -> tuple[str, ...]:
        """Name what was decided about, as far as some claims have to do with it."""
        found = {id for claim in claim_ids for id in (claim, *self._named.get(claim, ())) if self.decisions.version(id)}
        return tuple(sorted(found | self._documents))


def whole(judgements: Judgements, last: Judgement | None = None, *, is_whole: bool = True) -> Iterator[Judgement]:
    """Yield the judgements after one, each checked, and see that none is lost at the end.

    Raises:
        IntegrityError: RPT-702, as `Ledger.refresh`.
    """
    end = judgements.end() if is_whole else None
    for judgement in judgements.all(after=last.seq if last else 0):
        broken = verify_chain((judgement,), last)
        if broken is not None:
            raise IntegrityError("RPT-702", where="judgements", why=broken.why)
        yield judgement
        last = judgement
    seq, digest = (last.seq, last.digest) if last else (0, None)
    if end is not None and (seq < end[0] or (seq == end[0] and digest != end[1])):
        raise IntegrityError("RPT-702", where="judgements", why=f"the last one, jdg-{end[0]}, is lost or another")
