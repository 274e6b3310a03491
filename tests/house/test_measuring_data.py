"""No sentence of the measuring data stands in the repository."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.house.tree import LOCK, text_files

DATA = Path(os.environ.get("REPORTEDLY_BENCH_DATA", "no-data"))
LENGTH = 8
PLAIN_WORDS = 6
"""Least number of words in lower case that a shared stretch must hold: long names alone are nobody's sentence."""
NAMES = (
    "of the organization of the islamic state in iraq and the levant isis",
    "un office for the coordination of humanitarian affairs",
    "the russian center for reconciliation of the warring parties in syria",
)
"""Official names, which are nobody's sentence."""
WORD = re.compile(r"[^\W\d_]+|\d+")


def shingles(text: str) -> Iterator[tuple[str, ...]]:
    """Every stretch of LENGTH words, as they stand."""
    words = WORD.findall(text)
    return zip(*(words[shift:] for shift in range(LENGTH)), strict=False)


def own_shingles() -> dict[int, str]:
    """Stretches of the tracked files with enough plain words, by a hash without case."""
    return {
        hash(tuple(word.lower() for word in stretch)): f"{path.name}: {' '.join(stretch)}"
        for path, text in text_files()
        if path != LOCK and path.name != "LICENSE"
        for stretch in shingles(text)
        if sum(word.islower() for word in stretch) >= PLAIN_WORDS
    }


def measuring_files() -> list[Path]:
    """The reports themselves; the gold's words are substrings of them."""
    return [
        path
        for path in [DATA / "fakes" / "fakes.csv", *DATA.glob("seeds/*.txt"), *DATA.glob("fakes/claims/texts/*.txt")]
        if path.is_file()
    ]


def test_no_sentence_of_the_measuring_data_is_tracked() -> None:
    files = measuring_files()
    if not files:
        pytest.skip("no measuring data: set REPORTEDLY_BENCH_DATA to compare with it")
    names = {hash(stretch) for name in NAMES for stretch in shingles(name)}
    own = own_shingles()
    theirs = {hash(stretch) for path in files for stretch in shingles(path.read_text("utf-8").lower())}
    assert sorted(own[stretch] for stretch in (own.keys() & theirs) - names) == []
