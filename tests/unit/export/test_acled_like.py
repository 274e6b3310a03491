"""Tables in the shape of ACLED's."""

import csv
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.event_samples import KILLED, PLACE, PROTEST, REBELS, Kept, bare_event, excluded_event, field, sample_event

from reportedly.export.acled_like import COLUMNS, AcledLike, AcledLikeLabels
from reportedly.records.values import ActorRef, DateRange

RUSSIA = ActorRef(actor_id="act-ru-mil", name="Russian Armed Forces", kind="state-forces")
CIVILIANS = ActorRef(actor_id=None, name="civilians", kind="civilians")


def rows(folder: Path, *events, exporter: AcledLike | None = None) -> list[dict[str, str]]:
    (exporter or AcledLike()).write(events, folder / "x.csv", behind=Kept(), quotes=False)
    with (folder / "x.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_has_exactly_the_31_columns(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, sample_event())
    assert len(COLUMNS) == len(row) == 31
    told = (row["event_date"], row["time_precision"], row["iso"], row["region"], row["country"], row["geo_precision"])
    assert told == ("2018-02-05", "1", "760", "Middle East", "Syria", "1")


def test_fatalities_is_one_number_and_the_range_and_claims_stand_in_notes_and_beside(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, sample_event())
    assert row["fatalities"] == "24"
    assert "killed 24–99 (range@1)" in row["notes"]
    assert "clm-a clm-b" in row["notes"]
    beside = (tmp_path / "x.csv.claims.csv").read_text("utf-8")
    assert "clm-a" in beside
    assert ",24,99" in beside


def test_nobody_telling_deaths_is_no_zero(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, bare_event())
    assert (row["fatalities"], row["event_date"], row["country"], row["actor1"]) == ("", "", "", "")


@pytest.mark.parametrize(
    "event",
    [sample_event(counted=False), sample_event(flags=("total",)), excluded_event()],
    ids=["not-counted", "total", "excluded"],
)
def test_what_did_not_happen_what_sums_up_and_what_a_person_excluded_is_no_row(event, tmp_path: Path) -> None:
    assert rows(tmp_path, event) == []
    assert "1 events were left out" in (tmp_path / "x.csv.readme.txt").read_text("utf-8")


def test_codes_of_actors_and_their_interaction_with_the_lower_first(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, sample_event(who=field(REBELS), whom=field(RUSSIA)))
    assert (row["inter1"], row["inter2"], row["interaction"]) == ("2", "8", "28")
    (home,) = rows(tmp_path, sample_event(who=field(RUSSIA), where=field(replace(PLACE, country="RU"))))
    assert home["inter1"] == "1"


def test_a_sole_actor_and_civilian_targets(tmp_path: Path) -> None:
    event = sample_event(whom=field(CIVILIANS))
    (row,) = rows(tmp_path, event)
    assert (row["interaction"], row["civilian_targeting"]) == ("17", "Civilian targeting")
    (sole,) = rows(tmp_path, sample_event(whom=bare_event().whom))
    assert (sole["interaction"], sole["civilian_targeting"]) == ("10", "")
    (unnamed,) = rows(tmp_path, sample_event(who=bare_event().who, whom=field(CIVILIANS)))
    assert (unnamed["inter2"], unnamed["interaction"]) == ("7", "")
    (unforced,) = rows(tmp_path, sample_event(what=field(PROTEST, single=True), whom=field(CIVILIANS)))
    assert unforced["civilian_targeting"] == ""


def test_newer_exports_have_words_for_codes(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, sample_event(whom=field(CIVILIANS)), exporter=AcledLikeLabels())
    assert (row["inter1"], row["interaction"]) == ("State forces", "State forces-Civilians")


def test_a_month_keeps_its_precision_and_an_open_beginning_is_no_date(tmp_path: Path) -> None:
    month = DateRange(first="2018-02-01", last="2018-02-28", precision="month")
    still = DateRange(first=None, last="2018-02-28", precision="open")
    told = [rows(tmp_path, sample_event(when=field(each, single=True)))[0] for each in (month, still)]
    assert [(row["event_date"], row["time_precision"]) for row in told] == [("2018-02-01", "3"), ("", "")]


def test_text_cells_that_a_spreadsheet_would_run_are_neutralised(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, sample_event(where=field(replace(PLACE, name="=1+1"))))
    assert row["location"] == "'=1+1"


def test_an_open_number_says_so(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, sample_event(how_many=field(replace(KILLED, high=None))))
    assert row["fatalities"] == "24"
    assert "killed 24 or more" in row["notes"]


def test_events_of_another_policy_than_the_format_s_are_written_and_the_file_says_so(tmp_path: Path) -> None:
    rows(tmp_path, sample_event(policy="acled-day@1"))
    assert "made for" not in (tmp_path / "x.csv.readme.txt").read_text("utf-8")
    rows(tmp_path, sample_event())
    assert "made for events under acled-day@1" in (tmp_path / "x.csv.readme.txt").read_text("utf-8")
