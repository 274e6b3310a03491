"""Shows an original, which the desk has made safe, under a policy of its own: in a sandbox, loading nothing."""

from __future__ import annotations

from fastapi import Response

from reportedly.web.headers import ORIGINAL


def framed(content: bytes, media_type: str) -> Response:
    """Answer with an original: text to be framed, anything else only to be kept.

    >>> framed(b"<p>Fighting resumed.</p>", "text/html").headers["content-security-policy"].split("; ")[:2]
    ['sandbox', "default-src 'none'"]
    >>> framed(b"<svg/>", "image/svg+xml").headers["content-disposition"]
    'attachment; filename="original"'
    """
    headers = {"Content-Security-Policy": ORIGINAL}
    if not media_type.startswith("text/"):
        headers["Content-Disposition"] = 'attachment; filename="original"'
    return Response(content, media_type=media_type, headers=headers)
