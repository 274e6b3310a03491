"""Fits the weights that decide whether one happening is part of another, and writes the pack table."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from bench.quality.links_gold import KEPT, NO_HAPPENING, Corpus, code_corpus, covering, mentions

import reportedly
from reportedly.knowledge.load import load_knowledge
from reportedly.link.policies.happening import Happening, happening_of
from reportedly.link.policies.holding import compare_holding
from reportedly.link.policies.part_of import candidates, find_wholes
from reportedly.records.claim import Claim
from training.logistic import fit_weights

L2 = 2.0
"""Strength of the ridge penalty on each weight; 2, 4 and 8 were tried."""
TABLE = Path(reportedly.__file__).parent / "packs" / "core" / "part_of.tsv"
HEAD = "comparison\tweight\tsource"


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """The happenings of one period as the gold groups them; ``larger``: first claim -> those of the larger ones."""

    happenings: tuple[Happening, ...]
    larger: dict[str, frozenset[str]]


def read_periods(corpus: Corpus) -> dict[str, Period]:
    """Group the claims of each open period into the gold's happenings."""
    knowledge = load_knowledge()
    found = [mention for mention in mentions() if corpus.period(mention.article) not in KEPT]
    covered = covering(found, corpus.claims)
    claims: dict[str, dict[str, dict[str, Claim]]] = defaultdict(lambda: defaultdict(dict))
    larger: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    taken: set[str] = set()
    for mention in found:
        period = corpus.period(mention.article)
        if mention.part_of is not None:
            larger[period][mention.cluster].add(mention.part_of)
        claim = covered.get(mention.spot)
        if mention.cluster != NO_HAPPENING and claim is not None and claim.id not in taken:
            claims[period][mention.cluster][claim.id] = claim
            taken.add(claim.id)
    periods = {}
    for period, clusters in claims.items():
        by_cluster = {name: happening_of(told.values(), knowledge) for name, told in clusters.items()}
        periods[period] = Period(
            happenings=tuple(by_cluster.values()),
            larger={
                by_cluster[name].first: frozenset(by_cluster[each].first for each in wholes if each in by_cluster)
                for name, wholes in larger[period].items() if name in by_cluster
            },
        )  # fmt: skip
    return periods


def fit(periods: Iterable[Period]) -> dict[str, float]:
    """Fit the weight of each comparison."""
    pairs = [
        (compare_holding(part, whole, siblings), whole.first in period.larger.get(part.first, ()))
        for period in periods
        for part, whole, siblings in candidates(period.happenings)
    ]
    return fit_weights(pairs, L2)


def judge(period: Period, weights: Mapping[str, float]) -> tuple[int, int, int]:
    """Count the larger happenings rightly found, all found, and all there are."""
    found = find_wholes(period.happenings, weights)
    right = sum(whole in period.larger.get(part, ()) for part, whole in found.items())
    return right, len(found), sum(bool(wholes) for wholes in period.larger.values())


def main() -> None:
    """Fit on the open periods, write the pack table, and tell how each does under weights fitted on the other."""
    parser = argparse.ArgumentParser(prog="python -m training.part_of", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds fakes/fakes.csv")
    periods = read_periods(code_corpus(parser.parse_args().data))
    told = [
        judge(period, fit(other for each, other in periods.items() if each != name)) for name, period in periods.items()
    ]
    right, found, there = (sum(column) for column in zip(*told, strict=True))
    print(f"part of, each period by the other's weights: precision {right / found:.3f}, recall {right / there:.3f}")
    weights = fit(periods.values())
    rows = [f"{name}\t{weight:.2f}\tfitted" for name, weight in sorted(weights.items())]
    TABLE.write_text("\n".join([HEAD, *rows]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
