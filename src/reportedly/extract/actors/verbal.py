"""Who acts and who undergoes in a verb: its deep subject and object, by what kind of verb it is."""

from __future__ import annotations

from reportedly.extract.actors.arguments import agents, is_opposed, is_passive, patients, possessors, prep_objects
from reportedly.extract.actors.sides import Tokens
from reportedly.knowledge.roles import RoleWords
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

OF = frozenset({"of"})
SUFFERING = frozenset({"suffer", "sustain", "incur", "undergo", "endure"})
MAKING = frozenset({"form", "create", "establish", "found", "assemble", "build", "unveil", "launch"})
"""Verbs whose object comes to be: it undergoes nothing."""
DEMANDING = frozenset({"demand", "urge", "ask", "insist", "request", "order", "want"})
"""Verbs whose clause says what another is to do."""
HOLDING = frozenset({"contain", "hold", "include"})
"""Verbs by which a grave or a place has bodies in it: their subject does nothing."""
CLEARING = frozenset({"cleanse", "clear", "purge", "rid", "sweep", "free"})
"""Verbs whose "of" phrase tells from whom ground was taken."""


def verbal_arguments(parse: Parse, event: EventMention, words: RoleWords) -> tuple[Tokens, Tokens]:
    """Return the deep subject and object of a verb trigger."""
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
