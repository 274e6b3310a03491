"""What a person may put into a field of a claim: checked against the records and made into what a claim holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, cast

import msgspec

from reportedly.errors import JudgementError
from reportedly.records.claim import Claim, Factuality
from reportedly.records.coded import Coded, Derivation, Uncoded, UncodedReason
from reportedly.records.judgement import Judgement
from reportedly.records.source import SourceLink
from reportedly.records.span import Span
from reportedly.records.values import ActorRef, Count, DateRange, Doubt, EventType, FactualityValue, PlaceRef
from reportedly.review.possible import Known, check_names, check_words, sane

CORRECTED = "review.corrected@1"
"""The rule of every value that a person gave."""
ADDED = "review.added@1"
"""The rule of what stands in a claim that a person added without deciding on it."""
FieldName = Literal["what", "who", "whom", "where", "when", "how_many", "factuality", "attribution"]
ONE: dict[str, type[msgspec.Struct]] = {"what": EventType, "when": DateRange}
"""Fields with one value, and its kind."""
MANY: dict[str, type[msgspec.Struct]] = {"who": ActorRef, "whom": ActorRef, "where": PlaceRef, "how_many": Count}
"""Fields with a list of values, and their kind."""
FIELDS = (*ONE, *MANY, "factuality", "attribution")
Held = Coded[Any] | Uncoded | Factuality | tuple[Any, ...]
"""What a claim holds of one field."""
Quote = Callable[[int, int], Span]
"""Gives the words of a stretch of the document."""


class Given(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value with the words that it rests on: stretches as [start, end], or spans once they are checked."""

    value: Any
    evidence: tuple[Span | tuple[int, int], ...] = ()


class _Unsaid(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field without a value, as a person says it."""

    uncoded: UncodedReason
    note: str | None = None


class _Told(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a text presents an event, as a person says it."""

    value: FactualityValue
    doubt_about: tuple[Doubt, ...] = ()
    evidence: tuple[Span | tuple[int, int], ...] = ()


def checked(field: str, value: Any, quote: Quote, known: Known) -> Any:
    """Return a field's new value in one plain shape: typed, its words quoted; a value already so comes back the same.

    ``known`` are the types and countries that there are.

    Raises:
        JudgementError: RPT-951 for an unknown field, a value of another shape, or one that cannot be.
    """
    if field not in FIELDS:
        raise JudgementError("RPT-951", where=field, why=f"fields are {', '.join(FIELDS)}")
    try:
        return msgspec.to_builtins(_checked(field, value, quote, known))
    except (msgspec.ValidationError, ValueError, TypeError, OverflowError) as error:
        raise JudgementError("RPT-951", where=field, why=str(error)) from error


def _checked(field: str, value: Any, quote: Quote, known: Known) -> Any:
    """A value as its records."""
    if isinstance(value, dict) and "uncoded" in value:
        if field in ("factuality", "attribution"):
            raise ValueError("it always has a value")
        return _plain(msgspec.convert(value, _Unsaid))
    if field == "factuality":
        told = msgspec.convert({"value": value} if isinstance(value, str) else value, _Told)
        return msgspec.structs.replace(told, evidence=tuple(_quoted(each, quote) for each in told.evidence))
    if field == "attribution":
        links = msgspec.convert(value, tuple[SourceLink, ...])
        if not links:
            raise ValueError("a chain has at least its outlet")
        check_names(link.name for link in links)
        return [_link(link, quote) for link in links]
    if field in ONE:
        return _given(value, ONE[field], quote, known)
    if not isinstance(value, list | tuple) or not value:
        raise ValueError("a list of at least one value, or why there is none")
    return [_given(each, MANY[field], quote, known, among=len(value)) for each in value]


def _given(value: Any, kind: type[msgspec.Struct], quote: Quote, known: Known, among: int = 1) -> Any:
    """One value, plain or with its words."""
    if isinstance(value, dict) and "value" in value:
        given = msgspec.convert(value, Given)
        spans = tuple(_quoted(each, quote) for each in given.evidence)
        return {"value": sane(msgspec.convert(given.value, kind), known, among), "evidence": spans}
    return sane(msgspec.convert(value, kind), known, among)


def _quoted(told: Span | tuple[int, int], quote: Quote) -> Span:
    """The words of a stretch; a span must quote them as they stand."""
    start, end = (told.start, told.end) if isinstance(told, Span) else told
    found = quote(start, end)
    if isinstance(told, Span) and found.text != told.text:
        raise ValueError(f"the words from {start} to {end} are others")
    return found


def _link(link: SourceLink, quote: Quote) -> SourceLink:
    """A link of a chain whose words stand in the text."""
    for told in (*link.evidence, *((link.cue,) if link.cue else ())):
        _quoted(told, quote)
    return link


def _plain(unsaid: _Unsaid) -> dict[str, Any]:
    """Why there is no value; a note only where there is one."""
    check_words(" ".join((unsaid.note or "").split()))
    return {"uncoded": unsaid.uncoded} | ({"note": unsaid.note} if unsaid.note else {})


def held(field: str, value: Any, judgement: Judgement) -> Held:
    """Make what a claim holds of a value that `checked` returned; it names the judgement where it has no words.

    >>> told = Judgement(id="jdg-1", target="clm-1", decision="correct", reviewer="k", time="t")
    >>> held("when", {"first": "2018-06-30", "last": "2018-06-30", "precision": "day"}, told).rule
    'review.corrected@1'
    """
    if field == "attribution":
        links = msgspec.convert(value, tuple[SourceLink, ...])
        return tuple(msgspec.structs.replace(link, rule=CORRECTED) for link in links)
    if field == "factuality":
        told = msgspec.convert(value, _Told)
        spans = cast(tuple[Span, ...], told.evidence)
        return Factuality(value=told.value, doubt_about=told.doubt_about, evidence=spans, rule=CORRECTED)
    if isinstance(value, dict) and "uncoded" in value:
        return Uncoded(uncoded=value["uncoded"], note=value.get("note"))
    if field in ONE:
        return _coded(value, ONE[field], judgement)
    return tuple(_coded(each, MANY[field], judgement) for each in value)


def _coded(value: dict[str, Any], kind: type[msgspec.Struct], judgement: Judgement) -> Coded[Any]:
    """One value with its words, or with the judgement that it comes from."""
    given = msgspec.convert(value if "value" in value else {"value": value}, Given)
    why = None if given.evidence else Derivation(kind="reviewer", inputs=(judgement.id,))
    spans = cast(tuple[Span, ...], given.evidence)
    return Coded(value=msgspec.convert(given.value, kind), evidence=spans, derivation=why, rule=CORRECTED)


def machine_value(claim: Claim, field: str) -> Any:
    """What the machine has of a field, with its rule and score, in the claim's JSON shape."""
    return msgspec.to_builtins(getattr(claim, field))
