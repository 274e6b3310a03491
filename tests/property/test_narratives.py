"""Laws of narratives: the order of arrival and one more copy change nothing but the count of copies."""

from __future__ import annotations

import random

from tests.told import Report, narratives_of

ACTS = ("helicopters evacuated {} commanders", "trucks evacuated {} fighters", "planes evacuated {} gunmen")
PLACES = ("Gwoza", "Dikwa", "Banki", "Damboa")


def made_reports(seed: int) -> list[Report]:
    """Six invented reports on one pattern."""
    draw = random.Random(seed)
    return [
        (f"French {draw.choice(ACTS).format(draw.randint(3, 60))} of Boko Haram from {draw.choice(PLACES)} on"
         f" {draw.randint(1, 28)} May 2016.", f"Paper {number}", f"2016-06-{draw.randint(10, 28)}")
        for number in range(6)
    ]  # fmt: skip


def test_the_order_of_arrival_never_matters() -> None:
    for seed in range(4):
        reports = made_reports(seed)
        expected = narratives_of(*reports)
        assert expected
        for turn in range(3):
            shuffled = random.Random(turn).sample(reports, len(reports))
            assert narratives_of(*shuffled) == expected


def test_one_more_copy_adds_a_document_and_never_an_origin_or_a_first_telling() -> None:
    for seed in range(4):
        reports = made_reports(seed)
        (before,) = narratives_of(*reports)
        assert before.first is not None
        text, outlet, _ = next(report for report in reports if report[1] == before.first.outlet)
        (after,) = narratives_of(*reports, (text, "Mirror Sheet", "2016-12-01"), copies={"Mirror Sheet": outlet})
        assert (after.documents, after.copies) == (before.documents + 1, before.copies + 1)
        assert (after.first, after.origins, after.origin_names) == (before.first, before.origins, before.origin_names)
