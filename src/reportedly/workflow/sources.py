"""Profiles of a project's sources, as records, JSON, or lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.records.profile import Agreement, Label, Named, SourceProfile
from reportedly.workflow.output import Format
from reportedly.workflow.project import Project

MOST = 10
"""Names, labels and events that the lines of one profile tell of each kind; JSON has them all."""
WIDTHS = (("id", 28), ("name", 36), ("type", 26), ("side", 22), ("reports", 7), ("claims", 7), ("cited in", 8),
          ("events", 6), ("alone", 5))  # fmt: skip
FIELD_WORDS = {"how_many": "numbers", "who": "author", "where": "place"}


def list_sources(project: Project) -> tuple[SourceProfile, ...]:
    """Return every source of a project with its volume: those who published most first."""
    from reportedly.workflow.source_profiles import Profiles

    return Profiles(project).list()


def source_profile(project: Project, source: str, offset: int = 0, limit: int | None = None) -> SourceProfile:
    """Return the profile of one source, named by its pack id or by any of its names.

    ``alone`` holds the events from ``offset`` on, at most ``limit``; all where neither is given.

    Raises:
        UsageError: RPT-103 if no report of the project comes from it or cites it.
    """
    from reportedly.workflow.source_profiles import Profiles

    return Profiles(project).one(source, offset, limit)


def is_linked(project: Project) -> bool:
    """Say whether a project has events; without them nobody agrees or differs, and nothing is told by one alone."""
    return project.store.events.run() is not None


def list_lines(profiles: Iterable[SourceProfile]) -> Iterator[str]:
    """Yield a table of sources with their volume."""
    yield _row([head for head, _ in WIDTHS])
    for one in profiles:
        numbers = (one.reports, one.claims, one.cited_in, one.events, one.told_alone)
        yield _row([one.id or "–", one.name, one.type, one.side or "–", *map(str, numbers)])


def profile_lines(one: SourceProfile) -> Iterator[str]:
    """Yield one profile, to be read; it says what the source did, never how true it is."""
    told = (one.id or "in no pack", one.type, f"side: {one.side}" if one.side else "no documented side",
            f"owner: {one.owner}" if one.owner else "")  # fmt: skip
    yield f"{_clean(one.name)}  ({'; '.join(part for part in told if part)})"
    yield f"  published      {one.reports} reports with {one.claims} claims"
    yield f"  cited in       {one.cited_in} reports of others"
    yield from _named_line("cites", one.cites)
    yield from _named_line("cited by", one.cited_by)
    yield from _named_line("copies", one.copies)
    yield from _named_line("copied by", one.copied_by)
    yield f"  events         {one.events}, of which it alone tells {one.told_alone}{_few(one.alone)}"
    yield from (_agreement_line(each) for each in one.agreement)
    yield from (_label_line(label) for label in one.labels[:MOST])


def json_lines(profiles: Sequence[SourceProfile], format: Format) -> Iterator[str]:
    """Yield profiles as one JSON list, or one line of JSON each."""
    if format == "jsonl":
        yield from (msgspec.json.encode(one).decode("utf-8") for one in profiles)
    else:
        yield msgspec.json.format(msgspec.json.encode(profiles), indent=2).decode("utf-8")


def _named_line(head: str, names: tuple[Named, ...]) -> Iterator[str]:
    """Whom a source meets, and in how many reports."""
    if names:
        listed = ", ".join(f"{_clean(each.name)} {each.n}" for each in names[:MOST])
        more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
        yield f"  {head:14} {listed}{more}"


def _agreement_line(told: Agreement) -> str:
    """How often a source agrees with independent origins on a field, with the number that could be compared."""
    agrees = f"agrees with independent origins {told.agrees} of {told.n} times comparable"
    return f"  on {FIELD_WORDS[told.field]:11} {agrees if told.n else 'nothing comparable (n = 0)'}"


def _label_line(label: Label) -> str:
    """Words of a source and whom it means by them."""
    return f'  says           "{_clean(label.words)}" = {_clean(label.actor)}, {label.n} of {label.of_words} times'


def _few(ids: tuple[str, ...]) -> str:
    """The first of some ids."""
    more = ", …" if len(ids) > MOST else ""
    return f" ({', '.join(ids[:MOST])}{more})" if ids else ""


def _row(cells: Sequence[str]) -> str:
    """Lay cells out in the columns of WIDTHS."""
    pairs = zip((_clean(cell) for cell in cells), WIDTHS, strict=True)
    fitted = (cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…" for cell, (_, width) in pairs)
    return "  ".join(fitted).rstrip()


def _clean(text: str) -> str:
    """Text without characters that could steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
