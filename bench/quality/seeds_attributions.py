"""Score the sayings of the seed reports: who is quoted, for which words, through how many mouths."""

from __future__ import annotations

from typing import Any

from bench.quality.coding import Item, coder, document_from
from bench.quality.equivalence import same_source
from bench.quality.figures import Figures, ratio_figure, share_figure
from reportedly.evaluate.metrics import token_f1
from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.pipeline import read_document
from reportedly.extract.reading import Reading
from reportedly.records.mention import Saying

Row = dict[str, Any]
ENOUGH = 0.5
"""Least token F1 of two contents that count as one: the partial match of PolNeAR's scorer."""


def score(items: list[Item], rows: list[Row]) -> Figures:
    """Pair explicit attributions with sayings; then depth, last source and its type over the pairs and all gold."""
    knowledge, parser = coder()
    predicted, explicit, pairs = 0, 0, []
    for item in items:
        reading = read_document(document_from(item), knowledge, parser)
        sayings = [s for s in resolve_chains(reading, find_sayings(reading, knowledge), knowledge) if len(s.chain) > 1]
        gold = [row for row in rows if row["file"] == item.file and row["kind"] == "explicit"]
        predicted, explicit = predicted + len(sayings), explicit + len(gold)
        pairs += _pair_up(reading, sayings, gold)
    deep = [(saying, row) for saying, row in pairs if row["chain_depth"] >= 3]
    all_deep = sum(row["kind"] == "explicit" and row["chain_depth"] >= 3 for row in rows)
    return {
        "attr_f1_nested": ratio_figure(2 * len(pairs), predicted + explicit),
        "chain_depth": share_figure(sum(map(_right_depth, pairs)), explicit),
        "chain_depth_3plus": share_figure(sum(map(_right_depth, deep)), all_deep),
        "source_resolved": share_figure(
            sum(same_source(s.chain[-1].name, r["source_canonical"]) for s, r in pairs), explicit
        ),
        "source_type": share_figure(sum(s.chain[-1].type == r["source_type"] for s, r in pairs), explicit),
    }


def _right_depth(pair: tuple[Saying, Row]) -> bool:
    depth: int = pair[1]["chain_depth"]
    return len(pair[0].chain) == depth


def _pair_up(reading: Reading, sayings: list[Saying], gold: list[Row]) -> list[tuple[Saying, Row]]:
    """Pair one to one, best overlap of content first; the source's words must meet where both have words."""
    possible = []
    for i, saying in enumerate(sayings):
        mine = _tokens(reading, saying.content)
        for j, row in enumerate(gold):
            overlap = token_f1(mine, _tokens(reading, [(part["start"], part["end"]) for part in row["content"]]))
            if overlap >= ENOUGH and _sources_meet(saying, row):
                possible.append((-overlap, i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in sorted(possible):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((sayings[i], gold[j]))
    return pairs


def _tokens(reading: Reading, ranges: Any) -> set[Any]:
    """Indexes of the word tokens inside code-point ranges."""
    found = (token for start, end in ranges for token in reading.parse.tokens_between(start, end))
    return {token.i for token in found if token.pos not in ("PUNCT", "SPACE")}


def _sources_meet(saying: Saying, row: Row) -> bool:
    """The words of the last source overlap; where one has none ("adding that"), the names are the same."""
    words, source = saying.chain[-1].evidence, row["source"]
    if not words or not source:
        return same_source(saying.chain[-1].name, row["source_canonical"])
    return any(span.start < source["end"] and source["start"] < span.end for span in words)
