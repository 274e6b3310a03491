"""Teaches trained networks how alike two happenings of a report are told: one linear layer on their last layer.

``python -m training.coreference --data ROOT --out OUT`` puts the layer into the weights of each part below OUT as a
third output and writes the held-out vectors into the bench's file. What the networks gave before stays as it is.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
import onnx
import torch
from bench.quality.held_out import HeldOut, digest_of, read_held_out, write_held_out
from onnx import helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional as fn

from reportedly.text.encode import Card, Encoder
from reportedly.text.parse import Parse
from reportedly.text.signals import DIVISOR, UNLIKE
from reportedly.text.wordpieces import WordPieces
from training.corpus import Marked, read_corpus
from training.examples import Report, windows_of
from training.texts import fold_of

WIDTH = 64
"""Numbers a word; 32 lose .003 to .008 average precision of pairs, 16 lose .01 to .03."""
EPOCHS, BATCH, RATE, DECAY, DROP = 12, 8, 1e-3, 0.02, 0.3
"""Of reports; fewer epochs or more dropped are worse out of fold."""
FOLDS = 5
SHIPPED = "3"

Floats = npt.NDArray[np.float32]


class Told(msgspec.Struct, frozen=True):
    """The marked triggers of one report: a state each (words' mean, sentence's mean) and the happenings they tell."""

    states: Floats
    happenings: npt.NDArray[np.int64]


class States:
    """Reads the last layer of a network at the words of a report."""

    def __init__(self, folder: Path, card: Card) -> None:
        import onnxruntime

        model = onnx.load(folder / "encoder.onnx")
        model.graph.output.append(helper.make_tensor_value_info(last_layer(model), onnx.TensorProto.FLOAT, None))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(model.SerializeToString(), options, ["CPUExecutionProvider"])
        self._hidden = last_layer(model)
        self._pieces = WordPieces((folder / "vocabulary.txt").read_text("utf-8").splitlines())
        self._longest = card.longest

    def read(self, report: Report) -> Told:
        """Give the state of each marked trigger of a report."""
        words = np.full((len(report.words.pieces), 384), np.nan, np.float32)
        for window in windows_of(report, self._pieces, self._longest):
            given = {"ids": [window.ids], "begins": window.begins}
            words[window.first : window.stop] = self._session.run([self._hidden], given)[0][0][window.begins]
        sentence = {word: each for each in report.words.sentences for word in range(*each)}
        read = [mark for mark in report.marks if not np.isnan(words[mark.words.start, 0])]
        rows = [
            np.concatenate([np.nanmean(words[mark.words], 0), np.nanmean(words[slice(*sentence[mark.words.start])], 0)])
            for mark in read
        ]
        return Told(np.array(rows, np.float32).reshape(-1, 768), np.array([mark.happening for mark in read], np.int64))


def last_layer(model: Any) -> str:
    """The name of the states that the heads of a network read."""
    named = [node.output[0] for node in model.graph.node if node.op_type == "LayerNormalization"]
    return str([name for name in named if "norm2" in name][-1])


def fit_layer(reports: Sequence[Told]) -> tuple[Floats, Floats]:
    """Fit the layer on all pairs of triggers of each report, each report weighed by the root of its triggers.

    Returns:
        Weights ``[768, WIDTH]`` and bias, for states as they come.
    """
    torch.manual_seed(0)
    states = np.concatenate([told.states for told in reports])
    mean, spread = states.mean(0), states.std(0) + 1e-3
    told = [(torch.tensor((each.states - mean) / spread), _pairs(each)) for each in reports]
    layer = nn.Linear(768, WIDTH)
    optimizer = torch.optim.AdamW(layer.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(told) // BATCH)
    plan = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: 1 - step / steps)
    for batch in _batches(len(told)):
        losses = [_loss(layer, *told[at]) for at in batch]
        optimizer.zero_grad()
        (sum(loss for loss, _ in losses) / sum(pairs for _, pairs in losses)).backward()
        optimizer.step()
        plan.step()
    weights = (layer.weight.detach().numpy() / spread).T
    return weights, layer.bias.detach().numpy() - mean @ weights


def _pairs(told: Told) -> tuple[Tensor, Tensor, Tensor]:
    """All pairs of triggers of a report, and whether they tell one happening."""
    left, right = np.triu_indices(len(told.happenings), 1)
    same = told.happenings[left] == told.happenings[right]
    return torch.tensor(left), torch.tensor(right), torch.tensor(same.astype(np.float32))


def _batches(reports: int) -> Iterator[list[int]]:
    """The reports of each step, in an order of chance that is always the same."""
    chance, order = np.random.default_rng(0), np.arange(reports)
    for _ in range(EPOCHS):
        chance.shuffle(order)
        yield from (order[at : at + BATCH].tolist() for at in range(0, reports, BATCH))


def _loss(layer: nn.Module, states: Tensor, pairs: tuple[Tensor, Tensor, Tensor]) -> tuple[Tensor, float]:
    """The loss of one report, and how many pairs it stands for."""
    left, right, same = pairs
    vectors = layer(fn.dropout(states, DROP))
    odds = (vectors[left] * vectors[right]).sum(1) / DIVISOR + UNLIKE
    weight = len(states) ** -0.5
    return weight * fn.binary_cross_entropy_with_logits(odds, same, reduction="sum"), weight * len(same)


def add_layer(folder: Path, weights: Floats, bias: Floats) -> None:
    """Put the layer into a network as output ``tells``: a word's part with the bias, then its part for sentences."""
    path = folder / "encoder.onnx"
    model = onnx.load(path)
    both = np.hstack([weights[:384], weights[384:]]).astype(np.float32)
    shift = np.concatenate([bias, np.zeros(WIDTH)]).astype(np.float32)
    constants = {"tells.weight": both, "tells.bias": shift, "tells.zero": np.array(0)}
    model.graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in constants.items())
    model.graph.node.extend([
        helper.make_node("Gather", [last_layer(model), "tells.zero"], ["tells.pieces"], axis=0),
        helper.make_node("Gather", ["tells.pieces", "begins"], ["tells.words"], axis=0),
        helper.make_node("MatMul", ["tells.words", "tells.weight"], ["tells.product"]),
        helper.make_node("Add", ["tells.product", "tells.bias"], ["tells"]),
    ])  # fmt: skip
    shape = ["words", 2 * WIDTH]
    model.graph.output.append(helper.make_tensor_value_info("tells", onnx.TensorProto.FLOAT, shape))
    onnx.save(model, path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    card = msgspec.structs.replace(Encoder(folder).card, sha256=digest, tells_width=WIDTH)
    (folder / "encoder.json").write_bytes(msgspec.json.format(msgspec.json.encode(card), indent=1) + b"\n")


def teach(folder: Path, reports: Sequence[Report]) -> None:
    """Teach the network of a folder from marked reports; one that has learnt it is left as it is."""
    card = Encoder(folder).card
    if card.tells_width:
        return
    states = States(folder, card)
    told = [states.read(report) for report in reports]
    add_layer(folder, *fit_layer([each for each in told if len(each.happenings) > 1]))


def rows_with_vectors(out: Path, corpus: dict[str, Marked]) -> Iterator[HeldOut]:
    """The bench's held-out rows, each word with the vector of the network that never saw its report."""
    kept = read_held_out()
    encoders = [Encoder(out / str(fold)) for fold in range(FOLDS)]
    found: dict[str, HeldOut] = {}
    for doc, marked in corpus.items():
        for reading in (marked.reading, *marked.versions):
            row = kept.get(digest_of(reading.document.text))
            if row is not None:
                encoder = encoders[fold_of(doc, FOLDS)]
                found[row.text] = _with_vectors(row, encoder, reading.document.text, reading.parse)
    yield from (found.get(name, row) for name, row in kept.items())


def _with_vectors(row: HeldOut, encoder: Encoder, text: str, parse: Parse) -> HeldOut:
    """One row with the vectors of its words."""
    vectors = {parse.tokens[at].start: word.tells for at, word in encoder.read(text, parse).words.items()}
    told = {start: msgspec.structs.replace(word, tells=vectors.get(start, ())) for start, word in row.words.items()}
    return msgspec.structs.replace(row, words=told)


def main() -> None:
    """Teach each fold's network and the one that ships, then write what the folds say of held-out reports."""
    parser = argparse.ArgumentParser(prog="python -m training.coreference", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds fakes/fakes.csv and fakes/claims")
    parser.add_argument("--out", type=Path, required=True, help="folder with the trained parts, 0 … 4 and full")
    told = parser.parse_args()
    torch.set_num_threads(1)
    pieces = WordPieces((told.out / SHIPPED / "vocabulary.txt").read_text("utf-8").splitlines())
    corpus = read_corpus(told.data, pieces)
    for part in sorted(each.name for each in told.out.iterdir() if (each / "encoder.json").is_file()):
        left_out = {doc for doc in corpus if part != "full" and fold_of(doc, FOLDS) == int(part)}
        teach(told.out / part, [marked.report for doc, marked in corpus.items() if doc not in left_out])
    write_held_out(rows_with_vectors(told.out, corpus))


if __name__ == "__main__":
    main()
