"""Units that people join and cut: named by their first claim, with nothing lost."""

from reportedly.link.policies.regroup import CUT, JOINED, Joined, Parted, regroup
from reportedly.link.policies.unit import Part, Unit, event_id


def unit(*numbers: int, **told) -> Unit:
    claims = tuple(f"clm-{number}" for number in numbers)
    return Unit(id=event_id(claims[0]), policy="incident@1", parts=(Part(claim_ids=claims),), **told)


def order(claim_id: str) -> tuple[str, str, int]:
    return "2016-01-01", "doc-1", int(claim_id.removeprefix("clm-"))


def held(found) -> dict[str, tuple[str, ...]]:
    return {name: each.claim_ids for name, each in found.units.items()}


def test_joined_events_are_one_happening_named_by_its_first_claim() -> None:
    found = regroup([unit(3, 4), unit(1, 7)], [Joined(("evt-3", "evt-1"))], order)
    assert held(found) == {"evt-1": ("clm-1", "clm-3", "clm-4", "clm-7")}
    assert (len(found.units["evt-1"].parts), found.units["evt-1"].flags) == (1, (JOINED,))
    assert found.heirs(["evt-3", "evt-4", "evt-9"]) == {"evt-3": "evt-1", "evt-4": "evt-1"}


def test_claims_that_leave_make_an_event_of_their_own() -> None:
    found = regroup([unit(1, 2, 3)], [Parted("evt-1", frozenset({"clm-1"}))], order)
    assert held(found) == {"evt-1": ("clm-1",), "evt-2": ("clm-2", "clm-3")}
    assert {each.flags for each in found.units.values()} == {(CUT,)}


def test_changes_are_made_in_their_order() -> None:
    changes = [Joined(("evt-1", "evt-2")), Parted("evt-1", frozenset({"clm-2"}))]
    assert held(regroup([unit(1), unit(2)], changes, order)) == {"evt-1": ("clm-1",), "evt-2": ("clm-2",)}
    assert held(regroup([unit(1), unit(2)], changes[::-1], order)) == {"evt-1": ("clm-1", "clm-2")}


def test_what_is_not_there_changes_nothing() -> None:
    changes = [Joined(("evt-1", "evt-9")), Parted("evt-9", frozenset({"clm-1"})), Parted("evt-1", frozenset({"clm-9"}))]
    assert list(regroup([unit(1, 2)], changes, order).units.values()) == [unit(1, 2)]


def test_a_claim_taken_out_still_names_its_event() -> None:
    found = regroup([unit(1, 2)], (), order, out={"clm-1"})
    assert held(found) == {"evt-1": ("clm-2",)}
    assert found.heirs(["evt-1"]) == {"evt-1": "evt-1"}


def test_an_event_of_claims_that_are_all_taken_out_keeps_them() -> None:
    assert held(regroup([unit(1, 2)], (), order, out={"clm-1", "clm-2"})) == {"evt-1": ("clm-1", "clm-2")}


def test_claims_that_are_gone_leave_no_trace() -> None:
    found = regroup([unit(1, 2), unit(3)], (), order, gone={"clm-1", "clm-3"})
    assert list(found.units.values()) == [unit(2)]


def test_a_part_merged_with_its_whole_is_part_of_nothing() -> None:
    found = regroup([unit(1, part_of="evt-2"), unit(2)], [Joined(("evt-1", "evt-2"))], order)
    assert found.units["evt-1"].part_of is None
