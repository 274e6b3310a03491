"""A claim as one row of a table: the columns of the CSV and Parquet exports."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from reportedly.export.plain import FIELDS, field_items, plain_chain, plain_field, reason_of
from reportedly.export.redact import share_claim
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

Cell = str | int | float | bool | None
Row = dict[str, Cell]


class ColumnInfo(NamedTuple):
    """Name, type and meaning of one column."""

    name: str
    type: Literal["text", "integer", "number", "day"]
    meaning: str


COLUMNS = tuple(
    ColumnInfo(*told)
    for told in (
        ("claim_id", "text", "Id of the claim"),
        ("document_id", "text", "Id of the document that makes it"),
        ("file", "text", "File the document was read from (with --quotes only)"),
        ("status", "text", "proposed until a person decides: accepted, corrected, rejected"),
        ("published", "day", "Publication date of the document"),
        ("happening", "text", "Shared by rival versions of one happening in one document"),
        ("total_of", "text", "Happenings that this total adds up, joined by '; '"),
        ("speech_act", "text", "denial, accusation, claim-of-responsibility, or empty"),
        ("factuality", "text", "asserted, hedged, planned, hypothetical, denied, ordered, prevented"),
        ("doubt_about", "text", "What a hedge touches: occurrence, author, means, number"),
        ("acled_type", "text", "ACLED event type"),
        ("acled", "text", "ACLED sub-event type"),
        ("plover", "text", "PLOVER event type"),
        ("mode", "text", "PLOVER mode, or empty"),
        ("what", "text", "Plain label of the event type"),
        ("who", "text", "Source actors, joined by '; ', with (suspected), (ambiguous), (support), (command)"),
        ("who_ids", "text", "Their ids in the same order; empty for an actor without one"),
        ("who_kinds", "text", "Their kinds"),
        ("whom", "text", "Target actors, as in who"),
        ("whom_ids", "text", "Their ids"),
        ("whom_kinds", "text", "Their kinds"),
        ("where", "text", "All places with their roles, joined by '; '"),
        ("place", "text", "Name of the first place with role at or near, else of the first place"),
        ("place_id", "text", "Its gazetteer id"),
        ("lat", "number", "Its latitude, WGS84 degrees"),
        ("lon", "number", "Its longitude, WGS84 degrees"),
        ("radius_km", "number", "Radius meant to hold the true place nine times in ten"),
        ("precision", "text", "site, neighbourhood, settlement, near, line, area, admin3, admin2, admin1, country"),
        ("admin1", "text", "Its first-order administrative unit"),
        ("country", "text", "ISO 3166-1 alpha-2"),
        ("first_day", "day", "First day, included; empty for open"),
        ("last_day", "day", "Last day, included; empty for open"),
        ("day_precision", "text", "day, days, week, month, season, year, years, open"),
        ("how_many", "text", "All counts in words, joined by '; '"),
        ("killed_low", "integer", "Least killed, where the claim has exactly one count of killed that is no part"),
        ("killed_high", "integer", "Most killed likewise; empty for open"),
        ("injured_low", "integer", "Least injured, likewise"),
        ("injured_high", "integer", "Most injured, likewise"),
        ("chain", "text", "From the outlet to the last source, joined by ' ← '"),
        ("chain_length", "integer", "Number of links"),
        ("last_source", "text", "Name of the last link"),
        ("last_source_type", "text", "Its type"),
        ("uncoded", "text", "Fields without a value, each with its reason: 'who: absent; when: ambiguous'"),
        ("trigger_start", "integer", "First character of the words that show the event"),
        ("trigger_end", "integer", "Character after them"),
        ("sentence_start", "integer", "First character of their sentence"),
        ("sentence_end", "integer", "Character after it"),
        ("trigger", "text", "The words that show the event (with --quotes only)"),
    )
)
"""Every column, in order."""


def row_of(claim: Claim, *, quotes: bool) -> Row:
    """Spread a claim over `COLUMNS`; what is not coded is None, never a default."""
    told = share_claim(claim, quotes=quotes)
    row: Row = {
        "claim_id": told.id, "document_id": told.document_id, "file": told.file or None, "status": told.status,
        "published": told.published.value if isinstance(told.published, Coded) else None,
        "happening": told.happening, "total_of": "; ".join(told.total_of) or None, "speech_act": told.speech_act,
        "factuality": told.factuality.value, "doubt_about": "; ".join(told.factuality.doubt_about) or None,
        **_event(told), **_actors("who", told.who), **_actors("whom", told.whom),
        **_places(told), **_days(told), **_counts(told),
        "chain": plain_chain(told.attribution), "chain_length": len(told.attribution),
        "last_source": told.attribution[-1].name if told.attribution else None,
        "last_source_type": told.attribution[-1].type if told.attribution else None,
        "uncoded": _uncoded(told),
        "trigger_start": told.trigger.start, "trigger_end": told.trigger.end,
        "sentence_start": told.sentence.start, "sentence_end": told.sentence.end,
        "trigger": told.trigger.text if quotes else None,
    }  # fmt: skip
    return {column.name: row[column.name] for column in COLUMNS}


def _event(claim: Claim) -> Row:
    """The event type in its two ontologies and in a plain word."""
    what = claim.what.value if isinstance(claim.what, Coded) else None
    return {
        "acled_type": what.acled_type if what else None,
        "acled": what.acled if what else None,
        "plover": what.plover if what else None,
        "mode": what.mode if what else None,
        "what": what.label if what else None,
    }


def _actors(side: str, field: Any) -> Row:
    """Names, ids and kinds of one side."""
    actors = [item.value for item in field_items(field)]
    ids = [actor.actor_id or "" for actor in actors]
    return {
        side: plain_field(field) or None,
        f"{side}_ids": "; ".join(ids) if any(ids) else None,
        f"{side}_kinds": "; ".join(actor.kind for actor in actors) or None,
    }


def _places(claim: Claim) -> Row:
    """All places in words, and the one that stands for the claim on a map."""
    places = [item.value for item in field_items(claim.where)]
    main = next((place for place in places if place.role in ("at", "near")), places[0] if places else None)
    return {
        "where": plain_field(claim.where) or None, "place": main and main.name, "place_id": main and main.place_id,
        "lat": main and main.lat, "lon": main and main.lon, "radius_km": main and main.radius_km,
        "precision": main and main.precision, "admin1": main and main.admin1, "country": main and main.country,
    }  # fmt: skip


def _days(claim: Claim) -> Row:
    """First and last day with their precision."""
    days = claim.when.value if isinstance(claim.when, Coded) else None
    return {
        "first_day": days.first if days else None,
        "last_day": days.last if days else None,
        "day_precision": days.precision if days else None,
    }


def _counts(claim: Claim) -> Row:
    """All counts in words; killed and injured as numbers where one count alone stands for them."""
    row: Row = {"how_many": plain_field(claim.how_many) or None}
    for kind in ("killed", "injured"):
        whole = [i.value for i in field_items(claim.how_many) if i.value.kind == kind and i.value.subset_of is None]
        only = whole[0] if len(whole) == 1 else None
        row[f"{kind}_low"], row[f"{kind}_high"] = only and only.low, only and only.high
    return row


def _uncoded(claim: Claim) -> str | None:
    """Every field without a value, with its reason."""
    reasons = ((name, reason_of(getattr(claim, name))) for name in (*FIELDS, "published"))
    return "; ".join(f"{name}: {reason}" for name, reason in reasons if reason) or None
