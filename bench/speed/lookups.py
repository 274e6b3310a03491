"""``python -m bench.speed.lookups [PACK FOLDER...]``: the place index opened, asked, and what it keeps in memory.

The queries are names of the index itself, misspelt by rule: every so-manieth name at home (villages of the theatre)
and of the world, in turn with a vowel put for another, a letter left out, doubled, or two letters swapped.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.knowledge.packs import SHIPPED, Pack
from reportedly.knowledge.place_cache import prepare_index

Answer = TypeVar("Answer")
QUERIES = 1_500
LEAST = 0.8
"""Least closeness asked for, as extraction asks."""
_OTHER = str.maketrans("aeiou", "eaauo")


def misspelt(name: str, number: int) -> str:
    """Misspell a name in one of four ways.

    >>> [misspelt("Saraqib", number) for number in range(4)]
    ['Sareqab', 'Saaqib', 'Sarraqib', 'Saarqib']
    """
    at = len(name) // 2 - 1 if len(name) > 3 else 1
    before, letter, after = name[:at], name[at], name[at + 1 :]
    return (
        before + letter + after.translate(_OTHER),
        before + after,
        before + letter * 2 + after,
        before + after[:1] + letter + after[1:],
    )[number % 4]


def measure(packs: tuple[Pack, ...], cache: Path) -> dict[str, float]:
    """Every figure of one index, which must lie in the cache folder."""
    start = time.process_time()
    gazetteer = Gazetteer(packs, cache)
    gazetteer.named("Aleppo")
    figures = {"places_open_cpu_seconds": round(time.process_time() - start, 4)}
    home = [name for name, _ in gazetteer.names_at_home() if name.isascii() and len(name) > 3]
    asked = [misspelt(name, at) for at, name in enumerate(_spread(home))]
    wide = [misspelt(name, at) for at, name in enumerate(_world(gazetteer)) if len(name) > 3]
    gazetteer.similar("Aleppo", LEAST)
    figures["places"] = len(gazetteer.by_id)
    figures["exact_per_cpu_second"] = _rate(lambda name: gazetteer.named(name), asked)
    figures["fuzzy_home_per_cpu_second"] = _rate(lambda name: gazetteer.similar(name, LEAST, loose=True), asked)
    figures["fuzzy_world_per_cpu_second"] = _rate(
        lambda name: gazetteer.similar(name, LEAST, loose=True, reach=EVERYWHERE, limit=10), wide
    )
    figures["fuzzy_home_found"] = round(
        sum(bool(gazetteer.similar(name, LEAST, loose=True)) for name in asked) / len(asked), 3
    )
    figures["places_peak_mb"] = round(_peak_mb(), 1)
    return figures


def _world(gazetteer: Gazetteer) -> list[str]:
    """Names of towns all over the world, spread evenly over their ids."""
    ids = sorted(one for one in gazetteer.by_id if one.startswith("gn:"))
    places = (gazetteer.by_id[one] for one in _spread(ids))
    return [place.name for place in places if place.feature == "town" and place.name.isascii()]


def _spread(items: Sequence[str]) -> list[str]:
    """So many items from all over a list."""
    return list(islice(items, 0, None, max(1, len(items) // QUERIES)))


def _rate(ask: Callable[[str], object], names: list[str]) -> float:
    """Questions answered in a CPU-second, the best of three rounds: others use the machine too."""
    return round(len(names) / min(_round_seconds(ask, names) for _ in range(3)))


def _round_seconds(ask: Callable[[str], object], names: list[str]) -> float:
    """CPU seconds for asking every question once."""
    start = time.process_time()
    for name in names:
        ask(name)
    return time.process_time() - start


def measure_build(packs: tuple[Pack, ...]) -> dict[str, float]:
    """What a process pays that finds no file: CPU seconds for the index in memory, and what it adds to the peak."""
    import numpy as np  # noqa: F401 - the index needs it in either case

    held = _peak_mb()
    start = time.process_time()
    Gazetteer(packs).named("Aleppo")
    spent = time.process_time() - start
    return {"places_build_cpu_seconds": round(spent, 2), "places_build_added_mb": round(_peak_mb() - held, 1)}


def _peak_mb() -> float:
    """Most memory this process has held, in MB (Linux counts in kB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def measure_apart(folders: Iterable[str] = ()) -> dict[str, float]:
    """Every figure of the shipped packs and those in folders; what memory tells of, in processes of their own."""
    packs = (*(Pack.shipped(name) for name in SHIPPED), *(Pack(Path(folder)) for folder in folders))
    with TemporaryDirectory() as cache:
        _in_a_child(prepare_index, packs, Path(cache))
        return _in_a_child(measure_build, packs) | _in_a_child(measure, packs, Path(cache))


def _in_a_child(work: Callable[..., Answer], *told: object) -> Answer:
    """What a function returns in a fresh process, whose memory tells of it alone."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, told)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure the shipped packs and those named, print the figures as JSON."""
    print(json.dumps(measure_apart(sys.argv[1:] if argv is None else argv)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
