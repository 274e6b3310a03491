"""Trains one network on a set of marked reports; the same reports and seed give the same weights."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import msgspec
import torch
from torch import Tensor

from reportedly.text.wordpieces import WordPieces
from training.examples import Example, Report, windows_of
from training.heads import HEADS
from training.loss import loss_of
from training.model import Network

HIDDEN = -1e4


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """How a network is trained. Lengths are word-pieces, ``batch`` is windows a step."""

    layers: int = 4
    epochs: int = 4
    rate: float = 1.5e-4
    head_rate: float = 5e-4
    batch: int = 8
    shortest: int = 60
    longest: int = 140
    seed: int = 1


def fit(network: Network, reports: Sequence[Report], pieces: WordPieces, recipe: Recipe,
        say: Callable[[str], None] = print) -> None:  # fmt: skip
    """Train a network that holds the backbone's weights, in place."""
    torch.manual_seed(recipe.seed)
    draw = random.Random(recipe.seed)
    steps = sum(1 for _ in batches(reports, pieces, recipe, random.Random(0))) * recipe.epochs
    optimizer = torch.optim.AdamW(_groups(network, recipe), weight_decay=0.01, fused=True)
    rise = max(1, steps // 10)
    plan = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / rise, max(0.0, (steps - n) / (steps - rise)))
    )
    network.train()
    for epoch in range(recipe.epochs):
        total, words = 0.0, 0
        for batch in batches(reports, pieces, recipe, draw):
            loss = step(network, batch)
            size = sum(len(example.begins) for example in batch)
            optimizer.zero_grad()
            (loss / 100).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            plan.step()
            total, words = total + float(loss.detach()), words + size
        say(f"epoch {epoch + 1}: loss {total / words:.4f} a word")
    network.eval()


def _groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """The heads, which start from nothing, learn faster than the backbone."""
    new = [*network.head.parameters(), *network.link.parameters(), network.bias]
    known = {id(parameter) for parameter in new}
    old = [parameter for parameter in network.parameters() if id(parameter) not in known]
    return [{"params": old, "lr": recipe.rate}, {"params": new, "lr": recipe.head_rate}]


def batches(
    reports: Sequence[Report], pieces: WordPieces, recipe: Recipe, draw: random.Random
) -> Iterator[list[Example]]:
    """Cut every report anew, at a length drawn for it, and put windows of like length together, in random order."""
    windows = [
        window
        for report in reports
        for window in windows_of(report, pieces, draw.randint(recipe.shortest, recipe.longest))
    ]
    draw.shuffle(windows)
    windows.sort(key=lambda window: len(window.ids) // 16)
    groups = [windows[n : n + recipe.batch] for n in range(0, len(windows), recipe.batch)]
    draw.shuffle(groups)
    yield from groups


def step(network: Network, batch: list[Example]) -> Tensor:
    """The loss of one batch."""
    longest = max(len(example.ids) for example in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.full((len(batch), 1, 1, longest), HIDDEN)
    for n, example in enumerate(batch):
        ids[n, : len(example.ids)] = torch.tensor(example.ids)
        mask[n, :, :, : len(example.ids)] = 0.0
    logits, links = network(ids, mask)
    losses = [loss_of(logits[n], links[n], network.bias, example, HEADS) for n, example in enumerate(batch)]
    return torch.stack(losses).sum()
