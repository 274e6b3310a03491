"""A copy's claims belong to the events of its original's, however the copies come, and change nothing else."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import delete
from tests.build import claims_of

import reportedly as rp
from reportedly.records.document import Document, document_of
from reportedly.store import schema
from reportedly.workflow.project import Project

TEXT = (
    "Warplanes struck the vegetable market of Saraqib in Idlib province on Tuesday, killing 21 civilians and wounding "
    "dozens more, rescue workers said. The blasts tore the roofs off two rows of stalls and set a fuel cart on fire. "
    "Government forces shelled the village of Khan Shaykhun later that day, killing three people, residents said."
)
OTHER = "Shells fell on the Jobar district of Damascus on 2 May 2016 and killed two people, a monitor said."


def report(text: str, outlet: str, published: str | None) -> Document:
    return document_of(text, outlet=outlet, published=published)


FIRST = report(TEXT, "Granary Post", "2016-08-03")
UNDATED = report(TEXT + " Reprinted.", "Hill Herald", None)
LATER = report("Wire. " + TEXT, "Ford Times", "2016-08-11")
APART = report(OTHER, "Mill Gazette", "2016-05-03")
COPIES = (FIRST, UNDATED, LATER, APART)


@pytest.fixture(scope="module")
def coded() -> dict[str, tuple]:
    told = [(each, claims_of(each.text, outlet=each.outlet, published=each.published)) for each in COPIES]
    return {each.id: claims for each, claims in told}


def add(project: Project, coded: dict[str, tuple], documents: Iterable[Document]) -> None:
    for each in documents:
        project.store.add(each, coded[each.id], "run-1")


def told(project: Project) -> list[bytes]:
    return [msgspec.json.encode(event) for event in project.events]


def with_first(project: Project) -> list[set[str]]:
    """The documents of each event that the first report tells."""
    return [set(event.document_ids) for event in project.events if FIRST.id in event.document_ids]


def test_undated_and_later_copies_are_told_by_the_events_of_their_original(tmp_path: Path, coded) -> None:
    with rp.open(tmp_path / "war") as project:
        add(project, coded, COPIES)
        project.link()
        assert all(found == {FIRST.id, UNDATED.id, LATER.id} for found in with_first(project))
        copied = {FIRST.id, UNDATED.id, LATER.id}
        assert not [e for e in project.events if copied & set(e.document_ids) and FIRST.id not in e.document_ids]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_copies_and_originals_in_any_order_and_one_by_one_give_the_same(tmp_path: Path, coded, order) -> None:
    with rp.open(tmp_path / "once") as once, rp.open(tmp_path / "war") as project:
        add(once, coded, COPIES)
        once.link()
        for at in order:
            add(project, coded, [COPIES[at]])
            project.link()
        assert told(project) == told(once)


def test_a_copy_changes_nothing_but_who_tells_it(tmp_path: Path, coded) -> None:
    def events(project: Project) -> set[frozenset[str]]:
        copied = {c.id for each in (UNDATED, LATER) for c in coded[each.id]}
        return {frozenset(set(event.claim_ids) - copied) for event in project.events}

    with rp.open(tmp_path / "war") as project:
        add(project, coded, [FIRST, APART])
        project.link()
        alone = events(project)
        add(project, coded, [UNDATED, LATER])
        project.link()
        assert events(project) == alone


def test_when_the_original_goes_its_copies_stand_by_themselves(tmp_path: Path, coded) -> None:
    with rp.open(tmp_path / "war") as project, rp.open(tmp_path / "without") as without:
        add(project, coded, COPIES)
        project.link()
        with project.store._database.writing() as db:
            seq = schema.DOCUMENTS.c.seq
            number = db.scalar(
                schema.DOCUMENTS.select().with_only_columns(seq).where(schema.DOCUMENTS.c.id == FIRST.id)
            )
            db.execute(delete(schema.CLAIMS).where(schema.CLAIMS.c.document_seq == number))
            db.execute(delete(schema.DOCUMENTS).where(seq == number))
        project.link()
        add(without, coded, [UNDATED, LATER, APART])
        without.link()
        assert told(project) == told(without)


def test_an_original_coded_again_keeps_its_copies(tmp_path: Path, coded) -> None:
    with rp.open(tmp_path / "war") as project, rp.open(tmp_path / "once") as once:
        add(project, coded, COPIES)
        project.link()
        fewer = coded[FIRST.id][:1]
        project.store.replace(FIRST, fewer, "run-2")
        project.link()
        add(once, coded | {FIRST.id: fewer}, COPIES)
        once.link()
        assert told(project) == told(once)
