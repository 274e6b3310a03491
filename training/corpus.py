"""The marked reports of a data folder, parsed and ready for training; gold wins where a report has both."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from reportedly.extract.pipeline import read_document
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.records.document import document_of
from reportedly.text.parse import Parse, Parser
from reportedly.text.wordpieces import WordPieces
from training.annotations import Label, read_annotations, read_gold
from training.examples import Report, report_of
from training.texts import gold_folder, read_texts

ANNOTATIONS = Path(__file__).with_name("annotations")


class Corpus(msgspec.Struct, frozen=True, kw_only=True):
    """Reports by id: as marked for training, and every text under that id with its parse (one may be stored twice)."""

    reports: dict[str, Report]
    texts: dict[str, list[tuple[str, Parse]]]


def read_corpus(root: Path, pieces: WordPieces, annotations: Path = ANNOTATIONS) -> Corpus:
    """Read texts, gold and annotations; parse every text."""
    articles = read_texts(root)
    gold_texts = {path.stem: _decode(path.read_bytes()) for path in sorted((gold_folder(root) / "texts").glob("*.txt"))}
    gold = read_gold(root, gold_texts)
    labels = {doc: (articles[doc], marked) for doc, marked in read_annotations(annotations).items()}
    labels |= {doc: (gold_texts[doc], gold.get(doc, [])) for doc in gold_texts}
    reports = {doc: _report(doc, text, marked, pieces) for doc, (text, marked) in sorted(labels.items())}
    texts = {doc: _versions(doc, articles, gold_texts) for doc in reports}
    return Corpus(reports=reports, texts=texts)


def _report(doc: str, text: str, labels: list[Label], pieces: WordPieces) -> Report:
    """One report with its marks."""
    return report_of(doc, parsed(text), labels, pieces)


def _versions(doc: str, *sources: dict[str, str]) -> list[tuple[str, Parse]]:
    """The different texts stored under one id."""
    several = {source[doc] for source in sources if doc in source}
    return [(text, parsed(text)) for text in sorted(several)]


@lru_cache(maxsize=4096)
def parsed(text: str) -> Parse:
    """Parse a text as coding does: blocks, header, then what reports."""
    knowledge, parser = _tools()
    return read_document(document_of(text), knowledge, parser).parse


@lru_cache(maxsize=1)
def _tools() -> tuple[Knowledge, Parser]:
    """Knowledge and parser of this process."""
    return load_knowledge(), Parser()


def _decode(data: bytes) -> str:
    """The text of a file: UTF-8; a byte-order mark is no part of it."""
    return data.decode("utf-8").removeprefix("\ufeff")
