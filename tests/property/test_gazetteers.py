"""Whatever the rows and their order, a gazetteer's tables are the same bytes, and no row vanishes."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gazetteer_files import imported, rows_in

from reportedly.errors import ReadError

names = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)
degrees = st.one_of(st.floats(30, 40).map(repr), st.sampled_from(["", "north", "999", "35,5", "nan"]))
rows = st.lists(st.tuples(names, degrees, degrees), min_size=1, max_size=8)


def table(told: list[tuple[str, str, str]]) -> bytes:
    """The rows as a CSV file."""
    out = io.StringIO()
    csv.writer(out).writerows([("name", "lat", "lon"), *told])
    return out.getvalue().encode()


def tables_of(told: list[tuple[str, str, str]]) -> tuple[dict[str, bytes], int]:
    """The tables that an import gives, and how many rows it accounts for."""
    with TemporaryDirectory() as folder:
        path, to = Path(folder) / "a.csv", Path(folder) / "gaz"
        path.write_bytes(table(told))
        try:
            done = imported(path, to, country="SY")
        except ReadError as error:
            return {error.code: b""}, len(told)
        accounted = len(rows_in(to)) + len(done.failures) + sum(done.skipped.values())
        return {file.name: file.read_bytes() for file in to.glob("*.tsv")}, accounted


@settings(max_examples=25, deadline=None)
@given(rows, st.randoms())
def test_rows_in_any_order_give_the_same_tables_and_none_vanishes(told, random) -> None:
    turned = random.sample(told, len(told))
    one, accounted = tables_of(told)
    other, _ = tables_of(turned)
    assert one == other
    assert accounted == sum(any(cell.strip() for cell in row) for row in told) or one == {"RPT-214": b""}
