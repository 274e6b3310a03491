"""The texts that speed is measured on: made from the demonstration reports, or the reports below a data folder."""

from __future__ import annotations

import random
from importlib.resources import files
from pathlib import Path

PARAGRAPHS_EACH = 7


def demo_texts() -> list[str]:
    """The demonstration reports."""
    folder = Path(str(files("reportedly") / "demo" / "reports"))
    return [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]


def made_texts(number: int, seed: int = 7) -> list[str]:
    """New reports: the paragraphs of the demonstration reports, drawn anew into ``number`` texts."""
    paragraphs = [part for text in demo_texts() for part in text.split("\n\n") if len(part.split()) > 12]
    draw = random.Random(seed)
    return ["\n\n".join(draw.sample(paragraphs, PARAGRAPHS_EACH)) for _ in range(number)]


def found_texts(root: Path) -> list[str]:
    """The plain texts of the seeds and of the annotated reports below a data folder, where they are there."""
    paths = [*sorted((root / "seeds").glob("*.txt")), *sorted((root / "fakes" / "claims" / "texts").glob("*.txt"))]
    return [path.read_bytes().decode("utf-8").removeprefix("\ufeff") for path in paths]


def words_in(texts: list[str]) -> int:
    """Words apart by blanks."""
    return sum(len(text.split()) for text in texts)
