"""Lists show a decision at once, in this process and in another."""

from __future__ import annotations

import pytest

from reportedly.errors import SafetyError, UsageError
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked, SavedFilter


def first(desk: Desk, filter: str = "") -> str:
    """The first event of a filter's queue."""
    return desk.events(filter).rows[0].id


def test_an_accepted_event_leaves_the_front_of_the_queue(deciding: Desk) -> None:
    event = first(deciding, "why=contradiction,many-killed")
    done = deciding.decide(Asked(target=event, decision="accept", version=0))
    assert done.events[0].status == "accepted"
    assert done.events[0].reasons == ()
    assert done.events[0].version == 1
    assert deciding.ids("status=accepted") == (event,)
    assert first(deciding) != event
    deciding.undo()
    assert first(deciding) == event
    assert deciding.ids("status=accepted") == ()


def test_a_merged_event_is_gone_and_comes_back_when_undone(deciding: Desk) -> None:
    before = deciding.ids()
    done = deciding.decide(Asked(target=before[0], decision="merge", value={"with": [before[1]]}))
    assert set(before) - set(deciding.ids()) == set(done.moved)
    assert deciding.events().total == len(before) - 1
    deciding.undo()
    assert deciding.ids() == before


def test_a_sealed_event_is_shown_by_one_filter_alone(deciding: Desk) -> None:
    event, total = first(deciding), deciding.events().total
    deciding.decide(Asked(target=event, decision="seal", value=True))
    assert deciding.ids("sealed=yes") == (event,)
    assert deciding.events().total == total - 1
    assert event.encode() not in deciding.export("", "events-csv")


def test_reasons_that_people_make(deciding: Desk) -> None:
    event = first(deciding)
    deciding.decide(Asked(target=event, decision="flag", value="check the hospital"))
    deciding.decide(Asked(target=event, decision="assign", value="heron"))
    row = deciding.events("assigned=heron").rows[0]
    assert row.id == event
    assert row.assigned == "heron"
    assert {"flagged", "assigned"} <= {reason.kind for reason in row.reasons}
    assert deciding.ids("why=flagged") == deciding.ids("flag=flagged") == (event,)
    assert event not in deciding.ids("assigned=none")


def test_what_another_process_decided_is_seen(deciding: Desk) -> None:
    event = first(deciding)
    with Project.open(deciding.project.folder) as project:
        Desk(project, "heron").decide(Asked(target=event, decision="reject"))
    assert deciding.ids("status=rejected") == (event,)


def test_an_own_decision_after_another_process_loses_neither(deciding: Desk) -> None:
    one, two = deciding.ids()[:2]
    with Project.open(deciding.project.folder) as project:
        Desk(project, "heron").decide(Asked(target=one, decision="accept"))
    deciding.decide(Asked(target=two, decision="accept"))
    assert set(deciding.ids("status=accepted")) == {one, two}


def test_what_another_process_decided_under_the_same_name_is_seen_beside_an_own_decision(deciding: Desk) -> None:
    one, two, three, four = deciding.ids()[:4]
    with Project.open(deciding.project.folder) as project:
        other = Desk(project, deciding.reviewer)
        other.decide(Asked(target=one, decision="accept"))
        moved = other.decide(Asked(target=three, decision="merge", value={"with": [four]})).moved
    deciding.decide(Asked(target=two, decision="accept"))
    assert set(deciding.ids("status=accepted")) == {one, two}
    assert not moved.keys() & set(deciding.ids())


def test_rows_after_many_decisions_are_those_of_a_fresh_reading(deciding: Desk) -> None:
    for event in deciding.ids()[:12:2]:
        deciding.decide(Asked(target=event, decision="accept"))
    held = deciding.ids()
    deciding.decide(Asked(target=held[1], decision="merge", value={"with": [held[3]]}))
    deciding.undo(2)
    told = deciding.events("reports=2", sort="reports").rows[0]
    held = next(each for each in deciding.project.events if each.id == told.id).claim_ids
    deciding.decide(Asked(target=told.id, decision="split", value={"claim_ids": [held[-1]]}))
    with Project.open(deciding.project.folder) as project:
        anew = Desk(project, "kestrel")
        assert anew.events(limit=1000) == deciding.events(limit=1000)
        assert anew.map() == deciding.map()
        assert anew.timeline() == deciding.timeline()
        assert anew.facets() == deciding.facets()


def test_filters_are_kept_in_one_spelling(deciding: Desk) -> None:
    kept = deciding.save_filter(SavedFilter(name=" Mine ", filter="status=accepted&country=sy"))
    assert kept == (SavedFilter(name="Mine", filter="country=SY&status=accepted"),)
    deciding.save_filter(SavedFilter(name="Mine", filter="killed=3"))
    assert deciding.session().filters == (SavedFilter(name="Mine", filter="killed=3"),)
    assert deciding.drop_filter("Mine") == ()
    with pytest.raises(UsageError, match="RPT-103"):
        deciding.drop_filter("Mine")
    with pytest.raises(UsageError, match="RPT-108"):
        deciding.save_filter(SavedFilter(name="odd", filter="colour=red"))


def test_readers_keep_no_filters(desk: Desk) -> None:
    with pytest.raises(SafetyError):
        desk.save_filter(SavedFilter(name="mine", filter=""))


def test_a_session_tells_what_there_is(desk: Desk) -> None:
    told = desk.session()
    assert told.counts["events"] == told.counts["proposed"] == desk.events().of > 100
    assert (told.policy, told.rule, told.reviewer, told.may_write) == ("incident@1", "range@1", "heron", False)
    assert "Air/drone strike" in told.types
