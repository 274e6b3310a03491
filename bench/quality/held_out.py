"""The encoder as the bench uses it: for a report it was trained on, the scores of a model that never saw that report.

``held_out.jsonl.xz`` holds, under a hash of each annotated text, the word scores that the fold model gave which was
trained without it: code points and numbers, no words. Other texts are read by the shipped encoder. The file is written
by ``python -m training`` together with the weights.
"""

from __future__ import annotations

import hashlib
import lzma
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import msgspec

from reportedly.text.encode import Encoder
from reportedly.text.parse import Parse
from reportedly.text.signals import Signals, WordScores

PATH = Path(__file__).with_name("held_out.jsonl.xz")


class HeldOut(msgspec.Struct, frozen=True, kw_only=True):
    """Scores of one text, and the claim weights fitted without it.

    Words stand as the code point of their start, so that they outlive a change of tokens.
    """

    text: str
    words: dict[int, WordScores]
    linear: dict[str, float] = {}


def digest_of(text: str) -> str:
    """The name of a text.

    >>> len(digest_of("Troops shelled the village."))
    24
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:24]


def held_out(text: str, parse: Parse, signals: Signals) -> HeldOut:
    """Put a text's scores into the form in which they are kept."""
    starts = [token.start for token in parse.tokens]
    return HeldOut(text=digest_of(text), words=_moved(signals.words, dict(enumerate(starts))), linear=signals.linear)


def _moved(words: dict[int, WordScores], to: dict[int, int]) -> dict[int, WordScores]:
    """The same scores under other word numbers; words that have none are left out."""
    return {
        to[word]: WordScores(
            labels=scores.labels,
            links={link: {to[n]: s for n, s in fits.items() if n in to} for link, fits in scores.links.items()},
            tells=scores.tells,
        )
        for word, scores in words.items()
        if word in to
    }


def write_held_out(rows: Iterable[HeldOut], path: Path = PATH) -> None:
    """Write rows, sorted by text; the same rows give the same bytes."""
    lines = b"".join(msgspec.json.encode(row) + b"\n" for row in sorted(rows, key=lambda row: row.text))
    path.write_bytes(lzma.compress(lines))


@lru_cache(maxsize=2)
def read_held_out(path: Path = PATH) -> dict[str, HeldOut]:
    """The kept rows by text."""
    lines = lzma.decompress(path.read_bytes()).splitlines() if path.is_file() else []
    rows = (msgspec.json.decode(line, type=HeldOut, strict=False) for line in lines)
    return {row.text: row for row in rows}


class BenchEncoder:
    """The shipped encoder, but for a text with kept scores those."""

    def __init__(self, rows: dict[str, HeldOut] | None = None, shipped: Encoder | None = None) -> None:
        self.shipped = shipped or Encoder()
        self._rows = read_held_out() if rows is None else rows

    def read(self, text: str, parse: Parse) -> Signals:
        """Score the words of a parsed text."""
        row = self._rows.get(digest_of(text))
        if row is None:
            return self.shipped.read(text, parse)
        index = {token.start: token.i for token in parse.tokens}
        thresholds = self.shipped.card.thresholds
        return Signals(words=_moved(row.words, index), thresholds=thresholds, linear=row.linear)
