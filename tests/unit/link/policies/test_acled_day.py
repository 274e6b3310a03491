"""The policy acled-day@1."""

from tests.unit.link.policies.build import happening, place

from reportedly.link.policies.acled_day import acled_day


def units(*happenings):
    return acled_day(happenings, {})


def test_a_strike_in_a_battle_of_the_same_place_and_day_is_absorbed() -> None:
    strike = happening("a-1", who=("act-sy",))
    (unit,) = units(strike, happening("b-1", "clash", who=("act-guard",), whom=("act-sy",)))
    assert unit.parts[0].claim_ids == ("clm-b-1",)
    assert [part.claim_ids for part in unit.absorbed] == [("clm-a-1",)]
    assert unit.flags == ("absorbed",)


def test_a_battle_elsewhere_another_day_or_of_others_absorbs_nothing() -> None:
    strike = happening("a-1", who=("act-sy",))
    battles = (
        happening("b-1", "clash", places=(place("Deir Sahl"),)),
        happening("c-1", "clash", days=("2016-08-02",)),
        happening("d-1", "clash", who=("act-guard",), whom=("act-isil",)),
    )
    assert len(units(strike, *battles)) == 4


def test_two_strikes_of_one_side_on_one_day_are_one_event_and_of_two_sides_two() -> None:
    first, second = happening("a-1"), happening("b-1", "shelling")
    (unit,) = units(first, second)
    assert unit.flags == ("merged",)
    assert len(units(first, happening("b-1", who=("act-guard",)))) == 2


def test_days_and_places_that_are_told_are_cut_into_shares_and_each_has_its_own_id() -> None:
    places = (place(), place("Deir Sahl"))
    found = units(happening("a-1", days=("2016-08-01", "2016-08-03"), places=places))
    assert [(u.day, u.place and u.place.name, u.parts[0].index) for u in found] == [
        ("2016-08-01", "Tal Rimal", 0), ("2016-08-01", "Deir Sahl", 1),
        ("2016-08-02", "Tal Rimal", 2), ("2016-08-02", "Deir Sahl", 3),
        ("2016-08-03", "Tal Rimal", 4), ("2016-08-03", "Deir Sahl", 5),
    ]  # fmt: skip
    assert [unit.id for unit in found][:3] == ["evt-a-1", "evt-a-1.2", "evt-a-1.3"]


def test_a_night_and_the_past_24_hours_are_one_event_day_and_nothing_is_cut() -> None:
    (unit,) = units(happening("a-1", days=("2016-08-01", "2016-08-02")))
    assert (unit.day, unit.parts[0].of, unit.flags) == (None, 1, ())


def test_a_night_joins_what_happened_on_its_evening() -> None:
    (unit,) = units(happening("a-1", days=("2016-08-01", "2016-08-02")), happening("b-1", days=("2016-08-01",)))
    assert unit.flags == ("merged",)


def test_a_share_joins_what_else_happened_on_its_day() -> None:
    found = units(happening("a-1", days=("2016-08-01", "2016-08-03")), happening("b-1", days=("2016-08-02",)))
    assert sorted(len(unit.parts) for unit in found) == [1, 1, 2]


def test_a_happening_of_more_days_than_a_month_is_not_cut() -> None:
    (unit,) = units(happening(days=("2016-08-01", "2016-10-01")))
    assert unit.flags == ()


def test_what_has_no_day_or_only_a_province_joins_nothing() -> None:
    province = (place("Hama", "admin1"),)
    assert len(units(happening("a-1", days=None), happening("b-1", days=None))) == 2
    assert len(units(happening("a-1", places=province), happening("b-1", places=province))) == 2


def test_totals_and_what_did_not_happen_stay_apart() -> None:
    told = units(happening("a-1"), happening("b-1", is_total=True), happening("c-1", is_counted=False))
    assert sorted((unit.id, unit.flags) for unit in told) == [("evt-a-1", ()), ("evt-b-1", ("total",)), ("evt-c-1", ())]


def test_a_protest_and_a_battle_are_two_events() -> None:
    assert len(units(happening("a-1", "protest"), happening("b-1", "clash"))) == 2
