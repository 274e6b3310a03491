"""Says in a sentence how a value without words of its own came about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from reportedly.export.plain import plain_value
from reportedly.records.coded import Coded
from reportedly.records.span import Span
from reportedly.records.values import DateRange
from reportedly.workflow.review.evidence.highlights import spans_of

SENTENCES: Mapping[str, str] = {
    "weekday-before-publication": "{words} before {published}",
    "weekday-of-publication": "{words}, the day of publication",
    "weekend-before-publication": "{words} before {published}",
    "latest-before-publication": "{words}, the latest before {published}",
    "weekday-after-publication": "{words} after {published}",
    "next-after-publication": "{words}, the next after {published}",
    "nearest-to-publication": "{words}, the nearest to {published}",
    "offset-from-publication": "{words}, counted from publication on {published}",
    "offset-from-narrative": "{words}, counted from the day that the report had reached",
    "weekday-beside-narrative": "{words}, the nearest to the day that the report had reached",
    "since-then": "from then until publication on {published}",
    "since-clause": "{words}, from its beginning until publication on {published}",
    "known-start": "{words}, from its known beginning until publication on {published}",
    "told-after": "{words} tells by when it was told; the day goes on from {inputs}",
    "carried-from-sentence": "goes on from {inputs}, told elsewhere in the report",
    "same-happening": "told of the same happening elsewhere in the report: {inputs}",
    "same-sentence": "told in the same sentence: {inputs}",
    "same-place": "{words} stands for {inputs}, told elsewhere in the report",
    "headline": "told in the headline: {inputs}",
    "section-head": "told in the head of the section: {inputs}",
    "document-country": "the country that the report is about: {inputs}",
    "conflict-country": "the country that the conflict is in: {inputs}",
    "capital-of": "{words} stands for the capital of {inputs}",
    "main-town-of": "{words} stands for the main town of {inputs}",
    "name-given": "known by the name alone: {inputs}",
    "coreference": "{words} stands for {inputs}, told elsewhere in the report",
    "state-of-document": "{words} is taken for that of the state which the report speaks of: {inputs}",
    "state-of-place": "{words} is taken for that of the state where the report puts it: {inputs}",
    "context-of-act": "to be understood from the act: {inputs}",
    "carried-sole-enemy": "the only enemy that the report names: {inputs}",
    "reviewer": "given by a reviewer, on no words of the report",
    "document": "told with the document, not by its text",
    "manifest": "told from outside (manifest, columns or options), not by the text",
}
"""What is said of each kind of derivation; ``{words}`` the value's own, ``{inputs}`` what it rests on."""
MOST_INPUTS = 3
"""Words that a sentence quotes; the rest are counted."""


def derivation_sentence(coded: Coded[Any], text: str, published: str | None) -> str | None:
    """Say how a value was derived, ending in the value; None where its words tell it themselves.

    Args:
        coded: The value.
        text: The document's text, to quote what the derivation rests on.
        published: The day of publication (ISO 8601), where it is known.

    >>> from reportedly.records.coded import Derivation
    >>> from reportedly.records.span import span_of
    >>> when = DateRange(first="2017-12-27", last="2017-12-27", precision="day")
    >>> how = Derivation(kind="weekday-before-publication", inputs=("published",))
    >>> words = (span_of("on Wednesday", 3, 12),)
    >>> derivation_sentence(Coded(value=when, evidence=words, derivation=how, rule=""), "", "2017-12-30")
    '“Wednesday” before 30 December 2017 → 27 December 2017'
    """
    if coded.derivation is None:
        return None
    kind, spans = coded.derivation.kind, tuple(spans_of(coded.derivation, text))
    named = [told for told in coded.derivation.inputs if told[:1].isalpha() and told not in ("published", "narrative")]
    if kind == "weekday-before-publication" and isinstance(coded.value, DateRange) and coded.value.first == published:
        kind = "weekday-of-publication"
    said = SENTENCES.get(kind, f"{kind.replace('-', ' ')}: {{inputs}}").format(
        words=_quoted(coded.evidence) or "this",
        published=plain_day(published) if published else "the day of publication",
        inputs=_quoted(spans) or ", ".join(named) or "other words of the report",
    )
    return f"{said[:1].upper() + said[1:]} → {plain_told(coded.value)}"


def plain_told(value: Any) -> str:
    """Say a value, days as people write them.

    >>> plain_told(DateRange(first="2018-03-14", last="2018-03-18", precision="days"))
    '14 March 2018 to 18 March 2018'
    """
    if not isinstance(value, DateRange):
        return plain_value(value)
    if value.first == value.last and value.first:
        return plain_day(value.first)
    first, last = (plain_day(day) if day else None for day in (value.first, value.last))
    return f"{first} to {last}" if first and last else f"from {first}" if first else f"until {last}"


def plain_day(day: str) -> str:
    """Write an ISO day as people do; what is none as it stands.

    >>> plain_day("2017-12-30"), plain_day("2017-12")
    ('30 December 2017', '2017-12')
    """
    try:
        found = date.fromisoformat(day[:10])
    except ValueError:
        return day
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _quoted(spans: Iterable[Span]) -> str:
    """The first of some words, in quotes, each once."""
    words = list(dict.fromkeys(" ".join(span.text.split()) for span in spans))
    more = f" and {len(words) - MOST_INPUTS} more" if len(words) > MOST_INPUTS else ""
    return ", ".join(f"“{each}”" for each in words[:MOST_INPUTS]) + more
