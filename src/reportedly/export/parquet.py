"""Writes claims as Parquet, for analysis with DuckDB, pandas, polars or R."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from reportedly.export.arrow import claims_schema, claims_table
from reportedly.export.files import notice, writing
from reportedly.ports import Texts
from reportedly.records.claim import Claim

GROUP = 10_000
"""Claims in one row group; bounds the memory of an export."""


class Parquet:
    """Typed columns with the whole claim as JSON; the notice stands in the schema's metadata."""

    name = "parquet"
    suffix = ".parquet"

    def write(self, claims: Iterable[Claim], path: Path, *, quotes: bool, texts: Texts | None = None) -> int:
        """Write one row a claim; pyarrow is imported here and not before."""
        import pyarrow.parquet as pq

        total, note = 0, notice(quotes=quotes)
        with writing(path) as file, pq.ParquetWriter(file, claims_schema(note), compression="zstd") as out:
            for group in _groups(claims):
                total += len(group)
                out.write_table(claims_table(group, quotes=quotes, note=note))
        return total


def _groups(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Cut claims into lists of GROUP."""
    rest = iter(claims)
    while group := list(islice(rest, GROUP)):
        yield group
