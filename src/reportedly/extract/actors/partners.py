"""Who stands beside an actor in one phrase: "Russian and Syrian jets", "an alliance that includes X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportedly.records.coded import Coded
from reportedly.records.mention import ActorMention
from reportedly.text.parse import Parse, Token

JOINS = frozenset({"and", "or", "/", "&"})
INCLUDING = frozenset({"including", "like"})
INCLUDE = frozenset({"include", "comprise", "contain", "group", "unite"})


def partners_of(parse: Parse, actors: Iterable[ActorMention]) -> dict[int, tuple[ActorMention, ...]]:
    """Map the head of a mention to the mentions before it that share its noun or its list.

    A modifier before "and" belongs to the noun after it ("Russian and Syrian jets"); names without a comma between
    them belong to the list that "and" ends ("Russia Iran and Turkey").
    """
    phrases = [each for each in actors if each.form != "pronoun" and isinstance(each.value, Coded)]
    phrases.sort(key=lambda each: (each.first, each.stop))
    found: dict[int, tuple[ActorMention, ...]] = {}
    for left, right in pairwise(phrases):
        if _shares_noun(parse, left, right) or _is_listed(parse, left, right):
            found[right.head] = (*found.get(left.head, ()), left)
    return found


def _shares_noun(parse: Parse, left: ActorMention, right: ActorMention) -> bool:
    """Say whether a modifier and the phrase after its "and" stand before, or at, one noun."""
    if left.form not in ("modifier", "possessive") and parse.tokens[left.head].dep not in ("compound", "nmod"):
        return False
    gap = parse.tokens[left.stop : right.first]
    above = parse.tokens[left.head].head
    return 1 <= len(gap) <= 2 and gap[0].lower in JOINS and right.first <= above <= right.stop + 1


def _is_listed(parse: Parse, left: ActorMention, right: ActorMention) -> bool:
    """Say whether two names stand side by side, their comma lost, in a list that "and" ends."""
    if left.stop != right.first or right.form != "name" or right.stop >= len(parse.tokens):
        return False
    if not (_is_state(left) and _is_state(right)) or parse.tokens[left.head].pos != "PROPN":
        return False
    return parse.tokens[right.stop].lower in ("and", "&") and bool(parse.kids(right.head, "conj"))


def _is_state(mention: ActorMention) -> bool:
    """Say whether a mention names a whole state."""
    return isinstance(mention.value, Coded) and mention.value.value.kind == "state"


def members_in(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the words for those who are named as part of what a token names.

    "an alliance that includes X", "fifteen people including three officers", "groups such as X and Y".
    """
    for kid in parse.kids(token.i, "relcl", "acl", "prep", "amod"):
        if kid.dep == "relcl" and kid.lemma in INCLUDE:
            yield from _listed(parse, parse.kids(kid.i, "dobj"))
        elif kid.lower in INCLUDING:
            yield from _listed(parse, parse.kids(kid.i, "pobj", "dobj"))
        elif kid.lower == "as" and any(mod.lower == "such" for mod in parse.kids(kid.i)):
            yield from _listed(parse, parse.kids(kid.i, "pobj"))


def _listed(parse: Parse, heads: Iterable[Token]) -> Iterator[Token]:
    """The tokens and what is coordinated to them."""
    for head in heads:
        yield from parse.conjuncts(head.i)
