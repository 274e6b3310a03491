"""A profile tells what a source did: volume, citation, what it alone tells, agreement, words; no grade."""

from typing import Any

import msgspec
import pytest
from tests.samples import coded
from tests.unit.link.origins.build import SOURCES, actor, killed, link, reported, somebody, told

from reportedly.link.profiles.profile import profile_of, volumes
from reportedly.link.profiles.told import Told
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction, Event, EventField
from reportedly.records.profile import Named, SourceProfile
from reportedly.records.values import ActorRef

SOHR, SANA = "Syrian Observatory for Human Rights", "SANA"
ABSENT = Uncoded(uncoded="absent")


def event(id: str, *claims: Claim, contradictions: tuple[Contradiction, ...] = ()) -> Event:
    """An event of some claims, without values."""
    return Event(
        id=id, claim_ids=tuple(claim.id for claim in claims), what=ABSENT, who=ABSENT, whom=ABSENT, where=ABSENT,
        when=ABSENT, how_many=ABSENT, factuality=EventField(value="asserted", rule="tests@1"), reports=1, outlets=1,
        origins=None, policy="incident@1", contradictions=contradictions,
    )  # fmt: skip


def profile(key: str, claims: list[Claim], events: tuple[Event, ...] = (), **known: Any) -> SourceProfile:
    """The profile of one source over some claims and events."""
    found = profile_of(Told(events, claims, known or reported(*claims), SOURCES), key)
    assert found is not None
    return found


def numbers(one: SourceProfile, field: str = "how_many") -> tuple[int, int]:
    """How often a source agrees and differs on a field."""
    return next((each.agrees, each.differs) for each in one.agreement if each.field == field)


def test_volume_counts_reports_it_published_and_reports_that_cite_it():
    claims = [told("1", outlet=SANA), told("2", SANA, outlet="al-Manar"), told("3", SANA, document_id="doc-2")]
    found = profile("src-sana", claims)
    assert (found.reports, found.claims, found.cited_in, found.side) == (1, 1, 1, "Syrian government")


def test_whom_it_cites_is_who_stands_next_behind_it_a_report_each():
    claims = [told("1", "AFP", SOHR), told("2", "AFP", document_id="doc-1"), told("3", "AFP", SANA)]
    assert profile("src-reuters", claims).cites == (Named(name="Agence France-Presse", n=2),)
    assert profile("src-afp", claims).cites == (Named(name=SANA, n=1), Named(name=SOHR, n=1))
    assert profile("src-afp", claims).cited_by == (Named(name="Reuters", n=2),)


def test_copies_are_counted_by_the_outlet_of_the_original():
    claims = [told("1", outlet="AFP"), told("2", outlet="al-Manar")]
    known = reported(*claims)
    known["doc-2"] = msgspec.structs.replace(known["doc-2"], copy_of="doc-1")
    collection = Told((), claims, known, SOURCES)
    manar, afp = profile_of(collection, "src-manar"), profile_of(collection, "src-afp")
    assert manar is not None
    assert afp is not None
    assert manar.copies == (Named(name="Agence France-Presse", n=1),)
    assert afp.copied_by == (Named(name="al-Manar", n=1),)


def test_what_nobody_tells_without_it_is_told_alone():
    one, two, other = told("1", SOHR), told("2", "AFP", SOHR, outlet="BBC"), told("3", SANA)
    events = (event("evt-1", one, two), event("evt-2", other, told("1", SOHR)))
    found = profile("src-sohr", [one, two, other], events)
    assert (found.events, found.alone) == (2, ("evt-1",))


def test_a_shared_number_of_an_independent_origin_agrees_and_its_own_persons_does_not_count():
    own = told("1", SOHR, how_many=killed("people", 5))
    person = told("2", "Rami Abdel Rahman", how_many=killed("people", 5))
    other = told("3", SANA, how_many=killed("people", 5))
    assert numbers(profile("src-sohr", [own, person], (event("evt-1", own, person),))) == (0, 0)
    assert numbers(profile("src-sohr", [own, other], (event("evt-1", own, other),))) == (1, 0)


def test_who_stands_on_the_other_side_of_a_contradiction_differs():
    own, other = told("1", SOHR, how_many=killed("people", 5)), told("2", SANA, how_many=killed("people", 9))
    sides = Contradiction(field="how_many", kind="number", sides=(("clm-1",), ("clm-2",)))
    events = (event("evt-1", own, other, contradictions=(sides,)),)
    assert numbers(profile("src-sohr", [own, other], events)) == (0, 1)


def test_what_cannot_be_compared_is_in_neither_number():
    own, other = told("1", SOHR, how_many=killed("people", 5)), told("2", SANA, how_many=ABSENT)
    unnamed = told("3", somebody(), how_many=killed("people", 5))
    events = (event("evt-1", own, other, unnamed),)
    assert numbers(profile("src-sohr", [own, other, unnamed], events)) == (0, 0)


def test_an_outlet_is_compared_by_its_own_voice_and_not_with_what_it_passes_on():
    lead = told("1", how_many=killed("people", 5), document_id="doc-1")
    passed_on = told("2", SOHR, how_many=killed("people", 5), document_id="doc-1")
    elsewhere = told("3", SANA, how_many=killed("people", 5), outlet="BBC")
    events = (event("evt-1", lead, passed_on, elsewhere),)
    assert numbers(profile("src-reuters", [lead, passed_on, elsewhere], events)) == (1, 0)


def test_an_author_counts_only_where_it_is_known():
    own = told("1", SOHR, who=actor("act-sy-air", "state-forces"))
    same, unclear = (told(n, SANA, who=who) for n, who in
                     (("2", actor("act-sy-air", "state-forces")), ("3", actor(None, "armed-group"))))  # fmt: skip
    assert numbers(profile("src-sohr", [own, same], (event("evt-1", own, same),)), "who") == (1, 0)
    assert numbers(profile("src-sohr", [own, unclear], (event("evt-1", own, unclear),)), "who") == (0, 0)


def test_words_for_a_party_are_told_with_how_often_they_mean_it():
    def says(id: str, words: str, name: str) -> Claim:
        ref = ActorRef(actor_id=None, name=name, kind="armed-group", ambiguous=True)
        span = msgspec.structs.replace(coded(ref, "The army").evidence[0], text=words)
        return told(id, who=(msgspec.structs.replace(coded(ref), evidence=(span,)),), whom=ABSENT)

    claims = [says("1", "The terrorists", "Sahel Guard"), says("2", "20 terrorists", "Sahel Guard"),
              says("3", "terrorists", "Mersa Front"), says("4", "the Sahel Guard", "Sahel Guard")]  # fmt: skip
    first = profile("src-reuters", claims).labels[0]
    assert (first.words, first.actor, first.n, first.of_words, first.of_actor) == ("terrorists", "Sahel Guard", 2, 3, 3)
    assert all(label.words != "sahel guard" for label in profile("src-reuters", claims).labels)


def test_all_sources_are_listed_with_their_volume_those_who_publish_most_first():
    claims = [told("1", SOHR), told("2", SOHR), told("3", link("Salma Qadri"), outlet="al-Manar")]
    found = volumes(Told((), claims, reported(*claims), SOURCES))
    assert [one.name for one in found] == ["Reuters", "al-Manar", SOHR, "Salma Qadri"]


@pytest.mark.parametrize("key", ["src-nobody", "name:nobody"])
def test_a_source_without_a_part_has_no_profile(key):
    assert profile_of(Told((), [told("1")], {}, SOURCES), key) is None


def test_an_outlet_that_nobody_named_has_no_profile():
    nameless = Reported(document_id="doc-1")
    assert [one.name for one in volumes(Told((), [told("1")], {"doc-1": nameless}, SOURCES))] == ["Reuters"]
