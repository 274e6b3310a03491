"""What a summary says."""

import msgspec
from tests.samples import sample_failure, sample_run

from reportedly.workflow.tally import Tally


def test_a_hostile_file_name_neither_breaks_a_line_nor_steers_the_terminal() -> None:
    tally = Tally(sample_run())
    tally.failures.append(msgspec.structs.replace(sample_failure("a", code="RPT-201"), file="a\nb\x1b[31m.txt"))
    (line,) = (line for line in tally.lines() if "RPT-201" in line)
    assert "RPT-201 a b [31m.txt:" in line
    assert "\x1b" not in line


def test_happenings_left_out_are_told_and_none_is_not() -> None:
    tally = Tally(sample_run())
    assert not [line for line in tally.lines() if "left out" in line]
    tally.left_out = 7
    assert [line for line in tally.lines() if "left out" in line and ": 7 happenings" in line]
