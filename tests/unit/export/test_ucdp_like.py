"""Tables in the shape of UCDP's georeferenced events."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.event_samples import ARMY, KILLED, PROTEST, REBELS, Kept, bare_event, excluded_event, field, sample_event

from reportedly.export.ucdp_like import COLUMNS, UcdpLike, why_not_ucdp
from reportedly.link.aggregation.deaths import deaths_in
from reportedly.records.values import ActorRef, Count, DateRange

CIVILIANS = ActorRef(actor_id=None, name="civilians", kind="civilians")


def rows(folder: Path, *events) -> list[dict[str, str]]:
    UcdpLike().write(events, folder / "x.csv", behind=Kept(), quotes=False)
    with (folder / "x.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_has_exactly_the_49_columns_and_no_id_of_ucdp_s(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, sample_event())
    assert len(COLUMNS) == len(row) == 49
    assert (row["conflict_new_id"], row["dyad_new_id"], row["country_id"], row["gwnoa"]) == ("", "", "", "")
    assert (row["where_prec"], row["date_prec"], row["event_clarity"], row["region"]) == ("1", "1", "1", "Middle East")
    assert row["geom_wkt"] == "POINT (36.9 35.2)"


@pytest.mark.parametrize(
    ("who", "whom", "told"),
    [
        ((ARMY,), (REBELS,), ("1", "Syrian Armed Forces", "unlisted rebel group")),
        ((REBELS,), (ARMY,), ("1", "Syrian Armed Forces", "unlisted rebel group")),
        ((REBELS,), (REBELS,), ("2", "unlisted rebel group", "unlisted rebel group")),
        ((ARMY,), (CIVILIANS,), ("3", "Syrian Armed Forces", "Civilians")),
    ],
)
def test_the_state_is_side_a_and_violence_against_civilians_is_one_sided(who, whom, told, tmp_path: Path) -> None:
    (row,) = rows(tmp_path, sample_event(who=field(*who), whom=field(*whom)))
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == told


def test_fighters_killed_go_to_their_side_and_the_rest_to_unknown(tmp_path: Path) -> None:
    counts = (
        replace(KILLED, low=12, high=20),
        Count(kind="killed", of="soldiers", side="whom", low=4, high=4, subset_of=0, words=""),
        Count(kind="killed", of="civilians", side="whom", low=5, high=6, subset_of=0, words=""),
    )
    event = sample_event(who=field(REBELS), whom=field(ARMY), how_many=field(*counts))
    (row,) = rows(tmp_path, event)
    told = [row[name] for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "low", "best", "high")]
    assert told == ["4", "0", "5", "3", "12", "12", "20"]


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (sample_event(counted=False), "not-said-to-have-happened"),
        (sample_event(flags=("total",)), "total"),
        (sample_event(flags=("left-out:no-direct-death",)), "no-direct-death"),
        (sample_event(how_many=bare_event().how_many), "no-direct-death"),
        (sample_event(what=field(PROTEST, single=True)), "no-organised-violence"),
        (sample_event(who=field(CIVILIANS)), "no-organised-actor"),
        (excluded_event(), "excluded-by-a-person"),
    ],
)
def test_what_is_left_out_is_counted_with_its_reason(event, reason: str, tmp_path: Path) -> None:
    assert why_not_ucdp(event) == reason
    assert rows(tmp_path, event) == []
    assert f"{reason}: 1" in (tmp_path / "x.csv.readme.txt").read_text("utf-8")


@pytest.mark.parametrize(("last", "precision"), [("05", "1"), ("10", "2"), ("11", "3"), ("28", "4")])
def test_days_have_ucdp_s_precision(last: str, precision: str, tmp_path: Path) -> None:
    days = DateRange(first="2018-02-05", last=f"2018-02-{last}", precision="days")
    (row,) = rows(tmp_path, sample_event(when=field(days, single=True)))
    assert row["date_prec"] == precision


NUMBER = st.integers(0, 300)
COUNTS = st.lists(
    st.builds(
        lambda of, side, low, more: Count(
            kind="killed", of=of, side=side, low=low, high=None if more is None or low is None else low + more, words=""
        ),
        st.sampled_from(["people", "civilians", "children", "soldiers", "fighters", "unknown"]),
        st.sampled_from(["who", "whom", "unknown"]), st.none() | NUMBER, st.none() | NUMBER,
    ),
    min_size=1, max_size=5,
)  # fmt: skip


@given(COUNTS)
def test_low_best_and_high_are_in_order_and_best_is_the_sum(counts: list[Count]) -> None:
    told = deaths_in(counts)
    assert told is not None
    if told.best is None or told.unknown is None:
        assert told.low is None
        return
    assert told.a + told.b + told.civilians + told.unknown == told.best
    assert (told.low or 0) <= told.best
    assert told.high is None or told.best <= told.high
    assert told.unknown >= 0
