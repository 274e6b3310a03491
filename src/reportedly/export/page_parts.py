"""The parts of the HTML page: counts, table, trays, and each claim on its words; everything escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from itertools import groupby

from reportedly.export.highlight import MARKED, Piece, contexts, cut, marks_of
from reportedly.export.plain import (
    FIELDS,
    field_items,
    plain_chain,
    plain_factuality,
    plain_field,
    plain_value,
    reason_of,
)
from reportedly.ports import Texts
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

HEADS = ("", "What", "Who", "Whom", "Where", "When", "How many", "According to")
NAMES = {"how_many": "how many", "trigger": "event", "attribution": "source"}
"""Fields under another name on the page."""

Numbered = tuple[tuple[int, Claim], ...]


def safe(text: str) -> str:
    """Escape text for HTML; control characters become U+FFFD.

    >>> safe("<b>\\x00")
    '&lt;b&gt;\\ufffd'
    """
    clean = "".join(c if c.isprintable() or c in "\n\t" or ord(c) > 0x9F else "\ufffd" for c in text)
    return escape(clean)


def _bdi(text: str) -> str:
    """Escaped text whose direction does not leak into its neighbours."""
    return f"<bdi>{safe(text)}</bdi>"


def counts(claims: Numbered) -> Iterator[str]:
    """How many claims of how many reports, and how they are told."""
    told = Counter(claim.factuality.value for _, claim in claims)
    reports = len({claim.document_id for _, claim in claims})
    happened = told["asserted"] + told["hedged"]
    yield _count(len(claims), "claim")
    yield _count(reports, "report")
    yield _count(happened, "told as having happened", f", {told['hedged']} of them hedged" if told["hedged"] else "")
    for value in ("denied", "planned", "ordered", "hypothetical", "prevented"):
        if told[value]:
            yield _count(told[value], f"told as {value}")


def _count(number: int, what: str, tail: str = "") -> str:
    """One number with what it counts."""
    plural = "s" if what in ("claim", "report") and number != 1 else ""
    return f"<li><b>{number}</b>{what}{plural}{tail}</li>"


def table(claims: Numbered) -> Iterator[str]:
    """The claims, a row each, under the report that makes them."""
    heads = "".join(f'<th scope="col">{head or "<span>No.</span>"}</th>' for head in HEADS)
    yield f"<table><thead><tr>{heads}</tr></thead>"
    for _, group in groupby(claims, key=lambda pair: pair[1].document_id):
        rows = tuple(group)
        yield f'<tbody><tr><th class="report" scope="rowgroup" colspan="{len(HEADS)}">{_report(rows[0][1])}</th></tr>'
        for number, claim in rows:
            yield _row(number, claim)
        yield "</tbody>"
    yield "</table>"


def _report(claim: Claim) -> str:
    """Outlet, date and file of a report."""
    outlet = claim.attribution[0].name if claim.attribution else "OUTLET"
    day = claim.published.value if isinstance(claim.published, Coded) else "no publication date"
    file = f' <span class="soft">{_bdi(claim.file)}</span>' if claim.file else ""
    return f"{_bdi('outlet not known' if outlet == 'OUTLET' else outlet)}, {safe(day)}{file}"


def _row(number: int, claim: Claim) -> str:
    """One claim as a row; the number leads to its words."""
    cells = [f'<td class="n"><a href="#{safe(claim.id)}">{number}</a></td>', f"<td>{_what(claim)}</td>"]
    cells += [f"<td>{_field(claim, field)}</td>" for field in ("who", "whom", "where")]
    cells += [f'<td class="when">{_field(claim, "when")}</td>', f"<td>{_field(claim, 'how_many')}</td>"]
    cells.append(f'<td class="chain">{_chain(claim)}</td>')
    return f'<tr id="row-{number}">{"".join(cells)}</tr>'


def _what(claim: Claim) -> str:
    """The event type, with a chip where it is not plainly asserted."""
    chip = plain_factuality(claim)
    mark = "" if chip == "asserted" else f' <span class="chip">{safe(chip)}</span>'
    return _field(claim, "what") + mark


def _field(claim: Claim, field: str) -> str:
    """A field's values on lines of their own, or the reason there are none."""
    value = getattr(claim, field)
    reason = reason_of(value)
    if reason:
        return f'<span class="none">{reason}</span>'
    return "<br>".join(_bdi(plain_value(item.value)) for item in field_items(value))


def _chain(claim: Claim) -> str:
    """The links from the outlet to the last source."""
    return "".join(f"<span>{_bdi(link.name)}</span>" for link in claim.attribution)


def tray(claims: Numbered, head: str, field: str) -> Iterator[str]:
    """What cannot be drawn, listed with its count and reason, so that nothing vanishes."""
    yield f"<h2>{head}: {len(claims)}</h2>"
    if not claims:
        return
    yield '<ul class="tray">'
    for number, claim in claims:
        told = reason_of(getattr(claim, field)) or plain_field(getattr(claim, field))
        what = plain_field(claim.what) or claim.id
        yield f'<li><a href="#{safe(claim.id)}">{number}</a> {_bdi(what)} <span class="soft">({safe(told)})</span></li>'
    yield "</ul>"


def legend() -> Iterator[str]:
    """What the marked words are."""
    for field in MARKED:
        yield f'<li><mark class="f-{field}">{NAMES.get(field, field)}</mark></li>'


def evidence(number: int, claim: Claim, texts: Texts | None, *, quotes: bool) -> str:
    """One claim: its values, then its words in their paragraphs, or their offsets alone without quotes."""
    head = f"{_bdi(plain_field(claim.what) or 'uncoded event')}"
    text = texts(claim.document_id) if quotes and texts else None
    body = _values(claim, quotes=quotes and text is None)
    if text is not None:
        body = f'<div class="claim"><div>{_paragraphs(claim, text)}</div>{body}</div>'
    return (
        f'<article id="{safe(claim.id)}"><h3><a href="#row-{number}">{number}</a> {head} '
        f'<span class="soft">{_bdi(plain_field(claim.who) or "–")} → {_bdi(plain_field(claim.whom) or "–")}</span></h3>'
        f"{body}</article>"
    )


def _paragraphs(claim: Claim, text: str) -> str:
    """The paragraphs that hold the claim's words, with the words marked."""
    marks = marks_of(claim)
    return "".join(
        f'<p class="words" dir="auto">{"".join(_piece(piece) for piece in cut(text, start, end, marks))}</p>'
        for start, end in contexts(claim, text)
    )


def _piece(piece: Piece) -> str:
    """A stretch of text, marked with the fields that its words carry."""
    words = safe(piece.text)
    if not piece.fields or not piece.text.strip():
        return words
    names = ", ".join(NAMES.get(field, field) for field in piece.ends)
    tag = f"<small>{names}</small>" if names else ""
    return f'<mark class="f-{piece.fields[0]}">{words}{tag}</mark>'


def _values(claim: Claim, *, quotes: bool) -> str:
    """Each value, where its words stand, and the rule that read them; the words too where nothing else shows them."""
    rows = []
    for field in FIELDS:
        for item in field_items(getattr(claim, field)):
            places = ", ".join(f"{span.start}–{span.end}" for span in item.evidence)
            words = "; ".join(f"“{span.text}”" for span in item.evidence) if quotes else ""
            by = item.derivation.kind if item.derivation else ""
            told = " · ".join(part for part in (words, places and f"characters {places}", by, item.rule) if part)
            name = NAMES.get(field, field)
            value = f'{_bdi(plain_value(item.value))} <span class="soft">{safe(told)}</span>'
            rows.append(f"<dt>{name}</dt><dd>{value}</dd>")
    rows.append(f"<dt>factuality</dt><dd>{safe(plain_factuality(claim))}</dd>")
    rows.append(f"<dt>according to</dt><dd>{_bdi(plain_chain(claim.attribution))}</dd>")
    return f"<dl>{''.join(rows)}</dl>"
