"""Cutting and adding numbers."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.link.policies.apportion import added_counts, share_of, shared_count

NUMBERS = st.integers(0, 10_000)
PARTS = st.integers(1, 40)


@given(NUMBERS, PARTS)
def test_shares_add_up_to_the_number_and_the_first_are_largest(number: int, of: int) -> None:
    shares = [share_of(number, index, of) for index in range(of)]
    assert sum(share or 0 for share in shares) == number
    assert shares == sorted(shares, key=lambda share: -(share or 0))


@given(NUMBERS, NUMBERS, PARTS)
def test_no_share_has_its_ends_crossed(one: int, two: int, of: int) -> None:
    count = {"kind": "killed", "low": min(one, two), "high": max(one, two)}
    assert all(share["low"] <= share["high"] for share in (shared_count(count, index, of) for index in range(of)))


def test_an_open_end_stays_open_in_every_share() -> None:
    assert shared_count({"low": 5, "high": None}, 1, 2)["high"] is None


def test_a_share_is_approximate_and_a_whole_is_left_alone() -> None:
    count = {"low": 4, "high": 4, "approximate": False}
    assert shared_count(count, 0, 2)["approximate"] is True
    assert shared_count(count, 0, 1) is count


def test_counts_of_other_people_are_not_added() -> None:
    one = {"kind": "killed", "of": "civilians", "side": "whom", "low": 5, "high": 5}
    added = added_counts([[one], [one | {"of": "soldiers", "low": 2, "high": 2}]])
    assert [(count["of"], count["low"]) for count in added] == [("civilians", 5), ("soldiers", 2)]


def test_up_to_sixty_bounds_every_share_and_is_not_cut_into_thirties() -> None:
    shares = [shared_count({"low": None, "high": 60}, index, 2) for index in range(2)]
    assert [(share["low"], share["high"]) for share in shares] == [(None, 60), (None, 60)]


def test_equal_tolls_of_two_tellings_of_one_scene_are_not_added_and_of_two_days_are() -> None:
    one = {"kind": "killed", "of": "people", "side": "whom", "low": 5, "high": 5}
    two = one | {"low": 2, "high": 2}
    assert [each["low"] for each in added_counts([[one], [one]], ["a 1", "a 1"])] == [5]
    assert [each["low"] for each in added_counts([[one], [one]], ["a 1", "a 2"])] == [10]
    assert [each["low"] for each in added_counts([[one], [two], [one]], ["a 1", "a 1", "a 1"])] == [7]
