"""The first half of linking: from documents that changed to the happenings that this touches."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link import pipeline
from reportedly.link.columns import Ints
from reportedly.link.coreference import Group
from reportedly.link.corpus import Corpus, Entry
from reportedly.link.hanging import among, parts_in, parts_of, rows_of_changed
from reportedly.link.met import MetParts, RowsOf, met_in_pairs, met_in_parts
from reportedly.records.linked import Grouped, Stale, TracedDocument
from reportedly.workflow.link_bound import Bonds, with_edges
from reportedly.workflow.link_copies import mark_copies
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_likely import LikelyPairs
from reportedly.workflow.link_older import count_older
from reportedly.workflow.link_rows import TellingRows
from reportedly.workflow.link_tally import LinkTally
from reportedly.workflow.link_wholes import Changed
from reportedly.workflow.link_work import Kept, find_likely, group_parts, sum_up, tell
from reportedly.workflow.review.judged import Judged

if TYPE_CHECKING:
    from reportedly.ports import Linking

Piece = TypeVar("Piece")
Say = Callable[[str], None]
DOCUMENTS_AT_ONCE = 50
TELLINGS_AT_ONCE = 4_000
GROUPS_AT_ONCE = 500


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
        before = Bonds(self.session)
        old = [traced.pop(name) for name in (*stale.changed, *stale.gone) if name in traced]
        lost = list(self._belong("telling_id", (claims[0] for each in old for claims in each.tellings)))
        self.session.forget_documents(each.document_id for each in old)
        new = list(self._tell(stale.changed))
        moved = mark_copies(self.session, stale)
        now = Bonds(self.session)
        again = [each for each in _bindable(traced, before, now) if before.of(each) != now.of(each)]
        lost += self._belong("telling_id", (claims[0] for each in again for claims in each.tellings))
        entries = [Entry(before.without_keys(each), was=True, now=False) for each in (*old, *again)]
        entries += [Entry(now.without_keys(each), was=False, now=True) for each in (*new, *again)]
        kept = traced.keys() - {each.document_id for each in again}
        entries += [Entry(now.without_keys(traced[name]), was=True, now=True) for name in sorted(kept)]
        self._group(Corpus(entries), lost, (before, now))
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
            yield from (msgspec.structs.replace(each, columns=b"", reported="{}") for each in kept)
            done += len(kept)
            self.say(f"{done} of {len(ids)} documents read")

    def _read(self, ids: Sequence[str]) -> Iterator[list[Kept]]:
        """Read documents with their claims, some at once."""
        for at in range(0, len(ids), DOCUMENTS_AT_ONCE):
            found = list(self.judged.documents(ids[at : at + DOCUMENTS_AT_ONCE]))
            self.tally.without_text += sum(not document.text for document, _, _ in found)
            self.tally.older += sum(count_older(claims) for _, _, claims in found)
            yield found

    def _group(self, corpus: Corpus, lost: Sequence[Grouped], bonds: tuple[Bonds, Bonds]) -> None:
        """Group the tellings that changes touch into happenings, and sum these up."""
        was, now = bonds[0].edges(corpus, corpus.before), bonds[1].edges(corpus, corpus.documents)
        rows_of = TellingRows(self.session, corpus, pipeline.row_kind(self.knowledge), now)
        pairs = LikelyPairs(self.session, corpus)
        pairs.bring_up(partial(self._likely, rows_of))
        self.tally.wide = pairs.wide
        parts = among(parts_of(len(corpus), *with_edges(pairs.now, now)), corpus.now)
        before = among(parts_of(len(corpus), *with_edges(pairs.was, was)), corpus.was)
        rows = rows_of_changed(before, parts)
        self._forget([corpus.telling_id(row) for row in rows.tolist()], lost)
        groups = self._clustered(rows_of, parts_in(parts, rows))
        for happenings in self.crew.map(sum_up, self._read_groups(corpus, groups)):
            self.session.add(happenings)
            if self.changed is not None:
                self.changed.make(happenings)

    def _forget(self, ids: Sequence[str], lost: Iterable[Grouped]) -> None:
        """Drop the happenings that some tellings tell, and those of lost ones."""
        earlier = {each.happening for each in (*lost, *self._belong("telling_id", ids))}
        self.session.forget_groups(ids)
        if self.changed is not None:
            self.changed.forget(self.session.happenings(sorted(earlier)))
        self.session.forget_happenings(sorted(earlier))

    def _clustered(self, rows_of: RowsOf, parts: Iterable[Group]) -> Iterator[list[Group]]:
        """Yield the groups of each part, by their first rows; most are one telling, and need no comparing."""
        waiting: deque[list[Group]] = deque()
        for found in self.crew.map(group_parts, self._met(rows_of, parts, waiting)):
            groups = iter(found)
            yield from (next(groups) if len(part) > 1 else [part] for part in waiting.popleft())

    def _met(self, rows_of: RowsOf, parts: Iterable[Group], waiting: deque[list[Group]]) -> Iterator[MetParts]:
        """Yield the parts that must be compared, some at once; note all of them."""
        for some in _heaped(parts, TELLINGS_AT_ONCE):
            waiting.append(some)
            yield met_in_parts(rows_of, [part for part in some if len(part) > 1])

    def _read_groups(self, corpus: Corpus, groups: Iterable[list[Group]]) -> Iterator[list[list[str]]]:
        """Note where tellings belong, and read the claims of each group."""
        for some in batches(groups, GROUPS_AT_ONCE):
            self.session.add(_grouped(corpus, some))
            named = [[claim for row in group for claim in corpus.claims[row]] for part in some for group in part]
            claims = self.judged.claims(claim for group in named for claim in group)
            yield [[claims[name] for name in group] for group in named]

    def _likely(self, rows_of: RowsOf, pairs: Iterable[tuple[Ints, Ints]]) -> pipeline.Likely:
        """The likely ones of some pairs, all counted."""
        met = (met_in_pairs(rows_of, left, right) for left, right in self._counted(pairs))
        return pipeline.all_likely(self.crew.map(find_likely, met))

    def _counted(self, pairs: Iterable[tuple[Ints, Ints]]) -> Iterator[tuple[Ints, Ints]]:
        """Count pairs as they pass."""
        for left, right in pairs:
            self.tally.compared += len(left)
            self.say(f"{self.tally.compared} pairs compared")
            yield left, right

    def _belong(self, column: str, values: Iterable[str]) -> Iterator[Grouped]:
        """Where tellings belonged before this linking."""
        return self.session.groups(column=column, values=values)


def _bindable(traced: Mapping[str, TracedDocument], *bonds: Bonds) -> Iterator[TracedDocument]:
    """The Documents whose tellings some bonds may bind, by id."""
    names = {name for each in bonds for name in each.documents}
    return (traced[name] for name in sorted(names & traced.keys()))


def _heaped(parts: Iterable[Group], size: int) -> Iterator[list[Group]]:
    """Cut a stream of parts into lists of so many rows, or somewhat more."""
    some: list[Group] = []
    rows = 0
    for part in parts:
        some.append(part)
        rows += len(part)
        if rows >= size:
            yield some
            some, rows = [], 0
    if some:
        yield some


def _grouped(corpus: Corpus, parts: Sequence[list[tuple[int, ...]]]) -> list[Grouped]:
    """Where the tellings of some parts belong, each part and group by its first telling."""
    firsts = [corpus.telling_id(min(group[0] for group in part)) for part in parts]
    return [
        Grouped(telling_id=corpus.telling_id(row), component=first, happening=corpus.telling_id(group[0]))
        for part, first in zip(parts, firsts, strict=True) for group in part for row in group
    ]  # fmt: skip


def batches(parts: Iterable[Piece], size: int) -> Iterator[list[Piece]]:
    """Cut a stream into lists of at most ``size``.

    >>> list(batches("abc", 2))
    [['a', 'b'], ['c']]
    """
    stream = iter(parts)
    while some := list(islice(stream, size)):
        yield some
