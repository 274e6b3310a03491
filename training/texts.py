"""The reports that were annotated, read from the data folder at training time; none of them is ever shipped."""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path


def gold_folder(root: Path) -> Path:
    """Where the hand-made gold lies below a data folder."""
    return root / "fakes" / "claims"


def read_texts(root: Path) -> dict[str, str]:
    """Every FA-KES article by its id: title, blank line, body."""
    csv.field_size_limit(sys.maxsize)
    with (root / "fakes" / "fakes.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {row["unit_id"]: f"{row['article_title']}\n\n{row['article_content']}" for row in rows}


def fold_of(doc: str, folds: int) -> int:
    """The fold that a report is held out in: fixed by its id alone."""
    return int(hashlib.sha256(doc.encode()).hexdigest(), 16) % folds
