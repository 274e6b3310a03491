"""What is part of what, brought up to happenings that changed, is what working out all of it gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.build import KNOWLEDGE
from tests.unit.link.policies.build import happening, place

from reportedly.link.policies.choose import derive_alone, derive_units
from reportedly.link.policies.happening import Happening
from reportedly.link.policies.part_of import find_edges, find_wholes
from reportedly.records.linked import TracedEdge, TracedHappening
from reportedly.workflow.link_crew import Crew
from reportedly.workflow.link_wholes import Changed, Wholes

PROVINCE = place("Hama", "admin1", radius_km=60.0)
VILLAGES = tuple(place(name) for name in ("Tal Rimal", "Deir Sahl", "Ain Zarqa"))
DOCUMENTS = ("doc-1", "doc-2", "doc-3", "doc-4")


class Kept:
    """What a session keeps of happenings and edges."""

    def __init__(self, happenings: Iterable[Happening]) -> None:
        self.told = {each.first: each for each in happenings}
        self.kept: dict[tuple[str, str], bytes] = {}

    def happenings(self, ids: Iterable[str] | None = None) -> Iterator[TracedHappening]:
        return (traced(self.told[id]) for id in (sorted(self.told) if ids is None else ids) if id in self.told)

    def happenings_in(self, document_ids: Iterable[str]) -> set[str]:
        asked = set(document_ids)
        return {first for first, each in self.told.items() if asked & each.documents.keys()}

    def edges(self) -> Iterator[bytes]:
        return iter(list(self.kept.values()))

    def clear_edges(self) -> None:
        self.kept.clear()

    def add_edges(self, edges: Iterable[TracedEdge]) -> None:
        for each in edges:
            assert (each.part, each.whole) not in self.kept
            self.kept[each.part, each.whole] = each.packed

    def forget_edges(self, *, parts: Iterable[str], wholes: Iterable[str]) -> None:
        some, others = set(parts), set(wholes)
        self.kept = {pair: kept for pair, kept in self.kept.items() if pair[0] not in some and pair[1] not in others}


def traced(told: Happening) -> TracedHappening:
    return TracedHappening(id=told.first, packed=msgspec.msgpack.encode(told))


@st.composite
def heaps(draw: Any) -> dict[str, Happening]:
    """Some happenings of four documents: round-ups that lead, operations, acts in villages."""
    found = {}
    for name in draw(st.sets(st.integers(0, 11), min_size=1)):
        starts = st.sampled_from((40, 150, 400, 900))
        told = draw(st.dictionaries(st.sampled_from(DOCUMENTS), starts, min_size=1, max_size=3))
        deaths = draw(st.none() | st.integers(1, 9).map(lambda n: (n, n)))
        found[str(name)] = happening(
            str(name), draw(st.sampled_from(("strike", "clash"))), documents=dict(sorted(told.items())), deaths=deaths,
            places=draw(st.sampled_from(((), (PROVINCE,), *((each,) for each in VILLAGES)))),
            reach=draw(st.sampled_from(("one", "one", "acts", "campaign"))),
            order=("2016-08-02", min(told), 100 * name),
        )  # fmt: skip
    return found


@settings(max_examples=80, deadline=None)
@given(was=heaps(), now=heaps(), kept=st.sets(st.integers(0, 11).map(str)))
def test_bringing_up_what_changed_gives_what_working_out_all_gives(
    was: dict[str, Happening], now: dict[str, Happening], kept: set[str]
) -> None:
    now |= {name: each for name, each in was.items() if name in kept}
    session: Any = Kept(was.values())
    wholes = Wholes(session, KNOWLEDGE, Crew(1, ("core",)))
    before = wholes.find_all()
    units = {unit.id: unit for unit in derive_units(was.values(), KNOWLEDGE, within=before)}
    changed = Changed()
    changed.forget(map(traced, was.values()))
    changed.make(map(traced, now.values()))
    session.told = {each.first: each for each in now.values()}
    moved = wholes.bring_up(changed)
    edges = find_edges(list(now.values()), KNOWLEDGE.larger.weights)
    assert session.kept == {(each.part, each.whole): msgspec.msgpack.encode(each) for each in edges}
    assert moved.within == find_wholes(now.values(), KNOWLEDGE.larger.weights)
    for each in changed.old():
        units.pop("evt" + each.first.removeprefix("clm"), None)
    remade = derive_alone(moved.news.values(), "incident@1", moved.within, set(moved.within.values()))
    units |= {unit.id: unit for unit in remade}
    assert sorted(units.values(), key=lambda unit: unit.id) == list(derive_units(now.values(), KNOWLEDGE))
