"""What moves in a narrative: the numbers, means, people, places and actors it is told with, and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from reportedly.knowledge.narratives import NarrativeWords, WordKind
from reportedly.link.narratives.order import day_told
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.narrative import Moved, Variant, VariantField
from reportedly.records.values import Count

Value = tuple[str | None, str]
"""What a value is of (what a number counts, whose side an actor is on), and the value."""
Values = Callable[[Claim], Iterable[Value]]


def find_moved(
    claims: Sequence[Claim], reported: Mapping[str, Reported], sentences: Mapping[str, str], words: NarrativeWords
) -> tuple[Moved, ...]:
    """Return the fields in which claims of one pattern differ; ``claims`` in the order told, ``sentences`` by id.

    Numbers are compared within one kind and people ("killed civilians"): a toll of dead beside one of wounded has not
    moved. A claim that tells no value of a field has none: missing is not another value.
    """
    ways: tuple[tuple[VariantField, Values], ...] = (
        ("number", _numbers),
        ("means", partial(_words, sentences=sentences, words=words, kind="means")),
        ("people", partial(_words, sentences=sentences, words=words, kind="people")),
        ("place", _places),
        ("actor", _actors),
        ("day", _days),
    )
    return tuple(moved for field, values in ways for moved in _moved(field, claims, reported, values))


def _moved(
    field: VariantField, claims: Sequence[Claim], reported: Mapping[str, Reported], values: Values
) -> Iterator[Moved]:
    """Every value of one field with the claims that tell it, in the order first told, where there are several."""
    told: dict[str | None, dict[str, list[Claim]]] = {}
    for claim in claims:
        for of, value in dict.fromkeys(values(claim)):
            told.setdefault(of, {}).setdefault(value, []).append(claim)
    for of, groups in told.items():
        if len(groups) > 1:
            yield Moved(field=field, of=of, values=tuple(_variant(*group, reported) for group in groups.items()))


def _variant(value: str, claims: Sequence[Claim], reported: Mapping[str, Reported]) -> Variant:
    """One value with the day it was first told and its claims."""
    return Variant(value=value, first_day=day_told(claims[0], reported), claim_ids=tuple(claim.id for claim in claims))


def _numbers(claim: Claim) -> Iterator[Value]:
    """Numbers with what they count; an unknown number is none."""
    for coded in claim.how_many if isinstance(claim.how_many, tuple) else ():
        count: Count = coded.value
        if count.low is not None or count.high is not None:
            yield f"{count.kind.replace('_', ' ')} {count.of}", _range(count)


def _range(count: Count) -> str:
    """A number, a range, or one with an open end."""
    if count.low == count.high:
        return str(count.low)
    return f"{count.low or 0} or more" if count.high is None else f"{count.low or 0}–{count.high}"


def _words(claim: Claim, sentences: Mapping[str, str], words: NarrativeWords, kind: WordKind) -> list[Value]:
    """Means or people that the claim's sentence names; those who act are not the people it befalls."""
    sentence = sentences.get(claim.id, "")
    for coded in claim.who if kind == "people" and isinstance(claim.who, tuple) else ():
        for span in coded.evidence:
            sentence = sentence.replace(span.text, " ")
    return [(None, value) for value in sorted(words.found(sentence, kind))]


def _places(claim: Claim) -> Iterator[Value]:
    """Places with their role; a country alone says too little to have moved."""
    for coded in claim.where if isinstance(claim.where, tuple) else ():
        place = coded.value
        if place.precision != "country":
            yield None, place.name if place.role == "at" else f"{place.role} {place.name}"


def _actors(claim: Claim) -> Iterator[Value]:
    """Names of the actors of both sides, with their side."""
    for side, field in (("who", claim.who), ("whom", claim.whom)):
        for coded in field if isinstance(field, tuple) else ():
            if coded.value.part == "principal" and not coded.value.ambiguous:
                yield side, coded.value.name


def _days(claim: Claim) -> Iterator[Value]:
    """The day or days of the happening, where told."""
    if isinstance(claim.when, Coded) and claim.when.value.first is not None:
        days = claim.when.value
        yield None, str(days.first) if days.first == days.last else f"{days.first} to {days.last or '…'}"
