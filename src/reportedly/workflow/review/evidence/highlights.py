"""Numbers every value of a claim and says which words of the text carry it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from reportedly.export.plain import FIELDS, field_items
from reportedly.records.claim import Claim
from reportedly.records.coded import Derivation
from reportedly.records.span import Span, span_of
from reportedly.workflow.review.views.details import Mark

TRIGGER, SOURCE, CUE = "trigger", "source", "cue"
"""What highlights show besides fields: the act's words, the words that name a source, the words that cite it."""
_RANGE = re.compile(r"(\d+):(\d+)")


class Highlight(msgspec.Struct, frozen=True, kw_only=True):
    """The words behind one value of a claim: ``number`` is the value's, 0 for the trigger; ``index`` its place.

    ``rests_on`` are the words that a value without words of its own was derived from.
    """

    field: str
    number: int
    index: int = 0
    words: tuple[Span, ...] = ()
    rests_on: tuple[Span, ...] = ()


def highlights_of(claim: Claim, text: str) -> tuple[Highlight, ...]:
    """Number the values of a claim from 1, field by field, then the links of its chain; the trigger is 0."""
    found = list(_of_fields(claim, text))
    links = [
        Highlight(field=field, number=len(found) + n, index=n - 1, words=words)
        for n, link in enumerate(claim.attribution, 1)
        for field, words in ((SOURCE, link.evidence), (CUE, (link.cue,) if link.cue else ()))
    ]
    return (Highlight(field=TRIGGER, number=0, words=(claim.trigger, *claim.also)), *found, *links)


def _of_fields(claim: Claim, text: str) -> Iterator[Highlight]:
    """The values of the fields in their order, factuality last."""
    number = 0
    for field in FIELDS:
        for index, item in enumerate(field_items(getattr(claim, field))):
            number += 1
            yield Highlight(
                field=field, number=number, index=index, words=item.evidence,
                rests_on=tuple(spans_of(item.derivation, text)),
            )  # fmt: skip
    yield Highlight(field="factuality", number=number + 1, words=claim.factuality.evidence)


def spans_of(derivation: Derivation | None, text: str) -> Iterator[Span]:
    """Yield the words that a derivation names by their offsets, without those that the text has not.

    >>> [span.text for span in spans_of(Derivation(kind="headline", inputs=("4:8", "published")), "The army")]
    ['army']
    """
    for told in derivation.inputs if derivation else ():
        found = _RANGE.fullmatch(told)
        start, end = map(int, found.groups()) if found else (0, 0)
        if start < end <= len(text):
            yield span_of(text, start, end)


def marks_of(claim: Claim, text: str) -> Iterator[tuple[int, int, Mark]]:
    """Yield each stretch of words that a claim rests on, with the mark that is put on it."""
    for each in highlights_of(claim, text):
        mark = Mark(claim_id=claim.id, field=each.field, number=each.number)
        for span in (*each.words, *each.rests_on):
            yield span.start, span.end, mark
