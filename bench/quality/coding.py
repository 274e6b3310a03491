"""Code the texts of a measuring set; nothing here sees the gold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import msgspec

from bench.quality.held_out import BenchEncoder
from reportedly.extract.pipeline import code_document, read_document
from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.knowledge.scope import Scope
from reportedly.records.coded import Coded
from reportedly.records.document import Document, Origin, document_of
from reportedly.records.layout import Block
from reportedly.records.values import PlaceRef
from reportedly.text.encode import TextEncoder, is_encoder_there
from reportedly.text.parse import Parse, Parser

ClaimDict = dict[str, Any]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A text to be coded, and what a manifest tells of it."""

    file: str
    text: str
    outlet: str | None = None
    published: str | None = None


class LastParser(Parser):
    """A Parser that remembers its last parse: sets that look at a text's parts beside its claims parse it once."""

    def __init__(self) -> None:
        super().__init__()
        self._key: object = None
        self._last: Parse | None = None

    def parse(self, text: str, blocks: Iterable[Block]) -> Parse:
        """Parse, or give the last parse again for the same text and blocks."""
        kept = tuple(blocks)
        if self._last is None or self._key != (text, kept):
            self._key, self._last = (text, kept), super().parse(text, kept)
        return self._last


@lru_cache(maxsize=1)
def parser() -> Parser:
    """The parser that every set is coded with."""
    return LastParser()


@lru_cache(maxsize=1)
def encoder() -> TextEncoder | None:
    """The encoder that every set is coded with, held out where it was trained on a text; None where none is there."""
    return BenchEncoder() if is_encoder_there() else None


def coder(scope: Scope = "conflict") -> tuple[Knowledge, Parser]:
    """The knowledge and parser that a set is coded with."""
    return load_knowledge(scope=scope), parser()


def places_in(item: Item) -> Iterator[PlaceRef]:
    """The resolved places that a text names, in text order."""
    knowledge, model = coder()
    reading = read_document(document_from(item), knowledge, model)
    for mention in resolve_places(reading, find_places(reading, knowledge), knowledge):
        if isinstance(mention.value, Coded):
            yield mention.value.value


def document_from(item: Item) -> Document:
    """The Document of an item, with its file name."""
    origin = Origin(file=item.file, sha256="", media_type="text/plain", charset="utf-8")
    return document_of(item.text, outlet=item.outlet, published=item.published, origin=origin)


def code_item(item: Item, scope: Scope = "conflict", *, rules_only: bool = False) -> list[ClaimDict]:
    """Code one text; claims as in the documented JSON."""
    document, helper = document_from(item), None if rules_only else encoder()
    return [claim.to_dict() for claim in code_document(document, *coder(scope), helper)]


def code_items(items: Iterable[Item], *, rules_only: bool = False) -> dict[str, list[ClaimDict]]:
    """Code every item; claims by file."""
    return {item.file: code_item(item, rules_only=rules_only) for item in items}


def decode(data: bytes) -> str:
    """The text of a measuring file: UTF-8; a byte-order mark is no part of it."""
    return data.decode("utf-8").removeprefix("\ufeff")


def coded_value(field: Any) -> Any:
    """The value of one coded field, or None where it is uncoded."""
    return None if not isinstance(field, dict) or "uncoded" in field else field.get("value")


def coded_values(field: Any) -> list[Any]:
    """The values of a field that holds several; none where it is uncoded."""
    return [value for value in map(coded_value, field) if value] if isinstance(field, list | tuple) else []
