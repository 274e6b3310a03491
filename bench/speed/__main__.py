"""``python -m bench.speed [--data ROOT] [--texts N] [--json FILE]``: words a CPU-second, memory, start-up, places."""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.speed import lookups
from bench.speed.stages import Clock, clocked
from bench.speed.texts import found_texts, made_texts, words_in
from reportedly.extract.pipeline import code_document
from reportedly.knowledge.load import load_knowledge
from reportedly.records.document import document_of
from reportedly.text.encode import TextEncoder
from reportedly.text.parse import Parser
from reportedly.workflow.wire import choose_encoder

HISTORY = Path(__file__).with_name("history.jsonl")
PUBLISHED = "2018-02-28"


def coding_seconds(texts: list[str], parser: Parser, encoder: TextEncoder | None) -> tuple[float, int]:
    """CPU seconds for coding the texts end to end, and the claims that came out."""
    knowledge = load_knowledge()
    start = time.process_time()
    documents = [document_of(text, published=PUBLISHED) for text in texts]
    claims = sum(len(code_document(document, knowledge, parser, encoder)) for document in documents)
    return time.process_time() - start, claims


def help_seconds() -> float:
    """CPU seconds of ``reportedly --help`` in a process of its own, the better of three."""
    return min(_child_seconds([sys.executable, "-m", "reportedly.cli.main", "--help"]) for _ in range(3))


def _child_seconds(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak_mb() -> float:
    """Most memory this process has held, in MB (Linux counts in kB)."""
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def measure(texts: list[str]) -> dict[str, float]:
    """Every figure: end to end with the encoder and without, each stage, memory, start-up."""
    parser, encoder = Parser(), choose_encoder(rules_only=False)
    start = time.process_time()
    coding_seconds(texts[:3], parser, encoder)
    loading = time.process_time() - start
    words = words_in(texts)
    alone, _ = coding_seconds(texts, parser, None)
    total, claims = coding_seconds(texts, parser, encoder)
    clock = Clock()
    with clocked(clock):
        coding_seconds(texts, parser, encoder)
    figures = {"words": words, "claims": claims, "words_per_cpu_second": round(words / total, 1)}
    figures["rules_only_words_per_cpu_second"] = round(words / alone, 1)
    slowest_first = sorted(clock.seconds.items(), key=lambda spent: -spent[1])
    figures |= {f"{stage}_us_per_word": round(1e6 * spent / words, 2) for stage, spent in slowest_first}
    chains = clock.seconds["attribution"] + clock.seconds["factuality"]
    figures["attribution_and_factuality_ms_per_800_words"] = round(1e3 * 800 * chains / words, 1)
    figures["first_texts_and_loading_cpu_seconds"] = round(loading, 2)
    figures["peak_mb"] = round(peak_mb(), 1)
    figures["help_cpu_seconds"] = round(help_seconds(), 3)
    return figures


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, keep one line in the history."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--data", type=Path, help="also measure the reports below this folder")
    parser.add_argument("--texts", type=int, default=80, help="number of texts made from the demonstration reports")
    parser.add_argument("--gazetteer", type=Path, nargs="*", default=[], help="packs of places to look up in as well")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    told = parser.parse_args(argv)
    sets = {"made": made_texts(told.texts)}
    if told.data:
        sets["data"] = found_texts(told.data)
    places = lookups.measure_apart(map(str, told.gazetteer))  # first: a child's peak memory starts at its parent's
    figures = {name: measure(texts) for name, texts in sets.items() if texts} | {"places": places}
    for name, found in figures.items():
        for metric, value in found.items():
            print(f"{name:<8}{metric:<40}{value:>12,.2f}")
    row = {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version(), **figures}
    with HISTORY.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(row) + "\n")
    if told.json:
        told.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
