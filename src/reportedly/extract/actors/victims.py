"""Persons named as those whom force befell: "gunmen killed Judge Juana Perez"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from reportedly.extract.actors.arguments import is_passive, patients, prep_objects, subjects
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded
from reportedly.records.mention import ActorMention, EventMention, PlaceMention, Roles
from reportedly.records.values import ActorRef
from reportedly.text.parse import Parse, Token

BODILY = frozenset({"attack", "seize", "suffer"})
"""Frames of force that can befall a person."""
Classes = Mapping[str, frozenset[str]]
OF = frozenset({"of", "against", "on"})
TITLES = frozenset({"person", "official", "armed"})
"""Classes of nouns that stand before or after a person's name."""
INSIDE = ("compound", "nmod", "flat")


def name_victims(
    reading: Reading,
    events: tuple[EventMention, ...],
    roles: tuple[Roles, ...],
    actors: tuple[ActorMention, ...],
    places: tuple[PlaceMention, ...],
    knowledge: Knowledge,
) -> tuple[Roles, ...]:
    """Fill an absent whom of force with the person whose name stands in its place, in the order of the events.

    A person's name is two or more capitalised words, or one behind a title, that are no known actor and no place. The
    name is the actor's, its id stays open.
    """
    classes = knowledge.triggers.noun_classes
    mentions: tuple[ActorMention | PlaceMention, ...] = (*actors, *places)
    taken = {i for each in mentions if isinstance(each.value, Coded) for i in range(each.first, each.stop)}
    return tuple(_named(reading, event, role, taken, classes) for event, role in zip(events, roles, strict=True))


def _named(reading: Reading, event: EventMention, role: Roles, taken: set[int], classes: Classes) -> Roles:
    """The roles of one event, its victims by their names where no known party stands there."""
    if isinstance(role.whom, tuple) or event.frame not in BODILY or event.type.plover not in ("ASSAULT", "COERCE"):
        return role
    found = tuple(
        _coded(reading, token)
        for token in _undergoing(reading.parse, event)
        if _is_person(reading.parse, token, taken, classes)
    )
    return msgspec.structs.replace(role, whom=found) if found else role


def _undergoing(parse: Parse, event: EventMention) -> Iterator[Token]:
    """Yield the words in the place of those who undergo: object, passive subject, "of" behind a noun."""
    head = parse.tokens[event.head]
    if event.is_nominal:
        yield from prep_objects(parse, head, OF)
    elif event.frame == "suffer" and not is_passive(parse, head):
        yield from subjects(parse, head)
    else:
        yield from patients(parse, head)


def _is_person(parse: Parse, token: Token, taken: set[int], classes: Classes) -> bool:
    """Say whether a proper noun is a person's name that nothing else has claimed."""
    if not _is_name(token) or any(kid.lower == "the" for kid in parse.kids(token.i, "det")):
        return False
    parts = [kid for kid in parse.kids(token.i, *INSIDE) if kid.i < token.i]
    titles = [*parts, *parse.kids(token.i, "appos")]
    is_titled = any(TITLES & classes.get(each.lemma, frozenset()) for each in titles if each.pos == "NOUN")
    return (is_titled or any(map(_is_name, parts))) and {token.i, *(kid.i for kid in parts)}.isdisjoint(taken)


def _is_name(token: Token) -> bool:
    """Say whether a token is a proper noun in ordinary capitals."""
    return token.pos == "PROPN" and token.text[0].isupper() and not token.text.isupper()


def _coded(reading: Reading, token: Token) -> Coded[ActorRef]:
    """A person by name, on the name's words."""
    first = min([kid.i for kid in reading.parse.kids(token.i, *INSIDE) if kid.i < token.i] + [token.i])
    span = reading.span(first, token.i + 1)
    ref = ActorRef(actor_id=None, name=" ".join(span.text.split()), kind="person")
    return Coded(value=ref, evidence=(span,), rule="actors.victim-name@1", score=0.6)
