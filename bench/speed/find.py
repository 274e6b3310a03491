"""``python -m bench.speed.find [--claims N] [--folder F]``: seconds to index made claims, and to answer from them.

Every question is asked by the command in a process of its own, start included, and again inside this process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.speed.made_claims import World
from reportedly.workflow.find import find_in
from reportedly.workflow.index import refresh_index
from reportedly.workflow.project import Project
from reportedly.workflow.wire import open_store

QUESTIONS = (
    "US helicopters evacuate ISIL",
    "ISIL evacuates US",
    "Syrian army shelled rebels in Aleppo",
    "air strike",
    "Russian warplanes bomb a hospital in Idlib",
    "Islamic State",
    "nothing of the kind zxqv",
)
"""Rare and common, whole and in part, and one that nothing answers."""
ROUNDS = 5
"""Times each question is asked; the median is told, and the slowest of all."""


def made_project(folder: Path, claims: int) -> Project:
    """A project that holds so many made claims."""
    project = Project.create(folder)
    store = open_store(folder / project.settings.database)
    for document, told in World(claims).reports(claims):
        store.add(document, told, "run-made")
    store.close()
    return project


def timed_index(project: Project) -> float:
    """Seconds to index everything."""
    from reportedly.store.search import SearchIndex

    start = time.perf_counter()
    index = SearchIndex(project.folder / project.settings.database)
    refresh_index(index, project.settings.packs)
    index.close()
    return time.perf_counter() - start


def asked_apart(folder: Path, question: str) -> tuple[float, float]:
    """Wall seconds and CPU seconds of the command; the second stays where other processes are busy."""
    command = [sys.executable, "-m", "reportedly", "find", question, "--project", str(folder)]
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    spent, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def asked_here(project: Project, question: str) -> tuple[float, int]:
    """Wall seconds in this process, and the claims that match."""
    start = time.perf_counter()
    answer = find_in(project.folder / project.settings.database, project.settings.packs, question, limit=5)
    return time.perf_counter() - start, answer.claims


def measure(folder: Path, claims: int) -> dict[str, float]:
    """Every figure."""
    is_there = (folder / "reportedly.toml").is_file()
    project = Project.open(folder) if is_there else made_project(folder, claims)
    figures: dict[str, float] = {"claims": claims, "index_seconds": round(timed_index(project), 1)}
    spent, cpu = [], []
    for question in QUESTIONS:
        runs = sorted(asked_apart(folder, question) for _ in range(ROUNDS))
        inside, matching = asked_here(project, question)
        (middle, _), (slowest, _), least = runs[ROUNDS // 2], runs[-1], min(cpu_seconds for _, cpu_seconds in runs)
        told = f"{middle:.2f} s, {slowest:.2f} s at worst, {least:.2f} s of CPU, {inside:.2f} s inside"
        print(f"{question:<46}{matching:>8} claims  {told}")
        spent.append(middle)
        cpu.append(least)
    return figures | {"find_seconds": round(max(spent), 2), "find_cpu_seconds": round(max(cpu), 2)}


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; the folder, if named, is kept and used again."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed.find", description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="keep the made project here")
    told = parser.parse_args(argv)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    if told.folder:
        figures = measure(told.folder, told.claims)
    else:
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(Path(folder) / "made", told.claims)
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
