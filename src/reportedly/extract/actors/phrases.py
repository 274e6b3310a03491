"""Make one mention of a run of known words: which is the head, who owns it, who only stands behind it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.actors.classes import ACTS, HOLDING, group_of
from reportedly.extract.actors.found import Form, Found
from reportedly.extract.actors.runs import prefix_of
from reportedly.knowledge.actor_terms import Term
from reportedly.knowledge.actors import Actors
from reportedly.text.parse import Parse, Token

LOCATIVE = frozenset(
    {"in", "into", "inside", "from", "across", "near", "throughout", "through", "via", "within", "outside", "around",
     "toward", "towards", "at", "off", "to", "of", "over"}
)  # fmt: skip
DIRECTIONS = frozenset(
    {"northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern",
     "southwestern", "north", "south", "east", "west", "neighbouring", "neighboring"}
)  # fmt: skip
COUNTERPART = frozenset({"to", "from", "of", "toward", "towards", "over", "in", "into"})
"""Prepositions before a state that, in the political scope, lead to whom an act of politics concerns."""
AGENTIVE = frozenset({"by", "with", "between", "against"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "poss", "agent"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod", "poss"})
COUNTING = frozenset({"DET", "NUM", "ADP", "PRON"})
DEFINITE = frozenset({"the", "all", "these", "those", "this", "both"})


class _Parts(msgspec.Struct):
    """A run taken apart: the chain of owners with the head last, those behind it, and whether it ends on an affix."""

    chain: list[Term]
    backers: list[Term]
    others: list[Found]
    is_open: bool = False


def phrases_of(parse: Parse, actors: Actors, run: list[Term]) -> Iterator[Found]:
    """Yield the mention of one run, after those of the actors that only stand behind it."""
    parts = _take_apart(parse, actors, run)
    yield from parts.others
    if not parts.chain or parts.is_open:
        return
    head, owners = parts.chain[-1], parts.chain[:-1]
    group = group_of(actors, head)
    if group == "place" or group in ACTS:
        yield from _before_thing(parse, actors, parts, group)
    elif not _names_nobody(parse, actors, run, head, group):
        yield from _against(parse, actors, owners, head, group)
        yield _mention(parse, actors, head, owners, parts.backers)


def _take_apart(parse: Parse, actors: Actors, run: list[Term]) -> _Parts:
    """Sort the terms of a run into owners, backers and head."""
    parts = _Parts(chain=[], backers=[], others=[])
    for at, term in enumerate(run):
        following = group_of(actors, run[at + 1]) if at + 1 < len(run) else ""
        if term.role == "affix":
            continue
        if following.startswith("affix"):
            _put_aside(parse, actors, parts, term, following, is_last=at + 2 == len(run))
        elif at + 1 < len(run) and prefix_of(parse, term) == "pro":
            _put_aside(parse, actors, parts, term, "affix-backed", is_last=False)
        else:
            parts.chain.append(term)
    return parts


def _put_aside(parse: Parse, actors: Actors, parts: _Parts, term: Term, affix: str, *, is_last: bool) -> None:
    """Keep who stands behind, holds or leads as a mention of its own: "Turkish-backed", "rebel-held"."""
    parts.is_open = is_last
    if affix == "affix-based":
        return  # where somebody sits says nothing of whose they are: "a Britain-based monitor"
    parts.backers.append(term)
    if is_last or affix in ("affix-backed", "affix-held"):
        mention = _mention(parse, actors, term, [], [], is_modifier=True)
        parts.others.append(msgspec.structs.replace(mention, is_backer=affix == "affix-backed"))


def _before_thing(parse: Parse, actors: Actors, parts: _Parts, group: str) -> Iterator[Found]:
    """The owner before an act, an asset or a place: "Russian airstrikes", "rebel areas"; not "Syrian areas"."""
    words = parse.tokens
    chain = [term for term in parts.chain if not _is_bare_military(words, term)]
    if len(chain) < 2:
        return
    thing, owner = chain[-1], chain[-2]
    if prefix_of(parse, owner) == "anti" and group == "place":
        return
    if group != "place" or owner.role == "name" or group_of(actors, owner) in HOLDING:
        yield _mention(parse, actors, owner, chain[:-2], parts.backers, is_modifier=True, thing=thing)


def _is_bare_military(words: tuple[Token, ...], term: Term) -> bool:
    """Whether a term is the adjective of "military intervention", not the end of a name ("US military convoy")."""
    return term.stop - term.first == 1 and words[term.first].lower == "military"


def _names_nobody(parse: Parse, actors: Actors, run: list[Term], head: Term, group: str) -> bool:
    """Say whether a head names a place, an adjective of kind, or whom something is against."""
    if head.role in ("state", "capital") and _is_place(parse, head) and not _is_counterpart(parse, actors, head):
        return True
    token = parse.tokens[head.stop - 1]
    if group in ("army", "part") and token.pos == "ADJ":
        return True  # "military equipment", "general hospital"
    if group == "civil" and token.pos in ("VERB", "AUX", "ADJ", "ADV") and len(run) == 1:
        return head.first == 0 or parse.tokens[head.first - 1].pos not in COUNTING  # "were wounded", not "the wounded"
    return len(run) == 1 and prefix_of(parse, head) == "anti"


def _is_counterpart(parse: Parse, actors: Actors, head: Term) -> bool:
    """Say whether a state stands where politics has parties: "aid to Chad", "ties with", "a curfew in Chad"."""
    if actors.scope != "political" or head.role != "state":
        return False
    return parse.tokens[max(_left_edge(parse, head.first) - 1, 0)].lower in COUNTERPART


def _against(parse: Parse, actors: Actors, owners: list[Term], head: Term, group: str) -> Iterator[Found]:
    """The government that "anti-government protests" are against."""
    for term in owners:
        if group == "civil" and group_of(actors, term) == "side-anti":
            yield _mention(parse, actors, term, [], [], is_modifier=True, thing=head)


def _mention(
    parse: Parse, actors: Actors, head: Term, owners: list[Term], backers: list[Term],
    *, is_modifier: bool = False, thing: Term | None = None,
) -> Found:  # fmt: skip
    """Build one Found around its head term; owners come in text order and are kept nearest first."""
    first = _left_edge(parse, min(term.first for term in (head, *owners, *backers)))
    token = parse.head_of(head.first, head.stop)
    noun = actors.nouns[head.entries[0].target] if head.role == "noun" else None
    whose = [kid.i for kid in parse.kids(token, "poss") if kid.tag == "PRP$"] if noun is not None else []
    words = {at.lower for at in parse.tokens[first : head.first + 1]} | {kid.lower for kid in parse.kids(token, "det")}
    return Found(
        first=first, stop=head.stop, head=token, form=_form(parse, head, token, is_modifier=is_modifier),
        head_term=head, owners=tuple(reversed(owners)), backers=tuple(backers), thing=thing,
        possessor=whose[0] if whose else None, is_definite=not DEFINITE.isdisjoint(words),
        is_plural=noun is not None and noun.is_plural,
    )  # fmt: skip


def _left_edge(parse: Parse, first: int) -> int:
    """Take in the article, numbers and adjectives before a phrase."""
    tokens, at = parse.tokens, first
    while at > 0 and tokens[at - 1].sent == tokens[first].sent and tokens[at - 1].pos in ("DET", "NUM", "ADJ"):
        at -= 1
    return at


def _form(parse: Parse, term: Term, token: int, *, is_modifier: bool) -> Form:
    """Name, nominal, modifier or possessive, from the mark after the term and the grammar of its head."""
    if term.is_possessive or (term.stop < len(parse.tokens) and parse.tokens[term.stop].tag == "POS"):
        return "possessive"
    at = parse.tokens[token]
    if is_modifier or term.role == "adjective" or (at.dep in MODIFIERS and at.head >= term.stop):
        return "modifier"
    return "nominal" if term.role == "noun" else "name"


def _is_place(parse: Parse, term: Term) -> bool:
    """Say whether a state or capital stands as a place ("in Syria", "the Damascus suburb")."""
    before = parse.tokens[max(_left_edge(parse, term.first) - 1, 0)]
    if before.pos == "ADP":
        return before.lower in LOCATIVE or (term.role == "capital" and before.lower not in AGENTIVE)
    if term.first and parse.tokens[term.first - 1].lower in DIRECTIONS:
        return True
    token = parse.tokens[parse.head_of(term.first, term.stop)]
    while token.dep in ("conj", "appos") or (token.dep == "compound" and parse.tokens[token.head].pos == "PROPN"):
        token = parse.tokens[token.head]
    if token.dep == "pobj":
        preposition = parse.tokens[token.head].lower
        return preposition in LOCATIVE or (term.role == "capital" and preposition not in AGENTIVE)
    return term.role == "capital" and token.dep not in ARGUMENTS and not term.is_possessive
