"""Documents and Claims as rows of the schema, and back."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from reportedly.errors import StoreError
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.document import Document, Origin

Row = dict[str, Any]
T = TypeVar("T")

_CLAIM = msgspec.json.Decoder(Claim)
_WARNINGS = msgspec.json.Decoder(tuple[str, ...])


def json_of(record: Any) -> str:
    """Write a record as one line of JSON, keys in the record's own order."""
    return msgspec.json.encode(record).decode("utf-8")


def document_row(document: Document, seq: int, run_id: str) -> Row:
    """Spread a Document over the columns of ``documents``."""
    origin = document.origin
    return {
        "seq": seq, "id": document.id, "file": origin.file, "member": origin.member, "sha256": origin.sha256,
        "media_type": origin.media_type, "charset": origin.charset, "language": document.language,
        "outlet": document.outlet, "published": document.published, "title": document.title, "url": document.url,
        "text": document.text, "warnings": json_of(document.warnings), "run_id": run_id,
    }  # fmt: skip


def document_from(row: Any) -> Document:
    """Make the Document of a row again."""
    origin = Origin(file=row.file, sha256=row.sha256, media_type=row.media_type, charset=row.charset, member=row.member)
    return Document(
        id=row.id, text=row.text, outlet=row.outlet, published=row.published, title=row.title, url=row.url,
        language=row.language, origin=origin, warnings=_WARNINGS.decode(row.warnings),
    )  # fmt: skip


def claim_row(claim: Claim, seq: int, position: int) -> Row:
    """Spread what is searched of a Claim over the columns of ``claims``, with the whole of it as JSON."""
    what = claim.what.value if isinstance(claim.what, Coded) else None
    when = claim.when.value if isinstance(claim.when, Coded) else None
    where = claim.where[0].value if isinstance(claim.where, tuple) and claim.where else None
    return {
        "document_seq": seq, "position": position, "id": claim.id, "happening": claim.happening,
        "status": claim.status, "factuality": claim.factuality.value,
        "acled": what and what.acled, "acled_type": what and what.acled_type, "plover": what and what.plover,
        "first_day": when and when.first, "last_day": when and when.last,
        "country": where and where.country, "admin1": where and where.admin1, "place_id": where and where.place_id,
        "lat": where and where.lat, "lon": where and where.lon,
        "last_source": claim.attribution[-1].name if claim.attribution else None, "depth": len(claim.attribution),
        "json": json_of(claim),
    }  # fmt: skip


def actor_rows(claim: Claim) -> list[Row]:
    """One row for each actor on either side of a Claim."""
    rows: list[Row] = []
    for side, field in (("who", claim.who), ("whom", claim.whom)):
        for position, actor in enumerate(field if isinstance(field, tuple) else ()):
            told = actor.value
            rows.append({"claim_id": claim.id, "side": side, "position": position, "actor_id": told.actor_id,
                         "name": told.name, "kind": told.kind})  # fmt: skip
    return rows


def claim_from(json: str) -> Claim:
    """Make the Claim of its JSON again."""
    return decoded(_CLAIM, json, "claims")


def decoded(decoder: msgspec.json.Decoder[T], told: str, table: str) -> T:
    """Read a record of a row.

    Raises:
        StoreError: RPT-505 if the row is damaged.
    """
    try:
        return decoder.decode(told)
    except (msgspec.DecodeError, UnicodeError, TypeError) as error:
        raise StoreError("RPT-505", where=table, why=str(error)) from error
