"""Reads web pages: the article's text without the page around it; scripts never run and nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reportedly.read.charset import decode
from reportedly.read.failures import failure_of
from reportedly.read.page_metadata import page_told
from reportedly.read.told import Told, make_document
from reportedly.records.document import Document
from reportedly.records.run import Failure

FEWEST_WORDS = 8
"""Words below which a page holds no article, only its frame."""
MOST_ATTRIBUTES = 2_000
"""Blanks in one tag above which a page is taken for an attack on the parser, which compares attributes in pairs."""
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{2000,}")


class HtmlReader:
    """One page, one Document: trafilatura's text; title, day, site and address where the page states them."""

    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml")

    def read(self, data: bytes, file: str) -> Iterator[Document | Failure]:
        """Yield the one Document, or RPT-201 empty, RPT-202 binary, RPT-203 undecodable, RPT-205 no article."""
        if not data.strip():
            yield failure_of("RPT-201", file)
            return
        decoded = decode(data, is_markup=True)
        if isinstance(decoded, str):
            yield failure_of(decoded, file)
            return
        read = _article(decoded.text)
        if read is None:
            yield failure_of("RPT-205", file)
            return
        text, told = read
        yield make_document(text, data, file, media_type="text/html", charset=decoded.charset, told=told)


def _article(page: str) -> tuple[str, Told] | None:
    """The article's text and what the page states; None where there is none, or the page defeats the parser."""
    import trafilatura
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    if any(tag[0].count(" ") > MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(page)):
        return None
    try:
        tree: Any = trafilatura.load_html(page)
        if tree is None:
            return None
        told = page_told(tree)
        text = trafilatura.extract(tree, include_comments=False, include_images=False)
    except (LxmlError, RecursionError, ValueError, TypeError, AttributeError, LookupError):
        return None
    return (text, told) if text and len(text.split()) >= FEWEST_WORDS else None
