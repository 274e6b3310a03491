"""Doubt that touches the author or the number and leaves the event standing."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.factuality.scope import path_of, tells_author
from reportedly.extract.reading import Reading
from reportedly.knowledge.factuality import FactualityCues
from reportedly.records.mention import EventMention
from reportedly.records.values import Doubt
from reportedly.text.parse import Parse, Token


def find_doubts(reading: Reading, event: EventMention, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """Yield what a hedge touches beside the event itself, with the hedge's token.

    author: "suspected Russian jets bombed", "a raid likely carried out by the coalition"; number: "possibly 20".
    """
    parse = reading.parse
    for node in dict.fromkeys((event.head, event.support)):
        if node is not None:
            yield from _on_author(parse, node, cues)
    for step in path_of(reading, event):
        if tells_author(parse, event, step.at):
            yield from _over_agent(parse, step.at, cues)
    for token in _numbers(parse, event):
        for kid in parse.kids(token.i, "advmod"):
            if _hedges(cues, kid):
                yield "number", kid.i


def _on_author(parse: Parse, node: int, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """Hedges on a subject, agent or modifier, and on a participle that names the agent."""
    for kid in parse.kids(node, "nsubj", "agent"):
        noun = next(iter(parse.kids(kid.i, "pobj")), kid)
        for word in parse.kids(noun.i, "amod"):
            if _hedges(cues, word):
                yield "author", word.i
    for kid in parse.kids(node, "amod"):
        if _hedges(cues, kid) and any(token.text[:1].isupper() for token in parse.tokens[kid.i + 1 : node]):
            yield "author", kid.i
    for kid in parse.kids(node, "acl", "relcl"):
        if not any(True for _ in parse.kids(kid.i, "agent")) and kid.lemma not in (
            "carry",
            "launch",
            "conduct",
            "fire",
        ):
            continue
        for word in parse.kids(kid.i, "advmod"):
            if _hedges(cues, word):
                yield "author", word.i


def _over_agent(parse: Parse, verb: int, cues: FactualityCues) -> Iterator[tuple[Doubt, int]]:
    """Hedging adverbs, modals and "whether" on a verb that names the author."""
    for kid in parse.kids(verb, "advmod", "aux", "mark"):
        if _hedges(cues, kid) or kid.lower in ("may", "might", "could", "if", "whether"):
            yield "author", kid.i


def _numbers(parse: Parse, event: EventMention) -> Iterator[Token]:
    """Numbers on the event's subject and object."""
    for kid in parse.kids(event.head, "dobj", "nsubj", "nsubjpass"):
        yield from parse.kids(kid.i, "nummod")


def _hedges(cues: FactualityCues, word: Token) -> bool:
    """Say whether a word is a hedging adverb or adjective."""
    cue = cues.at("adverb", word.lower) or cues.at("adjective", word.lower)
    return cue is not None and cue.kind == "hedge"
