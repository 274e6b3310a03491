"""Profiles of a project's sources, as records, JSON, or lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import UsageError
from reportedly.records.profile import Agreement, Label, Named, SourceProfile
from reportedly.text.fold import fold
from reportedly.workflow.output import Format
from reportedly.workflow.project import Project

if TYPE_CHECKING:
    from reportedly.link.profiles.told import Told

MOST = 10
"""Names, labels and events that the lines of one profile tell of each kind; JSON has them all."""
WIDTHS = (("id", 28), ("name", 36), ("type", 26), ("side", 22), ("reports", 7), ("claims", 7), ("cited in", 8),
          ("events", 6), ("alone", 5))  # fmt: skip
FIELD_WORDS = {"how_many": "numbers", "who": "author", "where": "place"}


def list_sources(project: Project) -> tuple[SourceProfile, ...]:
    """Return every source of a project with its volume: those who published most first."""
    from reportedly.link.profiles.profile import volumes

    return volumes(told_in(project))


def source_profile(project: Project, source: str) -> SourceProfile:
    """Return the profile of one source, named by its pack id or by any of its names.

    Raises:
        UsageError: RPT-103 if no report of the project comes from it or cites it.
    """
    return profile_in(told_in(project), source)


def profile_in(told: Told, source: str) -> SourceProfile:
    """Return the profile of one source of a collection, named by its pack id or by any of its names.

    Raises:
        UsageError: RPT-103 if no report comes from it or cites it.
    """
    from reportedly.link.profiles.profile import profile_of

    found = profile_of(told, key_of(told, source))
    if found is None:
        raise UsageError("RPT-103", where=source, why="`reportedly sources` lists all sources of the project")
    return found


def key_of(told: Told, source: str) -> str:
    """Give the key of a source, named by its pack id or by any of its names."""
    known = told.sources.get(source) or told.sources.named(source)
    return known.id if known is not None else f"name:{fold(source)}"


def is_linked(project: Project) -> bool:
    """Say whether a project has events; without them nobody agrees or differs, and nothing is told by one alone."""
    return project.store.events.run() is not None


def list_lines(profiles: Iterable[SourceProfile]) -> Iterator[str]:
    """Yield a table of sources with their volume."""
    yield _row([head for head, _ in WIDTHS])
    for one in profiles:
        numbers = (one.reports, one.claims, one.cited_in, one.events, len(one.alone))
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
    yield f"  events         {one.events}, of which it alone tells {len(one.alone)}{_few(one.alone)}"
    yield from (_agreement_line(each) for each in one.agreement if each.n)
    yield from (_label_line(label) for label in one.labels[:MOST])


def json_lines(profiles: Sequence[SourceProfile], format: Format) -> Iterator[str]:
    """Yield profiles as one JSON list, or one line of JSON each."""
    if format == "jsonl":
        yield from (msgspec.json.encode(one).decode("utf-8") for one in profiles)
    else:
        yield msgspec.json.format(msgspec.json.encode(profiles), indent=2).decode("utf-8")


def told_in(project: Project) -> Told:
    """Gather everything that profiles are made of."""
    from reportedly.knowledge.load import load_knowledge
    from reportedly.link.profiles.told import Told
    from reportedly.link.reported import reported_of

    sources = load_knowledge(project.settings.packs).sources
    copies = _copies(project)
    claims = tuple(project.claims)
    first = {claim.document_id: claim for claim in reversed(claims)}
    reported = {
        document.id: reported_of(
            document, (first[document.id],) if document.id in first else (), sources, copy_of=copies.get(document.id)
        )
        for document in project.documents
    }
    return Told(project.events, claims, reported, sources)


def _copies(project: Project) -> dict[str, str]:
    """The earliest Document of each copied text, by the ids of its copies, as the last linking found them."""
    return {copy.document_id: copy.original_id for copy in project.store.events.copies() if copy.kind == "whole"}


def _named_line(head: str, names: tuple[Named, ...]) -> Iterator[str]:
    """Whom a source meets, and in how many reports."""
    if names:
        listed = ", ".join(f"{_clean(each.name)} {each.n}" for each in names[:MOST])
        more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
        yield f"  {head:14} {listed}{more}"


def _agreement_line(told: Agreement) -> str:
    """How often a source agrees with independent origins on a field."""
    return (
        f"  on {FIELD_WORDS[told.field]:11} agrees with independent origins {told.agrees} of {told.n} times comparable"
    )


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
