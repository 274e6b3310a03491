"""One claim with every field on its words, its chain, and why each value stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.export.plain import FIELDS, field_items, plain_factuality, plain_field, plain_value, reason_of
from reportedly.link.reported import NO_NAME
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.source import SourceLink
from reportedly.records.span import Span
from reportedly.records.values import PlaceRef
from reportedly.workflow.review.evidence.behind import Behind
from reportedly.workflow.review.evidence.derivations import derivation_sentence
from reportedly.workflow.review.evidence.highlights import SOURCE, Highlight, highlights_of
from reportedly.workflow.review.evidence.reasons import plain_reason
from reportedly.workflow.review.views.details import ClaimView, Field, Link, Value, Words
from reportedly.workflow.review.views.rows import Point

LABELS = {
    "what": "What", "who": "Who", "whom": "Whom", "where": "Where", "when": "When", "how_many": "How many",
    "factuality": "Told as",
}  # fmt: skip
"""What each field is called on the page."""


def claim_view(claim: Claim, behind: Behind) -> ClaimView:
    """Show one claim as it is in force, with what the machine had where a person decided otherwise."""
    document, text = behind.documents.get(claim.document_id), behind.text(claim)
    outlet, (origin, *more) = claim.attribution[0].name, behind.standing.count((claim.id,)).names or (None,)
    reported = behind.reported.get(claim.document_id)
    return ClaimView(
        id=claim.id, version=behind.shown.version(claim.id), document_id=claim.document_id,
        title=document.title if document else None, outlet=None if outlet == NO_NAME else outlet,
        published=published_of(claim), sentence=_stretch(text, claim.sentence.start, claim.sentence.end),
        trigger=words_of(claim.trigger), also=tuple(map(words_of, claim.also)), fields=tuple(_fields(claim, behind)),
        chain=tuple(_links(claim, text)), factuality=plain_factuality(claim), speech_act=claim.speech_act,
        status=claim.status, events=behind.events_of.get(claim.id, ()), origin=None if more else origin,
        is_added=claim.id not in behind.machine, is_sealed=behind.shown.is_sealed(claim.id),
        copy_of=reported.copy_of if reported else None,
    )  # fmt: skip


def published_of(claim: Claim) -> str | None:
    """Return the day on which a claim's document was published, where anything tells it."""
    return claim.published.value if isinstance(claim.published, Coded) else None


def words_of(span: Span) -> Words:
    """Quote a span."""
    return Words(start=span.start, end=span.end, text=span.text)


def _stretch(text: str, start: int, end: int) -> Words:
    """Quote a stretch of the text."""
    return Words(start=start, end=end, text=text[start:end])


def _fields(claim: Claim, behind: Behind) -> Iterator[Field]:
    """Every field of a claim, factuality last."""
    numbered = {(each.field, each.index): each for each in highlights_of(claim, behind.text(claim))}
    suggested = {each.field: each.machine_now for each in behind.shown.suggestions((claim.id,))}
    decided = behind.shown.corrections(claim.id)
    for name in (*FIELDS, "factuality"):
        judged = decided.get(name)
        by = judged.reviewer if judged is not None else None
        machine = _machine_words(behind.machine.get(claim.id), name) if judged is not None else None
        values = _values(claim, name, numbered, behind)
        told = getattr(claim, name)
        yield Field(
            name=name, label=LABELS[name], is_decided=judged is not None, by=by, machine=machine,
            values=tuple(msgspec.structs.replace(each, by=by, machine=machine) for each in values),
            uncoded=plain_reason(name, told) if isinstance(told, Uncoded) else None, suggestion=suggested.get(name),
        )  # fmt: skip


def _machine_words(machine: Claim | None, name: str) -> str | None:
    """What the machine says of a field; None where it says nothing of the claim at all."""
    if machine is None:
        return None
    told = getattr(machine, name)
    return machine.factuality.value if name == "factuality" else reason_of(told) or plain_field(told)


def _values(claim: Claim, name: str, numbered: dict[tuple[str, int], Highlight], behind: Behind) -> Iterator[Value]:
    """The values of one field."""
    if name == "factuality":
        told, mark = claim.factuality, numbered[name, 0]
        yield Value(
            text=plain_factuality(claim), value=told.value, number=mark.number,
            words=tuple(map(words_of, told.evidence)), rule=told.rule, score=told.score,
        )  # fmt: skip
        return
    for index, item in enumerate(field_items(getattr(claim, name))):
        yield _value(item, numbered[name, index], claim, behind)


def _value(item: Coded[Any], mark: Highlight, claim: Claim, behind: Behind) -> Value:
    """One coded value."""
    return Value(
        text=plain_value(item.value), value=msgspec.to_builtins(item.value), number=mark.number,
        words=tuple(map(words_of, mark.words)), rests_on=tuple(map(words_of, mark.rests_on)), rule=item.rule,
        score=item.score, derivation=derivation_sentence(item, behind.text(claim), published_of(claim)),
        point=point_of(item.value),
    )  # fmt: skip


def point_of(value: Any) -> Point | None:
    """Return the point of a place that has one."""
    if not isinstance(value, PlaceRef) or value.lat is None or value.lon is None:
        return None
    return Point(
        name=value.name, lat=value.lat, lon=value.lon, radius_km=value.radius_km or 0.0, precision=value.precision
    )  # fmt: skip


def _links(claim: Claim, text: str) -> Iterator[Link]:
    """The links of the chain, the outlet first."""
    numbers = {each.index: each.number for each in highlights_of(claim, text) if each.field == SOURCE}
    for index, link in enumerate(claim.attribution):
        yield Link(
            name="outlet not known" if link.name == NO_NAME else link.name, type=link.type, source_id=link.source_id,
            words=words_of(link.evidence[0]) if link.evidence else None, cue=words_of(link.cue) if link.cue else None,
            note=_note(link), number=numbers[index],
        )  # fmt: skip


def _note(link: SourceLink) -> str | None:
    """What the words tell of a source beyond its type."""
    told = link.facets
    parts = [told.body, told.identification, told.access, told.affiliation] if told else []
    return "; ".join(part for part in parts if part) or None
