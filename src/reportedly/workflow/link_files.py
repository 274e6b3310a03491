"""Links files of claims without a project: they are kept in a project of their own that goes when it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from reportedly.errors import CATALOGUE, ReadError
from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.document import Document, Origin
from reportedly.records.run import Failure
from reportedly.workflow.claim_faults import fault_of
from reportedly.workflow.link_older import count_older
from reportedly.workflow.link_tally import LinkTally
from reportedly.workflow.project import Project

RUN = "claims-file"
"""Stands for the Run that coded them, which the files do not tell."""
NO_NAME = "OUTLET"
_CLAIM = msgspec.json.Decoder(Claim)


@contextmanager
def linked_files(
    paths: Sequence[Path],
    *,
    policy: str | None = None,
    rule: str | None = None,
    workers: int = 1,
    say: Callable[[str], None],
) -> Iterator[tuple[Project, LinkTally]]:
    """Link the claims of files into events, to be read while the block runs.

    A line that holds no claim is a named Failure in the tally; a claim met twice counts once.

    Raises:
        ReadError: RPT-208 if a file cannot be opened.
    """
    with TemporaryDirectory(prefix="reportedly-") as folder, Project.create(Path(folder) / "claims") as project:
        older: list[str] = []
        failures = [failure for path in paths for failure in _keep(path, project.store, older)]
        tally = project.link(policy=policy, rule=rule, workers=workers, say=say)
        tally.failures, tally.older = failures, len(older)
        yield project, tally


def _keep(path: Path, store: Store, older: list[str]) -> Iterator[Failure]:
    """Keep the claims of a file, those of one document in a row together; yield what is no claim.

    ``older`` gains the ids of those that an earlier version coded.
    """
    some: list[Claim] = []
    for number, line in _lines(path):
        try:
            claim = _CLAIM.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield _failure(path, number, str(error))
            continue
        fault = fault_of(claim)
        if fault is not None:
            yield _failure(path, number, fault)
            continue
        if some and some[0].document_id != claim.document_id:
            _add(some, store)
            some = []
        older += [claim.id] * count_older([line.decode("utf-8", "replace")])
        some.append(claim)
    if some:
        _add(some, store)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that hold something, with their numbers."""
    try:
        with path.open("rb") as file:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise ReadError("RPT-208", where=str(path), why=error.strerror or str(error)) from error


def _add(claims: list[Claim], store: Store) -> None:
    """Keep claims of one document, after those of it that were met before."""
    first = claims[0]
    known = store.claims_of(first.document_id)
    ids = {claim.id for claim in known}
    new = {claim.id: claim for claim in claims if claim.id not in ids}
    if not known and store.add(_document(first), tuple(new.values()), RUN):
        return
    if new:
        store.replace(_document(first), (*known, *new.values()), RUN)


def _document(claim: Claim) -> Document:
    """What a claim tells of its document; the text is not at hand."""
    outlet = claim.attribution[0].name
    return Document(
        id=claim.document_id, text="", outlet=None if outlet == NO_NAME else outlet,
        published=claim.published.value if isinstance(claim.published, Coded) else None,
        origin=Origin(file=claim.file, sha256="", media_type="application/x-ndjson"),
    )  # fmt: skip


def _failure(path: Path, line: int, why: str) -> Failure:
    """A line that holds no claim."""
    told = CATALOGUE["RPT-206"]
    return Failure(file=str(path), member=f"line {line}", stage="link", code="RPT-206",
                   message=f"{told.title} ({why})", remedy=told.remedy)  # fmt: skip
