"""What the evidence pane shows of events, claims and documents, before and after people decide."""

from __future__ import annotations

import pytest
from tests.samples_evidence import Decide

from reportedly.errors import UsageError
from reportedly.records.event import Event
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.evidence.pane import EvidencePane
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.review.views.details import ClaimView, Field

DEIR = {"role": "at", "place_id": None, "name": "Deir Hafir", "precision": "settlement", "lat": 36.1, "lon": 37.7,
        "radius_km": 2.0}  # fmt: skip


def field_of(claim: ClaimView, name: str) -> Field:
    """One field of a claim."""
    return next(field for field in claim.fields if field.name == name)


def claim_by(pane: EvidencePane, event: Event, outlet: str) -> ClaimView:
    """The first claim of an outlet in an event."""
    return next(claim for claim in pane.event(event.id).claims if claim.outlet == outlet)


def test_an_event_tells_every_value_with_who_stands_behind_it(pane: EvidencePane, event: Event) -> None:
    number = next(field for field in pane.event(event.id).fields if field.name == "how_many")
    told = {each.text: each for each in number.told}
    assert number.text == "injured: 9 people; killed: 41–46 people"
    assert number.disputed
    assert told["killed: 41 people"].standing == (
        "2 reports by 2 outlets; 1 independent origin (Syrian Observatory for Human Rights)"
    )
    assert told["killed: 46 people"].standing == (
        "1 report by 1 outlet; no independent origin found in this corpus (5 documents)"
    )


def test_each_claim_of_an_event_has_a_sentence_on_why_it_is_there(pane: EvidencePane, event: Event) -> None:
    view = pane.event(event.id)
    assert view.why_together.keys() == set(event.claim_ids)
    claim = claim_by(pane, event, "Coast Daily")
    said = view.why_together[claim.id]
    assert said.startswith("Closest to Hill Post, 7 February 2018: the same day, ")
    assert "the same kind of act" in said


def test_an_event_is_found_by_the_id_that_any_of_its_claims_gave_it(pane: EvidencePane, event: Event) -> None:
    former = "evt-" + event.claim_ids[-1].removeprefix("clm-")
    view = pane.event(former)
    assert (view.asked, view.row.id) == (former, event.id)


@pytest.mark.parametrize("call", ["event", "contradictions", "claim", "document", "original", "narrative", "source"])
def test_an_id_that_nothing_has_is_refused(pane: EvidencePane, call: str) -> None:
    with pytest.raises(UsageError, match="RPT-103"):
        getattr(pane, call)("evt-00")


def test_every_highlight_and_every_quote_is_the_documents_own_words(pane: EvidencePane, project: Project) -> None:
    for document in project.documents:
        view, marked = pane.document(document.id), dict[tuple[str, int], str]()
        assert "".join(piece.text for block in view.blocks for piece in block.pieces) == document.text
        for piece in (piece for block in view.blocks for piece in block.pieces):
            for mark in piece.marks:
                key = (mark.claim_id, mark.number)
                marked[key] = marked.get(key, "") + piece.text
        for claim in view.claims:
            assert document.text[claim.sentence.start : claim.sentence.end] == claim.sentence.text
            for value in (value for field in claim.fields for value in field.values):
                for words in (*value.words, *value.rests_on):
                    assert document.text[words.start : words.end] == words.text
                    assert words.text in marked[claim.id, value.number]


def test_a_value_has_words_or_says_how_it_came_about(pane: EvidencePane, event: Event) -> None:
    for claim in pane.event(event.id).claims:
        for field in claim.fields:
            assert bool(field.values) != bool(field.uncoded)
            for value in field.values:
                assert value.words or value.derivation or field.name == "factuality"


def test_a_corrected_field_shows_who_decided_and_keeps_what_the_machine_said(
    pane: EvidencePane, event: Event, decide: Decide
) -> None:
    claim = claim_by(pane, event, "Coast Daily")
    judged = decide(claim.id, "correct", field="where", value=[DEIR])
    shown = pane.claim(claim.id)
    (value,) = field_of(shown, "where").values
    assert (value.text, value.by, value.machine) == ("Deir Hafir", "kestrel", "Saraqib (Idlib, SY)")
    assert value.point is not None
    assert (shown.status, shown.version, field_of(shown, "where").is_decided) == ("corrected", judged.seq, True)
    assert not field_of(shown, "when").is_decided


def test_a_field_corrected_to_no_value_still_keeps_what_the_machine_said(
    pane: EvidencePane, event: Event, decide: Decide
) -> None:
    claim = claim_by(pane, event, "Coast Daily")
    decide(claim.id, "correct", field="where", value={"uncoded": "ambiguous"})
    field = field_of(pane.claim(claim.id), "where")
    assert field.uncoded == "the words may mean several things"
    assert (field.by, field.machine) == ("kestrel", "Saraqib (Idlib, SY)")


def test_an_event_whose_field_a_person_set_says_what_the_machine_had_and_what_every_rule_gives(
    project: Project, event: Event
) -> None:
    desk = Desk(project, "kestrel")
    count = {"kind": "killed", "of": "people", "side": "whom", "low": 44, "high": 44, "words": "44"}
    desk.decide(Asked(target=event.id, decision="correct", field="how_many", value=[count]))
    number = next(field for field in desk.event(event.id).fields if field.name == "how_many")
    assert (number.text, number.by) == ("killed: 44 people", "kestrel")
    assert number.machine == "injured: 9 people; killed: 41–46 people"
    under = {each.rule: each for each in desk.contradictions(event.id).under if each.field == "how_many"}
    assert [rule for rule, each in under.items() if each.is_in_force] == ["review.corrected@1"]
    assert under["range@1"].text == "injured: 9 people; killed: 41–46 people"


def test_what_a_person_merged_says_so(project: Project, event: Event) -> None:
    desk = Desk(project, "kestrel")
    other = next(each for each in project.store.events.events() if each.id != event.id)
    desk.decide(Asked(target=event.id, decision="merge", value={"with": [other.id]}))
    view = desk.event(other.id)
    assert (view.asked, view.row.id) == (other.id, event.id)
    assert view.why_together[other.claim_ids[0]].startswith("Put together with the others by kestrel.")
    assert view.why_together[event.claim_ids[-1]].startswith("Closest to")


def test_a_claim_that_a_person_added_stands_in_the_document_and_by_itself(
    pane: EvidencePane, project: Project, decide: Decide
) -> None:
    document = next(each for each in project.documents if each.outlet == "River Gazette")
    at = document.text.index("market")
    decide(document.id, "add", value={"trigger": [at, at + 6], "where": [DEIR]})
    added = next(claim for claim in pane.document(document.id).claims if claim.is_added)
    assert added.trigger.text == "market"
    assert pane.claim(added.id) == added


def test_the_history_of_an_event_has_what_was_decided_about_its_claims_and_what_was_taken_back(
    pane: EvidencePane, event: Event, decide: Decide
) -> None:
    first = decide(event.id, "accept", before={"claim_ids": list(event.claim_ids)})
    second = decide(event.claim_ids[1], "flag", value="look again")
    third = decide(first.id, "retract", retracts=first.id)
    decide("evt-other", "comment", note="elsewhere")
    assert pane.event(event.id).history == (third, second, first)


def test_a_document_read_completely_names_its_readers_until_they_take_it_back(
    pane: EvidencePane, event: Event, decide: Decide
) -> None:
    name = event.document_ids[0]
    decide(name, "read", value=True)
    assert pane.document(name).read_by == ("kestrel",)
    decide(name, "read", value=False)
    assert pane.document(name).read_by == ()


def test_events_near_in_place_and_day_and_alike_in_kind_are_offered_for_a_merge(
    pane: EvidencePane, project: Project, event: Event
) -> None:
    assert pane.event(event.id).merge_with == ()
    with project.store.linking() as session:
        twin = project.store.events.event(event.id)
        assert twin is not None
        import msgspec

        session.add_events([(msgspec.structs.replace(twin, id="evt-twin", claim_ids=()), "digest")])
    assert [row.id for row in pane.event(event.id).merge_with] == ["evt-twin"]


def test_the_history_of_a_claim_tells_the_first_the_echoes_and_the_denial_and_leaves_out_what_was_rejected(
    pane: EvidencePane, event: Event, decide: Decide
) -> None:
    claim = claim_by(pane, event, "Hill Post")
    story = pane.narrative(claim.id)
    told = [each for each in (story.first, *story.also, *story.echoes) if each]
    assert {each.outlet for each in told} == {"Hill Post", "Valley Wire", "Coast Daily"}
    assert [each.chain[-1] for each in story.denials] == ["Syrian government"]
    decide(claim_by(pane, event, "Coast Daily").id, "reject")
    assert "Coast Daily" not in {each.outlet for each in pane.narrative(claim.id).echoes}


def test_profiles_follow_decisions(pane: EvidencePane, event: Event, decide: Decide) -> None:
    assert {each.name for each in pane.sources()} > {"Hill Post", "Valley Wire"}
    before = pane.source("Hill Post")
    assert (before.reports, before.name) == (2, "Hill Post")
    link = {"source_id": None, "name": "Dale Post", "type": "media_outlet"}
    decide(claim_by(pane, event, "Coast Daily").id, "correct", field="attribution", value=[link])
    assert pane.source("Dale Post").cited_in + pane.source("Dale Post").reports > 0
