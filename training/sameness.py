"""Fits the weights that decide whether two tellings in one report are one happening, and writes the pack table."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
from bench.quality.coding import Item
from bench.quality.fakes import articles

import reportedly
from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.comparison import Comparison, compare
from reportedly.extract.happenings import WINDOW, home_of
from reportedly.extract.linking import is_effect, link_in_sentences
from reportedly.extract.pipeline import code_mentions, read_document
from reportedly.extract.sketch import Sketch, sketch_of
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.records.document import document_of
from reportedly.text.parse import Parser
from training.annotations import Area, Label, read_annotations, read_gold
from training.corpus import ANNOTATIONS
from training.logistic import fit_weights
from training.texts import fold_of

FOLDS = 5
L2 = 1.0
"""Strength of the ridge penalty on each weight."""
BIAS = 0.25
"""Added to the fitted log-odds so that B3 F1 of the clustering is best out of fold; tried in steps of .25."""
TABLE = Path(reportedly.__file__).parent / "packs" / "core" / "sameness.tsv"
HEAD = "comparison\tweight\tsource"


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One group of mentions and the number of the happening it was marked as, none where nobody marked it."""

    sketch: Sketch
    happening: int | None


Report = tuple[Told, ...]
Pair = tuple[Comparison, bool]


def read_reports(root: Path) -> dict[str, Report]:
    """Code every annotated report up to its groups of mentions, and tell which happening each was marked as."""
    knowledge, parser = load_knowledge(), Parser()
    items = {article.gold["unit_id"]: article.item for article in articles(root)}
    labels = read_annotations(ANNOTATIONS) | read_gold(root, {doc: item.text for doc, item in items.items()})
    return {doc: tuple(_told(items[doc], labels[doc], knowledge, parser)) for doc in sorted(labels)}


def _told(item: Item, labels: list[Label], knowledge: Knowledge, parser: Parser) -> Iterator[Told]:
    """The groups of one report."""
    document = document_of(item.text, outlet=item.outlet, published=item.published)
    reading = read_document(document, knowledge, parser)
    mentions, words = code_mentions(reading, knowledge), knowledge.happenings
    effects = frozenset(m.event.head for m in mentions if is_effect(reading.parse, m, words))
    for group in link_in_sentences(reading, mentions, words):
        yield Told(sketch=sketch_of(reading, group, effects, words), happening=_marked(group, labels))


def _marked(group: list[CodedMention], labels: list[Label]) -> int | None:
    """The happening that most mentions of a group were marked as."""
    numbers = [number for m in group if (number := happening_at((m.event.start, m.event.end), labels)) is not None]
    return Counter(numbers).most_common(1)[0][0] if numbers else None


def happening_at(words: Area, labels: list[Label]) -> int | None:
    """The happening whose trigger, other mention, or only clause overlaps the words."""
    for areas_of in (lambda label: (label.trigger, *label.also), lambda label: label.loose):
        for label in labels:
            if any(_overlap(words, area) for area in areas_of(label)):
                return label.happening
    inside = {label.happening for label in labels if _overlap(words, label.clause)}
    return inside.pop() if len(inside) == 1 else None


def _overlap(one: Area, two: Area) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def pairs_of(report: Report) -> Iterator[Pair]:
    """Every two marked groups that coding would compare, with whether they are one happening."""
    for at, later in enumerate(report):
        for earlier in report[max(0, at - WINDOW) : at]:
            told = compare(earlier.sketch, later.sketch)
            if told is not None and None not in (earlier.happening, later.happening):
                yield told, earlier.happening == later.happening


def fit(pairs: list[Pair]) -> dict[str, float]:
    """Fit the weight of each comparison, with BIAS inside "always"."""
    weights = fit_weights(pairs, L2)
    return weights | {"always": weights["always"] + BIAS}


def clusters(report: Report, weights: dict[str, float]) -> list[int]:
    """Number the happenings of a report's groups as coding does."""
    found: list[list[Sketch]] = []
    numbers = []
    for told in report:
        home = home_of(told.sketch, found, weights)
        if home is None:
            found.append([told.sketch])
            home = len(found) - 1
        else:
            found[home].append(told.sketch)
        numbers.append(home)
    return numbers


def b3(reports: list[tuple[list[int | None], list[int]]]) -> tuple[float, float]:
    """B-cubed precision and recall over the marked groups (Bagga and Baldwin, 1998)."""
    precision = recall = total = 0.0
    for gold, found in reports:
        marked = [at for at, number in enumerate(gold) if number is not None]
        for at in marked:
            alike = [other for other in marked if gold[other] == gold[at]]
            joined = [other for other in marked if found[other] == found[at]]
            both = len(set(alike) & set(joined))
            precision, recall, total = precision + both / len(joined), recall + both / len(alike), total + 1
    return precision / total, recall / total


def out_of_fold(reports: dict[str, Report]) -> tuple[float, float]:
    """B3 precision and recall where every report is judged by weights that did not see it."""
    judged = []
    for fold in range(FOLDS):
        seen = [pair for doc, report in reports.items() if fold_of(doc, FOLDS) != fold for pair in pairs_of(report)]
        weights = fit(seen)
        judged += [
            ([told.happening for told in report], clusters(report, weights))
            for doc, report in reports.items() if fold_of(doc, FOLDS) == fold
        ]  # fmt: skip
    return b3(judged)


def write_table(weights: dict[str, float], path: Path) -> None:
    """Write the pack table, two decimals a weight."""
    rows = [f"{name}\t{weight:.2f}\tfitted" for name, weight in sorted(weights.items())]
    path.write_text("\n".join([HEAD, *rows]) + "\n", "utf-8")


def main() -> None:
    """Fit on all annotated reports, write the pack table, and tell how the same fit does out of fold."""
    parser = argparse.ArgumentParser(prog="python -m training.sameness", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds fakes/fakes.csv and fakes/claims")
    reports = read_reports(parser.parse_args().data)
    precision, recall = out_of_fold(reports)
    print(f"B3 out of fold: precision {precision:.3f}, recall {recall:.3f}, {len(reports)} reports")
    write_table(fit([pair for report in reports.values() for pair in pairs_of(report)]), TABLE)


if __name__ == "__main__":
    main()
