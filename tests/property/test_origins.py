"""Laws of counting origins: copies add none, nobody unnamed adds any, order does not matter."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.link.origins.build import SOURCES, link, reported, somebody, told

from reportedly.link.origins.count import count_origins
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.source import SourceLink

BODIES = ("Syrian Observatory for Human Rights", "SANA", "Syrian Arab Army", "Kremlin", "Amnesty International",
          "Free Syrian Army", "AFP", "Hamas", "United Nations", "Rami Abdel Rahman")  # fmt: skip
OUTLETS = ("Reuters", "al-Manar", "Al Arabiya", "SANA", "Daily Sabah", "BBC")
UNLISTED = ("Mersa Valley Health Union", "Health Union", "MVHU")

behind = st.one_of(
    st.sampled_from(BODIES).map(link),
    st.sampled_from(UNLISTED).map(lambda name: link(name, type="ngo")),
    st.builds(somebody),
    st.just(link("Kremlin and White House", type="official_military", facets=None)),
)
chains = st.tuples(st.sampled_from(OUTLETS), st.lists(behind, max_size=3))


def claims_of(drawn: list[tuple[str, list[SourceLink]]]) -> list[Claim]:
    """A claim for each outlet and chain, each in a Document of its own."""
    return [told(str(n), *chain, outlet=outlet) for n, (outlet, chain) in enumerate(drawn)]


@settings(max_examples=150, deadline=None)
@given(drawn=st.lists(chains, min_size=1, max_size=6), data=st.data())
def test_ten_copies_under_other_names_add_ten_reports_ten_outlets_and_no_origin(drawn, data):
    claims = claims_of(drawn)
    known = reported(*claims)
    model = data.draw(st.sampled_from(claims))
    recoded = data.draw(st.lists(behind, max_size=2))
    copies = []
    for n in range(10):
        own = link(f"Tribune {n}", type="media_outlet")
        chain = (own, *(recoded or model.attribution[1:]))
        copy = msgspec.structs.replace(model, id=f"clm-copy-{n}", document_id=f"doc-copy-{n}", attribution=chain)
        known[copy.document_id] = Reported(document_id=copy.document_id, published="2016-08-02", outlet=own.name,
                                           copy_of=model.document_id)  # fmt: skip
        copies.append(copy)
    before, after = count_origins(claims, known, SOURCES), count_origins([*claims, *copies], known, SOURCES)
    assert (after.reports, after.outlets) == (before.reports + 10, before.outlets + 10)
    assert (after.origins, after.names) == (before.origins, before.names)


@settings(max_examples=150, deadline=None)
@given(drawn=st.lists(chains, min_size=1, max_size=6), outlet=st.sampled_from(("BBC", "Haaretz", "Dawn")))
def test_one_more_claim_of_somebody_unnamed_changes_no_origin(drawn, outlet):
    claims = claims_of([(each if each != "BBC" else "Reuters", chain) for each, chain in drawn])
    more = told("more", somebody(), outlet=outlet)
    before = count_origins(claims, reported(*claims), SOURCES)
    after = count_origins([*claims, more], reported(*claims, more), SOURCES)
    assert (after.origins, after.names) == (before.origins, before.names)
    assert after.unknown == tuple(sorted((*before.unknown, more.id)))


@settings(max_examples=150, deadline=None)
@given(drawn=st.lists(chains, min_size=1, max_size=6), outlet=st.sampled_from(OUTLETS))
def test_one_more_claim_of_somebody_unnamed_never_raises_the_origins(drawn, outlet):
    claims = claims_of(drawn)
    more = told("more", somebody(), outlet=outlet)
    before = count_origins(claims, reported(*claims), SOURCES).origins
    assert (count_origins([*claims, more], reported(*claims, more), SOURCES).origins or 0) <= (before or 0)


@settings(max_examples=150, deadline=None)
@given(drawn=st.lists(chains, min_size=1, max_size=6), data=st.data())
def test_the_order_of_the_claims_does_not_matter(drawn, data):
    claims = claims_of(drawn)
    shuffled = data.draw(st.permutations(claims))
    assert count_origins(claims, reported(*claims), SOURCES) == count_origins(shuffled, reported(*claims), SOURCES)


@settings(max_examples=150, deadline=None)
@given(drawn=st.lists(chains, min_size=1, max_size=6))
def test_no_more_origins_are_counted_than_claims_and_each_has_a_name(drawn):
    claims = claims_of(drawn)
    found = count_origins(claims, reported(*claims), SOURCES)
    assert (found.origins or 0) == len(found.names) <= len(claims)
    assert found.origins != 0


@settings(max_examples=150, deadline=None)
@given(drawn=st.lists(chains, min_size=1, max_size=6), data=st.data())
def test_a_relay_of_a_report_that_is_there_changes_no_origin(drawn, data):
    claims = claims_of(drawn)
    relayed = data.draw(st.sampled_from(claims)).attribution[0]
    relay = told("relay", relayed, outlet="Haaretz")
    again = told("again", relayed, link("Haaretz"), outlet="Dawn")
    before = count_origins(claims, reported(*claims), SOURCES)
    for more in ((relay,), (relay, again)):
        after = count_origins([*claims, *more], reported(*claims, *more), SOURCES)
        assert (after.origins, after.names) == (before.origins, before.names)
