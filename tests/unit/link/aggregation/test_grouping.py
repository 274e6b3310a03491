"""Which claims tell which value."""

from tests.samples import coded
from tests.unit.link.contradictions.build import ARMY, CIVILIANS, REBELS, act, count, place, told

from reportedly.link.aggregation.grouping import group_values
from reportedly.records.values import EventType


def values(field, *claims):
    return [(each.value, each.claim_ids) for each in group_values(field, claims)]


def test_equal_numbers_are_one_value_with_all_who_tell_it():
    ((value, ids),) = values("how_many", told("b", count(12)), told("a", count(12, words="twelve")))
    assert (value["low"], value["high"], ids) == (12, 12, ("clm-a", "clm-b"))


def test_a_claim_stands_under_each_of_its_values():
    found = values("whom", told("a", whom=(ARMY, CIVILIANS)), told("b", whom=(CIVILIANS,)))
    assert [(value["name"], len(ids)) for value, ids in found] == [("civilians", 2), ("Republican Army", 1)]


def test_numbers_of_other_people_bounds_and_sides_are_other_values():
    counts = count(12), count(12, of="children"), count(12, None), count(12, side="who"), count(12, kind="injured")
    assert len(values("how_many", *(told(str(at), each) for at, each in enumerate(counts)))) == len(counts)


def test_a_part_of_the_same_people_is_told_with_its_whole():
    one = told("a", count(33, of="fighters"), count(10, of="fighters", subset_of=0), count(3, of="women", subset_of=0))
    assert {(value["of"], value["low"], value["subset_of"]) for value, _ in values("how_many", one)} == {
        ("fighters", 33, None), ("women", 3, None),
    }  # fmt: skip


def test_one_sub_event_by_several_labels_is_one_value_in_its_most_told_form():
    kind = {"acled": "Air/drone strike", "acled_type": "Explosions/Remote violence", "plover": "ASSAULT"}
    claims = [
        told(str(at), what=coded(EventType(**kind, label=label)))
        for at, label in enumerate(("raid", "air strike", "raid"))
    ]
    assert [value["label"] for value, _ in values("what", *claims)] == ["raid"]


def test_places_differ_by_role():
    claims = told("a", where=(place("Sahel", 36.0),)), told("b", where=(place("Sahel", 36.0, role="from"),))
    assert len(values("where", *claims)) == 2


def test_uncoded_fields_tell_no_value():
    assert group_values("when", (told("a"), told("b"))) == ()
    assert group_values("who", (told("a"),)) == ()


def test_factuality_is_told_by_every_claim():
    assert values("factuality", told("a"), told("b", factuality="denied")) == [
        ("asserted", ("clm-a",)), ("denied", ("clm-b",)),
    ]  # fmt: skip


def test_order_of_claims_does_not_matter():
    claims = [told("a", count(12)), told("b", count(19), who=(REBELS,)), told("c", count(12), what=act("Other", "x"))]
    for field in ("how_many", "who", "what"):
        assert group_values(field, claims) == group_values(field, claims[::-1])
