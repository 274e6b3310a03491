"""What is told of a document from outside its text: by a manifest, a column, a page's own metadata, an option."""

from __future__ import annotations

import hashlib

import msgspec

from reportedly.read.language import identify_language
from reportedly.records.document import Document, Origin, document_of


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """Outlet, publication day, title and address as told; None where nothing was told.

    >>> Told(outlet="Demo").over(Told(outlet="Page", title="T"))
    Told(outlet='Demo', published=None, title='T', url=None)
    """

    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None

    def over(self, other: Told) -> Told:
        """What either tells; where both tell, this one."""
        return Told(
            outlet=self.outlet or other.outlet, published=self.published or other.published,
            title=self.title or other.title, url=self.url or other.url,
        )  # fmt: skip


def make_document(
    text: str,
    data: bytes,
    file: str,
    *,
    media_type: str,
    charset: str,
    told: Told | None = None,
    member: str | None = None,
) -> Document:
    """Make a Document of a decoded text, with its language, and its bytes' sha256 in its Origin."""
    told = told or Told()
    origin = Origin(
        file=file, sha256=hashlib.sha256(data).hexdigest(), media_type=media_type, charset=charset, member=member
    )
    return document_of(
        text, outlet=told.outlet, published=told.published, title=told.title, url=told.url,
        language=identify_language(text), origin=origin,
    )  # fmt: skip


def retold(document: Document, told: Told) -> Document:
    """The same Document with what was told from outside put over what it came with; its id follows."""
    known = Told(outlet=document.outlet, published=document.published, title=document.title, url=document.url)
    both = told.over(known)
    if both == known:
        return document
    return document_of(
        document.text, outlet=both.outlet, published=both.published, title=both.title, url=both.url,
        language=document.language, origin=document.origin, warnings=document.warnings,
    )  # fmt: skip
