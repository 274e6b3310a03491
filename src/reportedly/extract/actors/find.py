"""Find actor mentions in the words: names, nominals with their owners, pronouns, bare numbers of people."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.actors.found import Findings, Form, Found
from reportedly.extract.actors.introduced import follow_acronyms
from reportedly.extract.actors.links import link_owners_after, share_owners
from reportedly.extract.actors.phrases import phrases_of
from reportedly.extract.actors.runs import join_terms
from reportedly.extract.actors.unlisted import find_unlisted
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.text.parse import Parse, Token

PRONOUNS = frozenset({"it", "its", "itself", "they", "them", "their", "themselves"})
RELATIVES = frozenset({"who", "which", "that"})
CASUALTY_VERBS = frozenset(
    {"kill", "wound", "injure", "die", "hurt", "maim", "perish", "displace", "abduct", "execute", "arrest", "detain",
     "evacuate"}
)  # fmt: skip
"""Verbs whose bare number counts people; grammar, not the event lexicon."""


def find_actors(reading: Reading, knowledge: Knowledge) -> Findings:
    """Return the noun phrases and pronouns that may name actors, in text order, not yet resolved.

    Groups that no pack lists are told by their head noun, acronyms by the name that introduces them.
    Known words are joined into noun phrases with their owners ("Russian" + "jets"), owners are shared over "and",
    and nouns are tied to owners that follow them ("members of X").
    """
    parse, actors = reading.parse, knowledge.actors
    terms = follow_acronyms(parse, find_unlisted(parse, actors, actors.find(parse)))
    runs = join_terms(parse, actors, [term for term in terms if term.role != "cue"])
    found = [item for run in runs for item in phrases_of(parse, actors, run)]
    found.extend(_lone_words(parse, {item.head for item in found}))
    found.sort(key=lambda item: (item.first, item.stop))
    found = share_owners(parse, actors, found)
    return Findings(terms=terms, phrases=link_owners_after(parse, actors, found))


def _lone_words(parse: Parse, taken: set[int]) -> Iterator[Found]:
    """Find third-person and relative pronouns, and numbers that stand for people."""
    for token in parse.tokens:
        if token.i in taken:
            continue
        if token.lower in PRONOUNS or token.lower in RELATIVES:
            yield from _pronoun(token)
        elif token.tag == "CD" and _counts_people(parse, token):
            yield Found(
                first=token.i, stop=token.i + 1, head=token.i, form="nominal", is_number=True, is_plural=True
            )  # fmt: skip


def _pronoun(token: Token) -> Iterator[Found]:
    """A pronoun that can stand for an actor; "that" and "which" only as subjects of a relative clause."""
    is_subject = token.tag in ("WDT", "WP") and token.dep in ("nsubj", "nsubjpass")
    if is_subject or token.tag in ("PRP", "PRP$"):
        form: Form = "possessive" if token.tag == "PRP$" else "pronoun"
        is_plural = token.lower.startswith("the")
        yield Found(first=token.i, stop=token.i + 1, head=token.i, form=form, is_definite=True, is_plural=is_plural)


def _counts_people(parse: Parse, token: Token) -> bool:
    """Say whether a number without a noun counts people: "killed 12", "five were wounded"."""
    if token.dep not in ("nsubj", "nsubjpass", "dobj"):
        return False
    return parse.tokens[token.head].lemma in CASUALTY_VERBS and not parse.kids(token.i, "quantmod", "compound")
