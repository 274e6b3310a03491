"""What a decision changes for those who search, and for those who wonder whether to link."""

from __future__ import annotations

from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked

PLACE = {"place_id": None, "name": "Orphiusville", "lat": 35.9, "lon": 36.6, "precision": "settlement", "country": "SY"}


def test_a_corrected_place_is_found_until_it_is_undone(project: Project, desk: Desk) -> None:
    claim = next(iter(project.claims))
    assert project.find("Orphiusville").claims == 0
    desk.decide(Asked(target=claim.id, decision="correct", field="where", value=[PLACE]))
    (found,) = project.find("Orphiusville").findings
    assert claim.id in str(found.narrative)
    desk.undo()
    assert project.find("Orphiusville").claims == 0


def test_a_claim_that_a_person_added_is_found_in_the_search_and_by_the_filter(project: Project, desk: Desk) -> None:
    assert desk.events("q=zumrud").total == 0
    desk.decide(Asked(target="doc-new", decision="add", value={"where": [PLACE]}, note="A shell fell on Zumrud mill."))
    assert (desk.events("q=zumrud").total, project.find("Zumrud").claims) == (1, 1)
    desk.undo()
    assert (desk.events("q=zumrud").total, project.find("Zumrud").claims) == (0, 0)
    assert desk.events("").total == len(project.events)


def test_a_rejected_claim_is_not_found(project: Project, desk: Desk) -> None:
    claims = list(project.claims)
    total = project.find(claims[0].trigger.text).claims
    assert total > 0
    desk.decide(Asked(target=claims[0].id, decision="reject"))
    assert project.find(claims[0].trigger.text).claims == total - 1
    desk.undo()
    assert project.find(claims[0].trigger.text).claims == total


def test_documents_to_be_linked_again_after_a_correction_are_told_of(project: Project, desk: Desk) -> None:
    assert project.standing is None
    claims = {claim.document_id: claim for claim in project.claims}
    for claim in list(claims.values())[:3]:
        desk.decide(Asked(target=claim.id, decision="correct", field="where", value=[PLACE]))
    assert desk.session().standing == "3 documents were corrected since: run `reportedly link`."
    project.link()
    assert project.standing is None
    desk.undo()
    assert project.standing == "1 document was corrected since: run `reportedly link`."
