"""What every store promises of events: they come back, can be asked for, and change whole or not at all."""

import msgspec
import pytest
from tests.conformance.conftest import Open
from tests.samples import sample_claim, sample_document
from tests.samples_events import sample_event

from reportedly.ports import Store
from reportedly.records.copy import Copy
from reportedly.records.linked import (
    EventQuery,
    Grouped,
    LinkRun,
    StaleEvents,
    TracedDocument,
    TracedHappening,
    TracedUnit,
)

RUN = LinkRun(policy="incident@1", rule="range@1", version="1", counts={"events": 1})


def keep(store: Store, *events) -> None:
    with store.linking() as session:
        session.add_events([(event, "digest") for event in events])
        session.finish(RUN)


def test_events_come_back_after_reopening_by_their_first_day(reopen: Open) -> None:
    late = sample_event("evt-0", ("clm-3",), when=sample_event().whom)
    keep(reopen(), late, sample_event())
    events = reopen().events
    assert list(events.events()) == [sample_event(), late]
    assert (events.event("evt-0"), events.event("evt-9"), events.run()) == (late, None, RUN)
    assert events.holding("clm-2") == ("evt-1",)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"country": "sy"}, 1), ({"country": "TR"}, 0), ({"since": "2018-02-05", "until": "2018-02-05"}, 1),
        ({"since": "2018-02-06"}, 0), ({"until": "2018-02-04"}, 0), ({"actor": "act-sy-mil"}, 1),
        ({"actor": "SYRIAN armed forces"}, 1), ({"type": "assault"}, 1), ({"type": "shelling"}, 1),
        ({"type": "shelling", "actor": "nobody"}, 0), ({"place": "Tal Rimal"}, 1), ({"place": "gn:1"}, 1),
        ({"policy": "acled-day@1"}, 0),
    ],
)  # fmt: skip
def test_events_are_found_by_what_is_asked(reopen: Open, asked: dict[str, str], found: int) -> None:
    store = reopen()
    keep(store, sample_event())
    query = EventQuery(**asked)
    assert (len(list(store.events.events(query))), store.events.count(query)) == (found, found)


def test_contradictions_are_found_by_field(reopen: Open) -> None:
    store = reopen()
    keep(store, sample_event())
    assert list(store.events.contradictions()) == [("evt-1", sample_event().contradictions[0])]
    assert list(store.events.contradictions("where")) == []
    assert store.events.counts()["contradictions.number"] == 1


def test_an_event_that_goes_takes_its_terms_and_contradictions_along(reopen: Open) -> None:
    store = reopen()
    keep(store, sample_event())
    with store.linking() as session:
        session.forget_events(["evt-1"])
    assert (list(store.events.contradictions()), store.events.holding("clm-1")) == ([], ())
    assert store.events.count(EventQuery(actor="act-sy-mil")) == 0


def test_a_linking_that_breaks_off_leaves_the_old_events(reopen: Open) -> None:
    store = reopen()
    keep(store, sample_event())

    def break_off() -> None:
        with store.linking() as session:
            session.clear(traces=True)
            session.add_events([(sample_event("evt-2", ("clm-7",)), "digest")])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert [event.id for event in store.events.events()] == ["evt-1"]


def test_new_and_recoded_documents_are_stale_and_those_that_are_gone_are_named(reopen: Open) -> None:
    store, document = reopen(), sample_document()
    store.add(document, (sample_claim(document=document),), "run-1")
    with store.linking() as session:
        assert session.stale().changed == (document.id,)
        session.add_documents([TracedDocument(document_id=document.id, run_id="run-1"),
                               TracedDocument(document_id="doc-gone", run_id="run-1")])  # fmt: skip
        assert (session.stale().changed, session.stale().gone) == ((), ("doc-gone",))
    store.replace(document, (), "run-2")
    with store.linking() as session:
        assert session.stale().changed == (document.id,)


def test_claims_replaced_under_the_same_run_are_linked_again(reopen: Open) -> None:
    store, document = reopen(), sample_document()
    store.add(document, (sample_claim(document=document),), "run-1")
    with store.linking() as session:
        session.add_documents([TracedDocument(document_id=document.id, run_id="run-1")])
    store.replace(document, (), "run-1")
    with store.linking() as session:
        assert session.stale().changed == (document.id,)


def test_traces_come_back_and_go_with_their_document(reopen: Open) -> None:
    store = reopen()
    traced = TracedDocument(document_id="doc-1", run_id="r", published=736_000, tellings=(("clm-1", "clm-2"),),
                            key_counts=(1,), keys=b"12345678", columns=b"c")  # fmt: skip
    belongs, happening = (
        Grouped(telling_id="clm-1", component="clm-0", happening="clm-1"),
        TracedHappening(id="clm-1", packed=b"h"),
    )
    with store.linking() as session:
        session.add_documents([traced])
        session.report({"doc-1": '{"document_id":"doc-1"}'})
        session.add([belongs])
        session.add([happening])
    with store.linking() as session:
        assert list(session.traced()) == [msgspec.structs.replace(traced, columns=b"")]
        assert list(session.columns(["doc-1", "doc-2"])) == [("doc-1", b"c")]
        assert list(session.reported(["doc-1"])) == list(session.reported()) == ['{"document_id":"doc-1"}']
        assert list(session.groups(column="component", values=["clm-0"])) == [belongs]
        assert list(session.happenings()) == [happening]
        session.forget_documents(["doc-1"])
        assert (list(session.traced()), list(session.groups(column="telling_id", values=["clm-1"]))) == ([], [])


def test_what_is_known_of_a_text_goes_with_it(reopen: Open) -> None:
    store = reopen()
    with store.linking() as session:
        session.add_signatures([("doc-1", b"1"), ("doc-2", b"2")])
        session.add_overlaps([(("doc-1", "doc-2"), b"o")])
    with store.linking() as session:
        assert (list(session.signatures()), list(session.overlaps())) == (
            [("doc-1", b"1"), ("doc-2", b"2")], [(("doc-1", "doc-2"), b"o")],
        )  # fmt: skip
        session.forget_signatures(["doc-2"])
        assert (list(session.signatures()), list(session.overlaps())) == ([("doc-1", b"1")], [])


def test_only_whole_copies_are_told_as_such(reopen: Open) -> None:
    whole = Copy(document_id="doc-2", original_id="doc-1", kind="whole", share=0.9, share_of_original=0.9, rule="r@1")
    part = msgspec.structs.replace(whole, original_id="doc-0", kind="part")
    with reopen().linking() as session:
        session.put_copies([whole, part])
        assert session.whole_copies() == {"doc-2": "doc-1"}


def test_events_that_are_not_as_their_units_are_found(reopen: Open) -> None:
    store = reopen()
    for name, claim in (("evt-0", "clm-0"), ("evt-1", "clm-1"), ("evt-2", "clm-2")):
        keep(store, sample_event(name, (claim,)))
    units = {"evt-1": "digest", "evt-2": "other", "evt-3": "digest"}
    with store.linking() as session:
        session.add_units(TracedUnit(id=id, digest=digest, packed=b"") for id, digest in units.items())
        assert session.stale_events() == StaleEvents(new=("evt-3",), other=("evt-2",), lost=("evt-0",))
        assert (session.unit_digests(), session.unit_digests(["evt-2", "evt-9"])) == (units, {"evt-2": "other"})


def test_likely_pairs_go_one_by_one_and_with_their_tellings(reopen: Open) -> None:
    store = reopen()
    pairs = [("clm-1", "clm-2", 0.5), ("clm-1", "clm-3", 1.5), ("clm-3", "clm-4", 2.5)]
    with store.linking() as session:
        session.add_likely(pairs)
    with store.linking() as session:
        assert sorted(session.likely()) == pairs
        session.forget_likely([("clm-1", "clm-2")])
        assert sorted(session.likely()) == pairs[1:]
        session.forget_likely(telling_ids=["clm-4"])
        assert list(session.likely()) == [pairs[1]]
