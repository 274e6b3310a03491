"""Roles where both sides matter: clashes and deals between two, harm that somebody suffers."""

from __future__ import annotations

import msgspec

from reportedly.extract.actors.arguments import agents, by_phrase, governing_verb, is_passive, patients, prep_objects
from reportedly.extract.answered import is_answered
from reportedly.knowledge.roles import RoleWords
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

Tokens = tuple[Token, ...]
LOSSES = frozenset({"defeat", "setback", "suffering", "blow", "explosion", "blast", "detonation"})
"""Nouns of harm whose owner undergoes it, beside the effects of acts."""
CONTROL = frozenset({"administer", "control", "dominate", "govern", "hold", "occupy", "rule", "run"})
BETWEEN = frozenset({"between", "among"})


class Arguments(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens in the deep roles of one event, each set with the rule that found it."""

    who: tuple[Token, ...]
    whom: tuple[Token, ...]
    rule: str


def prepped(parse: Parse, event: EventMention, prepositions: frozenset[str]) -> tuple[Token, ...]:
    """Return the objects of prepositions below the trigger, its light verb, or its object ("fired shells at")."""
    if not prepositions:
        return ()
    spots = [parse.tokens[event.head]]
    if event.support is not None:
        spots.append(parse.tokens[event.support])
    if event.is_nominal:
        spots.extend(parse.conjuncts(event.head)[1:])
    else:
        spots.extend(each for kid in parse.kids(event.head, "dobj", "xcomp") for each in parse.conjuncts(kid.i))
    return tuple(token for spot in spots for token in prep_objects(parse, spot, prepositions))


def two_sided(parse: Parse, event: EventMention, acting: Tokens, undergoing: Tokens, words: RoleWords) -> Arguments:
    """Read two sides: "between A and B", "A with B", "A and B clashed"; parties to a deal told together all act."""
    between = prepped(parse, event, BETWEEN) or _between_above(parse, event)
    if event.frame == "deal" and (between or len(acting) > 1):
        return Arguments(who=between or acting, whom=(), rule="actors.deal-parties")
    if len(between) > 1:
        return Arguments(who=between[:1], whom=between[1:], rule="actors.between")
    other = prepped(parse, event, words.leading_to(event.frame, "whom"))
    if event.is_nominal and not acting and not is_answered(parse, event.head):
        above = governing_verb(parse, parse.tokens[event.head])
        if above is None or above.lemma not in words.effects:
            pass
        elif other and is_passive(parse, above) and patients(parse, above):
            return Arguments(who=other, whom=patients(parse, above), rule=f"actors.{event.frame}-of-loss")
        elif not other and is_passive(parse, above) and _are_both_counted(parse, patients(parse, above)):
            fallen = patients(parse, above)
            return Arguments(who=fallen[:1], whom=fallen[1:], rule=f"actors.{event.frame}-of-losses")
        elif not other and agents(parse, above):
            return Arguments(
                who=agents(parse, above), whom=patients(parse, above), rule=f"actors.{event.frame}-of-harm"
            )
    if event.is_nominal and not acting and not other:
        acting = undergoing
        undergoing = ()
    if acting and (other or undergoing):
        return Arguments(who=acting, whom=other + undergoing, rule=f"actors.{event.frame}")
    if event.is_nominal and not acting and len(other) == 1 and not is_answered(parse, event.head):
        above = governing_verb(parse, parse.tokens[event.head])
        acting = (agents(parse, above) or patients(parse, above)) if above is not None else ()
        if acting:
            return Arguments(who=acting, whom=other, rule=f"actors.{event.frame}-of-clause")
    if not acting and len(other) > 1:
        return Arguments(who=other[:1], whom=other[1:], rule=f"actors.{event.frame}-with-both")
    return Arguments(who=acting[:1], whom=acting[1:] or other, rule=f"actors.{event.frame}-joint")


def _are_both_counted(parse: Parse, fallen: Tokens) -> bool:
    """Whether two losses are told apart by their numbers: "nine soldiers and twelve rebels were killed in"."""
    return len(fallen) == 2 and all(parse.kids(each.i, "nummod") for each in fallen)


def _between_above(parse: Parse, event: EventMention) -> Tokens:
    """The two sides that the verb of a clash names: "[clashes] went on between A and B"."""
    above = governing_verb(parse, parse.tokens[event.head]) if event.is_nominal else None
    if above is None or parse.tokens[event.head].dep not in ("nsubj", "nsubjpass", "dobj", "attr"):
        return ()
    return prep_objects(parse, above, BETWEEN)


def suffered(parse: Parse, event: EventMention, acting: Tokens, undergoing: Tokens, words: RoleWords) -> Arguments:
    """Read harm: the subject undergoes; a "by" phrase acts, or whom it comes "from" ("came under fire from").

    Of a noun, the possessor undergoes ("rebel deaths").
    """
    token = parse.tokens[event.head]
    by = by_phrase(parse, token) or participle_authors(parse, token)
    kept = tuple(each for each in acting if each.i not in {b.i for b in by})
    passive = not event.is_nominal and is_passive(parse, token)
    if event.is_nominal and token.lemma not in words.effects | LOSSES:
        by += tuple(each for each in kept if each.head == token.i)  # "under [army] siege", "hit by [rebel] raids"
        kept = tuple(each for each in kept if each not in by)
    whom = undergoing if passive else kept + undergoing
    more = prepped(parse, event, words.leading_to("suffer", "whom")) if event.is_nominal else ()
    by = by or prepped(parse, event, words.leading_to("suffer", "who"))
    return Arguments(who=by, whom=whom + more, rule="actors.suffer")


def participle_authors(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """Return authors told in a participle on the noun: "strikes believed to be carried out by jets".

    Who holds the ground ("raids on the town that is controlled by X") is no author.
    """
    verbs = [kid for kid in parse.kids(noun.i, "acl", "relcl") if kid.lemma not in CONTROL]
    for verb in tuple(verbs):
        verbs.extend(parse.kids(verb.i, "xcomp", "ccomp"))
    return tuple(token for verb in verbs if is_passive(parse, verb) for token in by_phrase(parse, verb))
