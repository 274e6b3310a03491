"""Score the sayings of the seed reports: who is quoted, for which words, through how many mouths.

Two questions are kept apart. *Is the attribution found?* pairs the sayings with the explicit rows one to one, by the
partial match of PolNeAR's scorer. *Does the right chain govern the words?* looks, for the innermost record of nested
ones, at the chain that a claim coded in those words would be given; it asks of every row, found or not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Any

import msgspec

from bench.quality.coding import Item, coder, document_from
from bench.quality.equivalence import same_source
from bench.quality.figures import Figures, ratio_figure, share_figure
from bench.quality.stated import ENOUGH, Chain, Stated, one_to_one, read_attitudes, read_sayings
from reportedly.evaluate.metrics import token_f1
from reportedly.extract.attribution.rules import saying_at
from reportedly.extract.pipeline import read_document
from reportedly.extract.reading import Reading
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink

Row = dict[str, Any]


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """What one report gives to the figures."""

    stated: int
    outside: int
    paired: frozenset[str]
    held: int
    paired_all: frozenset[str]
    governing: tuple[tuple[Chain, Row], ...]


def score(items: list[Item], rows: list[Row]) -> Figures:
    """Give all figures on attributions.

    ``attr_f1_nested``, ``attr_precision``, ``attr_recall``: over the explicit rows, nested ones each for itself.
    ``relay_recall``: the same recall over rows nested in another and the rows that hold them ("X quoted Y as saying").
    ``chain_depth``, ``last_source``, ``source_type``: the chain that governs an innermost explicit row has its length,
    ends with its source, and with a source of its type; ``chain_depth_3plus`` over those of three links and more.
    ``source_resolved``: last source right where the words have none of their own (elided, pronoun, "the source").
    ``outlet_voice_kept``: nobody but the outlet governs rows of the outlet's own voice, headlines and datelines.
    ``all_kinds_…``: with the attitudes that ``rp.attributions`` offers beside speech ("wants", "is about to declare"),
    some of which the gold marks inside what others say.
    ``inside_article``: attributions that lie between the first and the last row, so none made from page chrome.
    """
    judged = [_judge(item, [row for row in rows if row["file"] == item.file]) for item in items]
    explicit = [row for row in rows if row["kind"] == "explicit"]
    paired = frozenset().union(*(one.paired for one in judged))
    paired_all = frozenset().union(*(one.paired_all for one in judged))
    stated = sum(one.stated for one in judged)
    nested = {row["id"] for row in explicit if row["parent"]} | {row["parent"] for row in explicit if row["parent"]}
    pairs = [pair for one in judged for pair in one.governing]
    told = [(chain, row) for chain, row in pairs if row["kind"] == "explicit"]
    own = [chain for chain, row in pairs if row["kind"] != "explicit"]
    deep = [(chain, row) for chain, row in told if row["chain_depth"] >= 3]
    referring = [(chain, row) for chain, row in told if row["coref"]]
    return {
        "attr_f1_nested": ratio_figure(2 * len(paired), stated + len(explicit)),
        "attr_precision": share_figure(len(paired), stated),
        "attr_recall": share_figure(len(paired), len(explicit)),
        "relay_recall": share_figure(len(paired & nested), len(nested)),
        "all_kinds_attr_f1_nested": ratio_figure(
            2 * len(paired_all), stated + sum(one.held for one in judged) + len(explicit)
        ),
        "all_kinds_relay_recall": share_figure(len(paired_all & nested), len(nested)),
        "chain_depth": share_figure(sum(len(chain) == row["chain_depth"] for chain, row in told), len(told)),
        "chain_depth_3plus": share_figure(sum(len(chain) == row["chain_depth"] for chain, row in deep), len(deep)),
        "last_source": share_figure(sum(_ends_with(chain, row) for chain, row in told), len(told)),
        "source_resolved": share_figure(sum(_ends_with(chain, row) for chain, row in referring), len(referring)),
        "source_type": share_figure(sum(chain[-1].type == row["source_type"] for chain, row in told), len(told)),
        "outlet_voice_kept": share_figure(sum(len(chain) == 1 for chain in own), len(own)),
        "inside_article": share_figure(stated - sum(one.outside for one in judged), stated),
    }


def _judge(item: Item, rows: list[Row]) -> Judged:
    """Read one report and hold its sayings against its rows."""
    knowledge, parser = coder()
    reading = read_document(document_from(item), knowledge, parser)
    sayings, stated = read_sayings(reading, knowledge)
    held = read_attitudes(reading, knowledge, nested=True)
    contents = {row["id"]: _tokens(reading, [(part["start"], part["end"]) for part in row["content"]]) for row in rows}
    explicit = [row for row in rows if row["kind"] == "explicit"]
    told = frozenset().union(*contents.values())
    first, last = min(told, default=0), max(told, default=0)
    return Judged(
        stated=len(stated),
        outside=sum(not any(first <= i <= last for i in _tokens(reading, one.content)) for one in stated),
        paired=_paired(reading, stated, explicit, contents),
        held=len(held),
        paired_all=_paired(reading, [*stated, *held], explicit, contents),
        governing=tuple(_governing(reading, sayings, rows, contents)),
    )


def _paired(
    reading: Reading, stated: list[Stated], rows: list[Row], contents: dict[str, frozenset[int]]
) -> frozenset[str]:
    """Ids of the rows that are found: paired one to one, best overlap of content first, where the sources meet."""
    possible: list[tuple[float, int, Hashable]] = []
    for i, one in enumerate(stated):
        told = set[Hashable](_tokens(reading, one.content))
        for row in rows:
            overlap = token_f1(told, set(contents[row["id"]]))
            if overlap >= ENOUGH and _sources_meet(one.chain[-1], row):
                possible.append((overlap, i, row["id"]))
    return frozenset(str(row_id) for row_id in one_to_one(possible).values())


def _sources_meet(link: SourceLink, row: Row) -> bool:
    """The words of the source overlap; a source known from before (elided, "it", "the source") counts by its name."""
    source = row["source"]
    if source and any(span.start < source["end"] and source["start"] < span.end for span in link.evidence):
        return True
    return (not source or row["chain_inherited"]) and _is_named(link, row)


def _is_named(link: SourceLink, row: Row) -> bool:
    """The name or the words of a source are those that the gold gives it; the gold keeps a report's own spelling."""
    words = (span.text for span in link.evidence)
    return any(same_source(name, row["source_canonical"]) for name in (link.name, link.words, *words) if name)


def _governing(
    reading: Reading, sayings: tuple[Saying, ...], rows: list[Row], contents: dict[str, frozenset[int]]
) -> list[tuple[Chain, Row]]:
    """For each innermost row, the chain that governs most of its words, those of deeper rows left out."""
    parents = {row["parent"] for row in rows}
    found = []
    for row in rows:
        deeper = [contents[other["id"]] for other in rows if other["chain_depth"] > row["chain_depth"]]
        left = contents[row["id"]].difference(*deeper)
        if row["id"] not in parents and left:
            found.append((_most(reading, sayings, left), row))
    return found


def _most(reading: Reading, sayings: tuple[Saying, ...], tokens: frozenset[int]) -> Chain:
    """The chain that governs most of some tokens; of two alike, the one that begins first."""
    chains = Counter(
        saying_at(reading, sayings, reading.parse.tokens[i].start, reading.parse.tokens[i].end).chain
        for i in sorted(tokens)
    )
    return chains.most_common(1)[0][0]


def _ends_with(chain: Chain, row: Row) -> bool:
    """The chain has a source beyond the outlet, and its last is the row's."""
    return len(chain) > 1 and _is_named(chain[-1], row)


def _tokens(reading: Reading, ranges: Any) -> frozenset[int]:
    """Indexes of the word tokens inside code-point ranges."""
    found = (token for start, end in ranges for token in reading.parse.tokens_between(start, end))
    return frozenset(token.i for token in found if token.pos not in ("PUNCT", "SPACE"))
