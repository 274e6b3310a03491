"""Find single persons whom a deed befell without a number: "killed the brigade's commander", "a man and his wife"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.quantities.found import FoundCount, noun_of
from reportedly.extract.quantities.numerals import Amount
from reportedly.extract.reading import Reading
from reportedly.knowledge.counts import CountWords
from reportedly.text.parse import Parse, Sentence, Token

_PERSONS = frozenset(
    {"civilians", "fighters", "soldiers", "police", "journalists", "medical workers", "rescuers", "aid workers",
     "women", "children", "prisoners", "people"}
)  # fmt: skip
_MANY = frozenset({"crew", "personnel", "troop", "other", "remains", "body", "media", "press", "enemy", "youth"})
_NOBODY = frozenset({"a", "an", "another", "any", "each", "every", "no"})
_OPENERS = frozenset({"det", "poss", "amod", "compound", "nmod", "case"})


def find_persons(
    reading: Reading, sentence: Sentence, counted: list[FoundCount], words: CountWords
) -> Iterator[FoundCount]:
    """Give one for each definite or named person that a verb of harm has for its object, or that stands beside one.

    "Any civilian" and "the crew" count nobody; "a driver" is a number of its own already.
    """
    parse, nouns = reading.parse, {one.noun for one in counted}
    for token in parse.tokens[sentence.first : sentence.stop]:
        if token.i not in nouns and token.tag in ("NN", "NNP") and _is_harmed(parse, token, nouns, words):
            opener = _opener(parse, token)
            if _is_person(parse, token, words) and opener.lower not in _NOBODY:
                nouns.add(token.i)
                yield FoundCount(
                    start=opener.start, end=token.end, first=opener.i, stop=token.i + 1, noun=token.i,
                    amount=Amount(low=1, high=1), is_single=True, is_person=True,
                    words=reading.document.text[opener.start : token.end],
                )  # fmt: skip


def _is_harmed(parse: Parse, token: Token, nouns: set[int | None], words: CountWords) -> bool:
    """Say whether a noun is the patient of a verb of harm, or joined by "and" to one that is counted."""
    head = parse.tokens[token.head]
    if any(kid.i in nouns for kid in parse.kids(token.i, "appos")):
        return False  # "Samir Haddad, a field commander" is counted by his rank
    if token.dep == "conj":
        return head.i in nouns
    verb = words.verbs.get(head.lemma)
    return token.dep in ("dobj", "nsubjpass") and verb is not None and verb.patient == "object" and head.pos == "VERB"


def _is_person(parse: Parse, token: Token, words: CountWords) -> bool:
    """Say whether a noun is one person: by itself ("his wife") or by the title before a name ("leader Karim Hadi")."""
    titles = [token, *parse.kids(token.i, "compound", "nmod")] if token.tag == "NNP" else [token]
    known = [noun_of(parse, one.i, words) for one in titles if one.lemma not in _MANY and one.tag in ("NN", "NNP")]
    return any(one is not None and one.kind is None and one.of in _PERSONS for one in known)


def _opener(parse: Parse, token: Token) -> Token:
    """The first word of a noun's own phrase, without what is told after it."""
    at = token
    for kid in parse.kids(token.i, *_OPENERS):
        if kid.i < at.i:
            at = parse.tokens[min([kid.i, *parse.subtree(kid.i)])]
    return at
