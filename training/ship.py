"""Writes a trained network as small ONNX weights with their vocabulary and card."""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path
from typing import Any

import msgspec
import torch
from torch import Tensor, nn

from reportedly.text.encode import Card
from training.heads import HEADS
from training.model import LINK, Network

OPSET = 17


class Served(nn.Module):
    """The network as it is used: scores 0..1 of each word, and the link projections with scale and bias put in."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, begins: Tensor) -> tuple[Tensor, Tensor]:
        """Read one window ``[1, pieces]``; give a row a word, for the pieces at which words begin."""
        logits, links = self.network(ids)
        logits, links = logits[0][begins], links[0][begins]
        parts = [
            logits[:, HEADS.slice(head)].softmax(-1) if len(labels) > 1 else logits[:, HEADS.slice(head)].sigmoid()
            for head, labels in HEADS.labels.items()
        ]
        return torch.cat(parts, -1), self._links(links)

    def _links(self, links: Tensor) -> Tensor:
        """Put scale and bias into the projections: one more column, constant in the trigger's part."""
        ones = torch.ones_like(links[:, :1])
        parts = [torch.cat([links[:, :LINK] / LINK**0.5, ones], -1)]
        for n, _ in enumerate(HEADS.links):
            parts.append(torch.cat([links[:, LINK * (n + 1) : LINK * (n + 2)], ones * self.network.bias[n]], -1))
        return torch.cat(parts, -1)


def write_onnx(network: Network, path: Path, *, is_small: bool = True) -> None:
    """Write the network; small: matrices as int8, one scale a column, activations quantised as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    plain = path.with_suffix(".fp32.onnx")
    sample = (torch.zeros(1, 9, dtype=torch.long), torch.arange(1, 8))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Served(network.eval()), sample, str(plain), input_names=["ids", "begins"], output_names=["scores", "links"],
            dynamic_axes={"ids": {1: "pieces"}, "begins": {0: "words"}}, opset_version=OPSET, dynamo=False,
        )  # fmt: skip
    if not is_small:
        plain.rename(path)
        return
    quantize_dynamic(plain, path, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"], per_channel=True)
    plain.unlink()


def write_weights(network: Network, vocabulary: list[str], folder: Path, *, is_small: bool = True, **told: Any) -> Card:
    """Write weights, vocabulary and card into a folder; ``told`` are the card's own fields."""
    folder.mkdir(parents=True, exist_ok=True)
    write_onnx(network, folder / "encoder.onnx", is_small=is_small)
    (folder / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", "utf-8")
    digest = hashlib.sha256((folder / "encoder.onnx").read_bytes()).hexdigest()
    card = Card(sha256=digest, labels=HEADS.labels, links=HEADS.links, link_width=LINK + 1,
                gate=("trigger", "outside"), **told)  # fmt: skip
    (folder / "encoder.json").write_bytes(msgspec.json.format(msgspec.json.encode(card), indent=1) + b"\n")
    return card
