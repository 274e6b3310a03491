"""Named rules that give each event its who and whom, from the frame of its trigger."""

from __future__ import annotations

from reportedly.extract.actors.arguments import (
    is_opposed,
    is_passive,
    patients,
    possessors,
    prep_objects,
)
from reportedly.extract.actors.authorship import told_authors
from reportedly.extract.actors.beside import told_beside
from reportedly.extract.actors.carry import carry_authors
from reportedly.extract.actors.denied_authors import spare_deniers
from reportedly.extract.actors.foes import sole_foes
from reportedly.extract.actors.holders import UNARMED, Holders
from reportedly.extract.actors.holdings import holders_of_ground
from reportedly.extract.actors.nominal import nominal_arguments, targeted
from reportedly.extract.actors.opponents import carry_opponents, is_contest
from reportedly.extract.actors.sides import BETWEEN, Arguments, Tokens, participle_authors, prepped, suffered, two_sided
from reportedly.extract.actors.verbal import verbal_arguments
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.roles import RoleWords
from reportedly.records.claim import ActorField
from reportedly.records.coded import Uncoded
from reportedly.records.mention import ActorMention, EventMention, Roles
from reportedly.text.parse import Parse, Token

SPOTS = frozenset({"in", "on", "at", "into", "inside", "near", "onto"})
REPRESSION = "Excessive force against protesters"
PUT_DOWN = frozenset({"of", "on", "against"})
SERVING = frozenset({"aid", "evacuation", "siege"})
"""Labels of acts that concern the people of a place, whoever else is named."""
AIMED = frozenset({"at", "into", "on", "onto"})
AIM_REACH = 4
"""Tokens after a trigger in which the word for its aim is looked for."""
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
    roles = spare_deniers(reading.parse, events, roles, denied)
    roles = carry_opponents(reading, events, carry_authors(reading, events, roles, denied))
    return sole_foes(reading, events, roles, actors, knowledge.actors, words)


def _roles(parse: Parse, event: EventMention, heads: frozenset[int], holders: Holders, words: RoleWords) -> Roles:
    """Who and whom of one event."""
    found = _arguments(parse, event, heads, holders, words)
    who, whom = holders.field(found.who, f"{found.rule}.who@1"), holders.field(found.whom, f"{found.rule}.whom@1")
    if (isinstance(who, Uncoded) and who.uncoded == "absent") or _is_unlikely(event, who):
        near = tuple(each for each in told_beside(parse, event, found.who, holders, words) if each not in found.whom)
        beside = holders.field(near, f"{found.rule}-beside.who@3")
        who = beside if isinstance(beside, tuple) else who
    if event.frame in FORCEFUL:
        named = holders.field(told_authors(parse, parse.tokens[event.head], words), "actors.told-author.who@2")
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
    if event.is_nominal:
        acting, undergoing = nominal_arguments(parse, event, heads, holders, words)
    else:
        acting, undergoing = verbal_arguments(parse, event, words)
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


def _prepared(parse: Parse, event: EventMention) -> Tokens:
    """Whom what is prepared is against: "preparing for an operation to oust X", "to break a siege laid by X"."""
    found: list[Token] = []
    for prep in parse.kids(event.head, "prep"):
        for noun in parse.kids(prep.i, "pobj"):
            found.extend(targeted(parse, noun))
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
