"""Reads small corpora with a reader's verdicts, coded by rules alone, as tellings with the happening of each claim."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from reportedly.extract.pipeline import code_document
from reportedly.knowledge.load import Knowledge
from reportedly.link.telling import Telling
from reportedly.link.tellings import tell_claims
from reportedly.records.claim import Claim
from reportedly.records.document import Document, Origin, document_of
from reportedly.text.parse import Parser

OWN = Path(__file__).with_name("linked")
GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "linked"
READ = (
    "colombia-pipeline", "congo-village", "iraq-graves", "mali-operation", "syria-helicopters", "ukraine-depot",
    "yemen-market",
)  # fmt: skip
"""Corpora of the tests that may be fitted on; the others are kept."""


def corpora() -> tuple[Path, ...]:
    """The files of all corpora that are fitted on."""
    return (*sorted(OWN.glob("*.yaml")), *(GOLDEN / f"{name}.yaml" for name in READ))


def read_corpus(path: Path, knowledge: Knowledge, parser: Parser) -> tuple[tuple[Telling, ...], dict[str, str]]:
    """Code the reports of one corpus.

    Returns:
        The tellings of its claims, and the happening of each claim that a verdict names.
    """
    read = yaml.safe_load(path.read_text("utf-8"))
    documents = {name: _document(name, told) for name, told in read["reports"].items()}
    claims = {name: code_document(document, knowledge, parser) for name, document in documents.items()}
    tellings = tuple(
        telling
        for name, document in documents.items()
        for telling in tell_claims(claims[name], document.text, knowledge.linking)
    )
    gold: dict[str, str] = {}
    for happening, report, words in _verdicts(read):
        start = documents[report].text.index(words)
        found = _claim_at(claims[report], start, start + len(words))
        if found is not None:
            gold.setdefault(found.id, happening)
    return tellings, gold


def _document(name: str, told: dict[str, Any]) -> Document:
    """The Document of one report."""
    origin = Origin(file=f"{name}.txt", sha256="", media_type="text/plain", charset="utf-8")
    return document_of(told["text"], outlet=told["outlet"], published=str(told["published"]), origin=origin)


def _verdicts(read: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Happening, report and words of each telling that a reader judged."""
    for happening, told in read["happenings"].items():
        for each in told:
            report, _, words = each.partition(": ")
            yield happening, report, words


def _claim_at(claims: tuple[Claim, ...], start: int, end: int) -> Claim | None:
    """The claim whose trigger touches a stretch, else one that is told there again."""
    for areas in (lambda claim: (claim.trigger,), lambda claim: claim.also):
        for claim in claims:
            if any(span.start < end and start < span.end for span in areas(claim)):
                return claim
    return None
