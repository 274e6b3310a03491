"""Who and whom of politics: parties that stand farther from the trigger, and names that no pack has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.extract.actors.arguments import agents, by_phrase, patients, possessors, prep_objects, subjects
from reportedly.extract.actors.holders import Holders
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import ActorField
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import ActorMention, EventMention, Roles
from reportedly.records.values import ActorRef
from reportedly.text.parse import Parse, Token

Tokens = tuple[Token, ...]
FRAMES = frozenset({"speak", "deal", "give", "seize"})
"""Frames of acts that are done to somebody, or with somebody, even where the words come late."""
TOWARDS = frozenset(
    {"to", "against", "with", "on", "upon", "for", "toward", "towards", "between", "over", "at", "from"}
)
OF_NOUN = frozenset({"of", "by", "with", "to", "against", "for", "between", "on", "from"})
WITHIN = frozenset({"in", "into", "inside"})
PERSONAL = frozenset({"he", "she", "i", "we", "it", "they", "his", "her"})
ASIDE = frozenset({"advcl", "relcl", "parataxis"})
"""Clauses whose parties are not those of the act they hang on."""
DEPTH = 3
"""How many infinitives deep a counterpart may stand: "agreed to continue to send aid to"."""


def widen_roles(
    reading: Reading,
    events: tuple[EventMention, ...],
    roles: tuple[Roles, ...],
    actors: tuple[ActorMention, ...],
    knowledge: Knowledge,
) -> tuple[Roles, ...]:
    """Fill sides that the grammar beside the trigger leaves open, in the order of the events.

    Who: the subject of the clause above where the trigger has none or only "he". Whom: the subject of what is demanded
    ("that Iraq disarm"), objects of the infinitive below ("to send arms to Chad"), whose the object is ("calls by X"),
    the first party named after the trigger. A proper name that no pack has is a party by its own words.
    """
    holders = Holders(reading, actors, knowledge.roles)
    wider = _Wider(reading, holders, frozenset(knowledge.times.names))
    return tuple(wider.roles(event, role) for event, role in zip(events, roles, strict=True))


class _Wider:
    """Fills the open sides of one Document's events."""

    def __init__(self, reading: Reading, holders: Holders, days: frozenset[str]) -> None:
        self.reading, self.parse, self.holders, self.days = reading, reading.parse, holders, days

    def roles(self, event: EventMention, role: Roles) -> Roles:
        """The roles of one event with open sides filled."""
        who = role.who if isinstance(role.who, tuple) else self._first(_authors(self.parse, event), (), "who")
        whom = _others(role.whom, who)
        joint = event.frame == "deal" and isinstance(who, tuple) and len(who) > 1
        taken = who if isinstance(who, tuple) else ()
        is_towards = event.frame in FRAMES or event.rule.startswith("events.intent@")
        if not isinstance(whom, tuple) and is_towards and not joint:
            whom = self._first(_counterparts(self.parse, event, self.holders), taken, "whom")
        elif not isinstance(whom, tuple) and event.type.plover in ("MOBILIZE", "PROTEST"):
            whom = self._first(_opposed(self.parse, event, self.holders), taken, "whom")
        return Roles(who=who if isinstance(who, tuple) else role.who, whom=whom)

    def _first(self, candidates: Iterable[Tokens], taken: tuple[Coded[ActorRef], ...], side: str) -> ActorField:
        """The first candidates that name a party other than those taken."""
        for tokens in candidates:
            field = self.holders.field(tokens, f"actors.political.{side}@1")
            found = field if isinstance(field, tuple) else tuple(self._named(tokens, side))
            kept = tuple(each for each in found if not any(_is_same(each, other) for other in taken))
            if kept:
                return kept
        return Uncoded(uncoded="absent")

    def _named(self, tokens: Tokens, side: str) -> Iterator[Coded[ActorRef]]:
        """Proper names that no pack has, as parties by their own words."""
        for token in tokens:
            if token.pos != "PROPN" or not token.text[0].isupper() or token.lower in self.days:
                continue
            first = min((kid.i for kid in self.parse.kids(token.i, "compound", "nmod")), default=token.i)
            span = self.reading.span(min(first, token.i), token.i + 1)
            ref = ActorRef(actor_id=None, name=" ".join(span.text.split()), kind="unknown")
            yield Coded(value=ref, evidence=(span,), rule=f"actors.political-name.{side}@1", score=0.5)


def _authors(parse: Parse, event: EventMention) -> Iterator[Tokens]:
    """Yield who may act: the trigger's own subject, then that of the clauses above it."""
    verb = parse.tokens[event.support if event.support is not None else event.head]
    own = (*possessors(parse, verb), *by_phrase(parse, verb)) if event.is_nominal else agents(parse, verb)
    yield tuple(token for token in own if token.lower not in PERSONAL)
    for above in parse.ancestors(verb.i):
        if above.pos in ("VERB", "AUX"):
            yield tuple(token for token in subjects(parse, above) if token.lower not in PERSONAL)


def _counterparts(parse: Parse, event: EventMention, holders: Holders) -> Iterator[Tokens]:
    """Yield whom an act may be about, the surest place first."""
    head = parse.tokens[event.head]
    spots = [head] if event.support is None else [head, parse.tokens[event.support]]
    verbs = [verb for spot in spots for verb in _verbs_below(parse, spot, 0)]
    yield tuple(token for spot in spots for token in prep_objects(parse, spot, TOWARDS))
    yield tuple(token for kid in parse.kids(event.head, "dative") for token in parse.conjuncts(kid.i))
    for verb in verbs:
        own = (each for kid in parse.kids(verb.i, "nsubj", "nsubjpass") for each in parse.conjuncts(kid.i))
        yield tuple(each for each in own if each.lower not in PERSONAL)
        yield (*patients(parse, verb), *prep_objects(parse, verb, TOWARDS))
    nouns = [
        token for spot in (*spots, *verbs) for token in (*patients(parse, spot), *prep_objects(parse, spot, TOWARDS))
    ]
    for noun in (head, *nouns) if event.is_nominal else nouns:
        yield (*by_phrase(parse, noun), *possessors(parse, noun), *prep_objects(parse, noun, OF_NOUN))
    yield _first_after(parse, event, holders)
    yield tuple(token for spot in (*spots, *verbs, *nouns) for token in prep_objects(parse, spot, WITHIN))


def _opposed(parse: Parse, event: EventMention, holders: Holders) -> Iterator[Tokens]:
    """Yield whom the sentence says something is against: "trained hackers for a war against X"."""
    sentence = parse.sentence_of(event.head)
    for at in range(event.stop, sentence.stop - 1):
        if parse.tokens[at].lower == "against":
            yield holders.heads_from(at + 1) or tuple(parse.kids(at, "pobj"))
    if event.type.plover == "MOBILIZE":
        head = parse.tokens[event.head]
        yield tuple(token for spot in (head, *patients(parse, head)) for token in prep_objects(parse, spot, WITHIN))


def _verbs_below(parse: Parse, verb: Token, depth: int) -> Iterator[Token]:
    """Yield the verbs of what is said, asked or promised below a trigger."""
    for kid in parse.kids(verb.i, "xcomp", "ccomp"):
        if kid.pos in ("VERB", "AUX") and depth < DEPTH:
            yield kid
            yield from _verbs_below(parse, kid, depth + 1)


def _first_after(parse: Parse, event: EventMention, holders: Holders) -> Tokens:
    """The first party named after the trigger in its own clause."""
    below = (at for at in parse.subtree(event.head) if at >= event.stop and not _is_aside(parse, event.head, at))
    return next(((parse.tokens[at],) for at in below if holders.heads_from(at)), ())


def _is_aside(parse: Parse, head: int, at: int) -> bool:
    """Say whether a token stands in a clause of its own beside the trigger's."""
    while at != head:
        if parse.tokens[at].dep in ASIDE:
            return True
        at = parse.tokens[at].head
    return False


def _others(whom: ActorField, who: ActorField) -> ActorField:
    """Those of whom that do not stand in who: "suspended its aid" is nothing done to oneself."""
    if not isinstance(whom, tuple) or not isinstance(who, tuple):
        return whom
    kept = tuple(each for each in whom if not any(_is_same(each, other) for other in who))
    return kept or Uncoded(uncoded="absent")


def _is_same(one: Coded[ActorRef], other: Coded[ActorRef]) -> bool:
    """Say whether two entries are one party, or stand on the same words."""
    spans = {(span.start, span.end) for span in other.evidence}
    return one.value.name == other.value.name or any((span.start, span.end) in spans for span in one.evidence)
