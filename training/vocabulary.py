"""Which word-pieces of the backbone's vocabulary are kept: the most frequent of those in Latin letters."""

from __future__ import annotations

from pathlib import Path

SIZE = 20_000
"""Pieces kept; the backbone's list is ordered by frequency, and a rarer word is cut into smaller pieces."""
MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def kept_pieces(path: Path, size: int = SIZE) -> tuple[list[int], list[str]]:
    """The rows that are kept, and their pieces, in the order of the file."""
    lines = path.read_text("utf-8").splitlines()
    kept = [n for n, piece in enumerate(lines) if piece in MARKS or (piece.isascii() and not _is_mark(piece))][:size]
    return kept, [lines[n] for n in kept]


def _is_mark(piece: str) -> bool:
    """Say whether a line is no text: "[unused7]"."""
    return len(piece) > 1 and piece.startswith("[")
