"""What a deed did is no deed of whoever denies the deed: "denied responsibility for a bombing that killed twelve"."""

from __future__ import annotations

import msgspec

from reportedly.records.coded import Uncoded
from reportedly.records.mention import EventMention, Roles
from reportedly.text.parse import Parse

RELATIVE = frozenset({"that", "which"})


def spare_deniers(
    parse: Parse, events: tuple[EventMention, ...], roles: tuple[Roles, ...], denied: frozenset[int]
) -> tuple[Roles, ...]:
    """Take the author away from harm that a denied deed is told to have done, where its clause has no other subject.

    That is a relative clause of which the deed is the subject, or a participle beside it ("had bombed it, killing
    twelve"). ``denied`` are head tokens of denied events. Harm with a subject of its own ("in which troops killed ten")
    keeps it.
    """
    return tuple(_spared(parse, event, role, denied) for event, role in zip(events, roles, strict=True))


def _spared(parse: Parse, event: EventMention, role: Roles, denied: frozenset[int]) -> Roles:
    """One event's roles, without an author where a denied deed is the subject, or has the same one."""
    verb = parse.tokens[event.head]
    if event.head in denied or verb.head not in denied:
        return role
    is_its_doing = verb.dep == "relcl" and any(kid.lower in RELATIVE for kid in parse.kids(verb.i, "nsubj"))
    is_beside = verb.dep == "advcl" and verb.tag == "VBG" and not parse.kids(verb.i, "nsubj", "nsubjpass")
    return msgspec.structs.replace(role, who=Uncoded(uncoded="absent")) if is_its_doing or is_beside else role
