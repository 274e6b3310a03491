"""The first half of linking: from documents that changed to the happenings that this touches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from reportedly.knowledge.load import Knowledge
from reportedly.link import pipeline
from reportedly.link.columns import Columns, Ints
from reportedly.link.corpus import Corpus, Entry
from reportedly.link.packed import unpack_columns
from reportedly.link.reported import Reported
from reportedly.records.linked import Grouped, Stale, TracedDocument
from reportedly.workflow.link_bound import Bonds, repeat_rows, with_edges
from reportedly.workflow.link_copies import mark_copies
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_tally import LinkTally
from reportedly.workflow.link_wholes import Changed
from reportedly.workflow.link_work import Kept, sum_up, tell
from reportedly.workflow.review.judged import Judged

if TYPE_CHECKING:
    from reportedly.ports import Linking

Say = Callable[[str], None]
DOCUMENTS_AT_ONCE = 50
GROUPS_AT_ONCE = 500
_REPORTED = msgspec.json.Decoder(Reported)


class Grouping:
    """Keeps happenings as they are told: works out those that new, changed and lost documents touch, and no other."""

    def __init__(
        self, session: Linking, knowledge: Knowledge, crew: Crew, tally: LinkTally, say: Say, judged: Judged
    ) -> None:
        self.judged = judged
        self.changed: Changed | None = None
        self.session, self.knowledge, self.crew, self.tally, self.say = session, knowledge, crew, tally, say

    def link(self, stale: Stale, *, follow: bool) -> set[str]:
        """Bring tellings and happenings up to the documents; return the claims that changed, lost ones too.

        With ``follow`` the happenings that change are noted in ``changed``.
        """
        self.changed = Changed() if follow else None
        traced = {each.document_id: each for each in self.session.traced()}
        before = Bonds(each.reported for each in traced.values())
        old = [traced.pop(name) for name in (*stale.changed, *stale.gone) if name in traced]
        lost = list(self._belong("telling_id", (claims[0] for each in old for claims in each.tellings)))
        self.session.forget_documents(each.document_id for each in old)
        new = list(self._tell(stale.changed))
        moved = mark_copies(self.session, stale, self.tally)
        now = Bonds(self.session.reported())
        again = [each for each in traced.values() if before.of(each) != now.of(each)]
        lost += self._belong("telling_id", (claims[0] for each in again for claims in each.tellings))
        entries = [_entry(before.without_keys(each), was=True, now=False) for each in (*old, *again)]
        entries += [_entry(now.without_keys(each), was=False, now=True) for each in (*new, *again)]
        kept = traced.keys() - {each.document_id for each in again}
        entries += [_entry(now.without_keys(traced[name]), was=True, now=True) for name in sorted(kept)]
        self._group(Corpus(entries), lost, now)
        mine = {*stale.changed, *stale.gone, *moved}
        tellings = (each.traced.tellings for each in entries if each.traced.document_id in mine)
        return {claim for told in tellings for claims in told for claim in claims}

    def _tell(self, ids: Sequence[str]) -> Iterator[TracedDocument]:
        """Tell the claims of some documents and keep their traces; yield these without columns."""
        done = 0
        self.session.forget_signatures(ids)
        for told in self.crew.map(tell, self._read(ids)):
            kept = [traced for traced, _ in told]
            self.session.add_documents(kept)
            self.session.add_signatures((each.document_id, signed) for each, signed in told if signed is not None)
            yield from (msgspec.structs.replace(each, columns=b"") for each in kept)
            done += len(kept)
            self.say(f"{done} of {len(ids)} documents read")

    def _read(self, ids: Sequence[str]) -> Iterator[list[Kept]]:
        """Read documents with their claims, some at once."""
        for at in range(0, len(ids), DOCUMENTS_AT_ONCE):
            found = list(self.judged.documents(ids[at : at + DOCUMENTS_AT_ONCE]))
            self.tally.without_text += sum(not document.text for document, _, _ in found)
            yield found

    def _group(self, corpus: Corpus, lost: Sequence[Grouped], bonds: Bonds) -> None:
        """Group the tellings that changes touch into happenings, and sum these up."""
        edges = bonds.edges(corpus)
        columns = self._columns(corpus, edges)
        rows = self._touched(corpus, columns, lost, edges)
        ids = [corpus.telling_id(row) for row in rows.tolist()]
        earlier = {each.happening for each in (*lost, *self._belong("telling_id", ids))}
        self.session.forget_groups(ids)
        if self.changed is not None:
            self.changed.forget(self.session.happenings(sorted(earlier)))
        self.session.forget_happenings(sorted(earlier))
        pairing = corpus.pairing()
        self.tally.wide = pairing.wide_blocks()
        likely = with_edges(self._likely(columns, pairing.pairs(rows)), edges, rows, inside=True)
        groups = pipeline.group_rows(columns, rows, likely, self.knowledge.linking)
        for happenings in self.crew.map(sum_up, self._read_groups(corpus, groups)):
            self.session.add(happenings)
            if self.changed is not None:
                self.changed.make(happenings)

    def _read_groups(self, corpus: Corpus, groups: Iterable[list[tuple[int, ...]]]) -> Iterator[list[list[str]]]:
        """Note where tellings belong, and read the claims of each group."""
        for some in _batches(groups, GROUPS_AT_ONCE):
            self.session.add(_grouped(corpus, some))
            named = [[claim for row in group for claim in corpus.claims[row]] for part in some for group in part]
            claims = self.judged.claims(claim for group in named for claim in group)
            yield [[claims[name] for name in group] for group in named]

    def _columns(self, corpus: Corpus, edges: tuple[Ints, Ints]) -> Columns:
        """The columns of all tellings; those of lost ones stay empty, those of copies are their originals'."""
        kind = pipeline.row_kind(self.knowledge)
        rows = np.zeros(len(corpus), kind)
        at = {name: slice(first, end) for name, first, end in corpus.documents}
        for name, packed in self.session.columns(at):
            rows[at[name]] = np.frombuffer(packed, kind)
        repeat_rows(rows, edges)
        return unpack_columns(rows)

    def _touched(self, corpus: Corpus, columns: Columns, lost: Sequence[Grouped], edges: tuple[Ints, Ints]) -> Ints:
        """The rows to be grouped again: new ones, and all that hung together with what came, went, or was moved."""
        added = corpus.added()
        if len(added) == len(corpus.here()):
            return added
        pairs = (*corpus.pairing().around(added), *corpus.shifted())
        left, right, _ = with_edges(self._likely(columns, pairs), edges, added, inside=False)
        met = [corpus.telling_id(row) for row in np.union1d(left, right).tolist()]
        connected = {each.component for each in (*lost, *self._belong("telling_id", met))}
        members = {each.telling_id for each in self._belong("component", sorted(connected))}
        return np.union1d(added, corpus.rows_of(members))

    def _likely(self, columns: Columns, pairs: Iterable[tuple[Ints, Ints]]) -> pipeline.Likely:
        """The likely ones of some pairs, all counted."""
        return pipeline.find_likely(columns, self._counted(pairs), self.knowledge.linking)

    def _counted(self, pairs: Iterable[tuple[Ints, Ints]]) -> Iterator[tuple[Ints, Ints]]:
        """Count pairs as they pass."""
        for left, right in pairs:
            self.tally.compared += len(left)
            self.say(f"{self.tally.compared} pairs compared")
            yield left, right

    def _belong(self, column: str, values: Iterable[str]) -> Iterator[Grouped]:
        """Where tellings belonged before this linking."""
        return self.session.groups(column=column, values=values)


def _entry(traced: TracedDocument, *, was: bool, now: bool) -> Entry:
    """Where a document's tellings stand in the order."""
    return Entry(traced, pipeline.published_number(_REPORTED.decode(traced.reported)), was, now)


def _grouped(corpus: Corpus, parts: Sequence[list[tuple[int, ...]]]) -> list[Grouped]:
    """Where the tellings of some parts belong, each part and group by its first telling."""
    firsts = [corpus.telling_id(min(group[0] for group in part)) for part in parts]
    return [
        Grouped(telling_id=corpus.telling_id(row), component=first, happening=corpus.telling_id(group[0]))
        for part, first in zip(parts, firsts, strict=True) for group in part for row in group
    ]  # fmt: skip


def _batches(parts: Iterable[list[tuple[int, ...]]], size: int) -> Iterator[list[list[tuple[int, ...]]]]:
    """Cut a stream of parts into lists."""
    some: list[list[tuple[int, ...]]] = []
    for part in parts:
        some.append(part)
        if len(some) == size:
            yield some
            some = []
    if some:
        yield some
