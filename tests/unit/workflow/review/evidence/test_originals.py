"""Originals are shown without anything that loads, links, runs or sends."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.records.document import Document, Origin, document_of
from reportedly.workflow.originals import original_path
from reportedly.workflow.review.evidence.originals import LARGEST, cleaned, original_page

HOSTILE = """<html><head><meta http-equiv="refresh" content="0;url=https://bad.example/"><base href="//bad.example">
<title>t</title><style>p{background:url(//bad.example/s)}</style><link rel=stylesheet href=//bad.example/c></head>
<body onload="x()" background="//bad.example/b"><p style="background:url(//bad.example/p)" onclick='x()' id=a>Two
<b class=b>died</b> in Tal Rimal</p><script>x()</script><img src=//bad.example/i onerror=x()><svg onload=x()>
<a href="javascript:x()">svg</a></svg><math><mi xlink:href="data:x">m</mi></math>
<a href="https://bad.example/">the report</a><form action=//bad.example><input name=q><button>send</button></form>
<iframe src=//bad.example></iframe><video poster=//bad.example/v></video><td colspan=2 background=//bad.example>c</td>
<template><img src=//bad.example/t></template><!-- [if IE]><script>x()</script><![endif] -->
<p title="&lt;img src=x&gt;">
&lt;script&gt;shown&lt;/script&gt;</p><noscript><p title="</noscript><img src=x onerror=x()>">"""
FORBIDDEN = (
    "bad.example", "<script", "onload", "onclick", "onerror", "style", "<img", "<svg", "<math", "href", "src=", "<form",
    "<input", "<iframe", "<meta", "<base", "<link", "javascript:", "<!--", "class=", "id=",
)  # fmt: skip


def kept(folder: Path, data: bytes, media_type: str, *, text: str = "", member: str | None = None) -> Document:
    """A document whose bytes are kept."""
    sha = hashlib.sha256(data).hexdigest()
    path = original_path(folder, sha)
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    origin = Origin(file="a", sha256=sha, media_type=media_type, charset="utf-8", member=member)
    return document_of(text or "x", origin=origin)


def test_of_hostile_html_only_words_and_their_order_are_left() -> None:
    page = cleaned(HOSTILE)
    assert not [each for each in FORBIDDEN if each in page]
    assert "<b>died</b> in Tal Rimal" in page
    assert "the report" in page
    assert "&lt;script&gt;shown&lt;/script&gt;" in page


def test_a_page_of_html_is_html_in_utf_8_whatever_its_name(tmp_path: Path) -> None:
    page, media_type = original_page(kept(tmp_path, HOSTILE.encode(), "text/html"), tmp_path)
    assert media_type == "text/html; charset=utf-8"
    told = page.decode("utf-8").removeprefix('<!doctype html><html lang="en"><meta charset="utf-8">')
    assert not [each for each in FORBIDDEN if each in told]


def test_plain_text_is_shown_and_never_read_as_html(tmp_path: Path) -> None:
    page, _ = original_page(kept(tmp_path, "<script>x()</script>\x00\r\nقتل ٣".encode(), "text/plain"), tmp_path)
    assert "&lt;script&gt;x()&lt;/script&gt;\ufffd\nقتل ٣</pre>" in page.decode("utf-8")


def test_of_a_table_only_the_documents_own_text_is_shown(tmp_path: Path) -> None:
    document = kept(tmp_path, b"other,rows\n", "text/csv", text="Its <b>own</b> text", member="row 7")
    assert b"other" not in original_page(document, tmp_path)[0]
    assert b"Its &lt;b&gt;own&lt;/b&gt; text" in original_page(document, tmp_path)[0]


def test_a_charset_that_nobody_knows_does_not_break_the_page(tmp_path: Path) -> None:
    data = b"Two died"
    sha = hashlib.sha256(data).hexdigest()
    original_path(tmp_path, sha).parent.mkdir(parents=True)
    original_path(tmp_path, sha).write_bytes(data)
    origin = Origin(file="a", sha256=sha, media_type="text/plain", charset="x-none")
    assert b"Two died" in original_page(document_of("x", origin=origin), tmp_path)[0]


def test_bytes_that_are_not_kept_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not kept"):
        original_page(document_of("x"), tmp_path)


LONG = {
    "deep": "<div>" * 100_000, "misnested": "<b><div></b>" * 50_000, "unknown": "<q x></z>" * 50_000,
    "large": "<p>" + "x" * LARGEST, "crowded": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
}  # fmt: skip


@pytest.mark.parametrize("html", LONG.values(), ids=LONG)
def test_what_would_take_too_long_to_clean_is_shown_as_its_own_text(tmp_path: Path, html: str) -> None:
    document = kept(tmp_path, f"<p>{html}<script>x()</script>".encode(), "text/html")
    began = time.process_time()
    page, _ = original_page(document, tmp_path)
    assert time.process_time() - began < 5
    assert page.count(b"<pre") == 1
    assert len(page) < 1000
