"""Writes claims as GeoJSON, one feature for each claim and place; what has no point has a null geometry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from reportedly.export.files import notice, writing
from reportedly.export.plain import field_items, plain_chain, plain_field
from reportedly.export.redact import share_claim
from reportedly.ports import Texts
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.values import PlaceRef


def features(claim: Claim, *, quotes: bool) -> Iterator[dict[str, Any]]:
    """Yield one feature for each place with coordinates; one with a null geometry where a claim has none."""
    told = share_claim(claim, quotes=quotes)
    places = [item.value for item in field_items(told.where)]
    drawn = [place for place in places if place.lat is not None and place.lon is not None]
    for place in drawn:
        yield _feature(told, place, quotes=quotes)
    if not drawn:
        yield _feature(told, places[0] if places else None, quotes=quotes)


def _feature(claim: Claim, place: PlaceRef | None, *, quotes: bool) -> dict[str, Any]:
    """One feature; its place may be known by name alone, or not at all."""
    is_drawn = place is not None and place.lat is not None and place.lon is not None
    point = {"type": "Point", "coordinates": [place.lon, place.lat]} if place and is_drawn else None
    return {"type": "Feature", "geometry": point, "properties": {**_properties(claim, quotes), **_of_place(place)}}


def _of_place(place: PlaceRef | None) -> dict[str, Any]:
    """What is known of the place beside its point."""
    return {
        "place": place and place.name,
        "place_id": place and place.place_id,
        "role": place and place.role,
        "precision": place and place.precision,
        "radius_km": place and place.radius_km,
        "admin1": place and place.admin1,
        "country": place and place.country,
    }


def _properties(claim: Claim, quotes: bool) -> dict[str, Any]:
    """What the claim says, in words and days."""
    what = claim.what.value if isinstance(claim.what, Coded) else None
    when = claim.when.value if isinstance(claim.when, Coded) else None
    told = {
        "claim_id": claim.id, "document_id": claim.document_id, "status": claim.status,
        "happening": claim.happening, "factuality": claim.factuality.value,
        "acled": what and what.acled, "plover": what and what.plover, "what": what and what.label,
        "who": plain_field(claim.who) or None, "whom": plain_field(claim.whom) or None,
        "start_date": when and when.first, "end_date": when and when.last,
        "how_many": plain_field(claim.how_many) or None, "chain": plain_chain(claim.attribution),
    }  # fmt: skip
    return {**told, "file": claim.file, "trigger": claim.trigger.text} if quotes else told


class GeoJson:
    """A FeatureCollection whose top level says what it holds and how many features have no point."""

    name = "geojson"
    suffix = ".geojson"

    def write(self, claims: Iterable[Claim], path: Path, *, quotes: bool, texts: Texts | None = None) -> int:
        """Write all features, one a line; return the number of claims."""
        total = hidden = 0
        with writing(path) as file:
            head = {"type": "FeatureCollection", "notice": notice(quotes=quotes)}
            file.write(msgspec.json.encode(head)[:-1] + b',"features":[')
            comma = b"\n"
            for total, claim in enumerate(claims, start=1):  # noqa: B007 - the count is the result
                for feature in features(claim, quotes=quotes):
                    hidden += feature["geometry"] is None
                    file.write(comma + msgspec.json.encode(feature))
                    comma = b",\n"
            file.write(b'\n],"claims":%d,"without_point":%d}\n' % (total, hidden))
        return total
