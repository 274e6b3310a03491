"""The policy campaign@1."""

from tests.unit.link.policies.build import happening, place

from reportedly.link.policies.campaign import campaign

GUARD = {"whom": ("act-guard",)}


def sizes(*happenings, within=None) -> list[int]:
    return sorted(len(unit.parts) for unit in campaign(happenings, within or {}))


def test_acts_of_one_pair_at_one_place_that_follow_one_another_are_one_event() -> None:
    days = ("2016-08-01", "2016-08-04", "2016-08-07")
    assert sizes(*(happening(f"{n}-1", days=(day,), **GUARD) for n, day in enumerate(days))) == [3]


def test_a_pause_of_four_days_ends_a_chain() -> None:
    assert sizes(happening("a-1", **GUARD), happening("b-1", days=("2016-08-05",), **GUARD)) == [1, 1]


def test_who_struck_whom_does_not_matter_but_another_pair_or_an_unnamed_one_does() -> None:
    one = happening("a-1", **GUARD)
    back = happening("b-1", who=("act-guard",), whom=("act-sy",))
    assert sizes(one, back) == [2]
    assert sizes(one, happening("c-1", whom=("act-isil",))) == [1, 1]
    assert sizes(one, happening("d-1")) == [1, 1]


def test_parts_of_one_larger_happening_are_one_event_wherever_they_are() -> None:
    whole = happening("a-1", "clash", reach="campaign", places=(place("Hama", "admin1"),))
    part = happening("b-1", places=(place("Deir Sahl"),), days=("2016-09-01",))
    (unit,) = campaign((part, whole), {part.first: whole.first})
    assert unit.parts[0].claim_ids == whole.claim_ids
    assert [each.is_inside for each in unit.parts] == [False, True]
    assert unit.part_of is None


def test_nothing_joins_through_a_total_and_a_total_is_part_of_nothing_it_sums_up() -> None:
    total = happening("t-1", is_total=True)
    one, two = happening("a-1"), happening("b-1", days=("2016-09-01",))
    found = campaign((one, two, total), {one.first: total.first, two.first: total.first})
    assert sorted(unit.id for unit in found) == ["evt-a-1", "evt-b-1", "evt-t-1"]
    assert {unit.part_of for unit in found} == {None, "evt-t-1"}
