"""``python -m bench.quality [SET …] [--data ROOT] [--json FILE] [--pin]``: score every set found below ROOT."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.quality.figures import Figure, Figures
from bench.quality.floors import UPSIDE_DOWN, Pinned, missed_floors, pin, read_floors, write_floors
from bench.quality.sets import SETS
from reportedly.evaluate.gates import Missed, digest_of
from reportedly.knowledge.load import load_knowledge

HISTORY = Path(__file__).with_name("history.jsonl")


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)}; all, if none is named")
    parser.add_argument("--data", type=Path, help="folder that holds the sets (default: $REPORTEDLY_BENCH_DATA)")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--pin", action="store_true", help="raise the floors to these figures; refuses to go down")
    found = parser.parse_args(argv)
    unknown = [name for name in found.sets if name not in SETS]
    if unknown:
        parser.error(f"no such set: {', '.join(unknown)}; there are {', '.join(SETS)}")
    return found


def print_set(name: str, figures: Figures, pinned: Pinned | None, missed: tuple[Missed, ...]) -> None:
    """Print one row a metric: value, items, interval, floor."""
    fallen = {item.metric for item in missed}
    floors = pinned.floors if pinned else {}
    for metric, figure in figures.items():
        if not metric.startswith("rules_only_"):
            print(f"{name:<12}{metric:<52}{row_of(metric, figure, floors)}{'  MISSED' if metric in fallen else ''}")
    for item in missed:
        if item.value is None:
            print(f"{name:<12}{item.metric:<52} not measured  MISSED")


def row_of(metric: str, figure: Figure, floors: dict[str, float]) -> str:
    """The cells of one metric after its name."""
    bounds = f"[{figure.low:.3f}, {figure.high:.3f}]" if figure.low is not None and figure.high is not None else ""
    floor = floors.get(metric)
    if floor is None:
        return f"{figure.value:7.3f} {figure.n:>6}  {bounds:<16}"
    upside_down = any(mark in metric for mark in UPSIDE_DOWN)
    limit = f"at most {1 - floor:.3f}" if upside_down else f"floor {floor:.3f}"
    return f"{figure.value:7.3f} {figure.n:>6}  {bounds:<16} {limit}"


def measure(names: Sequence[str], root: Path) -> dict[str, tuple[Figures, str]]:
    """Score each named set below the root; say loudly which is not there."""
    found: dict[str, tuple[Figures, str]] = {}
    for name in names:
        files = SETS[name].files(root)
        if files:
            found[name] = SETS[name].run(root), digest_of(files, root)
        else:
            print(f"SKIPPED {name}: not found below {root}", file=sys.stderr)
    return found


def write_json(path: Path, measured: dict[str, tuple[Figures, str]]) -> None:
    """Write ``{"set": {"metric": {"value": 0.0, "n": 0}}}``."""
    plain = {
        name: {metric: {"value": figure.value, "n": figure.n} for metric, figure in figures.items()}
        for name, (figures, _) in measured.items()
    }
    path.write_text(json.dumps(plain, indent=1) + "\n", "utf-8")


def append_history(measured: dict[str, tuple[Figures, str]]) -> None:
    """Keep the figures of a pinning with the packs they were made with, one line a set."""
    with HISTORY.open("a", encoding="utf-8") as lines:
        for name, (figures, digest) in measured.items():
            values = {m: round(f.value, 4) for m, f in figures.items() if not m.startswith("rules_only_")}
            row = {"set": name, "data": digest, "packs": load_knowledge().versions, "figures": values}
            lines.write(json.dumps(row, sort_keys=True) + "\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Score, print, compare with the floors; 1 if a floor is missed, 2 if the folder is not there."""
    told = arguments(argv)
    place = told.data or os.environ.get("REPORTEDLY_BENCH_DATA")
    if not place:
        print("SKIPPED: no data; set REPORTEDLY_BENCH_DATA or give --data ROOT", file=sys.stderr)
        return 0
    root = Path(place)
    if not root.is_dir():
        print(f"no folder {root}", file=sys.stderr)
        return 2
    measured = measure(told.sets or list(SETS), root)
    pinned, failed = read_floors(), False
    for name, (figures, digest) in measured.items():
        mine = pinned.get(name)
        missed = missed_floors(figures, digest, mine)
        print_set(name, figures, mine if mine and mine.digest == digest else None, missed)
        failed |= bool(missed)
    if told.json:
        write_json(told.json, measured)
    if told.pin:
        try:
            write_floors(pinned | {n: pin(f, d, pinned.get(n)) for n, (f, d) in measured.items()})
        except ValueError as error:
            print(f"not pinned: {error}", file=sys.stderr)
            return 1
        append_history(measured)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
