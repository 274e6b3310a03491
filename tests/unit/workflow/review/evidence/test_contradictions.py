"""Contradictions side by side, and the value under each rule without writing anything."""

from __future__ import annotations

import msgspec

from reportedly.records.event import Event
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.evidence.pane import EvidencePane
from reportedly.workflow.review.views.decisions import Asked

NUMBERS = {
    "range@1": "injured: 9 people; killed: 41–46 people",
    "majority@1": "injured: 9 people; killed: 41 people",
    "priority@1": "injured: 9 people; killed: 41 people",
    "latest@1": "injured: 9 people; killed: 41 people",
}


def test_sides_stand_with_their_claims_and_say_whether_one_origin_is_behind_both(
    pane: EvidencePane, event: Event
) -> None:
    number, denial = pane.contradictions(event.id).opposed
    assert [(side.value, len(side.claims)) for side in number.sides] == [
        ("killed: 41 people", 2),
        ("killed: 46 people", 1),
    ]
    assert number.same_origin.startswith("Whether one origin stands behind several sides cannot be told")
    assert denial.same_origin == (
        "The sides have different origins: Syrian government | Syrian Observatory for Human Rights."
    )


def test_a_disputed_field_is_shown_under_every_rule_with_a_reason(pane: EvidencePane, event: Event) -> None:
    under = [each for each in pane.contradictions(event.id).under if each.field == "how_many"]
    assert {each.rule: each.text for each in under} == NUMBERS
    assert [each.rule for each in under if each.is_in_force] == ["range@1"]
    why = {each.rule: each.why for each in under}
    assert why["majority@1"] == "41: told by 1 independent origin and 2 outlets"
    assert why["priority@1"] == "41: told by a source of the kind monitoring group"
    assert why["latest@1"] == "41: published last, on 8 February 2018"


def test_each_rule_shows_what_linking_under_it_gives_and_looking_writes_nothing(
    pane: EvidencePane, event: Event, project: Project
) -> None:
    before = msgspec.json.encode(project.store.events.event(event.id))
    shown = {(each.field, each.rule): each.text for each in pane.contradictions(event.id).under}
    assert msgspec.json.encode(project.store.events.event(event.id)) == before
    for rule in NUMBERS:
        project.link(rule=rule)
        fields = {field.name: field.text for field in pane.event(event.id).fields}
        assert {name: fields[name] for name, told in shown if told == rule} == {
            name: text for (name, told), text in shown.items() if told == rule
        }
        in_force = {each.rule for each in pane.contradictions(event.id).under if each.is_in_force}
        assert in_force == {rule}


def test_the_rule_to_look_under_is_named_with_or_without_its_version(pane: EvidencePane, event: Event) -> None:
    assert pane.contradictions(event.id, "latest").rule == "latest@1"
    assert pane.contradictions(event.id, "latest@1").rule == "latest@1"
    assert pane.contradictions(event.id).rule == "range@1"


def test_an_event_without_contradictions_has_nothing_under_any_rule(pane: EvidencePane, project: Project) -> None:
    quiet = next(each for each in project.store.events.events() if not each.contradictions)
    view = pane.contradictions(quiet.id)
    assert (view.opposed, view.under) == ((), ())


def test_a_person_may_take_what_a_rule_gives_as_the_events_own_value(
    pane: EvidencePane, event: Event, project: Project
) -> None:
    under = next(
        each for each in pane.contradictions(event.id).under if (each.field, each.rule) == ("how_many", "majority@1")
    )
    Desk(project, "kestrel").decide(Asked(target=event.id, decision="correct", field="how_many", value=under.value))
    field = next(each for each in pane.event(event.id).fields if each.name == "how_many")
    assert (field.text, field.by) == (NUMBERS["majority@1"], "kestrel")
