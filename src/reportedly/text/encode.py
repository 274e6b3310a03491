"""Reads a parsed text with our own small encoder, one pass for all heads; the one place that knows ONNX.

The encoder knows words and labels, nothing of what they mean: names of heads and labels come from its card.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import msgspec

from reportedly.errors import PackError
from reportedly.text.parse import Parse, Sentence
from reportedly.text.signals import STEP, Signals, WordScores
from reportedly.text.windows import pack
from reportedly.text.wordpieces import WordPieces

SHIPPED = "weights"
"""The folder of the package that holds ``encoder.onnx``, ``vocabulary.txt`` and ``encoder.json``."""
DIGITS = 3
"""Decimals kept of a score: what is finer differs from processor to processor."""
LABEL_FLOOR, LINK_FLOOR = 0.05, 0.3
"""Scores below are not kept."""
TELLS_FLOOR = 0.1
"""Words that the gate lets through by less than this have no vector."""
MOST_UNITS = 31
"""Largest number of a vector, either way."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of the weights: names, heads in the order of their scores, limits, hash, data, scores.

    A word whose score for ``gate[1]`` of head ``gate[0]`` is above ``1 - gate_floor`` gets no scores at all.
    ``thresholds`` and the weights of ``linear`` sums are for those who use the scores; ``measured`` tells how they do.
    ``tells_width`` is the length of the vectors of words, 0 where the network gives none.
    """

    name: str
    sha256: str
    labels: dict[str, tuple[str, ...]]
    links: tuple[str, ...]
    link_width: int
    gate: tuple[str, str]
    gate_floor: float
    tells_width: int = 0
    longest: int
    thresholds: dict[str, float]
    linear: dict[str, float] = {}
    data: str
    licence: str
    measured: dict[str, Any] = {}


class TextEncoder(Protocol):
    """Gives a text's signals: the encoder, or scores kept from one."""

    def read(self, text: str, parse: Parse) -> Signals:
        """Score the words of a parsed text."""
        ...


def is_encoder_there(folder: Path | None = None) -> bool:
    """Say whether the weights are there and what runs them is installed."""
    return ((folder or shipped_folder()) / "encoder.onnx").is_file() and _runtime_loads()


def _runtime_loads() -> bool:
    """Say whether ONNX's runtime is installed and fit for this machine."""
    if find_spec("onnxruntime") is None:
        return False
    try:
        import onnxruntime  # noqa: F401
    except ImportError:
        return False
    return True


def shipped_folder() -> Path:
    """Where the package's own weights lie."""
    return Path(str(files("reportedly") / SHIPPED))


class Encoder:
    """The encoder of one folder of weights. Loading is lazy: making one costs nothing.

    One thread, one text at a time, one window after the other: a text's scores do not depend on its neighbours.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or shipped_folder()

    @cached_property
    def card(self) -> Card:
        """What is told of the weights.

        Raises:
            PackError: RPT-404 where it cannot be read.
        """
        path = self.folder / "encoder.json"
        try:
            return msgspec.json.decode(path.read_bytes(), type=Card)
        except (OSError, msgspec.DecodeError) as error:
            raise PackError("RPT-404", where=str(path), why=str(error)) from error

    def read(self, text: str, parse: Parse) -> Signals:
        """Score the words of a parsed text.

        Raises:
            PackError: RPT-404 where the weights are not those that their card tells.
        """
        words: dict[int, WordScores] = {}
        for first, ids, begins in self._windows(parse):
            outputs = self._session.run(None, {"ids": [ids], "begins": begins})
            words |= self._scores(parse, first, *outputs)
        return Signals(words=words, thresholds=self.card.thresholds, linear=self.card.linear)

    @cached_property
    def digest(self) -> str:
        """sha256 over card and vocabulary: a changed threshold changes it, and so does another network, which the card
        names by its own hash.
        """
        total = hashlib.sha256()
        for name in ("encoder.json", "vocabulary.txt"):
            path = self.folder / name
            total.update(path.read_bytes() if path.is_file() else b"")
        return total.hexdigest()

    @cached_property
    def _pieces(self) -> WordPieces:
        """The vocabulary."""
        path = self.folder / "vocabulary.txt"
        try:
            return WordPieces(path.read_text("utf-8").splitlines())
        except (OSError, UnicodeDecodeError) as error:
            raise PackError("RPT-404", where=str(path), why=str(error)) from error

    @cached_property
    def _session(self) -> Any:
        """The loaded network, checked against its hash."""
        import onnxruntime

        data = (self.folder / "encoder.onnx").read_bytes()
        if hashlib.sha256(data).hexdigest() != self.card.sha256:
            raise PackError("RPT-404", where=str(self.folder / "encoder.onnx"), why="sha256 is not the card's")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])

    def _windows(self, parse: Parse) -> Iterator[tuple[int, list[int], list[int]]]:
        """Yield windows of whole sentences: first word, piece ids, and where each word begins.

        Of a sentence longer than a window the rest goes unread.
        """
        pieces, limit = self._pieces, self.card.longest
        cut = [pieces.ids(token.text) for token in parse.tokens]
        lengths = [sum(map(len, cut[sentence.first : sentence.stop])) for sentence in parse.sentences]
        for first, stop in pack(lengths, limit):
            ids, begins = [pieces.start], []
            for word in _words(parse.sentences[first], parse.sentences[stop - 1]):
                if len(ids) + len(cut[word]) > limit + 1:
                    break
                begins.append(len(ids))
                ids.extend(cut[word])
            yield parse.sentences[first].first, [*ids, pieces.stop], begins

    def _scores(self, parse: Parse, first: int, scores: Any, links: Any, tells: Any = None) -> dict[int, WordScores]:
        """The scores of the words of one window that the gate lets through."""
        gate = 1 - self.card.gate_floor
        passed = (scores[:, self._gate] < gate).nonzero()[0].tolist()
        if not passed:
            return {}
        fits = self._links(passed, links)
        rows = scores[passed].round(DIGITS).tolist()
        vectors = self._tells(parse, first, scores, tells) if self.card.tells_width else {}
        return {
            first + word: WordScores(
                labels=self._labels(row), links=_kept_links(first, self.card.links, fits[:, n]),
                tells=vectors.get(word, ()),
            )
            for n, (word, row) in enumerate(zip(passed, rows, strict=True))
        }  # fmt: skip

    def _tells(self, parse: Parse, first: int, scores: Any, tells: Any) -> dict[int, tuple[int, ...]]:
        """The vectors of the words of a window that may be triggers: a word's own part, and its sentence's mean one."""
        import numpy as np

        width, words = self.card.tells_width, (scores[:, self._gate] < 1 - TELLS_FLOOR).nonzero()[0]
        sentences = np.array([token.sent for token in parse.tokens[first : first + len(tells)]])
        starts = np.flatnonzero(np.diff(sentences, prepend=-1))
        sums = np.add.reduceat(tells[:, width:].astype(np.float64), starts)
        means = sums / np.diff(starts, append=len(tells))[:, None]
        rows = tells[words, :width] + means[np.searchsorted(starts, words, side="right") - 1]
        units = np.clip(np.rint(rows / STEP), -MOST_UNITS, MOST_UNITS).astype(np.int64).tolist()
        return {word: tuple(row) for word, row in zip(words.tolist(), units, strict=True)}

    def _links(self, passed: list[int], links: Any) -> Any:
        """How well every word fits each role of the words that passed: ``[roles, passed, words]``."""
        from numpy import exp, float64, stack

        width = self.card.link_width
        heads = links[passed, :width].astype(float64)
        parts = [links[:, width * (n + 1) : width * (n + 2)] for n in range(len(self.card.links))]
        return stack([1 / (1 + exp(-(heads @ part.T))) for part in parts])

    def _labels(self, row: list[float]) -> dict[str, dict[str, float]]:
        """The scores of one word by head and label, those that are kept."""
        found: dict[str, dict[str, float]] = {}
        for score, (head, label) in zip(row, self._columns, strict=True):
            if score >= LABEL_FLOOR:
                found.setdefault(head, {})[label] = round(score, DIGITS)
        return found

    @cached_property
    def _columns(self) -> list[tuple[str, str]]:
        """Head and label of each score, in order."""
        return [(head, label) for head, labels in self.card.labels.items() for label in labels]

    @cached_property
    def _gate(self) -> int:
        """The column of the gate."""
        if self.card.gate not in self._columns:
            raise PackError("RPT-404", where=str(self.folder / "encoder.json"), why="no label is the gate's")
        return self._columns.index(self.card.gate)


def _words(first: Sentence, last: Sentence) -> range:
    """The words from one sentence to another."""
    return range(first.first, last.stop)


def _kept_links(first: int, names: tuple[str, ...], fits: Any) -> dict[str, dict[int, float]]:
    """The link scores of one word by name and other word, those that are kept."""
    return {
        name: {
            first + word: round(float(fits[n, word]), DIGITS) for word in (fits[n] >= LINK_FLOOR).nonzero()[0].tolist()
        }
        for n, name in enumerate(names)
    }
