"""Neutral names for actors and places that no pack knows: what they are, and where they lie among known places.

A document's own name for a group, a crowd or a spot may be that of a private person ("the house of …"). Only names
put together from rows of packs are kept: those that coding itself makes ("unidentified rebels", "east of Idlib").
"""

from __future__ import annotations

from functools import lru_cache

from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.load import load_knowledge
from reportedly.knowledge.packs import rows_of
from reportedly.knowledge.place_words import COMPASS
from reportedly.records.values import ActorRef, PlacePrecision, PlaceRef, Relation

PERSONAL = {"person": "a person", "unknown": "unnamed"}
"""Kinds whose name is always withheld: it may be that of one human being."""
CROWDS = {
    "civilians": "civilians", "protesters": "protesters", "aid-workers": "aid workers",
    "medical-workers": "medical workers", "rescue-workers": "rescue workers", "journalists": "journalists",
}  # fmt: skip
"""Kinds of people, who need no name; every other kind is told as unlisted."""
KINDS = {"igo": "intergovernmental organisation", "ngo": "organisation"}
"""Kinds whose word is not the kind itself."""
THINGS: dict[PlacePrecision, str] = {
    "site": "site", "neighbourhood": "neighbourhood", "settlement": "settlement", "near": "place", "line": "stretch",
    "area": "area", "admin3": "unit", "admin2": "unit", "admin1": "unit", "country": "country",
}  # fmt: skip
"""What a place is, by how precise it is."""
KNOWN_KINDS = frozenset(
    {"state", "state-forces", "state-government", "state-police", "pro-government-militia", "rebel-group",
     "jihadist-group", "armed-group", "coalition", "political-body", *KINDS}
)  # fmt: skip
"""Kinds whose words may be shared; a kind of an unknown pack is just an actor."""


def neutral_actor(actor: ActorRef) -> str:
    """Name an actor that no pack lists: by its own name where coding makes it of pack rows, else by its kind.

    >>> neutral_actor(ActorRef(actor_id=None, name="Sahel Guard", kind="rebel-group"))
    'unlisted rebel group'
    """
    if actor.kind in PERSONAL:
        return PERSONAL[actor.kind]
    if actor.name in _names_of_packs():
        return actor.name
    told = KINDS.get(actor.kind, actor.kind.replace("-", " ")) if actor.kind in KNOWN_KINDS else "actor"
    return CROWDS.get(actor.kind, f"unlisted {told}")


@lru_cache(maxsize=1)
def _names_of_packs() -> frozenset[str]:
    """Names for people whom nobody names: the nouns of the packs, their neutral readings, and whom a state backs."""
    actors = load_knowledge().actors
    rows = [row for _, row in rows_of(actors.packs, "actor_nouns")]
    nouns = {row[column] for row in rows for column in ("name", "noun", "plural") if row[column]}
    return frozenset((*nouns, *(f"{state.adjective}-backed rebels" for state in actors.states.values())))


def neutral_place(place: PlaceRef) -> str:
    """Name a place that no gazetteer lists: by known places that it is tied to, else by what it is and its province.

    >>> neutral_place(PlaceRef(place_id=None, name="Salma's house", precision="site", admin1="Hama"))
    'site in Hama'
    """
    thing, relation = THINGS[place.precision], place.relation
    anchors = _anchors(relation, load_knowledge().gazetteer) if relation else ()
    if relation and anchors:
        return _tied(place, thing, relation, anchors)
    inside = place.admin1 or place.country
    return f"{thing} in {inside}" if inside else f"{thing} that no gazetteer knows"


def _anchors(relation: Relation, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Names of the places that a relation rests on; none where one is not known. A border or river speaks for all."""
    ids = relation.anchor_ids
    lines = [gazetteer.lines.by_id[id].name for id in ids if id in gazetteer.lines.by_id]
    if relation.kind == "near" and lines:
        return (lines[-1],)
    known = [gazetteer.by_id.get(id) for id in ids]
    return tuple(each.name for each in known if each is not None) if all(known) else ()


def _tied(place: PlaceRef, thing: str, relation: Relation, anchors: tuple[str, ...]) -> str:
    """A place relative to known ones, in the words that coding has for it."""
    first, side = anchors[0], COMPASS.get(relation.direction or "")
    is_line = place.precision == "line"
    match relation.kind:
        case "part-of":
            return f"{thing} in {first}"
        case "between" if len(anchors) > 1:
            return f"{first}-{anchors[1]} road" if is_line else f"between {first} and {anchors[1]}"
        case "direction" | "distance" if side:
            return f"{side} {first}" if place.precision == "area" else f"{_winds(side)} of {first}"
        case "distance" if relation.distance_km is not None:
            return f"{round(relation.distance_km, 1):g} km from {first}"
    return first if is_line else f"around {first}"


def _winds(side: str) -> str:
    """The direction as a noun: "northeast" for "Northeastern"."""
    return side.removesuffix("ern").lower()
