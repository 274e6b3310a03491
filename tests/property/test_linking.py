"""Laws of linking: the order of arrival and what is far away change nothing, what coding joined stays joined."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.build import KNOWLEDGE
from tests.unit.link.tellings_made import DAY, count, day, place, side, telling

from reportedly.link.same import join_across, join_in_documents

WORDS = KNOWLEDGE.linking
PLACES = ((), (place("mill"),), (place("weir", 35.05, 36.05),), (place("port", 33.0, 36.0, admin1="south"),))
SIDES = (side("act-a"), side("act-b"), side("people", kind="people"))
KINDS = (("Air/drone strike", "explosion"), ("Armed clash", "battle"), ("Chemical weapon", "explosion"))


@st.composite
def tellings(draw):
    """A few tellings of a few documents."""
    found = []
    for number in range(draw(st.integers(2, 14))):
        acled, family = draw(st.sampled_from(KINDS))
        shift = draw(st.integers(0, 6))
        document = f"doc-{draw(st.integers(1, 5))}"
        found.append(
            telling(
                str(number), document, start=100 * number, sentence=100 * number, published=DAY + int(document[-1]),
                acleds=frozenset({acled}), families=frozenset({family}),
                happenings=frozenset({f"{document}-{draw(st.integers(0, 4))}"}),
                places=draw(st.sampled_from(PLACES)), days=draw(st.sampled_from((None, day(DAY + shift)))),
                who=draw(st.sampled_from(SIDES)), counts=frozenset({count(shift + 3, shift + 3)}),
                words=frozenset(draw(st.lists(st.sampled_from(["mill", "granar", "strik", "ox", "ferr"]), max_size=3))),
            )
        )  # fmt: skip
    return found


def events(told):
    """Sets of claims, one an event."""
    joined = join_in_documents(told, WORDS)
    groups = join_across(joined, WORDS)
    return {frozenset(claim for row in group for claim in joined[row].claim_ids) for group in groups}


@settings(max_examples=60, deadline=None)
@given(told=tellings(), data=st.data())
def test_the_order_of_arrival_changes_nothing(told, data):
    assert events(told) == events(data.draw(st.permutations(told)))


@settings(max_examples=60, deadline=None)
@given(told=tellings())
def test_every_claim_is_in_one_event(told):
    assert sorted(claim for event in events(told) for claim in event) == sorted(c for t in told for c in t.claim_ids)


@settings(max_examples=60, deadline=None)
@given(told=tellings())
def test_documents_are_joined_each_by_itself(told):
    documents = {t.document_id: [one for one in told if one.document_id == t.document_id] for t in told}
    alone = [joined for mine in documents.values() for joined in join_in_documents(mine, WORDS)]
    assert sorted(alone, key=lambda t: t.claim_ids) == sorted(join_in_documents(told, WORDS), key=lambda t: t.claim_ids)


@settings(max_examples=60, deadline=None)
@given(told=tellings())
def test_what_is_far_away_in_time_changes_nothing(told):
    later = [
        msgspec.structs.replace(
            t, claim_ids=(f"clm-late-{n}",), document_id="doc-late", happenings=frozenset({f"late-{n}"}),
            published=DAY + 9000, days=day(DAY + 8999),
        ) for n, t in enumerate(told)
    ]  # fmt: skip
    together = events([*told, *later])
    assert events(told) <= together


def test_a_copy_goes_with_what_it_copies_and_joins_nothing_else():
    one = telling("1", "doc-1", days=day(), places=PLACES[1], who=SIDES[0])
    other = telling("2", "doc-2", days=day(DAY + 3), places=PLACES[3], who=SIDES[1])
    copy = msgspec.structs.replace(
        one, claim_ids=("clm-copy",), document_id="doc-copy", happenings=frozenset({"copy"}), published=DAY + 3
    )
    assert events([one, other, copy]) == {frozenset({one.claim_ids[0], "clm-copy"}), frozenset(other.claim_ids)}
