"""The network: the first layers of a small BERT, and several heads that read each word-piece of a window."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as fn

HEADS_OF_ATTENTION = 12
EPS = 1e-12
FROZEN = 1
"""Lowest layers that training leaves as they are: they cost a fifth of it and would change little."""
LINK = 64
"""Width of the two projections whose product says how well a word fits a trigger's role."""


class Layer(nn.Module):
    """One transformer layer of BERT."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=EPS)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=EPS)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Map ``[batch, length, width]`` to the same shape; ``mask`` is added to the attention scores."""
        parts = self.qkv(x).unflatten(-1, (3, HEADS_OF_ATTENTION, -1)).permute(2, 0, 3, 1, 4)
        seen = fn.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=mask).transpose(1, 2).flatten(-2)
        x = self.norm1(x + self.drop(self.out(seen)))
        return self.norm2(x + self.drop(self.down(fn.gelu(self.up(x)))))


class Network(nn.Module):
    """Encoder and heads. ``classes`` gives the width of each head that reads one piece; ``links`` names the roles.

    Word-piece embeddings are frozen and kept as int8 with one scale a row, in training as in use.
    """

    def __init__(self, classes: dict[str, int], links: tuple[str, ...], vocabulary: int, layers: int,
                 width: int = 384, inner: int = 1536, longest: int = 256) -> None:  # fmt: skip
        super().__init__()
        self.table: Tensor
        self.scale: Tensor
        self.register_buffer("table", torch.zeros(vocabulary, width, dtype=torch.int8))
        self.register_buffer("scale", torch.ones(vocabulary, 1))
        self.place = nn.Parameter(torch.zeros(longest, width))
        self.norm = nn.LayerNorm(width, eps=EPS)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(width, inner) for _ in range(layers))
        self.classes, self.links = classes, links
        self.head = nn.Linear(width, sum(classes.values()))
        self.link = nn.Linear(width, (1 + len(links)) * LINK)
        self.bias = nn.Parameter(torch.full((len(links),), -3.0))

    def forward(self, ids: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Give the logits of every head side by side, and the link projections, for ``ids`` ``[batch, length]``."""
        x = self.table[ids].float() * self.scale[ids]
        x = self.drop(self.norm(x + self.place[: ids.shape[1]]))
        for n, layer in enumerate(self.layers):
            x = layer(x, mask)
            x = x.detach() if self.training and n < FROZEN else x
        return self.head(self.drop(x)), self.link(x)


def read_tensors(path: Path) -> dict[str, Tensor]:
    """Read a safetensors file of float32 tensors."""
    data = path.read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    told = json.loads(data[8 : 8 + size])
    found = {}
    for name, one in told.items():
        if name != "__metadata__" and one["dtype"] == "F32":
            begin, end = (8 + size + at for at in one["data_offsets"])
            values = np.frombuffer(data[begin:end], dtype="<f4").reshape(one["shape"])
            found[name] = torch.from_numpy(values.copy())
    return found


def start_from(network: Network, tensors: dict[str, Tensor], kept: list[int]) -> None:
    """Put the backbone's weights into a network; ``kept`` are the rows of its vocabulary that ours has, in order."""
    told = {name.removeprefix("bert."): value for name, value in tensors.items()}
    words = told["embeddings.word_embeddings.weight"][kept]
    scale = words.abs().amax(1, keepdim=True) / 127
    network.scale.copy_(scale)
    network.table.copy_((words / scale).round().to(torch.int8))
    place = told["embeddings.position_embeddings.weight"] + told["embeddings.token_type_embeddings.weight"][0]
    with torch.no_grad():
        network.place.copy_(place[: network.place.shape[0]])
        _copy(network.norm, told, "embeddings.LayerNorm")
        for n, layer in enumerate(network.layers):
            at = f"encoder.layer.{n}"
            for kind in ("weight", "bias"):
                parts = [told[f"{at}.attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
            for mine, theirs in _NAMES.items():
                _copy(getattr(layer, mine), told, f"{at}.{theirs}")


_NAMES = {
    "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
    "down": "output.dense", "norm2": "output.LayerNorm",
}  # fmt: skip


def _copy(module: nn.Module, told: dict[str, Tensor], name: str) -> None:
    """Copy weight and bias."""
    for kind in ("weight", "bias"):
        getattr(module, kind).copy_(told[f"{name}.{kind}"])
