"""Follow acronyms that a text itself introduces behind a name: "the Free Officers Movement (FOM)"."""

from __future__ import annotations

from reportedly.knowledge.actor_terms import Entry, Term
from reportedly.text.parse import Parse

SHORTEST, LONGEST = 2, 8
"""Letters that an acronym has."""
BODIES = frozenset({"name"})
"""Roles of words that an acronym can stand for."""


def follow_acronyms(parse: Parse, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Read every acronym as the name before the brackets that introduced it, from there to the end.

    The introduction outranks the packs: in a text on "the Sudan Defence Forces (SDF)" the letters are theirs. The
    acronym must be made of the name's own first letters, so that "Hezbollah (AFP)" introduces nothing.
    """
    told: dict[str, tuple[int, tuple[Entry, ...]]] = {}
    for term in terms:
        letters = _in_brackets(parse, term)
        if letters is not None and letters not in told:
            told[letters] = (term.stop + 1, term.entries)
    if not told:
        return terms
    added = [
        Term(first=token.i, stop=token.i + 1, entries=told[token.text][1])
        for token in parse.tokens
        if token.text in told and token.i >= told[token.text][0]
    ]
    covered = {term.first for term in added}
    kept = [term for term in terms if covered.isdisjoint(range(term.first, term.stop))]
    return tuple(sorted((*kept, *added), key=lambda term: term.first))


def _in_brackets(parse: Parse, term: Term) -> str | None:
    """The acronym that stands in brackets right behind a name and is made of its letters."""
    tokens, at = parse.tokens, term.stop
    if term.role not in BODIES or at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return None
    letters = tokens[at + 1].text
    if not (SHORTEST <= len(letters) <= LONGEST and letters.isalpha() and letters.isupper()):
        return None
    name = " ".join(token.text for token in tokens[term.first : term.stop])
    return letters if _is_made_of(letters, name) else None


def _is_made_of(letters: str, name: str) -> bool:
    """Whether an acronym's letters begin words of the name, in their order.

    >>> _is_made_of("FOM", "the Free Officers Movement"), _is_made_of("AFP", "the Free Officers Movement")
    (True, False)
    """
    initials = iter(word[0].upper() for word in name.replace("-", " ").split())
    return all(letter in initials for letter in letters)
