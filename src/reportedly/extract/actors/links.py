"""Tie neighbouring phrases: owners shared over "and", and owners that follow in "of X", "loyal to Y"."""

from __future__ import annotations

import msgspec

from reportedly.extract.actors.classes import MEANS, OWNED, SIDES, group_of
from reportedly.extract.actors.found import Found
from reportedly.knowledge.actors import Actors
from reportedly.text.parse import Parse

ANDS = frozenset({"and", "or", "/", "&"})
LINKS = frozenset({"of", "from", "loyal", "allied", "affiliated", "linked", "belonging", "associated", "within", "in"})
LINK_TAILS = frozenset({"to", "with", "of", "the", "a", "an", "so", "-", "called", '"', "'", "so-called"})
INHERITING = frozenset((*MEANS, "force", "navy", "part"))


def share_owners(parse: Parse, actors: Actors, found: list[Found]) -> list[Found]:
    """Give coordinated phrases the owner or noun they share: "Russian and Syrian jets", "Turkish tanks and jets"."""
    shared = list(found)
    for n in range(len(shared) - 1):
        left, right = shared[n], shared[n + 1]
        if _are_joined(parse, left, right):
            shared[n], shared[n + 1] = _shared(actors, left, right)
    return shared


def _are_joined(parse: Parse, left: Found, right: Found) -> bool:
    """Say whether only "and" (with an article or comma) stands between two phrases of one sentence."""
    between = parse.tokens[left.stop : right.first]
    if not 1 <= len(between) <= 2 or parse.tokens[left.head].sent != parse.tokens[right.head].sent:
        return False
    return between[-1].lower in ANDS or between[0].lower == "and"


def _shared(actors: Actors, left: Found, right: Found) -> tuple[Found, Found]:
    """Two neighbours joined by "and", after sharing."""
    a, b = left.head_term, right.head_term
    if a is None or b is None:
        return left, right
    left_group, right_group = group_of(actors, a), group_of(actors, b)
    is_lone = not left.owners and (a.role == "adjective" or left_group == "state" or left_group in SIDES)
    if is_lone and right.owners and right_group in OWNED and not left.is_plural:
        return msgspec.structs.replace(left, head_term=b, owners=(a,), form="modifier"), right
    if a.role == "adjective" and right.thing is not None and left.thing is None and not left.owners:
        return msgspec.structs.replace(left, thing=right.thing, form="modifier"), right
    inherits = right_group in INHERITING and not right.owners and not right.is_definite
    if left.owners and left_group in OWNED and inherits:
        return left, msgspec.structs.replace(right, owners=left.owners)
    return left, right


def link_owners_after(parse: Parse, actors: Actors, found: list[Found]) -> tuple[Found, ...]:
    """Tie a noun to the phrase after it that says whose: "members of X", "forces loyal to Y"."""
    starts: dict[int, int] = {}
    for n, item in enumerate(found):
        for at in range(item.first, item.head + 1):
            starts.setdefault(at, n)
    return tuple(_linked(parse, actors, n, found, starts) for n in range(len(found)))


def _linked(parse: Parse, actors: Actors, n: int, found: list[Found], starts: dict[int, int]) -> Found:
    """One phrase with the index of the phrase that says whose it is, if one follows."""
    item = found[n]
    term = item.head_term
    if term is None or term.role != "noun" or item.owners or group_of(actors, term) not in OWNED:
        return item
    target = _phrase_after(parse, item, starts)
    if target is not None and found[target].form == "modifier":
        target = starts.get(found[target].stop, target)  # "of the X-linked Y" are Y's
    return item if target is None or target == n else msgspec.structs.replace(item, belongs_to=target)


def _phrase_after(parse: Parse, item: Found, starts: dict[int, int]) -> int | None:
    """Index of the phrase that follows "of", "from", "loyal to" …, if one does."""
    stop = parse.sentence_of(item.head).stop
    tokens, at = parse.tokens, item.stop
    if at >= stop or tokens[at].lower not in LINKS:
        return None
    at += 1
    while at < stop and at not in starts and tokens[at].lower in LINK_TAILS:
        at += 1
    return starts.get(at) if at < stop else None
