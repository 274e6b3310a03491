"""Takes the words of documents out of claims before they are shared.

Without ``--quotes`` a shared file keeps values, offsets, rules and ids. It loses every quoted word, file names, notes,
and the names of actors, sources and places that no pack knows: such a name is a word of the document and may be, or
hold, that of a victim, a witness or a resident.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from reportedly.export.neutral import neutral_actor, neutral_place
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.source import SourceLink
from reportedly.records.values import ActorRef, Count, PlaceRef

T = TypeVar("T")

NOTICE = "Unreviewed machine codings: no person has checked them. Each row is what one source said, not a fact."
"""Stands on top of every file that is meant to be shared."""
QUOTES_LEFT_OUT = "The documents' words, and names that no pack knows, are left out; --quotes writes them."


def share_claim(claim: Claim, *, quotes: bool) -> Claim:
    """Return the claim as it may be shared: itself with quotes, else without names that only its document knows."""
    if quotes:
        return claim
    return replace(
        claim, file="", who=_each(claim.who, share_actor), whom=_each(claim.whom, share_actor),
        where=_each(claim.where, share_place), how_many=_each(claim.how_many, share_count),
        what=_bare(claim.what), when=_bare(claim.when), published=_bare(claim.published),
        attribution=_links(claim.attribution),
    )  # fmt: skip


def share_dict(claim: Claim, *, quotes: bool) -> dict[str, Any]:
    """Return the documented JSON shape; without quotes no span has its ``text`` and no number its ``words``."""
    told = share_claim(claim, quotes=quotes).to_dict()
    if not quotes:
        told.pop("file")
        drop_words(told)
    return told


def drop_words(node: Any) -> None:
    """Take ``text`` and ``words`` out of everything below, in place."""
    if isinstance(node, dict):
        for key in ("text", "words"):
            node.pop(key, None)
        for below in node.values():
            drop_words(below)
    elif isinstance(node, list | tuple):
        for below in node:
            drop_words(below)


def _bare(field: T) -> T:
    """Drop the note of an uncoded field; it may quote."""
    return replace(field, note=None) if isinstance(field, Uncoded) else field


def _each(field: Any, change: Any) -> Any:
    """Apply a change to every value of a field of several."""
    if isinstance(field, Uncoded):
        return _bare(field)
    return tuple(Coded(**{**msgspec.structs.asdict(item), "value": change(item.value)}) for item in field)


def share_actor(actor: ActorRef) -> ActorRef:
    """Keep known actors; any other is told by a neutral name, as its own may be a person's or a family's."""
    return actor if actor.actor_id is not None else replace(actor, name=neutral_actor(actor))


def share_place(place: PlaceRef) -> PlaceRef:
    """Keep places that a gazetteer or pack knows; any other is told by known places around it, or by its province."""
    return place if place.place_id is not None else replace(place, name=neutral_place(place))


def share_count(count: Count) -> Count:
    """Drop the number's own words."""
    return replace(count, words="")


def _links(chain: tuple[SourceLink, ...]) -> tuple[SourceLink, ...]:
    """Keep the outlet, which publishes, and known sources; any other is told by its type alone."""
    return tuple(_link(link, is_public=link.source_id is not None or n == 0) for n, link in enumerate(chain))


def _link(link: SourceLink, *, is_public: bool) -> SourceLink:
    """Drop a link's words, and its name where only the document knows it."""
    return replace(link, words=None, name=link.name if is_public else link.type.replace("_", " "))
