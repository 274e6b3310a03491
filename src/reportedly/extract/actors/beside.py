"""Who acts where the parse lost it: "by" right after the trigger, a party right before it, who attempts or intends."""

from __future__ import annotations

from reportedly.extract.actors.arguments import (
    URGING,
    agents,
    by_phrase,
    governing_verb,
    is_passive,
    possessors,
    prep_objects,
    subjects,
)
from reportedly.extract.actors.doubt import doubted_name_after
from reportedly.extract.actors.holders import Holders
from reportedly.extract.actors.holdings import place_holders
from reportedly.extract.actors.sides import participle_authors
from reportedly.extract.answered import is_answered
from reportedly.knowledge.roles import RoleWords
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

FROM = frozenset({"from"})
SKIPPED = frozenset({"AUX", "ADV"})
ATTEMPTS = frozenset({"attempt", "bid", "campaign", "effort", "plan"})
"""Nouns of what is tried, which the parse may take for verbs."""
STRIKING = frozenset({"attack", "seize"})
AMID = frozenset({"in", "during", "amid", "under"})
ACTS = frozenset(
    {"operation", "raid", "ambush", "fire", "gunfire", "custody", "detention", "captivity", "prison", "jail",
     "campaign", "offensive", "assault", "attack", "strike", "shelling", "bombardment", "bombing", "advance",
     "crackdown"}
)  # fmt: skip
"""Acts and custody of one party in which others come to harm."""
HALTING = frozenset({"halt", "stop", "end", "suspend"})
"""Verbs by which another's act is ended; "halted its [offensive]" is told of the subject's own."""
ASIDES = frozenset(
    {"affiliate", "link", "belong", "base", "position", "station", "entrench", "fortify", "locate", "operate", "deploy",
     "back", "support", "lead", "call", "know", "hole", "head"}
)  # fmt: skip
"""Participles that only describe a party between it and its verb: "rebels [based] in the hills shelled"."""
ASIDE_REACH = 16
"""Tokens back from a verb to a participle that stands between it and its party."""
TAKING = frozenset({"by", "with", "against", "on", "of", "to", "from", "at", "for"})
EDGE = frozenset({"amod", "compound", "nummod", "advmod"})
LAUNCH_REACH, ASIDE = 6, 10
"""Tokens back to the verb that launches an event noun; the longest parenthesis stepped over."""
FINITE = frozenset({"VBD", "VBP", "VBZ", "VBN"})


def told_beside(
    parse: Parse, event: EventMention, acting: tuple[Token, ...], holders: Holders, words: RoleWords
) -> tuple[Token, ...]:
    """Tokens for the author that stands beside a trigger or behind the noun that acts; none where nobody does.

    ``acting`` are the grammatical authors, none of which names an actor.
    """
    return (
        _after_by(parse, event, holders)
        or _behind_noun(parse, acting, words)
        or _sent_from(parse, acting, words)
        or _who_attempts(parse, event, holders)
        or _launched(parse, event, holders, words)
        or _in_act_of(parse, event, holders)
        or _past_aside(parse, event, holders)
        or _is_by(parse, event)
        or _doubted_after(parse, event, holders, words)
        or _just_before(parse, event, holders)
    )


def _who_attempts(parse: Parse, event: EventMention, holders: Holders) -> tuple[Token, ...]:
    """Whose attempt, plan or campaign an infinitive is: "foiled the army's attempts to [besiege] the town"."""
    verb = parse.tokens[event.head]
    noun = parse.head(event.head)
    if event.is_nominal or verb.dep not in ("acl", "xcomp") or not (noun.pos == "NOUN" or noun.lemma in ATTEMPTS):
        return ()
    told = tuple(each for each in (*possessors(parse, noun), *by_phrase(parse, noun)) if holders.is_actor(each))
    return told or holders.heads_until(_left_edge(parse, noun.i, noun.i))


def _in_act_of(parse: Parse, event: EventMention, holders: Holders) -> tuple[Token, ...]:
    """Whose act people were harmed in: "killed in an operation carried out by X", "died in X's custody"."""
    verb = parse.tokens[event.head]
    if event.is_nominal or event.frame not in ("attack", "suffer", "seize"):
        return ()
    for prep in parse.kids(verb.i, "prep"):
        for noun in parse.kids(prep.i, "pobj") if prep.lower in AMID else ():
            if noun.lemma in ACTS:
                told = (*participle_authors(parse, noun), *by_phrase(parse, noun), *possessors(parse, noun))
                return tuple(each for each in told if holders.is_actor(each))
    return ()


def _past_aside(parse: Parse, event: EventMention, holders: Holders) -> tuple[Token, ...]:
    """The party from which a participle, read as its verb, has cut the trigger off: "gunmen linked to X [shelled]".

    Not from a clause that a conjunction opens: "the envoy called for calm after a shell [killed] six".
    """
    verb, sentence = parse.tokens[event.head], parse.sentence_of(event.head)
    if event.is_nominal or verb.tag not in FINITE or is_passive(parse, verb) or parse.kids(verb.i, "mark"):
        return ()
    for at in range(event.first - 1, max(sentence.first, event.first - ASIDE_REACH) - 1, -1):
        if parse.tokens[at].lemma in ASIDES and parse.tokens[at].pos == "VERB":
            return tuple(each for each in subjects(parse, parse.tokens[at]) if holders.is_actor(each))
    return ()


def _launched(parse: Parse, event: EventMention, holders: Holders, words: RoleWords) -> tuple[Token, ...]:
    """Who launches an event noun where words stand between: "[rebels] mounted last week a fierce assault"."""
    if not event.is_nominal or is_answered(parse, event.head):
        return ()
    sentence = parse.sentence_of(event.head)
    for at in range(event.first - 1, max(sentence.first, event.first - LAUNCH_REACH) - 1, -1):
        verb = parse.tokens[at]
        if verb.pos == "VERB" or verb.lemma in words.delivery:
            if verb.lemma not in words.delivery or is_passive(parse, verb):
                return ()
            return agents(parse, verb) or holders.heads_until(at)
    return ()


def _is_by(parse: Parse, event: EventMention) -> tuple[Token, ...]:
    """Who stands behind "by" after a form of "be": "one offensive against the town is by the army"."""
    noun = parse.tokens[event.head]
    above = parse.head(event.head)
    if not event.is_nominal or noun.dep != "nsubj" or above.lemma != "be":
        return ()
    return tuple(
        kid for prep in parse.kids(above.i, "prep", "agent") if prep.lower == "by" for kid in _objects(parse, prep)
    )


def _doubted_after(parse: Parse, event: EventMention, holders: Holders, words: RoleWords) -> tuple[Token, ...]:
    """Whom words of doubt right after a trigger name: "a gas attack believed to be by [the army's jets]"."""
    at = doubted_name_after(parse, event.stop, words)
    return () if at is None else holders.named_from(at)


def _objects(parse: Parse, prep: Token) -> tuple[Token, ...]:
    """The objects of one preposition with what is coordinated to them."""
    return tuple(each for kid in parse.kids(prep.i, "pobj") for each in parse.conjuncts(kid.i))


def _after_by(parse: Parse, event: EventMention, holders: Holders) -> tuple[Token, ...]:
    """The party that "by" right after the trigger leads to: "under continued shelling by X"."""
    at = event.stop
    if at + 1 >= len(parse.tokens) or parse.tokens[at].lower != "by":
        return ()
    return tuple(each for head in holders.heads_from(at + 1) for each in parse.conjuncts(head.i))


def _behind_noun(parse: Parse, acting: tuple[Token, ...], words: RoleWords) -> tuple[Token, ...]:
    """Who stands behind a noun that acts: "[rebels] launched an assault intended to break", "attempts by X to"."""
    for noun in acting:
        if noun.pos != "NOUN":
            continue
        found = by_phrase(parse, noun) or possessors(parse, noun)
        verb = governing_verb(parse, noun) if noun.dep in ("dobj", "pobj") else None
        if verb is not None and verb.lemma not in words.beholding | HALTING | URGING:
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
    """The party that ends right before a verb or event noun, its subject to the eye if not to the parse."""
    at = event.first
    if event.is_nominal:
        edge = _before_aside(parse, _left_edge(parse, event.head, event.first))
        before = holders.heads_until(edge) or holders.adjective_until(edge)
        return tuple(each for each in before if not _is_taken(parse, each))
    verb = parse.tokens[event.head]
    if verb.tag == "VBG":
        return holders.adjective_until(at)  # "killed in rebel shelling", read as a verb
    acts = event.frame == "take" or (event.frame in STRIKING and parse.kids(verb.i, "dobj"))
    if not acts or verb.tag not in FINITE or is_passive(parse, verb):
        return ()
    while at and parse.tokens[at - 1].pos in SKIPPED:
        at -= 1
    return holders.heads_until(at)


def _is_taken(parse: Parse, party: Token) -> bool:
    """Whether a party belongs to the phrase before: "hit a town held by [the militia] killing nine"."""
    return party.dep == "dobj" or (party.dep == "pobj" and parse.head(party.i).lower in TAKING)


def _left_edge(parse: Parse, head: int, first: int) -> int:
    """Where the adjectives and compounds of a noun begin; an article ends the search."""
    at = first
    while at and parse.tokens[at - 1].head == head and parse.tokens[at - 1].dep in EDGE:
        at -= 1
    return at


def _before_aside(parse: Parse, at: int) -> int:
    """The place before a parenthesis that ends at a token: "the Front (once the Brigade) [assault]"."""
    if not at or parse.tokens[at - 1].text != ")":
        return at
    opening = (n for n in range(at - 2, max(at - ASIDE, 0), -1) if parse.tokens[n].text == "(")
    return next(opening, at)
