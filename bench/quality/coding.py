"""Code the texts of a measuring set; nothing here sees the gold."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import msgspec

from reportedly.extract.pipeline import code_document
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.records.document import Document, Origin, document_of
from reportedly.text.parse import Parser

ClaimDict = dict[str, Any]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A text to be coded, and what a manifest tells of it."""

    file: str
    text: str
    outlet: str | None = None
    published: str | None = None


@lru_cache(maxsize=1)
def coder() -> tuple[Knowledge, Parser]:
    """The knowledge and parser that every set is coded with."""
    return load_knowledge(), Parser()


def document_from(item: Item) -> Document:
    """The Document of an item, with its file name."""
    origin = Origin(file=item.file, sha256="", media_type="text/plain", charset="utf-8")
    return document_of(item.text, outlet=item.outlet, published=item.published, origin=origin)


def code_items(items: Iterable[Item]) -> dict[str, list[ClaimDict]]:
    """Code every item; claims as in the documented JSON, by file."""
    knowledge, parser = coder()
    return {
        item.file: [claim.to_dict() for claim in code_document(document_from(item), knowledge, parser)]
        for item in items
    }


def decode(data: bytes) -> str:
    """The text of a measuring file: UTF-8; a byte-order mark is no part of it."""
    return data.decode("utf-8").removeprefix("\ufeff")


def coded_value(field: Any) -> Any:
    """The value of one coded field, or None where it is uncoded."""
    return None if not isinstance(field, dict) or "uncoded" in field else field.get("value")


def coded_values(field: Any) -> list[Any]:
    """The values of a field that holds several; none where it is uncoded."""
    return [value for value in map(coded_value, field) if value] if isinstance(field, list | tuple) else []
