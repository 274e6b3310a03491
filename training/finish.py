"""What follows the training of all folds: held-out scores for the bench, and the weights of the claim score."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from bench.quality.held_out import HeldOut, held_out, write_held_out

from reportedly.text.encode import Encoder
from reportedly.text.signals import Signals
from training.claims import Case, cases_of, fitted
from training.corpus import Marked, tools
from training.texts import fold_of

THRESHOLDS = {"propose": 0.7, "type": 0.9, "claim": 0.25}
"""Set on held-out scores of all marked reports; training/README.md tells what other values gave."""


def finish(out: Path, corpus: dict[str, Marked], folds: int, ship: str) -> None:
    """Write ``held_out.jsonl.xz`` and put thresholds and claim weights into the card of the part that ships.

    A held-out report's claim weights are fitted without its fold, too.
    """
    encoders = [Encoder(out / str(fold)) for fold in range(folds)]
    scored = {doc: _scored(encoders[fold_of(doc, folds)], marked) for doc, marked in corpus.items()}
    cases = {doc: list(_cases(doc, marked, scored[doc][0])) for doc, marked in corpus.items()}
    linear = [_fitted(cases, leave_out=fold, folds=folds) for fold in range(folds)]
    rows = (row for doc, marked in corpus.items() for row in _rows(marked, scored[doc], linear[fold_of(doc, folds)]))
    write_held_out(rows, out / "held_out.jsonl.xz")
    shipped = Encoder(out / ship)
    card = msgspec.structs.replace(shipped.card, thresholds=THRESHOLDS, linear=_fitted(cases, None, folds))
    (shipped.folder / "encoder.json").write_bytes(msgspec.json.format(msgspec.json.encode(card), indent=1) + b"\n")


def _scored(encoder: Encoder, marked: Marked) -> list[Signals]:
    """The signals of a report's marked text, then those of its other versions."""
    readings = [marked.reading, *(other for other in marked.versions if other is not marked.reading)]
    return [encoder.read(reading.document.text, reading.parse) for reading in readings]


def _cases(doc: str, marked: Marked, signals: Signals) -> Iterator[Case]:
    """The groups of one report."""
    kept = msgspec.structs.replace(signals, thresholds=THRESHOLDS)
    return cases_of(doc, marked.reading, kept, marked.labels, tools()[0])


def _fitted(cases: dict[str, list[Case]], leave_out: int | None, folds: int) -> dict[str, float]:
    """The claim weights fitted on all reports but one fold's."""
    return fitted(c for doc, found in cases.items() if fold_of(doc, folds) != leave_out for c in found)


def _rows(marked: Marked, scored: list[Signals], linear: dict[str, float]) -> Iterator[HeldOut]:
    """The kept scores of each text of a report."""
    readings = [marked.reading, *(other for other in marked.versions if other is not marked.reading)]
    for reading, signals in zip(readings, scored, strict=True):
        yield held_out(reading.document.text, reading.parse, msgspec.structs.replace(signals, linear=linear))
