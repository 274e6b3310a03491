"""The terms under which a claim is found: its actors with all they are part of, its act, its places, its words.

A term for an id is one made-up word, so that the same index holds ids and words and neither is taken for the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from reportedly.link.narratives.kin import kin_of
from reportedly.link.narratives.pattern import act_of
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.values import ActorRef, EventType, PlaceRef
from reportedly.text.fold import fold

if TYPE_CHECKING:
    from reportedly.knowledge.load import Knowledge


_MARKS = re.compile(r"[\W_]+")


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """The terms of one claim by slot, each a row of words apart by blanks.

    >>> Terms(who="xactus0 us", whom="", act="", place="", words="").who
    'xactus0 us'
    """

    who: str
    whom: str
    act: str
    place: str
    words: str


@lru_cache(maxsize=100_000)
def term_of(kind: str, key: str) -> str:
    """Make the one word that stands for an id; its digit at the end keeps a stemmer from cutting it.

    >>> term_of("actor", "act-us-mil"), term_of("country", "SY")
    ('xactoractusmil0', 'xcountrysy0')
    """
    return f"x{kind}{_MARKS.sub('', key.casefold())}0"


def terms_of(claim: Claim, sentence: str, knowledge: Knowledge) -> Terms:
    """Return the terms of a claim; ``sentence`` are the words that tell it."""
    return Terms(
        who=_joined(_side(claim.who, knowledge)),
        whom=_joined(_side(claim.whom, knowledge)),
        act=_joined(_act(claim, knowledge)),
        place=_joined(_places(claim)),
        words=fold(sentence),
    )


def act_terms(type: EventType, knowledge: Knowledge) -> tuple[str, str]:
    """Return the terms of a type: one for its label, one for the act that patterns know it by.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> knowledge = load_knowledge()
    >>> act_terms(knowledge.triggers.type_of("Grenade"), knowledge)
    ('xlabelgrenadeattack0', 'xactexplosion0')
    """
    return term_of("label", type.label), term_of("act", knowledge.narratives.act(type).name)


def actor_terms(actor_id: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the terms of an actor and of the bodies it is part of, its own first."""
    return tuple(term_of("actor", above) for above in kin_of(actor_id, knowledge.actors))


def place_terms(place: PlaceRef) -> tuple[str, ...]:
    """Return the terms of a place, its province and its country, the narrowest first."""
    found = [term_of("place", place.place_id or place.name)]
    if place.admin1:
        found.append(term_of("unit", f"{place.country} {place.admin1}"))
    if place.precision == "admin1":
        found.append(term_of("unit", f"{place.country} {place.name}"))
    if place.country:
        found.append(term_of("country", place.country))
    return tuple(found)


def _side(field: tuple[Coded[ActorRef], ...] | Uncoded, knowledge: Knowledge) -> Iterator[str]:
    """Ids, names and words of the actors on a side."""
    for coded in field if isinstance(field, tuple) else ():
        if coded.value.actor_id is not None:
            yield from actor_terms(coded.value.actor_id, knowledge)
        yield fold(coded.value.name)
        yield from (fold(span.text) for span in coded.evidence)


def _act(claim: Claim, knowledge: Knowledge) -> Iterator[str]:
    """The type, the act that a count may tell, and the words of all triggers."""
    if isinstance(claim.what, Coded):
        yield from act_terms(claim.what.value, knowledge)
    act = act_of(claim, knowledge.narratives)
    if act is not None:
        yield from (term_of("label", act.name), term_of("act", act.name))
    yield from (fold(span.text) for span in (claim.trigger, *claim.also))


def _places(claim: Claim) -> Iterator[str]:
    """Ids and names of the places, and the units they lie in."""
    for coded in claim.where if isinstance(claim.where, tuple) else ():
        yield from place_terms(coded.value)
        yield from (fold(part) for part in (coded.value.name, coded.value.admin1 or ""))
        yield from (fold(span.text) for span in coded.evidence)


def _joined(parts: Iterable[str]) -> str:
    """Words apart by blanks, each once."""
    return " ".join(dict.fromkeys(word for part in parts for word in part.split()))
