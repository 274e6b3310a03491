"""Writes the claims of a `code` run as they come: JSON Lines, JSON, CSV, or a table to read.

This is the user's own working file, with every quote; `export` writes files to share.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, Literal

import msgspec

from reportedly.export.csv_table import csv_lines
from reportedly.export.plain import plain_chain, plain_factuality, plain_field
from reportedly.records.claim import Claim
from reportedly.workflow.marked import one_line

Format = Literal["table", "json", "jsonl", "csv"]
FORMATS: tuple[Format, ...] = ("table", "json", "jsonl", "csv")
WIDTHS = (("what", 26), ("who", 22), ("whom", 22), ("where", 26), ("when", 24), ("how many", 24), ("chain", 40))
"""Columns of the table and their most characters; the rest is cut with "…"."""


class ClaimWriter:
    """Writes claims to a binary stream in one format; call `end` when all are in."""

    def __init__(self, out: IO[bytes], format: Format) -> None:
        self._out, self._format = out, format
        self._total = 0
        self._add: Callable[[Claim], None] = getattr(self, f"_{format}")
        if format == "csv":
            self._say(next(iter(csv_lines((), quotes=True))))
        if format == "table":
            self._say(table_line(tuple(head for head, _ in WIDTHS)))

    def add(self, claims: tuple[Claim, ...]) -> None:
        """Write the claims of one document."""
        for claim in claims:
            self._add(claim)
            self._total += 1

    def end(self) -> None:
        """Write what belongs after the last claim."""
        if self._format == "json":
            self._say("\n]\n" if self._total else "[]\n")

    def _say(self, text: str) -> None:
        """Write text as UTF-8."""
        self._out.write(text.encode("utf-8"))

    def _jsonl(self, claim: Claim) -> None:
        """One line a claim."""
        self._out.write(msgspec.json.encode(claim) + b"\n")

    def _json(self, claim: Claim) -> None:
        """One list, indented."""
        body = msgspec.json.format(msgspec.json.encode(claim), indent=2)
        self._out.write((b",\n" if self._total else b"[\n") + body)

    def _csv(self, claim: Claim) -> None:
        """One row a claim."""
        self._say(list(csv_lines((claim,), quotes=True))[1])

    def _table(self, claim: Claim) -> None:
        """One line a claim, in columns."""
        self._say(table_line(summary_cells(claim)))


def summary_cells(claim: Claim) -> tuple[str, ...]:
    """What, who, whom, where, when, how many and by whom, as short phrases; "–" for what is uncoded."""
    asserted = claim.factuality.value == "asserted" and claim.speech_act is None
    what = plain_field(claim.what).split(" (")[0]
    cells = (what if asserted else f"{what} [{plain_factuality(claim)}]", plain_field(claim.who),
             plain_field(claim.whom), plain_field(claim.where), plain_field(claim.when), plain_field(claim.how_many),
             plain_chain(claim.attribution))  # fmt: skip
    return tuple(cell or "–" for cell in cells)


def summary_line(claim: Claim) -> str:
    """One claim on one line: what, who → whom, where, when, how many, chain."""
    what, who, whom, where, when, how_many, chain = summary_cells(claim)
    return one_line(f"{what}: {who} → {whom} | {where} | {when} | {how_many} | {chain}")


def table_line(cells: tuple[str, ...]) -> str:
    """Lay cells out in the columns of WIDTHS."""
    fitted = (_fit(cell, width) for cell, (_, width) in zip(cells, WIDTHS, strict=True))
    return "  ".join(fitted).rstrip() + "\n"


def _fit(cell: str, width: int) -> str:
    """Pad or cut to a width; control characters never reach a terminal.

    >>> _fit("abcdef", 4)
    'abc…'
    """
    clean = "".join(c if c.isprintable() else " " for c in cell)
    return clean.ljust(width) if len(clean) <= width else clean[: width - 1] + "…"
