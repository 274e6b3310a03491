"""Linking in a project: the order of arrival, increments, policies, and a run that breaks off."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import msgspec
import pytest
from bench.speed.made_claims import World

import reportedly as rp
from reportedly.errors import UsageError
from reportedly.link import hanging, pairing
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.workflow import link_events, link_groups
from reportedly.workflow.project import Project

CLAIMS = 350
Reports = Sequence[tuple[Document, tuple[Claim, ...]]]


@lru_cache(maxsize=1)
def made() -> Reports:
    """Some forty made reports of a month."""
    return tuple(World(CLAIMS).reports(CLAIMS))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with rp.open(tmp_path / "war") as opened:
        yield opened


def add(project: Project, reports: Reports) -> None:
    for document, claims in reports:
        project.store.add(document, claims, "run-1")


def told(project: Project) -> list[bytes]:
    """Every event, and under what they were linked."""
    return [*(msgspec.json.encode(event) for event in project.events), msgspec.json.encode(project.store.events.run())]


@lru_cache(maxsize=1)
def at_once(folder: Path) -> tuple[bytes, ...]:
    with rp.open(folder / "once") as opened:
        add(opened, made())
        opened.link()
        return tuple(told(opened))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_arrival_and_the_number_of_runs_change_nothing(
    project: Project, seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reports, draw = list(made()), random.Random(seed)
    draw.shuffle(reports)
    at = 0
    for end in (*sorted(draw.sample(range(len(reports)), 2)), len(reports)):
        add(project, reports[at:end])
        project.link()
        at = end
    assert tuple(told(project)) == at_once(tmp_path_factory.getbasetemp())


def test_narrow_windows_give_the_same_in_any_order(project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setattr(pairing, "window_of", lambda keys: keys * 0 + 2)
    monkeypatch.setattr(pairing, "WINDOW", 2)
    add(project, made()[1::2])
    project.link()
    add(project, made()[::2])
    project.link()
    with rp.open(tmp_path / "once") as once:
        add(once, made())
        once.link()
        assert told(once) == told(project)


def test_masses_that_hang_together_give_the_same_in_any_order(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(hanging, "LARGEST", 3)
    monkeypatch.setattr(link_groups, "TELLINGS_AT_ONCE", 5)
    for reports in (made()[1::3], made()[2::3], made()[::3]):
        add(project, reports)
        project.link()
    with rp.open(tmp_path / "once") as once:
        add(once, made())
        once.link()
        assert told(once) == told(project)


def test_a_new_document_is_compared_with_others_and_these_not_with_each_other_again(project: Project) -> None:
    add(project, made()[:-1])
    all_others = project.link().compared
    add(project, made()[-1:])
    assert 0 < project.link().compared < all_others / 5


def test_two_workers_give_what_one_gives(project: Project, tmp_path: Path) -> None:
    add(project, made()[:6])
    project.link(workers=2)
    with rp.open(tmp_path / "once") as once:
        add(once, made()[:6])
        once.link()
        assert told(once) == told(project)


def test_a_second_run_has_nothing_to_do_and_leaves_the_same_bytes(project: Project) -> None:
    add(project, made()[:10])
    first = project.link()
    before = told(project)
    second = project.link()
    assert (second.made, second.dropped, second.compared, second.counts) == (0, 0, 0, first.counts)
    assert told(project) == before


def test_documents_coded_again_give_what_their_new_claims_alone_give(project: Project, tmp_path: Path) -> None:
    reports = made()[:12]
    add(project, reports)
    project.link()
    document, claims = reports[4]
    project.store.replace(document, claims[:2], "run-2")
    project.link()
    with rp.open(tmp_path / "once") as once:
        add(once, [*reports[:4], *reports[5:]])
        once.store.add(document, claims[:2], "run-2")
        once.link()
        assert told(once) == told(project)


def test_a_run_that_breaks_off_leaves_the_old_events(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    add(project, made()[:8])
    project.link()
    before = told(project)
    add(project, made()[8:16])

    def break_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(link_events.pipeline, "assemble", break_off)
    with pytest.raises(KeyboardInterrupt):
        project.link()
    assert told(project) == before
    monkeypatch.undo()
    assert project.link().made > 0


def test_every_id_resolves_under_every_policy_and_both_stay_in_force(project: Project) -> None:
    add(project, made()[:15])
    project.link()
    incidents = [event.id for event in project.events]
    for policy in ("acled-day", "ucdp-ged", "campaign"):
        assert project.link(policy=policy, rule="majority").policy == f"{policy}@1"
        assert all(project.event(name).policy == f"{policy}@1" for name in incidents)
        named = [event.id for event in project.events]
        assert project.link().rule == "majority@1"
        project.link(policy="incident", rule="range")
        assert {project.event(name).policy for name in named} == {"incident@1"}
    assert [event.id for event in project.events] == incidents


def test_an_unknown_policy_is_named_with_those_that_are_known(project: Project) -> None:
    with pytest.raises(UsageError, match=r"RPT-104.*campaign@1"):
        project.link(policy="per-battle")


def test_an_empty_project_and_claims_without_day_or_place_are_linked(project: Project) -> None:
    assert project.link().counts["events"] == 0
    document, claims = made()[0]
    none = claims[0].how_many if not isinstance(claims[0].how_many, tuple) else rp.Uncoded(uncoded="absent")
    bare = tuple(msgspec.structs.replace(claim, when=none, where=none, published=none) for claim in claims)
    project.store.add(document, bare, "run-1")
    counts = project.link().counts
    assert counts["undated"] == counts["unplaced"] == counts["events"] > 0


def test_events_are_chosen_explained_and_taken_as_a_table(project: Project) -> None:
    add(project, made())
    project.link()
    all_events = list(project.events)
    assert len(project.events) == len(all_events) == project.events.to_arrow().num_rows
    chosen = project.events.where(country="SY", since="2012-01-05").where(type="ASSAULT")
    assert 0 < len(chosen) == len(list(chosen)) < len(all_events)
    told_twice = next(event for event in all_events if event.reports > 1)
    event = project.event(told_twice.id)
    assert event.why("when").value
    assert {name for bond in event.why().bonds for name in bond.claim_ids} == set(told_twice.claim_ids)
    numbers = list(project.contradictions(field="how_many"))
    assert all(found.field == "how_many" for _, found in numbers)
    assert {name for name, _ in numbers} <= {each.id for each in all_events}
