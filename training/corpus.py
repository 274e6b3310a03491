"""The marked reports of a data folder, read and ready for training; gold wins where a report has both."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec
from bench.quality import claims, fakes
from bench.quality.coding import Item, document_from

from reportedly.extract.pipeline import read_document
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.text.parse import Parser
from reportedly.text.wordpieces import WordPieces
from training.annotations import Label, read_annotations, read_gold
from training.examples import Report, report_of

ANNOTATIONS = Path(__file__).with_name("annotations")


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """One marked report: as read, with its labels, as the network learns it, and every text stored under its id."""

    reading: Reading
    labels: list[Label]
    report: Report
    versions: list[Reading]


def read_corpus(root: Path, pieces: WordPieces, annotations: Path = ANNOTATIONS) -> dict[str, Marked]:
    """Read texts, gold and annotations; parse every text."""
    articles = {Path(article.item.file).stem: article.item for article in fakes.articles(root)}
    reports = {Path(item.file).stem: item for item in claims.items(root)}
    gold = read_gold(root, {doc: item.text for doc, item in reports.items()})
    labels = read_annotations(annotations) | {doc: gold.get(doc, []) for doc in reports}
    return {
        doc: _marked(doc, marked, [items[doc] for items in (reports, articles) if doc in items], pieces)
        for doc, marked in sorted(labels.items())
    }


def _marked(doc: str, labels: list[Label], items: list[Item], pieces: WordPieces) -> Marked:
    """One report; the first of its texts is the one that was marked."""
    readings = {item.text: _read(item) for item in reversed(items)}
    main = readings[items[0].text]
    report = report_of(doc, main.parse, labels, pieces)
    return Marked(reading=main, labels=labels, report=report, versions=list(readings.values()))


def _read(item: Item) -> Reading:
    """Read a text as coding does: blocks, header, then what reports."""
    knowledge, parser = tools()
    return read_document(document_from(item), knowledge, parser)


@lru_cache(maxsize=1)
def tools() -> tuple[Knowledge, Parser]:
    """Knowledge and parser of this process."""
    return load_knowledge(), Parser()
