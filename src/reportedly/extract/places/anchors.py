"""What a relation is measured from: a place with a point, and how a mention that stands on it is made."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.records.coded import Coded
from reportedly.records.mention import PlaceMention
from reportedly.records.values import PlaceRef

SCORE = 0.6
"""Score of a place known only by its relation."""


def anchor_of(mention: PlaceMention, gazetteer: Gazetteer) -> Place | None:
    """Return the place with a point that a mention names; of a road or thing at a place, that place; else None."""
    if not mention.is_locative or not isinstance(mention.value, Coded):
        return None
    ref = mention.value.value
    anchors = ref.relation.anchor_ids if ref.relation else ()
    is_thing = ref.relation is not None and ref.relation.kind == "part-of" and len(anchors) == 1
    place = gazetteer.by_id.get(anchors[0] if is_thing else ref.place_id or "")
    return place if place is not None and place.lat is not None else None


def town_of(place: Place, gazetteer: Gazetteer) -> Place:
    """Return the main town of a province, or the place itself: roads run between towns."""
    town = gazetteer.by_id.get(place.city_id) if place.feature == "admin1" and place.city_id else None
    return town if town is not None and town.lat is not None else place


def related(reading: Reading, first: int, stop: int, ref: PlaceRef, rule: str, rows: tuple[str, ...]) -> PlaceMention:
    """Make the mention of tokens ``[first, stop)`` that stands for a place known by its relation to those of rows."""
    tokens = reading.parse.tokens
    value = Coded(
        value=ref,
        evidence=(reading.span(first, stop),),
        rule=rule,
        rows=rows,
        score=SCORE,
    )
    return PlaceMention(
        start=tokens[first].start,
        end=tokens[stop - 1].end,
        head=reading.parse.head_of(first, stop),
        first=first,
        stop=stop,
        value=value,
    )
