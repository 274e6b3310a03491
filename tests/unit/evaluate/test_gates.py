"""Floors are kept, raised, and never lowered."""

from pathlib import Path

import pytest

from reportedly.evaluate.gates import digest_of, find_missed, raised_floors


def test_figure_on_its_floor_is_not_missed() -> None:
    assert find_missed({"found": 0.8}, {"found": 0.8}) == ()


def test_metric_that_was_not_measured_is_missed() -> None:
    (missed,) = find_missed({}, {"found": 0.8})
    assert (missed.metric, missed.value) == ("found", None)


def test_pinning_a_fall_is_refused_and_named() -> None:
    with pytest.raises(ValueError, match=r"found 0\.7 < 0\.8"):
        raised_floors({"found": 0.7}, {"found": 0.8})


def test_pinning_keeps_the_higher_of_floor_and_figure() -> None:
    assert raised_floors({"a": 0.802, "b": 0.9}, {"a": 0.8, "b": 0.5}) == {"a": 0.8, "b": 0.88}


def test_digest_changes_with_one_byte_and_with_a_name(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_bytes(b"a")
    before = digest_of([one], tmp_path)
    one.write_bytes(b"b")
    changed = digest_of([one], tmp_path)
    two.write_bytes(b"b")
    assert len({before, changed, digest_of([two], tmp_path)}) == 3
