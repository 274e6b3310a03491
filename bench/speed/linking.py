"""``python -m bench.speed.linking [CLAIMS...]``: CPU seconds, wall time and memory for linking so many made claims.

Each size is linked in a process of its own from a database that is made for it; then 1,000 newer documents are added
and linked. The claims are made (`made_claims`), so that any size can be had anywhere.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import platform
import resource
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from bench.speed.made_claims import World
from reportedly.knowledge.load import load_knowledge
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.store.sqlite import SqliteStore
from reportedly.workflow.coder import PACKS
from reportedly.workflow.index import index_database
from reportedly.workflow.link import link_store

T = TypeVar("T")
HISTORY = Path(__file__).with_name("history.jsonl")
SIZES = (10_000, 100_000)
MORE = 1_000
"""Documents added to each size."""
RUN = "made"


def make(database: Path, claims: int) -> None:
    """Fill a database with made claims, and keep the newest documents beside it for later."""
    store, told = SqliteStore(database), 0
    held: list[tuple[Document, tuple[Claim, ...]]] = []
    reports = World(claims).reports(claims + 10 * MORE)
    for document, found in reports:
        if told >= claims:
            held.append((document, found))
        else:
            store.add(document, found, RUN)
            told += len(found)
    store.close()
    later = SqliteStore(database.with_suffix(".later"))
    for document, found in islice(held, MORE):
        later.add(document, found, RUN)
    later.close()


def add_later(database: Path) -> None:
    """Put the documents kept for later into the database."""
    later, store = SqliteStore(database.with_suffix(".later")), SqliteStore(database)
    for document in later.documents():
        store.add(document, later.claims_of(document.id), RUN)
    later.close()
    store.close()


def measure(database: Path, workers: int) -> dict[str, float]:
    """Link what a database holds, then index it to be searched; seconds, memory and counts."""
    load_knowledge(PACKS)
    store = SqliteStore(database)
    cpu, wall = _cpu_seconds(), time.monotonic()
    tally = link_store(store, PACKS, workers=workers)
    found = {"cpu_seconds": round(_cpu_seconds() - cpu, 2), "wall_seconds": round(time.monotonic() - wall, 2)}
    store.close()
    cpu = _cpu_seconds()
    index_database(database, PACKS)
    found["index_cpu_seconds"] = round(_cpu_seconds() - cpu, 2)
    return found | {
        "claims": tally.counts["claims"], "events": tally.counts["events"], "pairs": tally.compared,
        "made": tally.made, "peak_mb": round(_peak_mb(), 1),
    }  # fmt: skip


def _cpu_seconds() -> float:
    """CPU seconds of this process and its children that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def _peak_mb() -> float:
    """Most memory this process held, and the largest of its children, in MB (Linux counts in kB)."""
    unit = 1e6 if sys.platform == "darwin" else 1e3
    used = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used) / unit


def _apart(work: Callable[..., T], *told: object) -> T:
    """What a function returns in a fresh process, whose memory tells of it alone, and which may have children."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *told).result()


def measure_size(claims: int, workers: int, folder: Path) -> dict[str, float]:
    """Every figure of one size."""
    database = folder / f"{claims}.sqlite"
    _apart(make, database, claims)
    whole = _apart(measure, database, workers)
    add_later(database)
    more = _apart(measure, database, workers)
    size = f"linking_{claims}"
    told = {f"{size}_{name}": value for name, value in whole.items()}
    told[f"{size}_pairs_per_claim"] = round(whole["pairs"] / whole["claims"], 1)
    told[f"{size}_cpu_ms_per_claim"] = round(1e3 * whole["cpu_seconds"] / whole["claims"], 3)
    return told | {f"{size}_then_{MORE}_documents_{name}": value for name, value in more.items()}


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the sizes asked for, print, keep one line in the history."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed.linking", description=__doc__)
    parser.add_argument("claims", type=int, nargs="*", default=SIZES, help="numbers of claims")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where the databases are made, and stay")
    told = parser.parse_args(argv)
    figures: dict[str, float] = {}
    with TemporaryDirectory() as made:
        for claims in told.claims:
            found = measure_size(claims, told.workers, told.folder or Path(made))
            for name, value in found.items():
                print(f"{name:<60}{value:>16,.3f}", flush=True)
            figures |= found
    row = {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version()}
    with HISTORY.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({**row, "workers": told.workers, "linking": figures}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
