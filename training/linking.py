"""Fits the weights that decide which tellings of many documents are one happening, and writes the pack table."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
from bench.quality.links_gold import KEPT, NO_HAPPENING, Corpus, code_corpus, covering, mentions

import reportedly
from reportedly.knowledge.linking import LinkingWords
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.link.columns import Columns, Ints, columns_of
from reportedly.link.comparison import compare
from reportedly.link.same import join_in_documents, order_of
from reportedly.link.telling import Telling
from reportedly.link.tellings import merge_tellings, tell_claims
from reportedly.text.parse import Parser
from training.linked_corpora import corpora, read_corpus
from training.logistic import fit_table

L2 = {"within": 30.0, "alone": 10.0, "across": 30.0}
"""Strength of the ridge penalty on each weight, best on the period that was not fitted on (10 to 1000; 5 to 200)."""
CODED = frozenset({"coded-alike", "alike-to-others"})
"""What coding says of two claims of a report: log-odds that were fitted elsewhere already, and so are weighed freely.
Under one penalty with a hundred comparisons of this one small set they lose to chance: pairs inside reports, average
precision .54 and .47, freely .58 and .60."""
FREE = {"within": CODED, "alone": frozenset[str](), "across": frozenset[str]()}
BIAS = {"within": 0.05, "alone": -0.4, "across": 0.5}
"""Added to the fitted log-odds: of those tried where B3 is best and no precision falls (docs/decisions/linking.md)."""
KEPT_PAIRS = 0.02
"""Share of pairs of different happenings across documents that are fitted on, each counting for those left out."""
TIMES = {"within": 5.0, "across": 20.0}
"""How often a pair of a small corpus counts beside one of the articles, which hold a hundred times as many."""
TABLE = Path(reportedly.__file__).parent / "packs" / "core" / "linking.tsv"
HEAD = "comparison\twithin\talone\tacross\tsource"

Weights = dict[str, float]
Table = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Pairs = tuple[list[str], Table, Flags, Table]


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """Tellings that somebody read: the cluster of each claim, and what share of unlike pairs is fitted on."""

    tellings: tuple[Telling, ...]
    gold: dict[str, str]
    is_small: bool = False
    share: float = KEPT_PAIRS


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


def fit_within(read: Sequence[Read], words: LinkingWords) -> Weights:
    """Fit on all pairs of tellings of one document."""
    return _fit([_within(each, words) for each in read], "within")


def fit_alone(read: Sequence[Read], words: LinkingWords) -> Weights:
    """Fit on the same pairs without what coding says of how alike they are."""
    return _fit([_without(_within(each, words), CODED) for each in read], "alone")


def _without(pairs: Pairs, left_out: frozenset[str]) -> Pairs:
    """Pairs without some comparisons."""
    names, rows, same, times = pairs
    kept = [at for at, name in enumerate(names) if name not in left_out]
    return [names[at] for at in kept], rows[:, kept], same, times


def _within(read: Read, words: LinkingWords) -> Pairs:
    """The pairs of tellings of one document that a reader read."""
    told = sorted((t for t in read.tellings if label_of(t, read.gold)), key=order_of)
    columns = columns_of(told, words)
    left, right = np.triu_indices(len(told), 1)
    alike = columns.document[left] == columns.document[right]
    left, right = left[alike], right[alike]
    return _pairs(columns, left, right, _same(told, read.gold, left, right), _times(read, "within"), 1.0, within=True)


def fit_across(read: Sequence[Read], words: LinkingWords) -> Weights:
    """Fit on pairs of tellings of two documents."""
    return _fit([_across(each, words) for each in read], "across")


def _across(read: Read, words: LinkingWords) -> Pairs:
    """Pairs of tellings of two documents: all of one happening, of the others a share by a fixed draw, with its offset.

    A telling that the reader of a small corpus did not judge is left out; in the articles every telling was read.
    """
    joined = [*gold_tellings(read.tellings, read.gold), *join_in_documents(read.tellings, words)]
    told = sorted((t for t in joined if read.share < 1 or label_of(t, read.gold)), key=order_of)
    columns = columns_of(told, words)
    left, right = np.triu_indices(len(told), 1)
    same = _same(told, read.gold, left, right)
    drawn = same | (np.random.default_rng(0).random(len(left)) < read.share)
    drawn &= columns.document[left] != columns.document[right]
    return _pairs(columns, left[drawn], right[drawn], same[drawn], _times(read, "across"), read.share, within=False)


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


def _times(read: Read, reach: str) -> float:
    return TIMES[reach] if read.is_small else 1.0


def _pairs(
    columns: Columns, left: Ints, right: Ints, same: Flags, times: float, share: float, *, within: bool
) -> Pairs:
    """What holds of the pairs whose slots do not exclude each other, and how often each counts."""
    found, excluded = compare(columns, left, right, within=within)
    names = sorted(found)
    rows: Table = np.stack([found[name][~excluded] for name in names], axis=1).astype(np.float64)
    same = same[~excluded]
    return names, rows, same, np.where(same, 1, 1 / share) * times


def _fit(pairs: Sequence[Pairs], reach: str) -> Weights:
    """Fit on several sets of pairs together."""
    rows, same, times = (np.concatenate([each[at] for each in pairs]) for at in (1, 2, 3))
    weights = fit_table(pairs[0][0], rows, same, L2[reach], times, FREE[reach])
    return weights | {"always": weights["always"] + BIAS[reach]}


def gold_tellings(tellings: Iterable[Telling], gold: Mapping[str, str]) -> list[Telling]:
    """Join the tellings of each document as the gold does, so that weights see what whole tellings look like."""
    groups: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for telling in tellings:
        name = label_of(telling, gold)
        key = telling.claim_ids[0] if name in (None, NO_HAPPENING) else str(name)
        groups[telling.document_id, key].append(telling)
    return [merge_tellings(group) for group in groups.values()]


def fit(read: Sequence[Read], words: LinkingWords) -> None:
    """Fit all weights and put them into ``words``; across documents on tellings as joined and as in gold."""
    words.take_weights("within", fit_within(read, words))
    words.take_weights("alone", fit_alone(read, words))
    words.take_weights("across", fit_across(read, words))


def write_table(words: LinkingWords, path: Path) -> None:
    """Write the pack table, two decimals a weight."""
    columns = [words.weights(reach) for reach in ("within", "alone", "across")]
    names = sorted({name for weights in columns for name in weights})
    rows = ["\t".join([name, *(_cell(weights, name) for weights in columns), "fitted"]) for name in names]
    path.write_text("\n".join([HEAD, *rows]) + "\n", "utf-8")


def _cell(weights: Mapping[str, float], name: str) -> str:
    return f"{weights[name]:.2f}" if name in weights else ""


def main() -> None:
    """Fit on the articles of the open periods and on the small corpora, and write the pack table."""
    parser = argparse.ArgumentParser(prog="python -m training.linking", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds fakes/fakes.csv")
    corpus = code_corpus(parser.parse_args().data)
    knowledge = load_knowledge()
    fit([*read_articles(corpus, knowledge.linking), *read_corpora(knowledge)], knowledge.linking)
    write_table(knowledge.linking, TABLE)


def read_articles(corpus: Corpus, words: LinkingWords) -> Iterator[Read]:
    """The tellings of each open period's articles; pairs of two periods are too plainly different to learn from."""
    gold = gold_of(corpus)
    periods: dict[str, list[Telling]] = defaultdict(list)
    for article, document in corpus.documents.items():
        if corpus.period(article) not in KEPT:
            periods[corpus.period(article)] += tell_claims(corpus.claims[article], document.text, words)
    for _, told in sorted(periods.items()):
        yield Read(tellings=tuple(told), gold=gold)


def read_corpora(knowledge: Knowledge) -> Iterator[Read]:
    """Read each small corpus, all of whose pairs are fitted on."""
    text_parser = Parser()
    for path in corpora():
        tellings, gold = read_corpus(path, knowledge, text_parser)
        yield Read(tellings=tellings, gold=gold, is_small=True, share=1.0)


if __name__ == "__main__":
    main()
