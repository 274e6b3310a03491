"""Small builders that keep a test at three to five lines; one Parser and one Knowledge for all of them.

>>> text = "The army shelled Saraqib on Monday."
>>> reading = reading_of(text, published="2018-02-07")
>>> token_at(reading, "shelled").lemma
'shell'
>>> event_at(reading, "shelled").frame
'attack'
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportedly.extract.pipeline import code_document, read_document
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import load_knowledge
from reportedly.records.claim import Claim
from reportedly.records.document import Document, document_of
from reportedly.records.mention import EventMention, Frame
from reportedly.records.span import Span, span_of
from reportedly.records.values import EventType
from reportedly.text.parse import Parser, Token

PARSER = Parser()
KNOWLEDGE = load_knowledge()


def document(text: str, **told: Any) -> Document:
    """A Document of the text; ``told`` as in document_of (outlet, published, title, url, language)."""
    return document_of(text, **told)


@lru_cache(maxsize=256)
def reading_of(text: str, **told: Any) -> Reading:
    """The text's blocks, header, parse and clauses; cached, as a Reading never changes."""
    return read_document(document(text, **told), KNOWLEDGE, PARSER)


def claims_of(text: str, **told: Any) -> tuple[Claim, ...]:
    """Every claim of the text, through the whole pipeline."""
    return code_document(document(text, **told), KNOWLEDGE, PARSER)


def claim_of(text: str, trigger: str, **told: Any) -> Claim:
    """The one claim whose trigger, or another mention, holds these words."""
    claims = claims_of(text, **told)
    found = [claim for claim in claims if any(trigger in span.text for span in (claim.trigger, *claim.also))]
    assert len(found) == 1, f"{len(found)} claims on {trigger!r}; triggers: {[c.trigger.text for c in claims]}"
    return found[0]


def span_in(reading: Reading, words: str, nth: int = 0) -> Span:
    """The nth place where these words stand in the text."""
    text, at = reading.document.text, -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return span_of(text, at, at + len(words))


def mention_at(reading: Reading, words: str, nth: int = 0) -> tuple[int, int, int]:
    """Token indexes (first, stop, head) of these words; they must begin and end with a token."""
    span = span_in(reading, words, nth)
    tokens = reading.parse.tokens_between(span.start, span.end)
    assert tokens, f"{words!r} holds no token that is parsed"
    assert tokens[0].start == span.start, f"{words!r} does not begin with a token"
    assert tokens[-1].end == span.end, f"{words!r} does not end with a token"
    first, stop = tokens[0].i, tokens[-1].i + 1
    return first, stop, reading.parse.head_of(first, stop)


def token_at(reading: Reading, words: str, nth: int = 0) -> Token:
    """The head token of these words."""
    return reading.parse.tokens[mention_at(reading, words, nth)[2]]


def event_at(
    reading: Reading,
    words: str,
    *,
    acled: str = "Shelling/artillery/missile attack",
    acled_type: str = "Explosions/Remote violence",
    plover: str = "ASSAULT",
    label: str = "shelling",
    frame: Frame = "attack",
    support: str | None = None,
    nth: int = 0,
) -> EventMention:
    """An EventMention on these words, as extract/events would hand it on; ``support`` is the light verb's word."""
    first, stop, head = mention_at(reading, words, nth)
    span = reading.span(first, stop)
    return EventMention(
        start=span.start, end=span.end, head=head, first=first, stop=stop, frame=frame, finder="tests.build@1",
        type=EventType(acled=acled, acled_type=acled_type, plover=plover, label=label),
        support=token_at(reading, support).i if support else None,
        is_nominal=reading.parse.tokens[head].pos in ("NOUN", "PROPN"),
    )  # fmt: skip


def words_of(field: Any) -> list[str]:
    """The evidence words of a Coded, or of each Coded of a field; none for an Uncoded."""
    items = field if isinstance(field, tuple) else (field,)
    return [span.text for item in items for span in item.evidence]


def names_of(field: Any) -> list[str]:
    """The names of the coded actors or places of a field; none for an Uncoded."""
    return [item.value.name for item in field] if isinstance(field, tuple) else []
