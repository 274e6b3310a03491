"""Title, outlet, publication date, dateline place and credits of a Document."""

from __future__ import annotations

from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Uncoded
from reportedly.records.document import Document
from reportedly.records.layout import Header, Layout


def read_header(document: Document, layout: Layout, knowledge: Knowledge) -> Header:
    """To be written."""
    return Header(published=Uncoded(uncoded="absent"), outlet=Uncoded(uncoded="absent"))
