"""Score the chains of claims against those that readers gave a hundred FA-KES articles, drawn by seed (set ``fakes``).

A row of ``audits/chains-100.tsv`` is one claim of an earlier version: its article, the code points of its trigger, and
the chain that a reader found in the text without seeing ours, from the first source behind the outlet to the last
("name|type > name|type"; "outlet": nobody stands behind it). ``or`` are other chains that would do, apart by " / ". A
claim is held against the row whose trigger it shares; claims on other words were not read and are counted apart.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

from bench.quality.coding import ClaimDict
from bench.quality.equivalence import same_source
from bench.quality.figures import Figure, Figures, ratio_figure, share_figure

SHEET = Path(__file__).with_name("audits") / "chains-100.tsv"
Link = tuple[str, str]
"""Name and type of a source."""


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """One trigger that was read: the chains that would do for it, the best first, its certainty, and whether it tells a
    happening at all.

    ``is_shown``: those who write rules may look at it.
    """

    start: int
    end: int
    chains: tuple[tuple[Link, ...], ...]
    is_happening: bool
    factuality: str
    is_shown: bool


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """One claim beside its row: what is told, and what of it is right."""

    told: bool
    last: bool
    whole: bool
    best: bool
    is_shown: bool
    factuality: tuple[str, str]


def chain_from(cell: str) -> tuple[Link, ...]:
    """The links of one cell.

    >>> chain_from("AFP|media_outlet > residents|local_residents_activists")
    (('AFP', 'media_outlet'), ('residents', 'local_residents_activists'))
    >>> chain_from("outlet")
    ()
    """
    links = [link.rpartition("|") for link in cell.split(" > ") if link != "outlet"]
    return tuple((name, kind) for name, _, kind in links)


@lru_cache(maxsize=1)
def sheet() -> dict[str, tuple[Read, ...]]:
    """What was read, by article file."""
    found: dict[str, list[Read]] = {}
    with SHEET.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            cells = [row["chain"], *(cell for cell in row["or"].split(" / ") if cell)]
            one = Read(start=int(row["start"]), end=int(row["end"]), chains=tuple(map(chain_from, cells)),
                       is_happening=row["happening"] == "yes", factuality=row["factuality"],
                       is_shown=row["shown"] == "yes")  # fmt: skip
            found.setdefault(f"{row['article']}.txt", []).append(one)
    return {file: tuple(rows) for file, rows in found.items()}


def score(coded: dict[str, list[ClaimDict]]) -> Figures:
    """Shares over the claims of the articles that were read, given all claims by article file; nothing without them.

    ``audited_last_source``, ``audited_whole_chain``: the chain ends with the right source, every link is right;
    ``…_unshown`` over the articles that nobody who wrote rules looked at; ``…_told`` over the claims that somebody
    beyond the outlet tells, ``audited_own_voice`` over the others;
    ``audited_best_chain``: every link as in the answer the reader liked best; ``audited_not_asserted_f1``: certainty;
    ``audited_claims_read``: the share of claims on words that were read.
    """
    claims = [(claim, rows) for file, rows in sheet().items() for claim in coded.get(file, [])]
    if not claims:
        return {}
    read = [(claim, row) for claim, rows in claims if (row := _row(claim, rows)) is not None]
    held = [_held(claim, row) for claim, row in read if row.is_happening]
    kept = [one for one in held if not one.is_shown]
    told, own = [one for one in held if one.told], [one for one in held if not one.told]
    return {
        "audited_last_source": share_figure(sum(one.last for one in held), len(held)),
        "audited_whole_chain": share_figure(sum(one.whole for one in held), len(held)),
        "audited_last_source_unshown": share_figure(sum(one.last for one in kept), len(kept)),
        "audited_whole_chain_unshown": share_figure(sum(one.whole for one in kept), len(kept)),
        "audited_last_source_told": share_figure(sum(one.last for one in told), len(told)),
        "audited_whole_chain_told": share_figure(sum(one.whole for one in told), len(told)),
        "audited_own_voice": share_figure(sum(one.whole for one in own), len(own)),
        "audited_best_chain": share_figure(sum(one.best for one in held), len(held)),
        "audited_not_asserted_f1": _not_asserted([one.factuality for one in held]),
        "audited_claims_read": share_figure(len(read), len(claims)),
    }


def _row(claim: ClaimDict, rows: tuple[Read, ...]) -> Read | None:
    """The row whose trigger a claim shares; else one that shares other words of the claim."""
    for span in _spans(claim):
        for row in rows:
            if span["start"] < row.end and row.start < span["end"]:
                return row
    return None


def _spans(claim: ClaimDict) -> Iterator[dict[str, int]]:
    """The trigger, then the other words of a claim."""
    yield claim["trigger"]
    yield from claim["also"]


def _held(claim: ClaimDict, row: Read) -> Held:
    """A claim's chain beside those of its row."""
    ours = tuple((link["name"], link["type"]) for link in claim["attribution"][1:])
    return Held(
        told=bool(row.chains[0]),
        last=any(is_last_same(ours, chain) for chain in row.chains),
        whole=any(is_same(ours, chain) for chain in row.chains),
        best=is_same(ours, row.chains[0]),
        is_shown=row.is_shown,
        factuality=(row.factuality, claim["factuality"]["value"]),
    )


def _not_asserted(pairs: list[tuple[str, str]]) -> Figure:
    """F1 of the claims that are not plainly asserted, their class right."""
    right = sum(gold == ours != "asserted" for gold, ours in pairs)
    return ratio_figure(2 * right, sum(told != "asserted" for pair in pairs for told in pair))


def is_last_same(ours: tuple[Link, ...], chain: tuple[Link, ...]) -> bool:
    """Both end with the same source, or both with the outlet.

    >>> is_last_same((("SOHR", "monitoring_group"),), (("AFP", "media_outlet"), ("SOHR", "monitoring_group")))
    True
    """
    if not ours or not chain:
        return ours == chain
    return _is_link(ours[-1], chain[-1])


def is_same(ours: tuple[Link, ...], chain: tuple[Link, ...]) -> bool:
    """Every link is the same source, in the same order."""
    return len(ours) == len(chain) and all(map(_is_link, ours, chain))


def _is_link(ours: Link, gold: Link) -> bool:
    """One source: half the words of the shorter name; of a source that the text hides, its type only."""
    return ours[1] == gold[1] if gold[1] == "unspecified" else same_source(ours[0], gold[0])
