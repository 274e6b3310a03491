"""Who acts and who undergoes in an event noun, from its own phrase and from the verb above it."""

from __future__ import annotations

from reportedly.extract.actors.arguments import (
    agents,
    by_phrase,
    is_opposed,
    is_passive,
    patients,
    possessors,
    prep_objects,
    subjects,
)
from reportedly.extract.actors.holders import Holders
from reportedly.extract.actors.sides import participle_authors
from reportedly.extract.answered import is_answered
from reportedly.knowledge.roles import RoleWords
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

PROPOSED = "events.encoder@"
"""The finder of words that no lexicon has for an event: they may name a thing."""
OF = frozenset({"of"})
FROM = frozenset({"from"})
INSTRUMENT = frozenset({"with", "by", "through", "using", "via"})
AIM = frozenset({"at", "for"})
AIMING = frozenset({"aim", "intend", "design", "direct", "mean"})
AMID = frozenset({"in", "during", "after", "amid", "on", "into"})
CAMPAIGNS = frozenset(
    {"offensive", "operation", "campaign", "assault", "push", "raid", "run", "sortie", "advance", "shelling",
     "bombardment", "onslaught", "incursion", "counteroffensive"}
)  # fmt: skip
"""Acts that the subject of a clause does in them what the clause tells: "the army took the hill in an [offensive]"."""
HAPPENING = frozenset({"die", "kill", "wound", "injure", "suffer", "lose", "fall", "be", "flee", "perish", "escape"})
"""Verbs that tell what befell their subject rather than what it did."""
MOVING = frozenset(
    {"advance", "arrival", "departure", "displacement", "exodus", "flight", "gain", "incursion", "influx", "migration",
     "progress", "pullback", "push", "retreat", "return", "withdrawal"}
)  # fmt: skip
"""Nouns of acts whose "of" phrase tells who acts, never who undergoes."""
TOLLS = frozenset({"toll", "tally", "count", "number", "figure"})
"""Nouns that only count the dead: who puts, raises or gives them killed nobody."""


def nominal_arguments(
    parse: Parse, event: EventMention, heads: frozenset[int], holders: Holders, words: RoleWords
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return who acts and who undergoes in an event noun, from its own phrase and the verb above it."""
    noun = parse.tokens[event.head]
    is_thing = event.finder.startswith(PROPOSED)  # whose owner did not attack it: "an attack on its convoy"
    told = () if is_thing else possessors(parse, noun)
    owners = tuple(token for token in told if holders.is_actor(token))  # not "fierce clashes"
    opposed = tuple(token for token in owners if is_opposed(parse, token))
    acting = (
        _by_of(parse, noun)
        + _movers_of(parse, noun)
        + participle_authors(parse, noun)
        + tuple(token for token in owners if token not in opposed)
    )
    if event.frame == "move" and (movers := _movers_of(parse, noun)):
        return movers, opposed  # "the raids prompted an exodus of civilians": what stands above is no mover
    above = parse.tokens[event.support] if event.support is not None else _direct_verb(parse, noun)
    undergoing = targeted(parse, noun) + opposed
    if above is None:
        return acting, undergoing
    is_others = _is_beheld(parse, event, noun, above, words) or is_answered(parse, noun.i)
    more = () if is_others else _agents_above(parse, event, noun, above)
    if above.i not in heads:
        undergoing += _patients_above(parse, noun, above)
    return acting + more, undergoing


def _direct_verb(parse: Parse, noun: Token) -> Token | None:
    """The verb a noun is an argument of, directly, through a preposition or as a conjunct."""
    at = noun
    while at.dep == "conj" and parse.head(at.i).pos in ("NOUN", "PROPN"):
        at = parse.head(at.i)
    above = parse.head(at.i)
    if above.pos == "ADP":
        above = parse.head(above.i)
    return above if above.pos == "VERB" and above.i != noun.i else None


def _is_beheld(parse: Parse, event: EventMention, noun: Token, verb: Token, words: RoleWords) -> bool:
    """Say whether the verb above only judges, tells, expects or prevents the act: "called the [attack] a crime"."""
    is_light = event.support is not None and not parse.kids(verb.i, "oprd")  # "called a strike"
    return verb.lemma in words.beholding and not is_light and noun.dep != "pobj"


def _agents_above(parse: Parse, event: EventMention, noun: Token, verb: Token) -> tuple[Token, ...]:
    """Who acts, told by the verb that governs the event noun ("[jets] carried out raids", "hit with rockets")."""
    if noun.lemma in TOLLS:
        return ()
    if event.frame == "suffer" and event.support is not None:
        return subjects(parse, verb)
    if noun.dep in ("nsubj", "nsubjpass"):
        return by_phrase(parse, verb) if is_passive(parse, verb) else ()
    if noun.dep in ("dobj", "attr", "oprd") or event.support is not None:
        return agents(parse, verb)
    prep = parse.head(noun.i)
    if noun.dep != "pobj":
        return ()
    if prep.lower in AIM and verb.lemma in AIMING:
        return subjects(parse, verb)  # "the offensive of the army was aimed at [recapture]"
    if is_passive(parse, verb) or verb.lemma in HAPPENING:
        return ()
    if prep.lower in INSTRUMENT or (prep.lower in AMID and noun.lemma in CAMPAIGNS):
        return agents(parse, verb)
    return ()


def _patients_above(parse: Parse, noun: Token, verb: Token) -> tuple[Token, ...]:
    """Who undergoes, told by the verb of an event noun: "raids hit X", "X was hit by raids"."""
    passive = is_passive(parse, verb)
    if noun.dep == "nsubj" and not passive:
        return patients(parse, verb)
    if noun.dep == "pobj" and parse.head(noun.i).lower in INSTRUMENT:
        return patients(parse, verb)
    if noun.dep == "pobj" and passive:
        return subjects(parse, verb)
    return ()


def _by_of(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """The "by" phrase of an event noun, also where the parse ties it to its "of" phrase: "shelling of homes by X"."""
    below = (token for prep in parse.kids(noun.i, "prep") for token in parse.kids(prep.i, "pobj"))
    return by_phrase(parse, noun) or next((by for token in below if (by := by_phrase(parse, token))), ())


def _movers_of(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """The "of" phrase of a noun that tells how its own party moves: "the rapid advances of the loyalists"."""
    return prep_objects(parse, noun, OF) if noun.lemma in MOVING else ()


def targeted(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """Return the objects of a verb on an event noun: "strikes targeting X", "an operation to oust X"."""
    verbs = [kid for kid in parse.kids(noun.i, "acl", "relcl") if kid.tag == "VBG" or _is_purpose(parse, kid)]
    for kid in parse.kids(noun.i, "acl"):
        verbs.extend(aim for prep in parse.kids(kid.i, "prep") for aim in parse.kids(prep.i, "pcomp"))
    return tuple(token for verb in verbs for token in (*patients(parse, verb), *prep_objects(parse, verb, FROM)))


def _is_purpose(parse: Parse, verb: Token) -> bool:
    """Whether a clause on a noun tells what it is for: "to oust the rebels"."""
    return any(kid.dep == "aux" and kid.lower == "to" for kid in parse.kids(verb.i))
