"""Keeps decisions: each is written and its events made anew in one transaction, on the disk before it is answered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reportedly import __version__
from reportedly.errors import JudgementError, StoreError
from reportedly.knowledge.load import load_knowledge
from reportedly.records.event import Event
from reportedly.records.judgement import Judgement
from reportedly.review.claims import NOTE, added_id
from reportedly.review.in_force import Decisions, targets_of
from reportedly.workflow.review.asked import Checking
from reportedly.workflow.review.ledger import Ledger
from reportedly.workflow.review.notes import note_of, noted
from reportedly.workflow.review.own_pack import write_own_pack
from reportedly.workflow.review.rederive import Rederived, Rederiving
from reportedly.workflow.review.views.decisions import Asked, Done
from reportedly.workflow.review.views.rows import EventRow
from reportedly.workflow.review.vocabulary import known_in

if TYPE_CHECKING:
    from reportedly.ports import Linking
    from reportedly.workflow.project import Project

RowsOf = Callable[[Sequence[Event], Collection[str]], tuple[EventRow, ...]]
"""Makes the list's rows of events that changed, and hears which are no more."""
CODEBOOK = f"reportedly {__version__}"
"""The codebook that decisions are made by: this version's."""
OF_DOCUMENTS_ALONE = frozenset({"read", "assign", "comment", "flag"})
"""Decisions about a document that change no claim and no event."""


class Deciding:
    """One reviewer's decisions at one project."""

    def __init__(
        self, project: Project, reviewer: str, clock: Callable[[], str], ledger: Ledger, rows_of: RowsOf
    ) -> None:
        self.project, self.reviewer, self.clock = project, reviewer, clock
        self.ledger, self.rows_of = ledger, rows_of

    def decide(self, asked: Asked) -> Done:
        """Keep a decision, and return what came of it.

        Raises:
            JudgementError: RPT-951 for nonsense, RPT-952 where the record is no longer as it was seen.
            UsageError: RPT-103 for a target that is not there.
            StoreError: RPT-504 if the database cannot be written, RPT-507 while another process writes.
        """
        packs = self.project.settings.packs
        note = noted(asked, self.reviewer, known_in(packs)) if asked.decision == "add" else None
        with self._transaction() as session:
            if note is not None:
                session.add_note(note, NOTE)
                asked = note_of(asked, note)
            told = Checking(session, self.ledger.decisions, self.reviewer, packs)
            kept, changed = self._keep(session, told.judgement(asked, self.clock(), CODEBOOK))
        return self._done(kept, [changed])

    def undo(self, steps: int = 1) -> Done:
        """Take back the reviewer's last decisions, in one transaction.

        Raises:
            JudgementError: RPT-953 where there is none.
        """
        return self._take_back(steps, Decisions.to_undo)

    def redo(self, steps: int = 1) -> Done:
        """Make decisions again that the reviewer undid last, unless they have decided anything since.

        Raises:
            JudgementError: RPT-953 where there is none.
        """
        return self._take_back(steps, Decisions.to_redo)

    def _take_back(self, steps: int, choose: Callable[[Decisions, str], Judgement | None]) -> Done:
        """Retract judgements one after the other, as far as there are any."""
        done: list[tuple[Judgement, Rederived]] = []
        with self._transaction() as session:
            for _ in range(steps):
                chosen = choose(self.ledger.decisions, self.reviewer)
                if chosen is None:
                    break
                done.append(self._keep(session, self._retraction(chosen)))
        if not done:
            raise JudgementError("RPT-953", where=self.reviewer)
        return self._done(done[-1][0], [changed for _, changed in done])

    def _retraction(self, taken_back: Judgement) -> Judgement:
        """The judgement that takes another back."""
        return Judgement(
            id="", target=taken_back.id, decision="retract", reviewer=self.reviewer, time=self.clock(),
            codebook=CODEBOOK, retracts=taken_back.id,
        )  # fmt: skip

    @contextmanager
    def _transaction(self) -> Iterator[Linking]:
        """Read what others decided, and keep what is decided in one durable transaction; forget it where that fails."""
        is_kept = True
        with self.ledger.lock:
            try:
                with self.project.store.linking(is_durable=True) as session:
                    is_kept = False
                    self.ledger.refresh(session.judgements)
                    yield session
                is_kept = True
            finally:
                if not is_kept:
                    self.ledger.forget()

    def _keep(self, session: Linking, judgement: Judgement) -> tuple[Judgement, Rederived]:
        """Write a judgement at the end of the chain, and make the events anew that it touches."""
        decisions = self.ledger.decisions
        touched = set(touched_by(judgement, decisions))
        kept = session.judgements.add(judgement)
        self.ledger.take(kept)
        touched |= set(touched_by(kept, decisions))
        if keeps(kept, decisions):
            write_own_pack(self.project.folder, decisions)
        return kept, make_anew(session, self.project, self.ledger, touched)

    def _done(self, kept: Judgement, changes: Sequence[Rederived]) -> Done:
        """What came of it: events as they are after the last change."""
        events = {event.id: event for change in changes for event in change.events}
        moved = {old: new for change in changes for old, new in change.moved.items()}
        gone = {id for change in changes for id in change.gone}
        there = {id: event for id, event in events.items() if id not in moved}
        return Done(
            judgement=kept, events=self.rows_of(list(there.values()), gone - there.keys()), moved=moved,
            undoable=self.ledger.decisions.undoable(self.reviewer),
        )  # fmt: skip


def make_anew(session: Linking, project: Project, ledger: Ledger, touched: Collection[str]) -> Rederived:
    """Make the events anew that some targets touch; none where nothing is linked yet.

    Raises:
        StoreError: RPT-506 where an earlier version linked, which left nothing to work on.
    """
    run = session.run()
    if not touched or run is None:
        return Rederived()
    if not session.has_units():
        raise StoreError("RPT-506", where=project.settings.database)
    knowledge = load_knowledge(project.settings.packs)
    return Rederiving(session, knowledge, ledger, run.policy, run.rule).rederive(touched)


def touched_by(judgement: Judgement, decisions: Decisions) -> Iterator[str]:
    """Name the events and claims that a judgement may change; of a retraction those of what it takes back."""
    first: Judgement | None = judgement
    while first is not None and first.decision == "retract":
        first = decisions.one(first.retracts or first.target)
    if first is not None:
        yield from _touched_first(first)


def _touched_first(judgement: Judgement) -> Iterator[str]:
    """Name the events and claims that a judgement which takes nothing back may change."""
    if judgement.round is not None:
        return
    if judgement.decision == "add":
        if judgement.seq:
            yield added_id(judgement, judgement.target)
        return
    if judgement.target.startswith("doc-") and judgement.decision in OF_DOCUMENTS_ALONE:
        return
    yield from targets_of(judgement)
    if judgement.decision == "split":
        yield from judgement.value["claim_ids"]


def keeps(judgement: Judgement, decisions: Decisions) -> bool:
    """Say whether a judgement, or the one that it takes back, is a row of the project's own pack."""
    first: Judgement | None = judgement
    while first is not None and first.decision == "retract":
        first = decisions.one(first.retracts or first.target)
    return first is not None and first.keep
