"""Find the words above one node of an event's path, and under which places they are to be looked up as cues."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.factuality.forms import is_infinitive
from reportedly.extract.factuality.scope import Step
from reportedly.knowledge.factuality import CuePlace
from reportedly.text.parse import Parse, Token

_ARGUMENTS = ("dobj", "nsubjpass", "pobj", "pcomp", "xcomp", "obj", "oprd")

_TAKES_PLACE = frozenset({"take", "begin", "start", "happen", "occur", "follow", "come", "launch", "carry", "conduct"})
_INTRODUCES = frozenset({"that", "if", "whether", "lest", "for"})


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a word above is to be looked up, with the preposition that stands between."""

    place: CuePlace
    word: Token
    preposition: str = ""


def places_of(parse: Parse, step: Step) -> Iterator[Place]:
    """Under which places the words above are to be looked up, the nearest first."""
    here, above, preposition = parse.tokens[step.at], parse.tokens[step.above], ""
    while (above.dep == "prep" or above.pos == "ADP") and above.tag[0] != "V" and above.head != above.i:
        preposition, above = preposition or above.lower, parse.head(above.i)
    if is_infinitive(parse, here.i):
        for noun in parse.kids(above.i, "dobj", "nsubjpass", "attr") if above.pos in ("VERB", "AUX") else ():
            if noun.i < here.i and noun.pos == "NOUN" and here.dep != "ccomp":
                yield Place(place="noun", word=noun, preposition="to")
        if above.pos in ("VERB", "AUX"):
            yield Place(place="verb-to", word=above)
        if above.pos not in ("NOUN", "PROPN"):
            yield Place(place="predicate", word=above)
    if here.dep in ("ccomp", "csubj", "csubjpass") and above.tag[0] == "V":
        yield Place(place="verb-that", word=above)
    if (above.pos == "AUX" and here.dep != "advcl") or here.dep in ("ccomp", "csubj") or _is_content(parse, here):
        yield from _beside(parse, here, above, preposition)
    if preposition and above.pos == "VERB":
        for noun in parse.kids(above.i, "dobj"):
            if noun.i < here.i and noun.pos == "NOUN" and _ends_before(parse, noun, preposition):
                yield Place(place="noun", word=noun, preposition=preposition)
    if above.pos == "ADJ" and preposition:
        yield Place(place="predicate", word=above, preposition=preposition)
    if here.dep in _ARGUMENTS and above.pos == "VERB" and not _is_raised(parse, here, above):
        yield Place(place="verb-object", word=above, preposition=preposition)
    if above.pos in ("NOUN", "PROPN") and _completes(parse, here):
        yield Place(place="noun", word=above, preposition=preposition)
    if here.dep == "ccomp":
        for noun in parse.kids(above.i, "nsubj"):
            yield Place(place="noun", word=noun, preposition="that")


def _is_raised(parse: Parse, here: Token, above: Token) -> bool:
    """ "the shelling is expected to displace thousands": the infinitive is expected.

    Where the infinitive only takes place, the subject is: "an attack is expected to follow".
    """
    if here.dep != "nsubjpass":
        return False
    told = [kid for kid in parse.kids(above.i, "xcomp", "ccomp", "advcl") if is_infinitive(parse, kid.i)]
    return bool(told) and not any(kid.lemma in _TAKES_PLACE for kid in told)


def _is_content(parse: Parse, here: Token) -> bool:
    """Say whether an adverbial clause is what the word above is about, not why or when: "afraid that", "ready to"."""
    if here.dep != "advcl":
        return False
    marks = [kid.lower for kid in parse.kids(here.i, "mark")]
    return is_infinitive(parse, here.i) or here.tag == "VBG" or any(mark in _INTRODUCES for mark in marks)


def _ends_before(parse: Parse, noun: Token, preposition: str) -> bool:
    """Say whether a preposition stands right after a noun: "gave the green light [for a raid]"."""
    return noun.i + 1 < len(parse.tokens) and parse.tokens[noun.i + 1].lower == preposition


def _completes(parse: Parse, here: Token) -> bool:
    """Say whether a word is what a noun is about: "plan to raid", "of raids"; not "plan announced"."""
    if is_infinitive(parse, here.i) or here.dep in ("pobj", "pcomp", "compound", "nmod"):
        return True
    if here.dep == "acl" and parse.head(here.i).lower == "case":
        return True
    return here.dep in ("acl", "ccomp", "relcl") and any(kid.lower == "that" for kid in parse.kids(here.i, "mark"))


def _beside(parse: Parse, here: Token, above: Token, preposition: str) -> Iterator[Place]:
    """Words beside the event under one verb: "is likely to", "the goal is to", "preparations are under way for"."""
    for word in parse.kids(above.i, "acomp", "oprd"):
        yield Place(place="predicate", word=word, preposition=preposition)
    if above.lemma != "be" or here.dep in ("nsubj", "nsubjpass", "attr"):
        return
    for noun in parse.kids(above.i, "nsubj", "attr"):
        if noun.i != here.i and noun.lemma != "command":
            yield Place(place="noun", word=noun, preposition=preposition)


def spellings_of(parse: Parse, one: Place) -> tuple[str, ...]:
    """What to look up for a word: with its particle or preposition first, then alone."""
    word = one.word
    particles = [kid.lower for kid in parse.kids(word.i, "prt")]
    if particles and one.place.startswith("verb-"):
        return tuple(f"{word.lemma} {particle}" for particle in particles)  # "set up to help" is no "set to"
    if one.preposition:
        particles.append(one.preposition)
    alone = (word.lower,) if one.place == "predicate" and word.pos == "VERB" else (word.lower, word.lemma)
    return (*(f"{word.lemma} {particle}" for particle in particles), *alone)
