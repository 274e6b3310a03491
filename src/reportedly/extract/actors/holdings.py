"""Who holds the ground that an act goes for: "rebel-held areas", "territory controlled by X", "the stronghold of X"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.actors.arguments import by_phrase, patients, prep_objects
from reportedly.knowledge.roles import RoleWords
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

TOWARDS = frozenset(
    {"in", "into", "inside", "on", "onto", "of", "at", "to", "toward", "towards", "from", "near", "over", "around"}
)
AROUND = frozenset({"of", "around", "on"})


def holders_of_ground(parse: Parse, event: EventMention, words: RoleWords) -> tuple[Token, ...]:
    """Tokens for those who hold the places that an act goes for, in text order.

    The places are the objects of the trigger, of its prepositions and of its light verb, with their appositions.
    """
    return tuple(token for place in _grounds(parse, event) for token in place_holders(parse, place, words))


def _grounds(parse: Parse, event: EventMention) -> Iterator[Token]:
    """The words for places that an act goes for."""
    trigger = parse.tokens[event.head]
    spots = [trigger] if event.support is None else [trigger, parse.tokens[event.support]]
    found = [token for spot in spots for token in prep_objects(parse, spot, TOWARDS)]
    if not event.is_nominal:
        found.extend(patients(parse, trigger))
    for token in tuple(found):
        found.extend(parse.kids(token.i, "appos"))
        found.extend(prep_objects(parse, token, AROUND))
    seen: set[int] = set()
    for token in found:
        if token.i not in seen:
            seen.add(token.i)
            yield token


def place_holders(parse: Parse, place: Token, words: RoleWords) -> Iterator[Token]:
    """Yield tokens for who holds one place, by a participle before or after it, or by a noun that says so."""
    for kid in parse.kids(place.i, "acl", "relcl", "amod", "compound", "nmod"):
        if kid.lemma not in words.holding and kid.lower not in words.holding:
            continue
        if kid.dep in ("acl", "relcl"):
            yield from by_phrase(parse, kid)
        else:
            yield from parse.kids(kid.i, "npadvmod", "compound", "amod", "nmod", "nsubj")
    if place.lemma in words.strongholds:
        yield from parse.kids(place.i, "poss", "compound", "amod", "nmod")
        yield from prep_objects(parse, place, frozenset({"of"}))
