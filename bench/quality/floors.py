"""The pinned floors: read, checked, raised. They hold only for the very data they were pinned on."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from bench.quality.figures import Figures
from reportedly.evaluate.gates import Missed, find_missed, raised_floors

PATH = Path(__file__).with_name("floors.toml")
HEAD = """\
# Scores that may not fall: `make quality` fails below them. Written by `python -m bench.quality --pin`, which refuses
# to go down. A set's floors hold for the data with this digest and for no other.
"""
UPSIDE_DOWN = ("invented_", "absent_false_link", "speaker_coded_as_actor", "mae", "median_km", "uncoded", "overcounted")
"""Metrics of which less is better: their floors are kept on 1 minus the value."""
UNPINNED = ("rules_only_", "baseline_")
"""Parts of names of what is measured for comparison and may fall."""


class Pinned(msgspec.Struct, frozen=True, kw_only=True):
    """The floors of one set and the digest of the data they were measured on."""

    digest: str
    floors: dict[str, float]


def read_floors(path: Path = PATH) -> dict[str, Pinned]:
    """The pinned floors by set; none where nothing was pinned yet."""
    if not path.is_file():
        return {}
    tables = tomllib.loads(path.read_text("utf-8"))
    return {name: Pinned(digest=table.pop("digest"), floors=table) for name, table in tables.items()}


def write_floors(pinned: dict[str, Pinned], path: Path = PATH) -> None:
    """Write the floors, by set and metric."""
    parts = [HEAD]
    for name, one in sorted(pinned.items()):
        lines = [f"{metric} = {floor:.3f}" for metric, floor in sorted(one.floors.items())]
        parts.append("\n".join([f"\n[{name}]", f'digest = "{one.digest}"', *lines]) + "\n")
    path.write_text("".join(parts), "utf-8")


def upward(figures: Figures) -> dict[str, float]:
    """The values, turned so that more is better."""
    return {
        name: 1 - figure.value if any(mark in name for mark in UPSIDE_DOWN) else figure.value
        for name, figure in figures.items()
        if not any(part in name for part in UNPINNED)
    }


def missed_floors(figures: Figures, digest: str, pinned: Pinned | None) -> tuple[Missed, ...]:
    """The floors that a set's figures do not reach; none where the data is another."""
    if pinned is None or pinned.digest != digest:
        return ()
    return find_missed(upward(figures), pinned.floors)


def pin(figures: Figures, digest: str, pinned: Pinned | None) -> Pinned:
    """Raise the floors of a set to its figures.

    Raises:
        ValueError: if a figure fell below its floor on the same data.
    """
    floors = pinned.floors if pinned is not None and pinned.digest == digest else {}
    return Pinned(digest=digest, floors=raised_floors(upward(figures), floors))
