"""One news item as it was read, never changed afterwards."""

from __future__ import annotations

import hashlib

import msgspec


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a Document's bytes came from: file (relative), member (row or record), sha256 of the original bytes.

    >>> Origin(file="a.txt", sha256="00", media_type="text/plain", charset="utf-8").member is None
    True
    """

    file: str
    sha256: str
    media_type: str
    charset: str | None = None
    member: str | None = None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A news item: its final text and what was told about it from outside (manifest, columns, options).

    ``text`` is what every span indexes. ``published``, ``title``, ``outlet``, ``url`` are what was *told*; what the
    text itself says of them is coded later, with evidence. ``language`` is an ISO 639-1 code or ``und``.

    >>> document_of("Army shells Idlib.", outlet="Demo").id.startswith("doc-")
    True
    """

    id: str
    text: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "en"
    origin: Origin
    warnings: tuple[str, ...] = ()


def document_of(
    text: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    language: str = "en",
    origin: Origin | None = None,
    warnings: tuple[str, ...] = (),
) -> Document:
    """Make a Document whose id is a hash of the text and of what was told about it.

    The file name is no part of the id: the same report read twice is one Document, the same text under
    another outlet is another one.

    >>> document_of("x").id == document_of("x").id != document_of("x", outlet="y").id
    True
    """
    told = "\x1f".join(part or "" for part in (text, outlet, published, title, url))
    digest = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    if origin is None:
        sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        origin = Origin(file="-", sha256=sha, media_type="text/plain", charset="utf-8")
    return Document(
        id=f"doc-{digest}", text=text, outlet=outlet, published=published, title=title, url=url,
        language=language, origin=origin, warnings=warnings,
    )  # fmt: skip
