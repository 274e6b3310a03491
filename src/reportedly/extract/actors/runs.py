"""Join known words that stand in one noun phrase: "Turkish" + "backed" + "Syrian" + "rebels"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.actors.classes import NAMED_BY, OFFICES, OWNING, group_of
from reportedly.knowledge.actor_terms import Term
from reportedly.knowledge.actors import Actors
from reportedly.text.parse import Parse, Token

REACH = 3
"""Tokens that may stand between two known words of one phrase ("Syrian army's elite fighting units")."""
GLUE_POS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART"})
GLUE_WORDS = frozenset({"-", "so", "called", "so-called", '"', "'s", "'", "/", "("})
NAMES = frozenset({"name", "person", "state", "adjective", "demonym", "capital"})


def join_terms(parse: Parse, actors: Actors, terms: list[Term]) -> Iterator[list[Term]]:
    """Yield runs of terms, each run one noun phrase with its owners first and its head last."""
    run: list[Term] = []
    for term in terms:
        if run and not _joins(parse, actors, run[-1], term):
            yield run
            run = []
        run.append(term)
    if run:
        yield run


def prefix_of(parse: Parse, term: Term) -> str:
    """The word that a hyphen ties before a term: "pro" in "pro-Turkey"; empty if there is none."""
    at = term.first
    return parse.tokens[at - 2].lower if at > 1 and parse.tokens[at - 1].text == "-" else ""


def _joins(parse: Parse, actors: Actors, left: Term, right: Term) -> bool:
    """Say whether the right term continues the noun phrase of the left one."""
    if right.first < left.stop:
        return right.role == "affix"
    gap = parse.tokens[left.stop : right.first]
    if parse.tokens[left.first].sent != parse.tokens[right.first].sent or len(gap) > REACH:
        return False
    if not all(map(_is_glue, gap)):
        return False
    if right.role == "affix":
        return all(token.text == "-" for token in gap) and _can_own(parse, actors, left)
    if group_of(actors, left).startswith("affix"):
        return right.role != "capital" or not gap
    if right.role in NAMES:
        return _joins_name(parse, actors, left, right, gap)
    return _is_possessed(left, gap) or _can_own(parse, actors, left)


def _is_glue(token: Token) -> bool:
    """Say whether a token may stand inside a noun phrase between two known words."""
    if token.pos in GLUE_POS or token.lower in GLUE_WORDS:
        return True
    return token.tag in ("VBG", "VBN") and token.dep == "amod"


def _is_possessed(left: Term, gap: tuple[Token, ...]) -> bool:
    """Say whether an apostrophe, kept or lost, stands after the left term."""
    return left.is_possessive or any(token.tag == "POS" for token in gap)


def _can_own(parse: Parse, actors: Actors, term: Term) -> bool:
    """Say whether a term can stand before a noun as its owner."""
    if term.role != "noun":
        return term.role in ("name", "person", "state", "adjective")
    noun = actors.nouns[term.entries[0].target]
    if noun.group not in OWNING:
        return False
    return not noun.is_plural or parse.tokens[term.stop - 1].dep in ("compound", "nmod")


def _joins_name(parse: Parse, actors: Actors, left: Term, right: Term, gap: tuple[Token, ...]) -> bool:
    """Say whether a name takes the words before it: "Lebanese Hezbollah", "rebel group Ahrar", "President X"."""
    if prefix_of(parse, left) == "pro" and right.role in ("state", "adjective"):
        return not gap
    if _is_possessed(left, gap) or any(token.text == "(" for token in gap):
        return False
    if left.role == "adjective":
        return right.role in ("name", "person", "adjective") and len(gap) < 2
    group = group_of(actors, left)
    if right.role == "person":
        return group in OFFICES and len(gap) < REACH
    if right.role == "adjective":
        return group in ("kurd", "side-pro", "side-anti") and not gap
    return right.role == "name" and not gap and group in NAMED_BY
