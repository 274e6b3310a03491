"""Writes claims as one HTML page that needs nothing else: map, table, every claim on its words.

No script, no remote asset, no style attribute; a Content-Security-Policy in the page forbids them all, so that a
hostile document cannot bring any in. Everything a document says is escaped.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from reportedly.export.files import writing
from reportedly.export.page_parts import Numbered, counts, evidence, legend, safe, table, tray
from reportedly.export.page_style import STYLE
from reportedly.export.plain import field_items
from reportedly.export.redact import NOTICE, QUOTES_LEFT_OUT, share_claim
from reportedly.export.svg_map import BROAD, Drawing, draw_map
from reportedly.ports import Texts
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded

ALONE = (
    "Each claim stands alone here, as one report tells it. Which claims tell one happening, and where they contradict"
    " each other, is in the files of events and on the review page."
)


class HtmlPage:
    """One self-contained page; without quotes it shows values, offsets and rules, and no word of a document."""

    name = "html"
    suffix = ".html"

    def write(self, claims: Iterable[Claim], path: Path, *, quotes: bool, texts: Texts | None = None) -> int:
        """Write the page; with quotes and ``texts`` each claim's words are marked in their paragraphs."""
        told = tuple(enumerate((share_claim(claim, quotes=quotes) for claim in claims), start=1))
        with writing(path) as file:
            for part in _page(told, texts, quotes=quotes):
                file.write(part.encode("utf-8", "replace") + b"\n")
        return len(told)


def _page(claims: Numbered, texts: Texts | None, *, quotes: bool) -> Iterator[str]:
    """The page from top to bottom."""
    yield from _head()
    yield "<body>"
    yield from _top(claims, quotes=quotes)
    yield "<main>"
    drawing = draw_map(claim for _, claim in claims)
    yield from _map(claims, drawing)
    yield "<h2>Claims</h2>"
    yield f'<p class="soft">{ALONE}</p>'
    yield '<div class="wide" role="region" aria-label="Table of claims" tabindex="0">'
    yield from table(claims)
    yield "</div>"
    on_map = drawing.claim_ids if drawing else frozenset()
    yield from tray(tuple(pair for pair in claims if pair[1].id not in on_map), "Not on the map", "where")
    yield from tray(tuple(pair for pair in claims if isinstance(pair[1].when, Uncoded)), "No date", "when")
    yield "<h2>Each claim on its words</h2>"
    yield from ('<ul class="legend">', *legend(), "</ul>") if quotes else (f'<p class="soft">{QUOTES_LEFT_OUT}</p>',)
    for number, claim in claims:
        yield evidence(number, claim, texts, quotes=quotes)
    yield f"</main><footer>{safe(NOTICE)} Made with Reportedly.</footer></body></html>"


def _head() -> Iterator[str]:
    """Title, policy and style; the policy allows this very style and nothing else."""
    digest = b64encode(sha256(STYLE.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">'
    yield f"<title>Unreviewed claims</title><style>{STYLE}</style></head>"


def _top(claims: Numbered, *, quotes: bool) -> Iterator[str]:
    """Heading, banner and counts."""
    yield "<header><h1>What was reported, and by whom</h1>"
    first, rest = NOTICE.split(": ", 1)
    harm = " This page quotes the reports and may name private persons: think before you pass it on." if quotes else ""
    rest = f"{rest[0].upper()}{rest[1:]}{harm}"
    yield f'<div class="banner" role="note"><strong>{safe(first)}</strong>{safe(rest)}</div>'
    yield from ('<ul class="counts">', *counts(claims), "</ul></header>")


def _map(claims: Numbered, drawing: Drawing | None) -> Iterator[str]:
    """The map with what it shows; a sentence where there is nothing to draw."""
    yield "<h2>Where</h2>"
    if drawing is None:
        yield '<p class="soft">No claim has a place with coordinates.</p>'
        return
    broad = sum(any(i.value.precision == BROAD for i in field_items(claim.where)) for _, claim in claims)
    more = f" Known only to a province, drawn dashed: {broad} claims." if broad else ""
    if drawing.outside:
        more += f" Far outside the map: {', '.join(drawing.outside)}."
    yield (
        f"<figure>{drawing.svg}<figcaption>Hollow rings: codings that no person has accepted; larger for more claims. "
        f"Shaded circles: where the place may lie, meant to hold it nine times in ten.{safe(more)}"
        "</figcaption></figure>"
    )
