"""What the network is to learn from one window: the sum of its heads' losses."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as fn

from training.examples import BEGINS, INSIDE, LOOSE, OUTSIDE, Example, Mark
from training.heads import Heads
from training.model import LINK

LOOSE_WEIGHT, FLAG_WEIGHT, LINK_WEIGHT = 0.5, 0.3, 0.5


def loss_of(logits: Tensor, links: Tensor, bias: Tensor, example: Example, heads: Heads) -> Tensor:
    """Sum the losses of one window; ``logits`` and ``links`` are those of its pieces."""
    at = torch.tensor(example.begins)
    logits, links = logits[at], links[at]
    mine = [
        mark for mark in example.report.marks if mark.words.start >= example.first and mark.words.stop <= example.stop
    ]
    total = _trigger_loss(logits[:, heads.slice("trigger")], example, mine)
    if not mine:
        return total
    words = torch.tensor([word - example.first for mark in mine for word in mark.words])
    each = [mark for mark in mine for _ in mark.words]
    for head, wanted in (("acled", [m.acled for m in each]), ("plover", [m.plover for m in each])):
        gold = torch.tensor([heads.labels[head].index(label) for label in wanted])
        total = total + fn.cross_entropy(
            logits[words][:, heads.slice(head)], gold, reduction="sum", label_smoothing=0.05
        )
    flags = torch.tensor([m.flags for m in each], dtype=torch.float32)
    told = logits[words][:, [heads.at("unasserted"), heads.at("suspected")]]
    total = total + FLAG_WEIGHT * fn.binary_cross_entropy_with_logits(told, flags, reduction="sum")
    return total + LINK_WEIGHT * _link_loss(links, bias, example, mine, heads)


def _trigger_loss(logits: Tensor, example: Example, marks: list[Mark]) -> Tensor:
    """Outside, begins or inside at each word; of a loose area the best word counts, the others do not."""
    gold = torch.zeros(len(example.begins), dtype=torch.long)
    loose = [range(max(r.start, example.first), min(r.stop, example.stop)) for r in example.report.loose]
    for area in loose:
        gold[area.start - example.first : max(area.stop - example.first, 0)] = LOOSE
    for mark in marks:
        gold[mark.words.start - example.first] = BEGINS
        gold[mark.words.start + 1 - example.first : mark.words.stop - example.first] = INSIDE
    total = fn.cross_entropy(logits, gold, ignore_index=LOOSE, reduction="sum")
    log = logits.log_softmax(-1)
    for area in loose:
        if area and not any(m.words.start < area.stop and area.start < m.words.stop for m in marks):
            inside = log[area.start - example.first : area.stop - example.first]
            total = total - LOOSE_WEIGHT * torch.logsumexp(inside[:, OUTSIDE + 1 :], -1).max()
    return total


def _link_loss(links: Tensor, bias: Tensor, example: Example, marks: list[Mark], heads: Heads) -> Tensor:
    """How well each word of the window fits each role of each trigger."""
    total = links.new_zeros(())
    for mark in marks:
        if mark.links is None:
            continue
        head = links[mark.words.start - example.first, :LINK]
        for n, role in enumerate(heads.links):
            score = links[:, LINK * (n + 1) : LINK * (n + 2)] @ head / LINK**0.5 + bias[n]
            gold = torch.zeros(len(example.begins))
            held = [word - example.first for word in mark.links[role] if example.first <= word < example.stop]
            gold[held] = 1.0
            total = total + fn.binary_cross_entropy_with_logits(score, gold, reduction="sum") / 2
    return total
