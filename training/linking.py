"""Fits the weights that decide which tellings of many documents are one happening, and writes the pack table."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from bench.quality.links_gold import KEPT, NO_HAPPENING, Corpus, code_corpus, covering, mentions

import reportedly
from reportedly.knowledge.linking import LinkingWords
from reportedly.knowledge.load import load_knowledge
from reportedly.link.columns import Columns, Ints, columns_of
from reportedly.link.comparison import compare
from reportedly.link.same import join_in_documents, order_of
from reportedly.link.telling import Telling
from reportedly.link.tellings import merge_tellings, tell_claims
from training.logistic import fit_table

L2 = {"within": 10.0, "across": 5.0}
"""Strength of the ridge penalty on each weight, best on the period that was not fitted on, of 1, 5, 10, 30."""
BIAS = {"within": 0.1, "across": 0.75}
"""Added to the fitted log-odds so that B3 and pairwise F1 of the clustering are best; tried in steps of .25."""
KEPT_PAIRS = 0.15
"""Share of pairs of different happenings across documents that are fitted on; the constant makes up for the rest."""
TABLE = Path(reportedly.__file__).parent / "packs" / "core" / "linking.tsv"
HEAD = "comparison\twithin\tacross\tsource"

Weights = dict[str, float]
Table = npt.NDArray[np.float64]


def gold_of(corpus: Corpus) -> dict[str, str]:
    """Give each claim of the open periods that covers mentions the cluster that most of them are in."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    told = tuple(m for m in mentions() if m.article in corpus.documents and corpus.period(m.article) not in KEPT)
    covered = covering(told, corpus.claims)
    for mention in told:
        if mention.spot in covered:
            found[covered[mention.spot].id][mention.cluster] += 1
    return {claim: clusters.most_common(1)[0][0] for claim, clusters in found.items()}


def label_of(telling: Telling, gold: Mapping[str, str]) -> str | None:
    """The cluster of most claims of a telling; null where no mention of it was read."""
    clusters = Counter(gold[claim] for claim in telling.claim_ids if claim in gold)
    return clusters.most_common(1)[0][0] if clusters else None


def fit_within(tellings: Sequence[Telling], gold: Mapping[str, str], words: LinkingWords) -> Weights:
    """Fit on all pairs of tellings of one document."""
    told = sorted((t for t in tellings if label_of(t, gold)), key=order_of)
    columns = columns_of(told, words)
    left, right = np.triu_indices(len(told), 1)
    alike = columns.document[left] == columns.document[right]
    return _fit(columns, left[alike], right[alike], _same(told, gold, left[alike], right[alike]), within=True)


def fit_across(tellings: Sequence[Telling], gold: Mapping[str, str], words: LinkingWords) -> Weights:
    """Fit on pairs of tellings of two documents: all of one happening, KEPT_PAIRS of the others, by a fixed draw."""
    told = sorted(tellings, key=order_of)
    columns = columns_of(told, words)
    left, right = np.triu_indices(len(told), 1)
    same = _same(told, gold, left, right)
    drawn = same | (np.random.default_rng(0).random(len(left)) < KEPT_PAIRS)
    drawn &= columns.document[left] != columns.document[right]
    weights = _fit(columns, left[drawn], right[drawn], same[drawn], within=False)
    return weights | {"always": weights["always"] + float(np.log(KEPT_PAIRS))}


def _same(told: Sequence[Telling], gold: Mapping[str, str], left: Ints, right: Ints) -> npt.NDArray[np.bool_]:
    """Whether the pairs are one happening; what tells none is like nothing."""
    numbers: dict[str, int] = {}
    labels = [label_of(telling, gold) for telling in told]
    cluster = np.array(
        [-1 - at if name in (None, NO_HAPPENING) else numbers.setdefault(str(name), len(numbers))
         for at, name in enumerate(labels)], np.int64,
    )  # fmt: skip
    found: npt.NDArray[np.bool_] = cluster[left] == cluster[right]
    return found


def _fit(columns: Columns, left: Ints, right: Ints, same: npt.NDArray[np.bool_], *, within: bool) -> Weights:
    """Fit on the pairs whose slots do not exclude each other."""
    found, excluded = compare(columns, left, right, within=within)
    reach = "within" if within else "across"
    names = sorted(found)
    rows: Table = np.stack([found[name][~excluded] for name in names], axis=1).astype(np.float64)
    weights = fit_table(names, rows, same[~excluded], L2[reach])
    return weights | {"always": weights["always"] + BIAS[reach]}


def gold_tellings(tellings: Iterable[Telling], gold: Mapping[str, str]) -> list[Telling]:
    """Join the tellings of each document as the gold does, so that weights see what whole tellings look like."""
    groups: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for telling in tellings:
        name = label_of(telling, gold)
        key = telling.claim_ids[0] if name in (None, NO_HAPPENING) else str(name)
        groups[telling.document_id, key].append(telling)
    return [merge_tellings(group) for group in groups.values()]


def fit(tellings: Sequence[Telling], gold: Mapping[str, str], words: LinkingWords) -> None:
    """Fit both sets of weights and put them into ``words``; across documents on tellings as joined and as in gold."""
    words.take_weights("within", fit_within(tellings, gold, words))
    joined = [*gold_tellings(tellings, gold), *join_in_documents(tellings, words)]
    words.take_weights("across", fit_across(joined, gold, words))


def write_table(words: LinkingWords, path: Path) -> None:
    """Write the pack table, two decimals a weight."""
    within, across = words.weights("within"), words.weights("across")
    rows = [f"{name}\t{_cell(within, name)}\t{_cell(across, name)}\tfitted" for name in sorted({*within, *across})]
    path.write_text("\n".join([HEAD, *rows]) + "\n", "utf-8")


def _cell(weights: Mapping[str, float], name: str) -> str:
    return f"{weights[name]:.2f}" if name in weights else ""


def main() -> None:
    """Fit on the articles of the open periods and write the pack table."""
    parser = argparse.ArgumentParser(prog="python -m training.linking", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds fakes/fakes.csv")
    corpus = code_corpus(parser.parse_args().data)
    words = load_knowledge().linking
    tellings = [
        telling
        for article, document in corpus.documents.items() if corpus.period(article) not in KEPT
        for telling in tell_claims(corpus.claims[article], document.text, words)
    ]  # fmt: skip
    fit(tellings, gold_of(corpus), words)
    write_table(words, TABLE)


if __name__ == "__main__":
    main()
