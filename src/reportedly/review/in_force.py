"""Which judgements are in force: by target, with what was taken back left out, and what a reviewer can undo or redo."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.records.judgement import Decision, Judgement

OF_ROUNDS: frozenset[Decision] = frozenset({"code", "settle"})
"""Decisions of blind rounds: they change no record and are nobody's to undo."""
GROUPING: frozenset[Decision] = frozenset({"merge", "split"})


class Decisions:
    """The judgements of a project as they stand after the last one added; judgements are added in their order.

    >>> decisions = Decisions([Judgement(id="jdg-1", seq=1, target="clm-1", decision="accept", reviewer="k", time="t")])
    >>> [each.id for each in decisions.of("clm-1")], decisions.version("clm-1"), decisions.undoable("k")
    (['jdg-1'], 1, 1)
    """

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self.seq = 0
        self._by_id: dict[str, Judgement] = {}
        self._by_target: defaultdict[str, list[Judgement]] = defaultdict(list)
        self._by_reviewer: defaultdict[str, list[Judgement]] = defaultdict(list)
        self._retractions: defaultdict[str, list[str]] = defaultdict(list)
        self._out: set[str] = set()
        self._undoable: defaultdict[str, int] = defaultdict(int)
        self._versions: dict[str, int] = {}
        self._grouping: list[Judgement] = []
        self._accepting: defaultdict[str, list[Judgement]] = defaultdict(list)
        self._adding: defaultdict[str, list[Judgement]] = defaultdict(list)
        self._ever_sealed: dict[str, None] = {}
        for judgement in judgements:
            self.add(judgement)

    def add(self, judgement: Judgement) -> None:
        """Take in the next judgement."""
        self.seq = judgement.seq
        self._by_id[judgement.id] = judgement
        if judgement.round is not None or judgement.decision in OF_ROUNDS:
            return
        self._by_reviewer[judgement.reviewer].append(judgement)
        if judgement.decision == "retract":
            self._retract(judgement)
            return
        self._undoable[judgement.reviewer] += 1
        for target in targets_of(judgement):
            self._versions[target] = judgement.seq
        self._by_target[judgement.target].append(judgement)
        self._index(judgement)

    def _index(self, judgement: Judgement) -> None:
        """Note where a judgement is looked for beside its target."""
        if judgement.decision in GROUPING:
            self._grouping.append(judgement)
        if judgement.decision == "add":
            self._adding[judgement.target].append(judgement)
        if judgement.decision == "seal":
            self._ever_sealed[judgement.target] = None
        if judgement.decision == "accept":
            for claim_id in seen_claims(judgement):
                self._accepting[claim_id].append(judgement)

    def _retract(self, judgement: Judgement) -> None:
        """Take in a judgement that takes another back, or takes back that it was taken back."""
        named = judgement.retracts or judgement.target
        first = self._by_id.get(named)
        while first is not None and first.decision == "retract":
            first = self._by_id.get(first.retracts or first.target)
        before = first is not None and self.is_in_force(first.id)
        self._retractions[named].append(judgement.id)
        self._turn(named)
        if first is None:
            return
        self._undoable[first.reviewer] += self.is_in_force(first.id) - before
        for target in targets_of(first):
            self._versions[target] = judgement.seq

    def _turn(self, named: str) -> None:
        """Put a judgement that was taken back out of force, what it took back into force again, and so on down."""
        seen: Judgement | None
        while True:
            if self._out.issuperset(self._retractions[named]):
                self._out.discard(named)
            else:
                self._out.add(named)
            seen = self._by_id.get(named)
            if seen is None or seen.decision != "retract":
                return
            named = seen.retracts or seen.target

    def is_in_force(self, judgement_id: str) -> bool:
        """Say whether a judgement stands: nobody took it back, or that was taken back in its turn."""
        return judgement_id not in self._out

    def one(self, judgement_id: str) -> Judgement | None:
        """Return a judgement, in force or not."""
        return self._by_id.get(judgement_id)

    def of(self, target: str) -> tuple[Judgement, ...]:
        """Return the judgements in force about one target, in their order; those of rounds are left out."""
        return tuple(each for each in self._by_target.get(target, ()) if self.is_in_force(each.id))

    def version(self, target: str) -> int:
        """Return the number of the last judgement about a target, taken back or not; 0 where there is none."""
        return self._versions.get(target, 0)

    def last(self, target: str, *kinds: Decision) -> Judgement | None:
        """Return the last judgement in force about a target that decides one of some things; None where none does."""
        return next((each for each in reversed(self.of(target)) if each.decision in kinds), None)

    def holds(self, target: str, kind: Decision) -> bool:
        """Say whether a target is flagged, sealed or read: its last such decision says so and does not take it back."""
        found = self.last(target, kind)
        return found is not None and found.value is not False

    def sealed(self) -> tuple[str, ...]:
        """Return everything that is sealed by itself."""
        return tuple(target for target in self._ever_sealed if self.holds(target, "seal"))

    def targets(self) -> Iterator[str]:
        """Yield everything that anything in force was decided about."""
        return (target for target, told in self._by_target.items() if any(self.is_in_force(each.id) for each in told))

    def grouping(self) -> tuple[Judgement, ...]:
        """Return the merges and splits in force, in their order."""
        return tuple(each for each in self._grouping if self.is_in_force(each.id))

    def accepting(self, claim_id: str) -> tuple[Judgement, ...]:
        """Return the accepted events, as judgements in force, in which a claim was seen."""
        return tuple(
            each for each in self._accepting.get(claim_id, ())
            if self.is_in_force(each.id) and self.last(each.target, "accept", "reject") is each
        )  # fmt: skip

    def added_to(self, document_id: str) -> tuple[Judgement, ...]:
        """Return the judgements in force that add a claim to a document."""
        return tuple(each for each in self._adding.get(document_id, ()) if self.is_in_force(each.id))

    def adding(self) -> Iterator[tuple[str, Judgement]]:
        """Yield every judgement that ever added a claim, in force or not, with its document."""
        return ((name, each) for name, told in self._adding.items() for each in told)

    def undoable(self, reviewer: str) -> int:
        """Count the steps that a reviewer can undo."""
        return self._undoable.get(reviewer, 0)

    def to_undo(self, reviewer: str) -> Judgement | None:
        """Return a reviewer's last decision in force."""
        told = reversed(self._by_reviewer.get(reviewer, ()))
        return next((each for each in told if each.decision != "retract" and self.is_in_force(each.id)), None)

    def to_redo(self, reviewer: str) -> Judgement | None:
        """Return the undoing that a reviewer would take back: the last one, unless they have decided anything since."""
        return next(self._undone(reviewer), None)

    def redoable(self, reviewer: str) -> int:
        """Count the steps that a reviewer can redo."""
        return sum(1 for _ in self._undone(reviewer))

    def _undone(self, reviewer: str) -> Iterator[Judgement]:
        """A reviewer's undoings in force since their last new decision, the latest first."""
        for each in reversed(self._by_reviewer.get(reviewer, ())):
            if each.decision != "retract":
                return
            if self._is_undoing(each) and self.is_in_force(each.id):
                yield each

    def _is_undoing(self, retraction: Judgement) -> bool:
        """Say whether a retraction takes back a decision, not another retraction."""
        named = self._by_id.get(retraction.retracts or retraction.target)
        return named is not None and named.decision != "retract"


def targets_of(judgement: Judgement) -> tuple[str, ...]:
    """Name what a judgement is about: its target, and the events that it merges with it.

    >>> told = {"decision": "merge", "value": {"with": ["evt-2"]}, "reviewer": "k", "time": "t"}
    >>> targets_of(Judgement(id="jdg-1", target="evt-1", **told))
    ('evt-1', 'evt-2')
    """
    others = _named(judgement.value, "with") if judgement.decision == "merge" else ()
    return (judgement.target, *others)


def seen_claims(judgement: Judgement) -> tuple[str, ...]:
    """Name the claims that an event held when it was decided about."""
    return _named(judgement.before, "claim_ids")


def _named(told: Any, key: str) -> tuple[str, ...]:
    """The ids under a key; none where there is no such list."""
    found = told.get(key, ()) if isinstance(told, dict) else ()
    return tuple(each for each in found if isinstance(each, str))
