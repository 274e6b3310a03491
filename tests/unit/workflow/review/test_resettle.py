"""Another rule is put in force for all events at once, and reaches them step by step."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

import reportedly as rp
from reportedly.errors import SafetyError, UsageError
from reportedly.link.aggregation.rules import RULES
from reportedly.records.event import Event, EventField
from reportedly.workflow.project import Project
from reportedly.workflow.review import resettle
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resettle, "LOOKED_AT", 7)
    monkeypatch.setattr(resettle, "MADE_ANEW", 2)


def decided(desk: Desk) -> Desk:
    """A desk after decisions of several kinds."""
    events = list(desk.project.store.events.events())
    desk.decide(Asked(target=events[0].id, decision="merge", value={"with": [events[1].id]}))
    desk.decide(Asked(target=events[2].id, decision="accept"))
    desk.decide(Asked(target=events[3].id, decision="reject"))
    desk.decide(Asked(target=events[4].id, decision="seal", value=True))
    desk.decide(Asked(target=events[5].claim_ids[0], decision="reject"))
    return desk


def settle(desk: Desk, rule: str) -> None:
    """Put a rule in force and wait."""
    left = desk.use_rule(rule)
    while left:
        now = desk.settle_on()
        assert now < left
        left = now


def told(project: Project) -> list[bytes]:
    """Every event, sealed ones too."""
    return [msgspec.json.encode(event) for event in project.store.events.events()]


def rules_of(event: Event) -> set[str]:
    """The rules that an event's fields name."""
    fields = (event.what, event.who, event.whom, event.where, event.when, event.how_many, event.factuality)
    return {field.rule.split()[0] for field in fields if isinstance(field, EventField)}


@pytest.mark.parametrize("rule", RULES[1:])
def test_events_are_those_that_linking_under_the_rule_gives(project: Project, desk: Desk, rule: str) -> None:
    settle(decided(desk), rule)
    stepped = told(project)
    assert project.standing is None
    assert desk.session().rule == rule
    project.link(afresh=True, rule=rule)
    assert told(project) == stepped
    assert {name for event in project.store.events.events() for name in rules_of(event)} == {rule}


def test_going_back_to_the_rule_before_gives_back_the_bytes(project: Project, desk: Desk) -> None:
    before = told(decided(desk).project)
    desk.use_rule("majority")
    assert desk.session().unsettled > 0
    settle(desk, "range")
    assert told(project) == before


def test_a_switch_that_is_cut_off_is_finished_by_the_next_page_or_by_linking(project: Project, desk: Desk) -> None:
    desk.use_rule("majority")
    left = desk.session().unsettled
    halves = [rules_of(event) for event in project.store.events.events()]
    assert all(half in ({"range@1"}, {"majority@1"}) for half in halves)
    assert 0 < sum(half == {"range@1"} for half in halves) <= left
    assert "still settled under the rule before" in (project.standing or "")
    folder, other = project.folder, Path(f"{project.folder}-copy")
    project.close()
    shutil.copytree(folder, other)
    with rp.open(folder) as again, rp.open(other) as linked:
        desk = Desk(again, "kestrel")
        while desk.settle_on():
            pass
        linked.link()
        assert told(again) == told(linked)
        assert (again.standing, linked.standing) == (None, None)


def test_a_decision_meanwhile_is_made_under_the_rule_in_force(project: Project, desk: Desk) -> None:
    desk.use_rule("latest")
    last = max(project.store.events.events(), key=lambda each: each.id)
    left = desk.session().unsettled
    assert rules_of(last) == {"range@1"}
    done = desk.decide(Asked(target=last.id, decision="accept"))
    assert rules_of(project.store.events.event(done.events[0].id) or last) == {"latest@1"}
    assert desk.session().unsettled < left


def test_lists_show_what_a_desk_that_reads_everything_shows(project: Project, desk: Desk) -> None:
    desk.events()
    settle(desk, "majority")
    assert desk.events() == Desk(rp.open(project.folder), "kestrel").events()


def test_who_may_only_read_settles_nothing(project: Project, desk: Desk) -> None:
    with pytest.raises(UsageError, match="RPT-104"):
        desk.use_rule("loudest")
    reader = Desk(project, "heron", may_write=False)
    with pytest.raises(SafetyError, match="RPT-801"):
        reader.use_rule("majority")
    left = desk.use_rule("majority")
    assert reader.settle_on() == 0
    assert desk.session().unsettled == left
