"""Floors hold for the data they were pinned on, in the right direction."""

from pathlib import Path

import pytest
from bench.quality.__main__ import main
from bench.quality.figures import share_figure
from bench.quality.floors import Pinned, missed_floors, pin, read_floors, write_floors
from bench.quality.sets import SETS

FIGURES = {"found": share_figure(8, 10), "invented_when": share_figure(1, 10)}


def test_pinned_floors_are_read_as_written(tmp_path: Path) -> None:
    pinned = {"claims": pin(FIGURES, "abc", None)}
    write_floors(pinned, tmp_path / "floors.toml")
    assert read_floors(tmp_path / "floors.toml") == pinned


def test_less_invention_is_better() -> None:
    pinned = pin(FIGURES, "abc", None)
    worse = {**FIGURES, "invented_when": share_figure(3, 10)}
    assert [missed.metric for missed in missed_floors(worse, "abc", pinned)] == ["invented_when"]


def test_floors_of_other_data_say_nothing() -> None:
    assert missed_floors({}, "other", Pinned(digest="abc", floors={"found": 0.9})) == ()


def test_missing_sets_are_skipped_loudly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path)]) == 0
    assert capsys.readouterr().err.count("SKIPPED") == len(SETS)


def test_missing_folder_is_an_error(tmp_path: Path) -> None:
    assert main(["--data", str(tmp_path / "none")]) == 2
