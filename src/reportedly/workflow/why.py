"""Explains why a field has its value: the words, the rule, the pack rows, the derivation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from reportedly.errors import PackError, UsageError
from reportedly.export.plain import FIELDS, plain_value
from reportedly.records.claim import Claim, Factuality
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.source import SourceLink
from reportedly.records.span import Span

EXPLAINED = (*FIELDS, "published", "factuality", "attribution", "trigger")
"""The fields that `why` takes."""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Why one value stands: what it is, its words with offsets, the rule, pack rows as they lie, the derivation.

    ``rows`` are pairs of a row's id and its cells as ``column=cell``; ``score`` is 0..1 from the rule.
    """

    value: str
    words: tuple[Span, ...] = ()
    rule: str | None = None
    rows: tuple[tuple[str, str], ...] = ()
    derivation: Derivation | None = None
    score: float | None = None


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """The answers for one field of one claim; its text is made to be read."""

    claim_id: str
    field: str
    answers: tuple[Answer, ...]

    def __str__(self) -> str:
        """Say it in lines."""
        return "\n".join(_lines(self))


def explain_field(claim: Claim, field: str, packs: tuple[str, ...]) -> Why:
    """Explain one field of a claim, looking its pack rows up.

    Raises:
        UsageError: RPT-103 for a field that no claim has.
    """
    name = field.replace("-", "_")
    if name not in EXPLAINED:
        raise UsageError("RPT-103", where=field, why=f"fields are {', '.join(EXPLAINED)}")
    value = getattr(claim, name)
    items = value if isinstance(value, tuple) else (value,)
    return Why(claim_id=claim.id, field=name, answers=tuple(_answer(item, packs) for item in items))


def _answer(item: Any, packs: tuple[str, ...]) -> Answer:
    """Explain one value of whatever kind a field holds."""
    if isinstance(item, Uncoded):
        note = f" ({item.note})" if item.note else ""
        return Answer(value=f"uncoded: {item.uncoded}{note}", words=item.evidence)
    if isinstance(item, Span):
        return Answer(value=item.text, words=(item,))
    if isinstance(item, SourceLink):
        words = (*item.evidence, *((item.cue,) if item.cue else ()))
        told = f"{item.name} [{item.type}]"
        return Answer(value=told, words=words, rule=item.rule, rows=_rows(item.rows, packs))
    if isinstance(item, Factuality):
        doubt = f", doubt about {', '.join(item.doubt_about)}" if item.doubt_about else ""
        told = f"{item.value}{doubt}"
        rows = _rows(item.rows, packs)
        return Answer(value=told, words=item.evidence, rule=item.rule, rows=rows, score=item.score)
    return _coded(item, packs)


def _coded(item: Coded[Any], packs: tuple[str, ...]) -> Answer:
    """Explain a coded value."""
    return Answer(
        value=plain_value(item.value), words=item.evidence, rule=item.rule, rows=_rows(item.rows, packs),
        derivation=item.derivation, score=item.score,
    )  # fmt: skip


def _rows(ids: tuple[str, ...], packs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Look pack rows up by ``pack/table:key``; what names no row (a rule) is given as it stands."""
    return tuple((row_id, _row(row_id, packs)) for row_id in ids)


def _row(row_id: str, packs: tuple[str, ...]) -> str:
    """The cells of one row, or nothing where the id names none."""
    from reportedly.knowledge.packs import Pack

    pack, slash, rest = row_id.partition("/")
    table, colon, key = rest.partition(":")
    name = next((name for name in packs if Path(name).name == pack), None)
    if not (slash and colon) or name is None:
        return ""
    try:
        found = (row for row in Pack.named(name).rows(table) if _has_key(row, key.partition("#")[0]))
        return "; ".join(_cells(row) for row in found)
    except PackError as error:
        return str(error)


def _has_key(row: dict[str, str], key: str) -> bool:
    """Say whether the first cells of a row, joined by blanks, are the key."""
    cells = [cell.casefold() for cell in row.values()]
    return any(" ".join(filter(None, cells[:n])) == key.casefold() for n in range(1, min(4, len(cells)) + 1))


def _cells(row: dict[str, str]) -> str:
    """The cells that hold something, each with its column."""
    return " · ".join(f"{column}={cell}" for column, cell in row.items() if cell)


def _lines(why: Why) -> Iterator[str]:
    """Say each answer in a few lines."""
    yield f"{why.field} of {why.claim_id}"
    for answer in why.answers:
        yield f"  {answer.value}"
        for span in answer.words:
            yield f"    words       “{span.text}” (characters {span.start}–{span.end})"
        if answer.derivation:
            inputs = ", ".join(answer.derivation.inputs)
            yield f"    derivation  {answer.derivation.kind}" + (f" from {inputs}" if inputs else "")
        if answer.rule:
            score = f", score {answer.score:.2f}" if answer.score is not None else ""
            yield f"    rule        {answer.rule}{score}"
        for row_id, cells in answer.rows:
            yield f"    row         {row_id}" + (f"\n                {cells}" if cells else "")
