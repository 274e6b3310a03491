"""The work an engine does on one Document: code it, with the model loaded once in each process."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from reportedly import __version__
from reportedly.errors import CodingError
from reportedly.records.attribution import Attribution
from reportedly.records.claim import Claim
from reportedly.records.document import Document, document_of
from reportedly.records.run import Run, Weights
from reportedly.workflow.wire import choose_encoder

if TYPE_CHECKING:
    from reportedly.knowledge.load import Knowledge
    from reportedly.knowledge.scope import Scope
    from reportedly.text.encode import Encoder
    from reportedly.text.parse import Parser

PACKS = ("core", "sources", "syria")
"""Packs used unless a project names others."""
ENGLISH = ("en", "und")
"""Languages that are coded; a Document in another one is kept and counted."""


LONGEST = 200_000
"""Characters of the longest text that is coded, some 33,000 words: its cost grows faster than its length."""


class Coding(msgspec.Struct, frozen=True, kw_only=True):
    """What coding one Document gave: its Claims, what its header warns of, and the happenings left out as no claims."""

    claims: tuple[Claim, ...]
    warnings: tuple[str, ...] = ()
    left_out: int = 0


class Coder:
    """Codes Documents with the named packs, for a scope of events; picklable, and light until first used.

    The encoder helps the rules unless ``rules_only`` is asked for, or what it needs is not installed.
    """

    def __init__(self, packs: tuple[str, ...] = PACKS, scope: Scope = "conflict", *, rules_only: bool = False) -> None:
        self.packs, self.scope, self.rules_only = packs, scope, rules_only

    def __call__(self, document: Document) -> Coding:
        """Code one Document.

        Raises:
            CodingError: RPT-301 where the text cannot be kept (a lone surrogate, which no file can hold), RPT-303
                where it is longer than LONGEST.
        """
        from reportedly.extract.pipeline import code_reading, read_document

        check_text(document.text, document.origin.file)
        if document.language not in ENGLISH:
            return Coding(claims=())
        knowledge, parser = _tools(self.packs, self.scope)
        reading = read_document(document, knowledge, parser, _encoder(self.rules_only))
        coded = code_reading(reading, knowledge)
        return Coding(claims=coded.claims, warnings=reading.header.warnings, left_out=coded.left_out)

    def attributions(self, document: Document) -> tuple[Attribution, ...]:
        """Find what somebody is made to say or to hold in one Document; in English ones only.

        Raises:
            CodingError: as for coding.
        """
        from reportedly.extract.attribution.attributions import find_attributions
        from reportedly.extract.pipeline import read_document

        check_text(document.text, document.origin.file)
        if document.language not in ENGLISH:
            return ()
        knowledge, parser = _tools(self.packs, self.scope)
        return find_attributions(read_document(document, knowledge, parser), knowledge)

    def warm(self) -> None:
        """Load packs and model now, by coding a sentence."""
        self(document_of("The army shelled a village on Monday."))

    def run(self) -> Run:
        """Describe what decides this coder's output, under an id that is a hash of it."""
        from reportedly.text.parse import MODEL

        packs = _tools(self.packs, self.scope)[0].versions
        encoder = _encoder(self.rules_only)
        settings: dict[str, str] = {} if self.scope == "conflict" else {"scope": self.scope}
        if encoder is None:
            settings["encoder"] = "off" if self.rules_only else "not installed"
        weights = _weights(encoder) if encoder else None
        told = msgspec.json.encode([__version__, MODEL, packs, *settings.items(), weights])
        name = f"run-{hashlib.sha256(told).hexdigest()[:12]}"
        return Run(
            id=name, version=__version__, model=MODEL, packs=packs, settings=settings, counts={}, weights=weights
        )


def _weights(encoder: Encoder) -> Weights:
    """What a Run tells of the encoder."""
    card = encoder.card
    return Weights(name=card.name, sha256=encoder.digest, data=card.data, licence=card.licence)


def check_text(text: str, where: str) -> None:
    """Refuse a text that cannot be written as UTF-8, or is no single report.

    Raises:
        CodingError: RPT-301 naming the first lone surrogate, RPT-303 telling the length.
    """
    if len(text) > LONGEST:
        raise CodingError("RPT-303", where=where, why=f"{len(text)} characters, at most {LONGEST} are coded")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise CodingError("RPT-301", where=where, why=f"lone surrogate at character {error.start}") from error


@lru_cache(maxsize=2)
def _tools(packs: tuple[str, ...], scope: Scope) -> tuple[Knowledge, Parser]:
    """Knowledge and parser of this process."""
    from reportedly.knowledge.load import load_knowledge
    from reportedly.text.parse import Parser

    return load_knowledge(packs, scope), Parser()


@lru_cache(maxsize=2)
def _encoder(rules_only: bool) -> Encoder | None:
    """The encoder of this process, if one is to be used."""
    return choose_encoder(rules_only=rules_only)
