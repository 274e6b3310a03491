"""Blind rounds at the desk, the one place where it is decided who may see and write what."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.build import claims_of, document

from reportedly.errors import ReportedlyError, SafetyError, UsageError
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.review.views.rounds import BlindCode, NewRound, Round, Settle

NOW = "2018-06-30T00:00:00Z"
SECRET = "Sexual violence"
TEXTS = tuple(
    f"The army shelled {town} on Wednesday, killing {n} civilians, the monitor said."
    for n, town in enumerate(("Saraqib", "Kafr Nabl", "Binnish"), start=3)
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = Project.create(tmp_path / "syria")
    for text in TEXTS:
        told = {"published": "2018-06-30", "outlet": "Morning Wire"}
        made.store.add(document(text, **told), claims_of(text, **told), "run-1")
    made.link()
    yield made
    made.store.close()


def desk(project: Project, name: str, **told) -> Desk:
    return Desk(project, name, clock=lambda: NOW, **told)


@pytest.fixture
def kestrel(project: Project) -> Desk:
    return desk(project, "kestrel")


@pytest.fixture
def wren(project: Project) -> Desk:
    return desk(project, "wren")


def start(desk: Desk, **told) -> Round:
    return desk.start_round(
        NewRound(**{"kind": "double", "name": "June", "reviewers": ("kestrel", "wren"), "share": 1.0} | told)
    )


def code_all(desk: Desk, round_id: str, **values) -> None:
    item = desk.next_item(round_id)
    while item.item is not None:
        item = desk.save_code(round_id, BlindCode(item=item.item, values={"is_event": True} | values))


def everything_shown(desk: Desk, round_id: str) -> str:
    claim = desk.next_item(round_id).item or desk.project.store.rounds.claim_ids()[0]
    shown = [
        desk.session(), desk.events(), desk.rounds(), desk.next_item(round_id), desk.agreement(round_id),
        desk.accuracy(), desk.judgements().judgements, desk.suggestions(), desk.claim(claim),
        desk.event(desk.ids()[0]), desk.document(desk.claim(claim).document_id), desk.contradictions(desk.ids()[0]),
    ]  # fmt: skip
    return "\n".join(msgspec.json.encode(each).decode() for each in shown)


def test_no_call_of_a_coder_gives_away_what_the_other_coded_before_both_have_finished(kestrel, wren):
    blind = start(kestrel)
    code_all(wren, blind.id, what=SECRET)
    named = kestrel.session().types
    assert SECRET not in everything_shown(kestrel, blind.id).replace(msgspec.json.encode(named).decode(), "")
    assert SECRET in everything_shown(wren, blind.id).replace(msgspec.json.encode(named).decode(), "")
    code_all(kestrel, blind.id)
    assert {each.values["wren"] for each in kestrel.agreement(blind.id).differences if each.field == "what"} <= {SECRET}
    assert any(each.value.get("what") == SECRET for each in kestrel.judgements().judgements)


def test_what_is_coded_blind_changes_no_record(kestrel, wren):
    before = msgspec.json.encode((kestrel.events(), kestrel.claim(kestrel.project.store.rounds.claim_ids()[0])))
    blind = start(kestrel)
    code_all(wren, blind.id, what=SECRET)
    after = msgspec.json.encode((kestrel.events(), kestrel.claim(kestrel.project.store.rounds.claim_ids()[0])))
    assert after == before


def test_codings_cannot_be_made_or_taken_back_past_the_round(kestrel):
    from reportedly.workflow.review.views.decisions import Asked

    blind = start(kestrel)
    code_all(kestrel, blind.id)
    code = kestrel.judgements().judgements[0]
    for asked in (
        Asked(target=code.target, decision="code", value={}, round=blind.id),
        Asked(target=code.id, decision="retract"),
    ):
        with pytest.raises(ReportedlyError):
            kestrel.decide(asked)
    with pytest.raises(ReportedlyError, match="RPT-953"):
        kestrel.undo()


def test_who_may_only_read_starts_codes_and_settles_nothing(project, kestrel):
    blind, reader = start(kestrel), desk(project, "wren", may_write=False)
    item = reader.next_item(blind.id).item or ""
    for call in (
        lambda: start(reader, name="July"),
        lambda: reader.save_code(blind.id, BlindCode(item=item, values={})),
        lambda: reader.settle(blind.id, Settle(item=item, field="what", value=None)),
    ):
        with pytest.raises(SafetyError, match="RPT-801"):
            call()


def test_a_round_is_drawn_from_the_events_that_a_filter_lets_through(kestrel):
    event = kestrel.ids()[0]
    blind = start(kestrel, filter=f"ids={event}")
    assert set(kestrel.project.store.rounds.rounds()[0].items) == {claim.id for claim in kestrel.event(event).claims}
    assert blind.items < 3


def test_settling_corrects_the_claim_where_that_is_asked_for_and_can_be_undone(kestrel, wren):
    blind = start(kestrel)
    code_all(wren, blind.id, killed=[3, 3])
    code_all(kestrel, blind.id, killed=[5, None])
    item = kestrel.agreement(blind.id).differences[0].item
    kestrel.settle(blind.id, Settle(item=item, field="killed", value=[5, 6]))
    assert kestrel.claim(item).status == "proposed"
    after = kestrel.settle(blind.id, Settle(item=item, field="killed", value=[5, 7], correct=True))
    assert [each.settled for each in after.differences if each.item == item] == [[5, 7]]
    assert kestrel.claim(item).status == "corrected"
    assert kestrel.judgements(target=item).judgements[0].value[0]["high"] == 7
    kestrel.undo()
    assert kestrel.claim(item).status == "proposed"


@pytest.mark.parametrize(("field", "one", "other", "status"), [
    ("what", "Grenade", "Attack", "corrected"), ("when", ["2018-06-26", "2018-06-27"], None, "corrected"),
    ("who", ["act-sdf"], None, "corrected"), ("where", [35.9, 36.7], None, "corrected"),
    ("factuality", "denied", "asserted", "corrected"), ("is_event", False, True, "rejected"),
])  # fmt: skip
def test_every_field_can_be_settled_onto_the_claim(kestrel, wren, field, one, other, status):
    blind = start(kestrel)
    code_all(wren, blind.id, **{field: one})
    code_all(kestrel, blind.id, **{field: other})
    item = kestrel.agreement(blind.id).differences[0].item
    kestrel.settle(blind.id, Settle(item=item, field=field, value=one, correct=True))
    last = kestrel.judgements(target=item).judgements[0]
    assert (last.decision, last.note) == ("reject" if status == "rejected" else "correct", "settled in a blind round")


def test_a_place_that_nothing_bears_is_refused_and_nothing_is_settled(kestrel, wren):
    blind = start(kestrel)
    code_all(wren, blind.id, where="Nowhere at all")
    code_all(kestrel, blind.id, where=None)
    item = kestrel.agreement(blind.id).differences[0].item
    with pytest.raises(UsageError, match="RPT-104"):
        kestrel.settle(blind.id, Settle(item=item, field="where", value="Nowhere at all", correct=True))
    assert not any(each.is_settled for each in kestrel.agreement(blind.id).differences)


@pytest.mark.parametrize("what", ["claim", "document"])
def test_what_is_sealed_after_the_draw_is_not_handed_out_and_the_round_ends_without_it(kestrel, wren, what):
    blind = start(kestrel)
    code_all(kestrel, blind.id, what=SECRET)
    item = wren.next_item(blind.id).item or ""
    target = item if what == "claim" else wren.claim(item).document_id
    kestrel.decide(Asked(target=target, decision="seal", value=True))
    assert wren.next_item(blind.id).item not in (None, item)
    with pytest.raises(SafetyError, match="sealed"):
        wren.save_code(blind.id, BlindCode(item=item, values={}))
    code_all(wren, blind.id)
    told = kestrel.agreement(blind.id)
    assert (told.round.items, told.round.is_open, told.round.codes) == (2, False, {"kestrel": 2, "wren": 2})
    assert item not in msgspec.json.encode(told).decode()
    assert kestrel.accuracy().sampled == 2


@pytest.mark.parametrize(("told", "chain"), [
    ("monitoring_group", None), ("media_outlet", ["Morning Wire"]), (None, ["Morning Wire"]),
    ("local_residents_activists", ["Morning Wire", "monitor"]),
])  # fmt: skip
def test_a_settled_type_of_source_ends_the_claims_chain(kestrel, wren, told, chain):
    blind = start(kestrel)
    code_all(wren, blind.id, source=told)
    code_all(kestrel, blind.id, source="document")
    item = kestrel.agreement(blind.id).differences[0].item
    before = [link.name for link in kestrel.project.store.claim(item).attribution]
    kestrel.settle(blind.id, Settle(item=item, field="source", value=told, correct=True))
    now = kestrel.project.claim(item)
    assert [link.name for link in now.attribution] == (chain or before)
    assert (now.attribution[-1].type, now.status) == (told or "media_outlet", "corrected" if chain else "proposed")
