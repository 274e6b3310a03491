"""Takes the filter out of a request's query: what is left when the route's own parameters are gone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from urllib.parse import urlencode

from fastapi import Request

OWN = ("sort", "offset", "limit", "as", "named")
"""Parameters of routes that no filter has."""


def filter_of(request: Request, but: Collection[str] = OWN) -> str:
    """Write the filter's parameters as a query string, as the desk parses it."""
    return urlencode([(name, value) for name, value in request.query_params.multi_items() if name not in but])


FILTER: dict[str, str] = {
    "q": "words that one claim of the event holds, all of them",
    "country": "ISO 3166 alpha-2 code",
    "admin1": "province",
    "place": "place id or name",
    "actor": "actor id or name",
    "type": "ACLED type or sub-event, or PLOVER code",
    "outlet": "who published",
    "since": "first day, ISO 8601",
    "until": "last day, ISO 8601",
    "published_since": "first day of publication",
    "published_until": "last day of publication",
    "status": "proposed, accepted, corrected or rejected",
    "inclusion": "included, excluded or undecided",
    "why": "reason to stand in the queue",
    "contradiction": "kind of contradiction, or any",
    "killed": "least number killed",
    "origins": "least number of independent origins",
    "reports": "least number of reports",
    "factuality": "factuality",
    "precision": "precision of the place",
    "bbox": "west,south,east,north in degrees",
    "placed": "yes: has a point on the map; no: has none",
    "dated": "yes: its day is told; no: it is not",
    "flag": "a flag",
    "assigned": "reviewer",
    "sealed": "yes shows what is sealed",
    "part_of": "event that it is part of",
    "ids": "event ids",
}
"""Every parameter of a filter and what it takes; a comma means or."""


def filter_parameters() -> dict[str, Any]:
    """Describe the filter's parameters for the OpenAPI document."""
    each = [
        {"name": name, "in": "query", "required": False, "description": text, "schema": {"type": "string"}}
        for name, text in FILTER.items()
    ]
    return {"parameters": each}
