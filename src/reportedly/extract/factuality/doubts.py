"""Doubt that touches the author, the means or the number and leaves the event standing."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.factuality.scope import begins_with_author, path_of, tells_author
from reportedly.extract.factuality.unclear import asked_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.factuality import FactualityCues
from reportedly.records.mention import EventMention
from reportedly.records.values import Doubt
from reportedly.text.parse import Parse, Token

_DONE_BY = frozenset({"carry", "launch", "conduct", "fire", "stage", "mount", "plant", "drop"})
_FROM = frozenset({"from", "by"})
_WITH = frozenset({"with", "using", "in", "via", "through", "by", "from"})
_MEANS = frozenset({
    "chemical", "gas", "chlorine", "sarin", "nerve", "poison", "toxic", "mustard", "phosphorus", "cluster",
    "thermobaric", "napalm", "biological", "drone", "rocket", "missile", "arson",
})  # fmt: skip
"""Words for means that stand between a doubt and the deed."""
_HEDGED = frozenset({"believed", "thought", "suspected", "presumed", "reported", "alleged", "rumoured", "understood"})
_HINTS = frozenset({
    *_HEDGED, "may", "might", "could", "if", "whether", "estimated",
    "unconfirmed", "unknown", "unspecified", "disputed", "undetermined", "unverified",
})  # fmt: skip
_LEMMAS = frozenset({"appear", "seem", "estimate"})
_GUESSED = frozenset({"estimated", "unconfirmed", "unknown", "unspecified", "disputed", "undetermined", "unverified"})


def find_doubts(reading: Reading, event: EventMention, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """Yield what a hedge touches beside the event itself, with the hedge's token.

    author: "suspected Russian jets bombed", "a raid likely carried out by the coalition", "it is unclear who fired";
    means: "with what appeared to be a drone"; number: "possibly 20", "is estimated to have killed 20".
    """
    parse = reading.parse
    for clause in dict.fromkeys((event.head, parse.tokens[event.head].head)):
        yield from asked_of(parse, clause)
    if not _is_hinted(parse, event, cues):
        return
    for node in dict.fromkeys((event.head, event.support)):
        if node is not None:
            yield from _on_author(parse, node, cues)
            yield from _on_means(parse, node, cues)
    for step in path_of(reading, event):
        if tells_author(parse, event, step.at):
            yield from _over_agent(parse, step.at, cues)
    yield from _on_number(parse, event, cues)


def _on_author(parse: Parse, node: int, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """Hedges on a subject, agent or modifier, and on a participle that names the agent."""
    for kid in parse.kids(node, "nsubj", "agent"):
        noun = next(iter(parse.kids(kid.i, "pobj")), kid)
        doubted = (word for word in parse.kids(noun.i, "amod", "compound") if _hedges(cues, word))
        yield from (("means" if _names_means(parse, word, noun) else "author", word.i) for word in doubted)
        yield from (("author", word.i) for word in _first(parse, kid) if _hedges(cues, word))
        yield from (("author", word.i) for word in parse.kids(noun.i, "acl") if _is_guess_at(parse, word))
        if kid.dep == "agent":
            yield from (("author", word.i) for word in _before(parse, kid) if _hedges(cues, word))
    for kid in parse.kids(node, "amod"):
        if _hedges(cues, kid) and any(token.text[:1].isupper() for token in parse.tokens[kid.i + 1 : node]):
            yield "author", kid.i
    for kid in parse.kids(node, "acl", "relcl"):
        if parse.kids(kid.i, "agent") or kid.lemma in _DONE_BY:
            yield from (("author", word.i) for word in parse.kids(kid.i, "advmod") if _hedges(cues, word))
    yield from _fired_from(parse, node, cues)


def _names_means(parse: Parse, doubt: Token, noun: Token) -> bool:
    """ "a suspected gas attack": with what is doubted."""
    return any(token.lower in _MEANS for token in parse.tokens[doubt.i + 1 : noun.i])


def _first(parse: Parse, subject: Token) -> Iterator[Token]:
    """ "[Apparently] Russian aircraft bombed": an adverb right before whose aircraft they were."""
    if begins_with_author(parse, subject):
        yield parse.tokens[subject.i - 2]


def _fired_from(parse: Parse, node: int, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """ "the shells that hit it were likely fired from the north": who fired is doubted, not that they hit."""
    verb = parse.head(parse.tokens[node].head) if parse.tokens[node].dep == "relcl" else parse.tokens[node]
    if verb.i != node and verb.lemma in _DONE_BY and _names_origin(parse, verb):
        yield from (("author", word.i) for word in parse.kids(verb.i, "advmod") if _hedges(cues, word))


def _names_origin(parse: Parse, verb: Token) -> bool:
    """Say whether a verb tells by whom or from where."""
    return bool(parse.kids(verb.i, "agent")) or any(kid.lower in _FROM for kid in parse.kids(verb.i, "prep"))


def _is_guess_at(parse: Parse, participle: Token) -> bool:
    """ "gunmen believed to be insurgents", "men thought to belong to the brigade"."""
    return participle.lower in _HEDGED and bool(parse.kids(participle.i, "xcomp", "ccomp"))


def _before(parse: Parse, word: Token) -> Iterator[Token]:
    """The adverb right before a preposition: "possibly by rebels"."""
    if word.i and parse.tokens[word.i - 1].pos == "ADV":
        yield parse.tokens[word.i - 1]


def _on_means(parse: Parse, node: int, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """ "with a suspected nerve agent", "apparently with a drone", "with what appeared to be chlorine"."""
    for kid in parse.kids(node, "prep", "advcl"):
        if kid.lower not in _WITH:
            continue
        words = [word for noun in parse.kids(kid.i, "pobj", "dobj") for word in parse.kids(noun.i, "amod")]
        if kid.lower == "with":
            words += _before(parse, kid)
        whose: Doubt = "author" if kid.lower == "by" and not _is_weapon(parse, kid) else "means"
        yield from ((whose, word.i) for word in words if _hedges(cues, word))
        for clause in parse.kids(kid.i, "pcomp"):
            if clause.lemma in ("appear", "seem") or clause.lower in _HEDGED:
                yield "means", clause.i


def _is_weapon(parse: Parse, by: Token) -> bool:
    """Say whether what follows "by" is a means: "by suspected gas shells"."""
    words = [kid for noun in parse.kids(by.i, "pobj") for kid in (noun, *parse.kids(noun.i, "compound"))]
    return any(word.lemma in _MEANS for word in words)


def _over_agent(parse: Parse, verb: int, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """Hedging adverbs, modals and "whether" on a verb that names the author."""
    for kid in parse.kids(verb, "advmod", "aux", "mark"):
        if _hedges(cues, kid) or kid.lower in ("may", "might", "could", "if", "whether"):
            yield "author", kid.i


def _on_number(parse: Parse, event: EventMention, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """Hedges on the numbers of the subject and object, and "is estimated to have killed 20"."""
    for kid in parse.kids(event.head, "dobj", "nsubj", "nsubjpass"):
        for number in (*parse.kids(kid.i, "nummod"), kid):
            yield from (("number", word.i) for word in parse.kids(number.i, "advmod") if _hedges(cues, word))
            guessed = (word for word in parse.kids(number.i, "amod") if word.lower in _GUESSED)
            yield from (("number", word.i) for word in guessed if kid.lemma == "number" or parse.kids(kid.i, "nummod"))
    token = parse.tokens[event.head]
    above = parse.head(token.i)
    for verb in (above, parse.head(above.i)):
        if verb.lemma == "estimate" and verb.tag == "VBN" and token.dep in ("xcomp", "nsubjpass", "ccomp"):
            yield "number", verb.i
            return


def _is_hinted(parse: Parse, event: EventMention, cues: FactualityCues) -> bool:
    """Say whether a word of the event's sentence can be part of any doubt; most sentences hold none."""
    sentence = parse.sentence_of(event.head)
    tokens = parse.tokens[sentence.first : sentence.stop]
    words = {token.lower for token in tokens}
    if not (words.isdisjoint(cues.hedges) and words.isdisjoint(_HINTS)):
        return True
    return not _LEMMAS.isdisjoint({token.lemma for token in tokens})


def _hedges(cues: FactualityCues, word: Token) -> bool:
    """Say whether a word is a hedging adverb or adjective."""
    return word.lower in cues.hedges
