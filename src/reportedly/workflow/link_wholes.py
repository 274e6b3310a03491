"""Keeps which happenings may be part of which, and works it out anew only around happenings that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link.policies.happening import Happening
from reportedly.link.policies.part_of import Edge, choose_wholes, counting_wholes, find_edges
from reportedly.records.linked import TracedHappening
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_work import Heap, find_edges_among, traced_edge

if TYPE_CHECKING:
    from reportedly.ports import Linking

_HAPPENING = msgspec.msgpack.Decoder(Happening)
_EDGE = msgspec.msgpack.Decoder(Edge)
WHOLES_AT_ONCE = 1_000

Within = Mapping[str, str]
"""For the first claim of a happening that of the larger one it is part of."""


class _Spot(msgspec.Struct, frozen=True, gc=False):
    """By what a happening is named, and where it stands; the rest is not read."""

    claim_ids: tuple[str, ...]
    order: tuple[str, str, int]
    documents: dict[str, int]


_SPOT = msgspec.msgpack.Decoder(_Spot)


class Changed(msgspec.Struct):
    """The happenings that a linking forgot, by id, and those that it made, packed."""

    before: dict[str, bytes] = {}
    after: dict[str, bytes] = {}

    def forget(self, happenings: Iterable[TracedHappening]) -> None:
        """Note happenings as they were."""
        self.before.update((each.id, each.packed) for each in happenings)

    def make(self, happenings: Iterable[TracedHappening]) -> None:
        """Note happenings as they are."""
        self.after.update((each.id, each.packed) for each in happenings)

    def old(self) -> list[Happening]:
        """Those that are no more, as they were."""
        return _other(self.before, self.after)

    def new(self) -> list[Happening]:
        """Those that were not there before as they are."""
        return _other(self.after, self.before)


def _other(these: Mapping[str, bytes], those: Mapping[str, bytes]) -> list[Happening]:
    """The happenings of one side that the other side has not, or has otherwise; sets are packed in any order."""
    found = ((id, _HAPPENING.decode(packed)) for id, packed in these.items() if those.get(id) != packed)
    return [each for id, each in found if id not in those or _HAPPENING.decode(those[id]) != each]


class Moved(msgspec.Struct, frozen=True):
    """What is part of what now, and the happenings, by id, of which this is news or that are new themselves."""

    within: Within
    news: dict[str, Happening]


class Wholes:
    """What is part of what among the happenings of a linking."""

    def __init__(self, session: Linking, knowledge: Knowledge, crew: Crew) -> None:
        self.session, self.weights, self.crew = session, knowledge.larger.weights, crew

    def find_all(self) -> Within:
        """Work out what is part of what among all happenings, and keep it."""
        self.session.clear_edges()
        edges: list[Edge] = []
        for found in self.crew.map(find_edges_among, self._heaps()):
            self.session.add_edges(found)
            edges += (_EDGE.decode(each.packed) for each in found)
        return choose_wholes(edges)

    def _heaps(self) -> Iterator[Heap]:
        """All happenings, some at once, as wholes, each time with all that their documents tell beside them."""
        kept = [(_SPOT.decode(each.packed), each.packed) for each in self.session.happenings()]
        kept.sort(key=lambda one: one[0].order)
        together: dict[str, list[int]] = {}
        for at, (spot, _) in enumerate(kept):
            for document_id in spot.documents:
                together.setdefault(document_id, []).append(at)
        for first in range(0, len(kept), WHOLES_AT_ONCE):
            asked = range(first, min(first + WHOLES_AT_ONCE, len(kept)))
            near = {at for whole in asked for document_id in kept[whole][0].documents for at in together[document_id]}
            yield Heap([kept[at][1] for at in sorted(near)], [kept[at][0].claim_ids[0] for at in asked])

    def bring_up(self, changed: Changed) -> Moved:
        """Bring up what is kept to happenings that changed: the result is that of working out all."""
        old, new = changed.old(), changed.new()
        before = list(map(_EDGE.decode, self.session.edges()))
        near = self._around([*old, *new])
        parts = {each.first for each in new}
        counting = counting_wholes([*old, *new], (near[first] for first in near.keys() - parts))
        near |= self._around(near[first] for first in counting)
        gone = parts | {each.first for each in old}
        wholes = gone | counting
        found = list(find_edges(list(near.values()), self.weights, (parts, parts | counting)))
        self.session.forget_edges(parts=gone, wholes=wholes)
        self.session.add_edges(map(traced_edge, found))
        kept = (each for each in before if each.part not in gone and each.whole not in wholes)
        return self._moved(choose_wholes(before), choose_wholes([*kept, *found]), near, parts)

    def _around(self, happenings: Iterable[Happening]) -> dict[str, Happening]:
        """What the documents of some happenings tell now, by id; in the order of happenings."""
        documents = {document_id for each in happenings for document_id in each.documents}
        return self._read(self.session.happenings_in(sorted(documents)))

    def _read(self, ids: Iterable[str]) -> dict[str, Happening]:
        """Happenings by id."""
        found = (_HAPPENING.decode(each.packed) for each in self.session.happenings(sorted(ids)))
        return {each.first: each for each in found}

    def _moved(self, before: Within, now: Within, near: Mapping[str, Happening], new: set[str]) -> Moved:
        """The happenings that units must be made of again: new ones, and parts and wholes of which that is news."""
        parts = {first for first in before.keys() | now.keys() if before.get(first) != now.get(first)}
        news = new | parts | (set(before.values()) ^ set(now.values()))
        return Moved(now, {first: near[first] for first in news & near.keys()} | self._read(news - near.keys()))


def all_happenings(session: Linking) -> Iterator[Happening]:
    """Yield every happening, by id."""
    return (_HAPPENING.decode(each.packed) for each in session.happenings())
