"""What every store promises of counting sources: whoever changes anything, it is noted; sums are of what is kept."""

import msgspec
from tests.conformance.conftest import Open
from tests.samples import sample_claim, sample_document
from tests.samples_events import sample_event

from reportedly.ports import Store
from reportedly.records.linked import LinkRun
from reportedly.records.profile import Agreement, Named
from reportedly.records.sourced import EventPart, LabelUse, SourcedDocument, SourcedEvent, SourcePart

SANA = SourcePart(key="src-sana", name="SANA", type="state_media", first_claim="clm-1", claims=2)
MONITOR = SourcePart(key="name:monitor", name="Monitor", type="monitoring_group", first_claim="clm-1")


def stale(store: Store) -> list[str]:
    with store.sources.counting() as session:
        return [*session.stale("doc", 9), *session.stale("evt", 9)]


def counted(store: Store) -> Store:
    """A store in which two documents and an event were counted."""
    rows = [
        SourcedDocument(
            document_id=id, outlet="SANA", outlet_id="src-sana", outlet_key="src-sana", parts=(SANA, MONITOR),
            cites=(("src-sana", "Monitor"),), labels=(LabelUse(key="src-sana", words="gangs", actor="X", n=2),),
        )
        for id in ("doc-1", "doc-2")
    ]  # fmt: skip
    agreement = (Agreement(field="who", agrees=2, differs=1),)
    event = SourcedEvent(event_id="evt-1", parts=(EventPart(key="src-sana", is_alone=True, agreement=agreement),))
    with store.sources.counting() as session:
        session.put_documents(["doc-1", "doc-2"], rows)
        session.put_events(["evt-1"], [event])
        session.write_note("note")
    return store


def test_what_is_added_changed_or_dropped_is_noted(reopen: Open) -> None:
    store, document, claim = reopen(), sample_document(), sample_claim()
    assert stale(store) == []
    store.add(document, (claim,), "run-1")
    assert stale(store) == [document.id]
    with store.sources.counting() as session:
        session.put_documents([document.id], [])
    store.replace(document, (msgspec.structs.replace(claim, status="accepted"),), "run-2")
    assert stale(store) == [document.id]
    with store.linking() as linking:
        linking.add_events([(sample_event(), "digest")])
    assert stale(store) == [document.id, "evt-1"]
    with store.sources.counting() as session:
        assert session.count_stale() == 2
        session.put_events(["evt-1"], [])
    with store.linking() as linking:
        linking.forget_events(["evt-1"])
    assert stale(reopen()) == [document.id, "evt-1"]
    assert reopen().sources.has_stale()


def test_sums_come_back_after_reopening(reopen: Open) -> None:
    counted(reopen())
    sources = reopen().sources
    found = {each.key: each for each in sources.volumes()}
    sana = found["src-sana"]
    assert (sana.reports, sana.claims, sana.cited_in, sana.events, sana.alone) == (2, 4, 0, 1, 1)
    assert (found["name:monitor"].cited_in, found["name:monitor"].events) == (2, 0)
    assert sources.volumes("src-sana") == (sana,)
    told = sources.told("src-sana")
    assert (told.cites, sources.told("name:monitor").cited_by) == (
        (Named(name="Monitor", n=2),),
        (Named(name="SANA", n=2),),
    )
    assert [(each.agrees, each.differs) for each in told.agreement] == [(0, 0), (2, 1), (0, 0)]
    assert [(each.words, each.n, each.of_actor) for each in told.labels] == [("gangs", 4, 4)]
    assert (sources.alone("src-sana"), sources.alone("src-sana", 1), sources.note()) == (("evt-1",), (), "note")


def test_rows_of_a_document_go_and_the_rest_stays(reopen: Open) -> None:
    store = counted(reopen())
    with store.sources.counting() as session:
        session.put_documents(["doc-1"], [])
    assert {each.key: each.claims for each in store.sources.volumes()} == {"src-sana": 2, "name:monitor": 0}
    with store.sources.counting() as session:
        session.mark_all()
    assert (store.sources.volumes(), store.sources.alone("src-sana")) == ((), ())


def test_events_that_a_new_rule_has_not_reached_are_noted_until_they_are_written(reopen: Open) -> None:
    store, events = reopen(), [sample_event(f"evt-{n}", (f"clm-{n}",)) for n in range(3)]
    with store.linking() as session:
        session.add_events([(event, "digest") for event in events])
        session.finish(LinkRun(policy="incident@1", rule="range@1", version="1"))
        session.unsettle_all()
    with reopen().linking() as session:
        assert (session.unsettled(2), session.count_unsettled()) == (("evt-0", "evt-1"), 3)
        session.forget_events(["evt-0"])
        session.add_events([(events[0], "digest")])
        session.put_settled([msgspec.structs.replace(events[1], reports=9)])
        assert session.unsettled(9) == ("evt-2",)
    assert [event.reports for event in store.events.events()] == [2, 9, 2]
