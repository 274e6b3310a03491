"""``python -m bench.speed.copies [DOCUMENTS...]``: CPU seconds and memory for finding copies among made reports.

Each size is measured in a process of its own: signing, finding all, and finding all again when what pairs share is
known, as it is when documents are added. The reports are those of the quality bench, 2,000 and any multiple of them.
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
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.quality.copies_made import COPIES, REPORTS, make
from reportedly.link.copies import Overlaps, copies_among, signed_all

HISTORY = Path(__file__).with_name("history.jsonl")
SIZES = (10_000, 100_000)


def measure(documents: int) -> dict[str, float]:
    """Every figure of one size: memory of the texts themselves, and what finding their copies adds."""
    made = make(times=max(1, documents // (REPORTS + COPIES))).documents
    texts = {each.id: each.text for each in made}
    before = _peak_mb()
    start = time.process_time()
    signed = list(signed_all(made))
    signing, start = time.process_time() - start, time.process_time()
    known: Overlaps = {}
    copies = copies_among(signed, texts.__getitem__, known)
    finding, start = time.process_time() - start, time.process_time()
    copies_among(signed, texts.__getitem__, known)
    return {
        "documents": len(made), "words_each": round(sum(len(text.split()) for text in texts.values()) / len(made), 1),
        "signed_per_cpu_second": round(len(made) / signing), "find_cpu_seconds": round(finding, 2),
        "find_again_cpu_seconds": round(time.process_time() - start, 2), "pairs": len(known), "copies": len(copies),
        "texts_mb": round(before, 1), "added_mb": round(_peak_mb() - before, 1),
    }  # fmt: skip


def _peak_mb() -> float:
    """Most memory this process held, in MB (Linux counts in kB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the sizes asked for, print, keep one line in the history."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed.copies", description=__doc__)
    parser.add_argument("documents", type=int, nargs="*", default=SIZES, help="numbers of documents")
    figures: dict[str, float] = {}
    for documents in parser.parse_args(argv).documents:
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as apart:
            found = apart.submit(measure, documents).result()
        for name, value in found.items():
            figures[f"copies_{documents}_{name}"] = value
            print(f"copies_{documents}_{name:<45}{value:>16,.2f}", flush=True)
    row = {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version()}
    with HISTORY.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({**row, "copies": figures}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
