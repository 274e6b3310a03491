"""Parquet columns."""

from datetime import date
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
from tests.samples import sample_claim

from reportedly.export.parquet import Parquet
from reportedly.records.claim import Claim


def test_columns_have_types_and_the_json_is_the_claim(tmp_path: Path) -> None:
    claim = sample_claim()
    Parquet().write([claim], tmp_path / "x", quotes=True)
    row = pq.read_table(tmp_path / "x").to_pylist()[0]
    assert (row["first_day"], row["lat"], row["killed_low"]) == (date(2018, 2, 5), 35.2, 24)
    assert msgspec.json.decode(row["json"], type=Claim) == claim
