"""What somebody says they or others will or must do: in the political scope a promise, threat, refusal or demand."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.events.clause import is_passive, subjects
from reportedly.extract.reading import Reading
from reportedly.knowledge.triggers import Triggers
from reportedly.records.mention import EventMention
from reportedly.records.values import EventType
from reportedly.text.parse import Parse, Token

FUTURE = frozenset({"will", "would", "shall", "wo", "'ll", "'d"})
OPEN = frozenset({"may", "might", "could"})
"""Modals that make a threat or offer only under a condition that is told."""
DUTY = frozenset({"must", "should", "ought"})
PERSONAL = frozenset({"it", "they", "he", "she", "we", "i"})
KIND = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
HARSH = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "SANCTION", "THREATEN"})
LETTING = frozenset({"allow", "permit", "tolerate", "let", "accept"})
"""What not to do is a threat, where not to help is a refusal."""


def read_intents(
    reading: Reading, events: tuple[EventMention, ...], triggers: Triggers
) -> tuple[EventMention, ...]:  # fmt: skip
    """Type acts that lie ahead by what announcing them does; add what is demanded of others; in text order.

    "X will send aid" is a promise (AGREE), "will cut ties" a threat (THREATEN), "will not meet" a refusal (REJECT);
    "said that Y must leave" is a demand of the speaker (REQUEST), in place of what Y must do.
    """
    demands = tuple(_demands(reading, triggers))
    demanded = {demand.support for demand in demands}
    kept = [_intended(reading.parse, event, triggers) for event in events if event.head not in demanded]
    taken = {event.head for event in kept}
    added = [msgspec.structs.replace(demand, support=None) for demand in demands if demand.head not in taken]
    return tuple(sorted([*kept, *added], key=lambda event: event.first))


def _intended(parse: Parse, event: EventMention, triggers: Triggers) -> EventMention:
    """An event as it is, or as the promise, threat or refusal that its future tense makes of it."""
    verb = parse.tokens[event.head if event.support is None else event.support]
    if verb.pos not in ("VERB", "AUX") or not _lies_ahead(parse, verb) or not _is_own(parse, verb):
        return event
    made = _made_of(parse, event, verb)
    if made is None:
        return event
    sub_event, plover, label = made
    told = triggers.type_of(sub_event, plover=plover, label=label)
    return msgspec.structs.replace(event, type=told, rule="events.intent@1")


def _made_of(parse: Parse, event: EventMention, verb: Token) -> tuple[str, str, str] | None:
    """Sub-event, PLOVER type and label of an intention; None for types that are neither kind nor harsh."""
    is_kind, is_harsh = event.type.plover in KIND, event.type.plover in HARSH
    if not is_kind and not is_harsh:
        return None
    if _has_word_below(parse, verb, "unless"):
        return "Other", "THREATEN", "threat"
    if _is_negated(parse, verb):
        if is_kind and verb.lemma not in LETTING:
            return "Other", "REJECT", "refusal"
        is_harsh = not is_harsh or verb.lemma in LETTING
    return ("Other", "THREATEN", "threat") if is_harsh else ("Agreement", "AGREE", "promise")


def _lies_ahead(parse: Parse, verb: Token) -> bool:
    """Say whether a verb, or the one whose infinitive it is, is in the future: "will", "would", "may … if"."""
    modals = {kid.lower for kid in parse.kids(verb.i, "aux")}
    if modals & FUTURE:
        return True
    if modals & OPEN and (_has_word_below(parse, verb, "if") or _has_word_below(parse, verb, "unless")):
        return True
    above = parse.tokens[verb.head]
    return verb.dep == "xcomp" and above.pos == "VERB" and above.i != verb.i and _lies_ahead(parse, above)


def _is_own(parse: Parse, verb: Token) -> bool:
    """Say whether an act ahead is its author's own word: not what somebody else says others will do."""
    while verb.dep in ("xcomp", "conj") and parse.tokens[verb.head].pos in ("VERB", "AUX"):
        verb = parse.tokens[verb.head]
    if verb.dep in ("relcl", "advcl", "acl"):
        return False
    above = parse.tokens[verb.head]
    if verb.dep != "ccomp" or above.i == verb.i or is_passive(parse, verb):
        return not is_passive(parse, verb)
    own, others = subjects(parse, verb), subjects(parse, above)
    before = verb.i < above.i  # "X will send aid, officials said"
    return before or not own or all(t.lower in PERSONAL or t.lower in {o.lower for o in others} for t in own)


def _is_negated(parse: Parse, verb: Token) -> bool:
    """Say whether a verb is negated: "not", "no longer", "never"."""
    kids = parse.kids(verb.i)
    if any(kid.dep == "neg" or kid.lower == "never" for kid in kids):
        return True
    return any(kid.lower == "longer" and any(no.lower == "no" for no in parse.kids(kid.i)) for kid in kids)


def _has_word_below(parse: Parse, verb: Token, word: str) -> bool:
    """Say whether a clause below a verb begins with a word."""
    return any(mark.lower == word for kid in parse.kids(verb.i, "advcl", "ccomp") for mark in parse.kids(kid.i, "mark"))


def _demands(reading: Reading, triggers: Triggers) -> Iterator[EventMention]:
    """Yield what speakers say that others must do; ``support`` is the verb of what they must do."""
    parse, told = reading.parse, triggers.type_of("Other", plover="REQUEST", label="demand")
    for modal in parse.tokens:
        verb = parse.tokens[modal.head]
        above = parse.tokens[verb.head]
        if modal.dep != "aux" or modal.lower not in DUTY or verb.dep != "ccomp" or above.pos != "VERB":
            continue
        own = subjects(parse, verb)
        if above.i < verb.i and own and all(token.lower not in PERSONAL for token in own):
            yield _demand(reading, above, verb, told)


def _demand(reading: Reading, above: Token, verb: Token, told: EventType) -> EventMention:
    """The event that a speaker's demand is, on the verb of saying."""
    span = reading.span(above.i, above.i + 1)
    return EventMention(
        start=span.start, end=span.end, head=above.i, first=above.i, stop=above.i + 1, type=told, frame="speak",
        support=verb.i, finder="events.intent@1", rule="events.intent@1", score=0.7,
    )  # fmt: skip
