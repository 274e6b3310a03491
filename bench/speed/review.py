"""``python -m bench.speed.review [PROJECT...]``: CPU seconds of lists, map, timeline, export and decisions at a size.

A project is a folder with linked events, such as `bench.speed.linking --folder` leaves databases of; without one, some
thousand claims are made and linked. Decisions are made in a copy. Every question is asked `ROUNDS` times of one
process; the median is told, and the slowest of all questions of a kind.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.speed.find import made_project
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked

HISTORY = Path(__file__).with_name("history.jsonl")
CLAIMS = 17_000
"""Claims made where no project is named; they become about 10,000 events."""
ROUNDS = 5
DECISIONS = 20
FILTERS = (
    "", "country=SY", "status=proposed&since=2014-01-01", "actor=act-isil", "type=Battles,Attack", "why=contradiction",
    "killed=10", "outlet=Made%20Wire%203", "bbox=35,33,38,36", "contradiction=any", "dated=no", "reports=3&placed=yes",
)  # fmt: skip
"""All, many, some and few events, by names, numbers, days and place."""
WORD = "q=attack"
"""Asked once when nothing is known of it, and again."""


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one call: other processes are busy here."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(folder: Path) -> dict[str, float]:
    """Every figure of one project."""
    with Project.open(folder) as project:
        project.store.summaries.complete()
        desk = Desk(project, "bench")
        found = {"load_cpu_seconds": round(seconds(lambda: project.lists.snapshot), 2), "events": desk.events().of}
        views: dict[str, Callable[[str], object]] = {
            "page": desk.events, "map": desk.map, "timeline": desk.timeline, "facets": desk.facets, "ids": desk.ids,
        }  # fmt: skip
        for name, view in views.items():
            told = [median(seconds(lambda: view(filter)) for _ in range(ROUNDS)) for filter in FILTERS]  # noqa: B023
            found |= {f"{name}_cpu_ms": _ms(median(told)), f"{name}_slowest_cpu_ms": _ms(max(told))}
        found["word_first_cpu_ms"] = _ms(seconds(lambda: desk.events(WORD)))
        return found | {"word_again_cpu_ms": _ms(seconds(lambda: desk.events(WORD)))} | _deciding(desk)


def _deciding(desk: Desk) -> dict[str, float]:
    """Milliseconds of accepting an event and of undoing it, the list brought up to date."""
    told = []
    for event in desk.ids("reports=2")[:DECISIONS]:
        told.append(seconds(lambda: desk.decide(Asked(target=event, decision="accept"))))  # noqa: B023
    undone = [seconds(desk.undo) for _ in told]
    return {"decide_cpu_ms": _ms(median(told)), "undo_cpu_ms": _ms(median(undone))}


def _ms(spent: float) -> float:
    """Seconds as milliseconds."""
    return round(1e3 * spent, 1)


def _copied(folder: Path, into: Path) -> Path:
    """A copy that may be decided in."""
    shutil.copytree(folder, into / folder.name)
    with Project.open(into / folder.name) as project:
        project.link()
    return into / folder.name


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the projects, print, keep one line in the history."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed.review", description=__doc__)
    parser.add_argument("projects", type=Path, nargs="*", help="folders of linked projects")
    told = parser.parse_args(argv)
    figures: dict[str, float] = {}
    with TemporaryDirectory() as made:
        for folder in told.projects or [made_project(Path(made) / "made", CLAIMS).folder]:
            (Path(made) / "copies").mkdir(exist_ok=True)
            found = measure(_copied(folder, Path(made) / "copies"))
            for name, value in found.items():
                figures[f"review_{found['events']}_{name}"] = value
                print(f"review_{found['events']}_{name:<40}{value:>12,.2f}", flush=True)
    row = {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version()}
    with HISTORY.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({**row, "review": figures}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
