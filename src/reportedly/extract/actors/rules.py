"""Named rules that give each event its who and whom, from the frame of its trigger."""

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
from reportedly.extract.actors.authorship import told_authors
from reportedly.extract.actors.beside import told_beside
from reportedly.extract.actors.carry import carry_authors
from reportedly.extract.actors.foes import sole_foes
from reportedly.extract.actors.holders import UNARMED, Holders
from reportedly.extract.actors.holdings import holders_of_ground
from reportedly.extract.actors.opponents import carry_opponents, is_contest
from reportedly.extract.actors.sides import BETWEEN, Arguments, Tokens, participle_authors, prepped, suffered, two_sided
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.roles import RoleWords
from reportedly.records.claim import ActorField
from reportedly.records.coded import Uncoded
from reportedly.records.mention import ActorMention, EventMention, Roles
from reportedly.text.parse import Parse, Token

FROM = frozenset({"from"})
SPOTS = frozenset({"in", "on", "at", "into", "inside", "near", "onto"})
SUFFERING = frozenset({"suffer", "sustain", "incur", "undergo", "endure"})
MAKING = frozenset({"form", "create", "establish", "found", "assemble", "build", "unveil", "launch"})
"""Verbs whose object comes to be: it undergoes nothing."""
REPRESSION = "Excessive force against protesters"
PUT_DOWN = frozenset({"of", "on", "against"})
SERVING = frozenset({"aid", "evacuation", "siege"})
"""Labels of acts that concern the people of a place, whoever else is named."""
DEMANDING = frozenset({"demand", "urge", "ask", "insist", "request", "order", "want"})
"""Verbs whose clause says what another is to do."""
AMID = frozenset({"in", "during", "after", "amid", "on", "into"})
CAMPAIGNS = frozenset(
    {"offensive", "operation", "campaign", "assault", "push", "raid", "run", "sortie", "advance", "shelling",
     "bombardment", "onslaught", "incursion", "counteroffensive"}
)  # fmt: skip
"""Acts that the subject of a clause does in them what the clause tells: "the army took the hill in an [offensive]"."""
HAPPENING = frozenset({"die", "kill", "wound", "injure", "suffer", "lose", "fall", "be", "flee", "perish", "escape"})
"""Verbs that tell what befell their subject rather than what it did."""
AIM = frozenset({"at", "for"})
AIMING = frozenset({"aim", "intend", "design", "direct", "mean"})
AIMED = frozenset({"at", "into", "on", "onto"})
AIM_REACH = 4
"""Tokens after a trigger in which the word for its aim is looked for."""
INSTRUMENT = frozenset({"with", "by", "through", "using", "via"})

OF = frozenset({"of"})
MOVING = frozenset(
    {"advance", "arrival", "departure", "displacement", "exodus", "flight", "gain", "incursion", "influx", "migration",
     "progress", "pullback", "push", "retreat", "return", "withdrawal"}
)  # fmt: skip
"""Nouns of acts whose "of" phrase tells who acts, never who undergoes."""
TOLLS = frozenset({"toll", "tally", "count", "number", "figure"})
"""Nouns that only count the dead: who puts, raises or gives them killed nobody."""
HOLDING = frozenset({"contain", "hold", "include"})
"""Verbs by which a grave or a place has bodies in it: their subject does nothing."""
CLEARING = frozenset({"cleanse", "clear", "purge", "rid", "sweep", "free"})
"""Verbs whose "of" phrase tells from whom ground was taken."""

FORCEFUL = frozenset({"attack", "clash", "suffer", "seize", "take"})
"""Frames of acts whose author others may tell: accused, blamed, claiming."""


def assign_roles(
    reading: Reading,
    events: tuple[EventMention, ...],
    actors: tuple[ActorMention, ...],
    knowledge: Knowledge,
    denied: frozenset[int] = frozenset(),
) -> tuple[Roles, ...]:
    """Give each event mention its who and whom, in the order of the events; ``denied`` are heads of denied ones.

    The grammar gives the argument tokens, the frame their roles, `Holders` the actors behind them. A side that no
    words tell is Uncoded "absent"; one whose words name no known actor is Uncoded "unknown-name".
    """
    words = knowledge.roles
    holders = Holders(reading, actors, words)
    heads = frozenset(event.head for event in events)
    roles = tuple(_roles(reading.parse, event, heads, holders, words) for event in events)
    roles = carry_opponents(reading, events, carry_authors(reading, events, roles, denied))
    return sole_foes(reading, events, roles, actors, knowledge.actors, words)


def _roles(parse: Parse, event: EventMention, heads: frozenset[int], holders: Holders, words: RoleWords) -> Roles:
    """Who and whom of one event."""
    found = _arguments(parse, event, heads, holders, words)
    who, whom = holders.field(found.who, f"{found.rule}.who@1"), holders.field(found.whom, f"{found.rule}.whom@1")
    if (isinstance(who, Uncoded) and who.uncoded == "absent") or _is_unlikely(event, who):
        near = tuple(each for each in told_beside(parse, event, found.who, holders, words) if each not in found.whom)
        beside = holders.field(near, f"{found.rule}-beside.who@1")
        who = beside if isinstance(beside, tuple) else who
    if event.frame in FORCEFUL:
        named = holders.field(told_authors(parse, parse.tokens[event.head], words), "actors.told-author.who@1")
        who = named if isinstance(named, tuple) else who
    allies = holders.allies(event)
    if isinstance(who, tuple) and allies:
        known = {each.value.name for each in who}
        who = (*who, *(ally for ally in allies if ally.value.name not in known))
    if event.frame == "protest" and isinstance(who, Uncoded):
        who = holders.protesters(event)
    if event.frame == "attack" and isinstance(whom, Uncoded):
        spots = prepped(parse, event, SPOTS) or _aimed_at(parse, event)
        whom = holders.civilians_at((*found.whom, *spots)) or whom
    if event.frame in ("take", "give", "move") and isinstance(whom, tuple):
        whom = tuple(each for each in whom if "actors.civilian-object@" not in each.rule) or Uncoded(uncoded="absent")
    if isinstance(whom, Uncoded) and is_contest(event):
        held = holders.field(holders_of_ground(parse, event, words), "actors.ground.whom@1")
        whom = held if isinstance(held, tuple) else whom
    if isinstance(whom, Uncoded) and is_contest(event):
        against = holders.field(_against_beside(parse, event, holders), "actors.against-beside.whom@1")
        whom = against if isinstance(against, tuple) else whom
    if isinstance(whom, Uncoded) and event.type.label == "siege":
        held = holders.field(holders_of_ground(parse, event, words), "actors.ground.whom@1")
        whom = held if isinstance(held, tuple) else whom
    roles = holders.finish(event, who, whom)
    if event.type.acled == REPRESSION and isinstance(roles.who, Uncoded):
        repressing = holders.field(_protested_against(parse, event), "actors.repressing.who@1")
        roles = roles if isinstance(repressing, Uncoded) else Roles(who=repressing, whom=roles.whom)
    if isinstance(roles.whom, Uncoded) and roles.whom.uncoded == "absent" and event.type.label in SERVING:
        return Roles(who=roles.who, whom=holders.people_served(event))
    return roles


def _protested_against(parse: Parse, event: EventMention) -> Tokens:
    """Against whom the protests are that are put down: they put them down ("the repression of anti-[army] rallies")."""
    trigger = parse.tokens[event.head]
    rallies = patients(parse, trigger) if not event.is_nominal else prep_objects(parse, trigger, PUT_DOWN)
    return tuple(kid for noun in rallies for kid in possessors(parse, noun) if is_opposed(parse, kid))


def _is_unlikely(event: EventMention, who: ActorField) -> bool:
    """Whether only unarmed people stand as authors of an attack: the parse has taken the wrong subject."""
    return event.frame == "attack" and isinstance(who, tuple) and all(each.value.kind in UNARMED for each in who)


def _arguments(
    parse: Parse, event: EventMention, heads: frozenset[int], holders: Holders, words: RoleWords
) -> Arguments:
    """The argument tokens of an event under its frame."""
    acting, undergoing = _nominal(parse, event, heads, holders) if event.is_nominal else _verbal(parse, event, words)
    frame = event.frame
    if frame in ("clash", "deal") or (frame == "suffer" and prepped(parse, event, BETWEEN)):
        return two_sided(parse, event, acting, undergoing, words)
    if frame == "suffer":
        return suffered(parse, event, acting, undergoing, words)
    if frame == "lose":
        to = prepped(parse, event, words.leading_to("lose", "who"))
        return Arguments(who=to, whom=acting or undergoing, rule="actors.lose")
    if frame in ("move", "yield", "protest"):
        against = prepped(parse, event, words.leading_to(frame, "whom"))
        if event.type.plover == "MOBILIZE":
            against += _prepared(parse, event)
        if frame == "protest":
            return Arguments(who=acting, whom=against + undergoing, rule="actors.protest")
        if _is_moved(parse, event):
            return Arguments(who=acting, whom=undergoing, rule="actors.moved")
        if undergoing and not event.is_nominal and not any(map(holders.is_actor, acting)):
            acting = undergoing  # "the fighting displaced thousands": the war is no party, those it moves go
        return Arguments(who=acting or undergoing, whom=against, rule=f"actors.{frame}")
    whom = undergoing + prepped(parse, event, words.leading_to(frame, "whom"))
    return Arguments(who=acting, whom=whom, rule=f"actors.{frame}")


def _verbal(parse: Parse, event: EventMention, words: RoleWords) -> tuple[Tokens, Tokens]:
    """Deep subject and object of a verb trigger."""
    verb = parse.tokens[event.head]
    acting, undergoing = agents(parse, verb), patients(parse, verb)
    if event.frame == "act" and verb.lemma in HOLDING:
        return (), undergoing
    if event.frame in ("attack", "seize") and not undergoing and not is_passive(parse, verb):
        undergoing = _held_below(parse, verb)
    if event.frame == "speak" and not undergoing:
        undergoing = _asked(parse, verb)
    if event.frame == "take" and verb.lemma in CLEARING:
        undergoing += prep_objects(parse, verb, OF)
    if event.frame == "take":
        undergoing = tuple(each for each in undergoing if each.lower != "it")  # ground, not a party
    if verb.lemma in SUFFERING and acting and not is_passive(parse, verb):
        return (), acting  # "nine fighters suffered burns in the attack"
    if event.frame == "act" and verb.lemma in MAKING and not is_passive(parse, verb):
        undergoing = tuple(kid for each in undergoing for kid in possessors(parse, each) if is_opposed(parse, kid))
    if verb.lemma in words.effects and acting and not undergoing and not is_passive(parse, verb):
        return (), acting  # "two injured": a verb of harm without object tells of those who were harmed
    opposed = tuple(kid for token in undergoing for kid in possessors(parse, token) if is_opposed(parse, kid))
    return acting, undergoing + opposed


def _asked(parse: Parse, verb: Token) -> Tokens:
    """Of whom something is demanded: "demanded [the council] open an inquiry"."""
    clauses = parse.kids(verb.i, "ccomp") if verb.lemma in DEMANDING else ()
    return tuple(token for clause in clauses for token in parse.kids(clause.i, "nsubj") if token.i > verb.i)


def _held_below(parse: Parse, verb: Token) -> Tokens:
    """The object that the parse made the subject of a participle: "massacred [sixty soldiers] taken hostage"."""
    below = (kid for kid in parse.kids(verb.i, "ccomp") if kid.tag in ("VBN", "VBD") and kid.i > verb.i)
    return tuple(token for kid in below for token in parse.kids(kid.i, "nsubj", "nsubjpass") if token.i > verb.i)


def _nominal(
    parse: Parse, event: EventMention, heads: frozenset[int], holders: Holders
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who acts and who undergoes in an event noun, from its own phrase and the verb above it."""
    noun = parse.tokens[event.head]
    owners = tuple(token for token in possessors(parse, noun) if holders.is_actor(token))  # not "fierce clashes"
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
    undergoing = _targeted(parse, noun) + opposed
    if above is None:
        return acting, undergoing
    more = _agents_above(parse, event, noun, above)
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


def _prepared(parse: Parse, event: EventMention) -> Tokens:
    """Whom what is prepared is against: "preparing for an operation to oust X", "to break a siege laid by X"."""
    found: list[Token] = []
    for prep in parse.kids(event.head, "prep"):
        for noun in parse.kids(prep.i, "pobj"):
            found.extend(_targeted(parse, noun))
        for verb in parse.kids(prep.i, "pcomp"):
            objects = patients(parse, verb)
            found.extend((*objects, *(by for noun in objects for by in participle_authors(parse, noun))))
    return tuple(found)


def _aimed_at(parse: Parse, event: EventMention) -> Tokens:
    """The object of the first word for a place right after a trigger: "fired shells and mortars [into] two streets"."""
    stop = min(event.stop + AIM_REACH, parse.sentence_of(event.head).stop)
    for token in parse.tokens[event.stop : stop]:
        if token.pos == "VERB":
            return ()
        if token.lower in AIMED:
            return parse.kids(token.i, "pobj")
    return ()


def _against_beside(parse: Parse, event: EventMention, holders: Holders) -> tuple[Token, ...]:
    """Whom the sentence says something is against, after the trigger: "entered the town in a campaign against X"."""
    sentence = parse.sentence_of(event.head)
    found = (
        holders.heads_from(at + 1) for at in range(event.stop, sentence.stop - 1) if parse.tokens[at].lower == "against"
    )
    return next(filter(None, found), ())


def _is_moved(parse: Parse, event: EventMention) -> bool:
    """Whether people are moved by others rather than move themselves: "were taken", "have been displaced"."""
    verb = parse.tokens[event.head]
    return event.frame == "move" and event.type.plover == "AID" and not event.is_nominal and is_passive(parse, verb)


def _by_of(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """The "by" phrase of an event noun, also where the parse ties it to its "of" phrase: "shelling of homes by X"."""
    below = (token for prep in parse.kids(noun.i, "prep") for token in parse.kids(prep.i, "pobj"))
    return by_phrase(parse, noun) or next((by for token in below if (by := by_phrase(parse, token))), ())


def _movers_of(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """The "of" phrase of a noun that tells how its own party moves: "the rapid advances of the loyalists"."""
    return prep_objects(parse, noun, OF) if noun.lemma in MOVING else ()


def _targeted(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """Objects of a verb on an event noun: "strikes targeting X", "an operation to oust X", "aimed at ousting X"."""
    verbs = [kid for kid in parse.kids(noun.i, "acl", "relcl") if kid.tag == "VBG" or _is_purpose(parse, kid)]
    for kid in parse.kids(noun.i, "acl"):
        verbs.extend(aim for prep in parse.kids(kid.i, "prep") for aim in parse.kids(prep.i, "pcomp"))
    return tuple(token for verb in verbs for token in (*patients(parse, verb), *prep_objects(parse, verb, FROM)))


def _is_purpose(parse: Parse, verb: Token) -> bool:
    """Whether a clause on a noun tells what it is for: "to oust the rebels"."""
    return any(kid.dep == "aux" and kid.lower == "to" for kid in parse.kids(verb.i))
