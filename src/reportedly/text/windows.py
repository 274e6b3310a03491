"""Packs the sentences of a text into windows of about equal length for the encoder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def pack(lengths: Sequence[int], limit: int) -> Iterator[tuple[int, int]]:
    """Yield ranges ``[first, stop)`` of sentences, in order, each of at most ``limit`` pieces and about as long as the
    others; a sentence longer than the limit stands alone.

    >>> list(pack([40, 40, 40, 40, 40], 130))
    [(0, 3), (3, 5)]
    >>> list(pack([10, 300, 10], 100))
    [(0, 1), (1, 2), (2, 3)]
    """
    left = sum(lengths)
    aim = _aim(left, limit)
    first, held = 0, 0
    for n, length in enumerate(lengths):
        is_full = held + length > limit or held + length / 2 > aim
        if n > first and is_full:
            yield first, n
            left -= held
            aim = _aim(left, limit)
            first, held = n, 0
        held += length
    if first < len(lengths):
        yield first, len(lengths)


def _aim(left: int, limit: int) -> float:
    """The length that windows of what is left should have."""
    return left / max(1, -(-left // limit))
