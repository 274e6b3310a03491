"""One pattern told again: who told it first, what moved, who denies it, and what is no narrative."""

from __future__ import annotations

from itertools import permutations

from tests.told import Report, narratives_of

from reportedly.records.narrative import Narrative

AIR = (
    "French helicopters evacuated 12 commanders of Boko Haram from Gwoza on 3 May 2016, a local source told us.",
    "Lake Courier",
    "2016-05-04",
)
ROAD = (
    "French military trucks evacuated 40 Boko Haram fighters from Dikwa on 9 June 2016, Press TV reported.",
    "Dune Daily",
    "2016-06-10",
)
DENIED = ("The French Defence Ministry denied evacuating Boko Haram commanders from Gwoza.", "Hill Post", "2016-06-12")
HOSPITAL = (
    "Russian forces shelled a hospital in Kharkiv on 2 April 2022, killing 4 people.", "Steppe Wire", "2022-04-03",
)  # fmt: skip
OTHER_HOSPITAL = (
    "Russian warplanes bombed a hospital in Sumy on 12 April 2022, killing nine people.", "River News", "2022-04-13",
)  # fmt: skip


def only(*reports: Report, **told: dict[str, str]) -> Narrative:
    found = narratives_of(*reports, **told)
    assert len(found) == 1, [str(one.pattern) for one in found]
    return found[0]


def moved(narrative: Narrative, field: str, of: str | None = None) -> list[str]:
    return [v.value for m in narrative.moved if m.field == field and m.of == of for v in m.values]


def test_the_earliest_published_is_told_first_and_the_later_is_its_echo() -> None:
    told = only(ROAD, AIR)
    assert told.first is not None
    assert (told.first.outlet, told.first.published) == ("Lake Courier", "2016-05-04")
    assert [echo.outlet for echo in told.echoes] == ["Dune Daily"]
    assert told.first.chain[0] == "Lake Courier"


def test_number_means_people_place_and_actor_that_moved_are_told_with_their_first_day() -> None:
    told = only(AIR, ROAD)
    assert moved(told, "number", "evacuated fighters") == ["12", "40"]
    assert moved(told, "means") == ["helicopter", "truck"]
    assert moved(told, "people") == ["commanders", "fighters"]
    assert [value.removeprefix("from ") for value in moved(told, "place")] == ["Gwoza", "Dikwa"]
    assert moved(told, "actor", "who") == ["French Air Force", "French Armed Forces"]
    days = [variant.first_day for m in told.moved if m.field == "means" for variant in m.values]
    assert days == ["2016-05-04", "2016-06-10"]


def test_what_only_one_report_tells_of_has_not_moved() -> None:
    silent = ("French helicopters evacuated Boko Haram commanders on 9 June 2016.", "Dune Daily", "2016-06-10")
    told = only(AIR, silent)
    assert moved(told, "place") == []
    assert moved(told, "means") == []


def test_tolls_of_one_kind_move_and_the_day_does() -> None:
    told = only(HOSPITAL, OTHER_HOSPITAL)
    assert told.pattern.motif == "hospital"
    assert moved(told, "number", "killed people") == ["4", "9"]
    assert moved(told, "day") == ["2022-04-02", "2022-04-12"]


def test_a_denial_is_no_echo() -> None:
    told = only(AIR, ROAD, DENIED)
    assert [denial.outlet for denial in told.denials] == ["Hill Post"]
    assert "Hill Post" not in {echo.outlet for echo in told.echoes}
    assert told.documents == 3


def test_a_denial_before_all_else_is_not_what_was_told_first() -> None:
    early = (DENIED[0], DENIED[1], "2016-05-01")
    told = only(AIR, ROAD, early)
    assert told.first is not None
    assert told.first.outlet == "Lake Courier"


def test_the_same_act_the_other_way_round_is_another_pattern() -> None:
    turned = ("Boko Haram evacuated French soldiers from Dikwa on 9 June 2016.", "Dune Daily", "2016-06-10")
    assert narratives_of(AIR, turned) == ()


def test_one_happening_in_two_reports_of_a_week_is_no_narrative() -> None:
    again = ("French helicopters evacuated commanders of Boko Haram from Gwoza on 3 May 2016.", "Dune Daily",
             "2016-05-05")  # fmt: skip
    assert narratives_of(AIR, again) == ()


def test_one_happening_told_again_long_after_is_a_narrative() -> None:
    again = ("French helicopters evacuated commanders of Boko Haram from Gwoza on 3 May 2016.", "Dune Daily",
             "2017-01-20")  # fmt: skip
    assert only(AIR, again).kind == "narrative"


def test_a_copy_is_no_second_telling() -> None:
    copy = (AIR[0], "Mirror Sheet", "2016-08-30")
    assert narratives_of(AIR, copy, copies={"Mirror Sheet": "Lake Courier"}) == ()
    assert len(narratives_of(AIR, copy)) == 1


def test_copies_are_counted_and_named_as_copies() -> None:
    copy = (ROAD[0], "Mirror Sheet", "2016-06-11")
    told = only(AIR, ROAD, copy, copies={"Mirror Sheet": "Dune Daily"})
    assert told.copies == 1
    assert [echo.copy_of is not None for echo in told.echoes] == [False, True]


def test_what_any_war_is_full_of_is_no_narrative_without_a_subject() -> None:
    one = ("Russian forces shelled Ukrainian troops near Sumy on 2 April 2022.", "Steppe Wire", "2022-04-03")
    two = ("Russian forces shelled Ukrainian troops near Kharkiv on 20 April 2022.", "River News", "2022-04-21")
    assert narratives_of(one, two) == ()


def test_loose_labels_are_one_side_only_when_their_words_match() -> None:
    one = ("Militants burned a church near Brezna on 2 April 2022.", "Steppe Wire", "2022-04-03")
    same = ("Militants burned a church near Orlo on 20 April 2022.", "River News", "2022-04-21")
    other = ("Rebels burned a church near Orlo on 20 April 2022.", "River News", "2022-04-21")
    assert len(narratives_of(one, same)) == 1
    assert narratives_of(one, other) == ()


def test_the_order_of_arrival_changes_nothing() -> None:
    reports = (AIR, ROAD, DENIED, HOSPITAL, OTHER_HOSPITAL)
    expected = narratives_of(*reports)
    assert len(expected) == 2
    assert all(narratives_of(*order) == expected for order in list(permutations(reports))[::17])


def test_a_narratives_id_stays_when_more_is_told() -> None:
    assert only(AIR, ROAD).id == only(AIR, ROAD, DENIED).id


def test_what_the_first_report_tells_besides_is_no_echo() -> None:
    twice = (f"{AIR[0]} French helicopters evacuated 7 Boko Haram gunmen from Banki on 1 May 2016.", AIR[1], AIR[2])
    told = only(twice, ROAD)
    assert [also.outlet for also in told.also] == ["Lake Courier"]
    assert [echo.outlet for echo in told.echoes] == ["Dune Daily"]
