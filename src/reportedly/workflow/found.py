"""Writes what was found: as a table to read in a terminal, as one JSON object, or a line for each narrative."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.records.narrative import Answer, Echo, Finding, Moved, Narrative, Reach, Variant

MOST_ECHOES = 8
"""Documents that echo, or deny, shown of each narrative."""
MOST_VALUES = 6
"""Values shown of each field that moved."""
MOST_WORDS = 160
"""Characters shown of a claim's sentence."""
KINDS = {"narrative": "narrative", "one-happening": "claims of one pattern", "told-once": "told in one report"}


def json_lines(answer: Answer, *, whole: bool) -> Iterator[str]:
    """Yield the answer as one object, or each finding as a line.

    >>> list(json_lines(Answer(question="?", read=(), corpus=0), whole=False))
    []
    """
    if whole:
        yield msgspec.json.format(msgspec.json.encode(answer), indent=2).decode("utf-8")
        return
    for finding in answer.findings:
        yield msgspec.json.encode(finding).decode("utf-8")


def table_lines(answer: Answer) -> Iterator[str]:
    """Yield the answer for a reader: what was searched, then each narrative, pattern by pattern.

    >>> list(table_lines(Answer(question="?", read=(), corpus=7)))[-1]
    'nothing found in 7 claims'
    """
    for line in _lines(answer):
        yield _printable(line)


def _lines(answer: Answer) -> Iterator[str]:
    """Every line, not yet cleared of control characters."""
    yield f"searched for: {_searched(answer)}"
    if answer.left_out:
        yield f"the last {answer.left_out} words were left out: too many"
    if not answer.findings:
        yield f"nothing found in {answer.corpus} claims"
        return
    if not answer.is_whole:
        yield "no claim matches all of it; these match parts"
    best = f", the best {answer.grouped}" if answer.grouped < answer.claims else ""
    yield f"{answer.claims} of {answer.corpus} claims match{best} in {answer.patterns} patterns"
    for finding in answer.findings:
        yield ""
        yield from _finding(finding)
    if answer.patterns > len(answer.findings):
        yield ""
        yield f"{answer.patterns - len(answer.findings)} more patterns: --limit {answer.patterns}"


def _searched(answer: Answer) -> str:
    """How the question was read."""
    told = (f"{read.role} {read.words}{_meant(read.meanings)}" for read in answer.read)
    return "; ".join(told) or "nothing"


def _meant(meanings: tuple[str, ...]) -> str:
    """What words were taken to mean, where that is not plain."""
    return f" ({', '.join(meanings)})" if meanings else ""


def _finding(finding: Finding) -> Iterator[str]:
    """One narrative."""
    told = finding.narrative
    named = "" if told.pattern.who is None and told.pattern.whom is None else f"  {told.pattern}"
    yield f"{told.id}{named}  [{KINDS[told.kind]}, match {finding.score:.0%}]"
    yield f"  {_counts(told)}"
    yield f"  {_origins(told)}"
    if told.first is not None:
        yield "  first told in this corpus by"
        yield from _echo(told.first, len(told.also))
    yield from _some("echoed by", told.echoes)
    yield from _some("denied by", told.denials)
    yield from (f"  {_moved(moved)}" for moved in told.moved)
    yield from _reach("outlets", told.outlets)
    yield from _reach("sides of outlets, as documented", told.sides)


def _counts(told: Narrative) -> str:
    """Claims, documents, copies, denials."""
    claims = len(told.echoes) + len(told.also) + (told.first is not None)
    copies = f" ({told.copies} copies)" if told.copies else ""
    return f"{claims} claims and {len(told.denials)} denials in {told.documents} documents{copies}"


def _origins(told: Narrative) -> str:
    """Independent origins, and that they cannot be told where they cannot."""
    if told.origins is None:
        return f"no independent origin found in this corpus ({told.documents} documents)"
    names = f": {', '.join(told.origin_names)}" if told.origin_names else ""
    unknown = f"; of {len(told.unknown)} claims it cannot be told" if told.unknown else ""
    return f"independent origins: {told.origins}{names}{unknown}"


def _some(head: str, echoes: tuple[Echo, ...]) -> Iterator[str]:
    """The first claim of each of some Documents, and how many more there are."""
    if echoes:
        yield f"  {head}"
    by_document: dict[str, list[Echo]] = {}
    for echo in echoes:
        by_document.setdefault(echo.document_id, []).append(echo)
    for group in list(by_document.values())[:MOST_ECHOES]:
        yield from _echo(group[0], len(group) - 1)
    if len(by_document) > MOST_ECHOES:
        yield f"    … and in {len(by_document) - MOST_ECHOES} more documents"


def _echo(echo: Echo, others: int) -> Iterator[str]:
    """Day, chain and ids of a claim, how many more its Document has of the pattern, then its words."""
    marks = [echo.factuality] if echo.factuality != "asserted" else []
    marks += [f"copy of {echo.copy_of}"] if echo.copy_of else []
    marks += [f"{others} more in this document"] if others else []
    marked = f"  [{', '.join(marks)}]" if marks else ""
    told = (echo.published or "day unknown", " ← ".join(echo.chain), echo.claim_id, echo.document_id)
    yield f"    {'  '.join(told)}{marked}"
    yield f"      “{_cut(echo.words)}”"


def _moved(moved: Moved) -> str:
    """The values of a field with the day each was first told."""
    named = f"{moved.field} ({moved.of})" if moved.of else moved.field
    values = "; ".join(_value(variant) for variant in moved.values[:MOST_VALUES])
    more = f"; {len(moved.values) - MOST_VALUES} more" if len(moved.values) > MOST_VALUES else ""
    return f"{named} moved: {values}{more}"


def _value(variant: Variant) -> str:
    """A value, how often it is told, and since when."""
    since = f", first {variant.first_day}" if variant.first_day else ""
    return f"{variant.value} ({len(variant.claim_ids)}×{since})"


def _reach(head: str, reached: tuple[Reach, ...]) -> Iterator[str]:
    """Outlets or sides in the order in which they told it."""
    if reached:
        told = (f"{one.name} {one.documents}{f' since {one.first_day}' if one.first_day else ''}" for one in reached)
        yield f"  {head}: {'; '.join(told)}"


def _cut(words: str) -> str:
    """Words that fit on a line or two."""
    return words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 1] + "…"


def _printable(line: str) -> str:
    """Take control characters away, so that no document steers the terminal."""
    return "".join(char if char.isprintable() else " " for char in line)
