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
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.knowledge.packs import SHIPPED, Pack
from reportedly.knowledge.place_cache import prepare_index

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
    unit = 1e6 if sys.platform == "darwin" else 1e3
    figures["places_peak_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)
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
    """Questions answered in a CPU-second."""
    start = time.process_time()
    for name in names:
        ask(name)
    return round(len(names) / (time.process_time() - start))


def main(argv: Sequence[str] | None = None) -> int:
    """Prepare an index of the shipped packs and those named, measure it, print the figures as JSON."""
    told = sys.argv[1:] if argv is None else argv
    packs = (*(Pack.shipped(name) for name in SHIPPED), *(Pack(Path(folder)) for folder in told))
    with TemporaryDirectory() as folder:
        _in_a_child(packs, Path(folder))
        print(json.dumps(measure(packs, Path(folder))))
    return 0


def _in_a_child(packs: tuple[Pack, ...], cache: Path) -> None:
    """Build the index in another process, so that this one's memory tells of asking alone."""
    child = multiprocessing.get_context("spawn").Process(target=prepare_index, args=(packs, cache))
    child.start()
    child.join()


if __name__ == "__main__":
    sys.exit(main())
