"""The bytes that a document was read from, made safe to be framed: what they say and how it is parted, nothing else."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from pathlib import Path

from reportedly.errors import UsageError
from reportedly.records.document import Document
from reportedly.workflow.originals import original_path

MEDIA_TYPE = "text/html; charset=utf-8"
"""Of every original as it is shown."""
TAGS = frozenset({
    "article", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "ins", "li", "main", "mark", "ol", "p",
    "pre", "q", "s", "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
    "time", "tr", "u", "ul",
})  # fmt: skip
"""Elements that are kept. None loads, links, sends or runs anything."""
ATTRIBUTES = {"*": {"lang", "dir"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}}
"""Attributes that are kept: none holds an address, a style or a name."""
GONE = frozenset({
    "script", "style", "title", "head", "iframe", "object", "embed", "svg", "math", "template", "noscript", "form",
    "select", "textarea", "button", "audio", "video", "canvas",
})  # fmt: skip
"""Elements that go with all they hold; of others the text stays."""
LARGEST = 10_000_000
"""Bytes that are cleaned, as many as coding reads of a file (`--max-bytes`): more keeps other questions waiting."""
DEEPEST = 1000
"""Elements inside each other, twice what browsers go to: cleaning takes the square of it, 2.5 s of CPU for 20,000."""
MOST_ATTRIBUTES = 5000
"""Words inside one tag; cleaning takes the square of it, too."""
SHALLOW = frozenset({
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "param", "source", "td", "th", "tr", "track", "wbr",
})  # fmt: skip
"""Elements that the next of them ends, or that hold nothing."""
_TAG = re.compile(r"<(/?)([a-z][^\s/>]*)", re.IGNORECASE)


def original_page(document: Document, folder: Path) -> tuple[bytes, str]:
    """Make a page of the bytes that a document was read from, and give its media type.

    HTML keeps its text and its parts under an explicit allow-list; plain text is shown as it stands; of a table or
    another container, and of what is too large or too deep to be cleaned, the document's own text. The page has no
    address, script, style, image or form.

    Raises:
        UsageError: RPT-103 if the bytes are not kept.
    """
    path = original_path(folder, document.origin.sha256)
    if not path.is_file():
        raise UsageError("RPT-103", where=document.id, why="the bytes it was read from are not kept")
    body = _body(document, path)
    page = f'<!doctype html><html lang="{escape(document.language)}"><meta charset="utf-8"><body>{body}</body></html>'
    return page.encode("utf-8", "replace"), MEDIA_TYPE


def _body(document: Document, path: Path) -> str:
    """What is shown of the bytes."""
    origin = document.origin
    is_page = origin.member is None and origin.media_type.startswith("text/")
    if not is_page or path.stat().st_size > LARGEST:
        return _plain(document.text)
    try:
        text = path.read_bytes().decode(origin.charset or "utf-8", "replace")
    except LookupError:
        text = path.read_bytes().decode("utf-8", "replace")
    if "html" not in origin.media_type:
        return _plain(text)
    return _plain(document.text) if is_too_deep(text) or is_too_crowded(text) else cleaned(text)


def is_too_crowded(html: str) -> bool:
    """Say whether a tag may hold more than `MOST_ATTRIBUTES` attributes.

    >>> is_too_crowded("<p " + "a=1 " * 6000 + ">"), is_too_crowded("<p>" + "a=1 " * 6000 + "</p>")
    (True, False)
    """
    tags = (part[found.start() :] for part in html.split(">") if (found := _TAG.search(part)))
    return any(len(tag) > MOST_ATTRIBUTES and len(tag.split()) > MOST_ATTRIBUTES for tag in tags)


def is_too_deep(html: str) -> bool:
    """Say whether more than `DEEPEST` elements may stand inside each other.

    >>> is_too_deep("<div>" * 2000), is_too_deep("<p>Two died.<br>" * 2000), is_too_deep("<b>x</b>" * 2000)
    (True, False, False)
    """
    inside, depth = Counter[str](), 0
    for end, tag in (found.groups() for found in _TAG.finditer(html)):
        name = tag.lower()
        if name in SHALLOW or (end and not inside[name]):
            continue
        step = -1 if end else 1
        inside[name] += step
        depth += step
        if depth > DEEPEST:
            return True
    return False


def cleaned(html: str) -> str:
    """Clean HTML to what may be framed.

    >>> cleaned('<p onclick="x()">Two <a href="//a">died</a><img src=x><script>x()</script></p>')
    '<p>Two died</p>'
    """
    import nh3

    kept: str = nh3.clean(
        html, tags=set(TAGS), clean_content_tags=set(GONE), url_schemes=set(), generic_attribute_prefixes=set(),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()}, strip_comments=True, link_rel=None,
    )  # fmt: skip
    return kept


def _plain(text: str) -> str:
    """Plain text, each character shown; control characters as the sign for one that is not."""
    shown = "".join(
        c if c.isprintable() or c in "\n\t" or ord(c) > 0x9F else "\ufffd" for c in text.replace("\r\n", "\n")
    )
    return f'<pre dir="auto">{escape(shown)}</pre>'
