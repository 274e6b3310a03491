"""Makes an original harmless to show: marked-up text is cleaned, everything else is plain text or a download."""

from __future__ import annotations

from email.message import Message

import nh3
from fastapi import Response

from reportedly.web.headers import ORIGINAL

MARKED_UP = ("text/html", "application/xhtml+xml")
READABLE = ("text/plain", "text/csv", "text/markdown", "text/x-reviewer-note", "application/json", "application/jsonl",
            "application/x-ndjson")  # fmt: skip
TAGS = nh3.ALLOWED_TAGS - {"img", "map", "area"} | {"section", "main", "font", "u", "big", "address"}
"""What shapes a text. Pictures are left out: they would be fetched."""


def cleaned(page: str) -> str:
    """Keep the text and its shape; leave out scripts, styles, pictures, frames, forms, handlers, addresses.

    The links' targets go too: a click would tell the linked site that the report is being read.

    >>> cleaned('<p onclick="x()">Fighting <b>resumed</b><img src=//beacon><a href="//site">, he said</a>')
    '<p>Fighting <b>resumed</b><a>, he said</a></p>'
    """
    attributes = {"td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}, "*": {"dir", "lang"}}
    return nh3.clean(page, tags=TAGS, attributes=attributes, link_rel=None, strip_comments=True)


def shown(content: bytes, media_type: str) -> Response:
    """Answer with an original under a policy of its own: in a sandbox, loading nothing."""
    kind, charset = kind_and_charset(media_type)
    headers = {"Content-Security-Policy": ORIGINAL, "X-Robots-Tag": "noindex"}
    if kind in MARKED_UP:
        page = f'<!doctype html><meta charset="utf-8"><title>Original</title>{cleaned(as_text(content, charset))}'
        return Response(page, media_type="text/html", headers=headers)
    if kind in READABLE or kind.startswith("text/"):
        return Response(as_text(content, charset), media_type="text/plain", headers=headers)
    headers["Content-Disposition"] = 'attachment; filename="original"'
    return Response(content, media_type="application/octet-stream", headers=headers)


def kind_and_charset(media_type: str) -> tuple[str, str]:
    """Split a media type.

    >>> kind_and_charset("text/html; charset=windows-1251")
    ('text/html', 'windows-1251')
    """
    told = Message()
    told["Content-Type"] = media_type
    return told.get_content_type(), str(told.get_content_charset("utf-8"))


def as_text(content: bytes, charset: str) -> str:
    """Decode as told, or as UTF-8 where no such charset is known, marking bytes that do not fit."""
    try:
        return content.decode(charset, "replace").removeprefix("\ufeff")
    except LookupError:
        return content.decode("utf-8", "replace").removeprefix("\ufeff")
