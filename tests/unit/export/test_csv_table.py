"""CSV that a spreadsheet may open."""

import csv
import unicodedata
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import coded, sample_claim, span

from reportedly.export.csv_table import csv_lines, neutralise, restore
from reportedly.export.rows import COLUMNS
from reportedly.records.values import DateRange


def rows(*claims):
    return list(csv.DictReader(StringIO("".join(csv_lines(claims, quotes=True)), newline="")))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\t\r\n=+-@'")))
def test_any_text_cell_is_restored(text: str) -> None:
    assert restore(str(neutralise(text))) == text


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0)])
def test_a_control_character_never_reaches_a_table(code: int) -> None:
    claim = sample_claim(file=f"a{chr(code)}b", trigger=span("shelled"))
    told = "".join(csv_lines((claim,), quotes=True))
    kept = "\t\r\n"
    assert [char for char in told if unicodedata.category(char) == "Cc" and char not in kept] == []
    assert rows(claim)[0]["file"] == (f"a{chr(code)}b" if chr(code) in kept else "a\ufffdb")


@given(st.text(), st.sampled_from("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"))
def test_no_cell_begins_like_a_formula(text: str, first: str) -> None:
    assert str(neutralise(first + text)).startswith("'")


def test_numbers_are_not_touched() -> None:
    assert [neutralise(cell) for cell in (-5, -1.5, None, True)] == [-5, -1.5, None, True]


def test_a_row_has_every_column_and_an_open_end_is_empty() -> None:
    days = coded(DateRange(first="2018-02-05", last=None, precision="open"), "on Monday")
    row = rows(sample_claim(when=days))[0]
    assert list(row) == [column.name for column in COLUMNS]
    assert (row["first_day"], row["last_day"]) == ("2018-02-05", "")


def test_lines_end_with_lf_and_text_with_line_ends_stays_one_row() -> None:
    claim = sample_claim(file='=cmd|\r\n"x".txt')
    told = "".join(csv_lines((claim,), quotes=True))
    assert told.split("\n", 1)[0].count("\r") == 0
    assert rows(claim)[0]["file"] == '\'=cmd|\r\n"x".txt'
