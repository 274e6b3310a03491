"""Who acts where the parse lost it: "by" right after the trigger, a party right before it, who attempts or intends."""

from __future__ import annotations

from reportedly.extract.actors.arguments import (
    agents,
    by_phrase,
    governing_verb,
    is_passive,
    possessors,
    prep_objects,
    subjects,
)
from reportedly.extract.actors.holders import Holders
from reportedly.extract.actors.holdings import place_holders
from reportedly.knowledge.roles import RoleWords
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

FROM = frozenset({"from"})
SKIPPED = frozenset({"AUX", "ADV"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "VBN"})


def told_beside(
    parse: Parse, event: EventMention, acting: tuple[Token, ...], holders: Holders, words: RoleWords
) -> tuple[Token, ...]:
    """Tokens for the author that stands beside a trigger or behind the noun that acts; none where nobody does.

    ``acting`` are the grammatical authors, none of which names an actor.
    """
    return (
        _after_by(parse, event, holders)
        or _behind_noun(parse, acting)
        or _sent_from(parse, acting, words)
        or _just_before(parse, event, holders)
    )


def _after_by(parse: Parse, event: EventMention, holders: Holders) -> tuple[Token, ...]:
    """The party that "by" right after the trigger leads to: "under continued shelling by X"."""
    at = event.stop
    if at + 1 >= len(parse.tokens) or parse.tokens[at].lower != "by":
        return ()
    return tuple(each for head in holders.heads_from(at + 1) for each in parse.conjuncts(head.i))


def _behind_noun(parse: Parse, acting: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who stands behind a noun that acts: "[rebels] launched an assault intended to break", "attempts by X to"."""
    for noun in acting:
        if noun.pos != "NOUN":
            continue
        found = by_phrase(parse, noun) or possessors(parse, noun)
        verb = governing_verb(parse, noun) if noun.dep in ("dobj", "pobj") else None
        if verb is not None:
            found = (*found, *(agents(parse, verb) or (subjects(parse, verb) if is_passive(parse, verb) else ())))
        if found:
            return found
    return ()


def _sent_from(parse: Parse, acting: tuple[Token, ...], words: RoleWords) -> tuple[Token, ...]:
    """Who holds the place that a weapon came from: "rockets fired from a rebel-held hill"."""
    verbs = (verb for noun in acting for verb in (*parse.kids(noun.i, "acl"), parse.head(noun.i)))
    sent = (verb for verb in verbs if verb.lemma in words.delivery)
    places = (place for verb in sent for place in prep_objects(parse, verb, FROM))
    return tuple(token for place in places for token in place_holders(parse, place, words))


def _just_before(parse: Parse, event: EventMention, holders: Holders) -> tuple[Token, ...]:
    """The party that ends right before a verb of taking ground, its subject to the eye if not to the parse."""
    verb = parse.tokens[event.head]
    if event.is_nominal or event.frame != "take" or verb.tag not in FINITE or is_passive(parse, verb):
        return ()
    at = event.first
    while at and parse.tokens[at - 1].pos in SKIPPED:
        at -= 1
    return holders.heads_until(at)
