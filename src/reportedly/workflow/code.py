"""Code files into a project, or straight into an output, with progress, resumption and a summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reportedly.export.files import writing
from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.run import Failure
from reportedly.workflow.batch import Keeper, code_batch
from reportedly.workflow.coder import Coder, Coding
from reportedly.workflow.originals import keep_original
from reportedly.workflow.tally import Tally
from reportedly.workflow.wire import MAX_BYTES, choose_engine, count_files, prepare_places, read_documents

if TYPE_CHECKING:
    from reportedly.knowledge.scope import Scope
    from reportedly.workflow.project import Project

FAILED = "failed.jsonl"
"""Beside a project's database, or beside the output: one Failure a line."""

Each = Callable[[tuple[Claim, ...]], None]
Tick = Callable[[Tally], None]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """What to read, and what is told of it from outside."""

    paths: tuple[str, ...]
    manifest: Path | None = None
    outlet: str | None = None
    published: str | None = None
    columns: dict[str, str] = {}
    max_bytes: int = MAX_BYTES

    def read(self) -> Iterator[Document | Failure]:
        """Yield its Documents, and a Failure for each that cannot be read."""
        return read_documents(
            self.paths, manifest=self.manifest, outlet=self.outlet, published=self.published,
            columns=self.columns or None, max_bytes=self.max_bytes,
        )  # fmt: skip

    def count(self) -> int | None:
        """Count the documents to come, where that can be told without reading them: one a text or HTML file."""
        return count_files(self.paths, self.manifest)


class Watch(msgspec.Struct, frozen=True, kw_only=True):
    """Who looks on while documents are coded: takes the claims, sees the counts, hears news, may stop the run."""

    each: Each = lambda claims: None
    tick: Tick = lambda tally: None
    is_stopped: Callable[[], bool] = bool
    say: Callable[[str], None] = lambda text: None


class ProjectKeeper:
    """Keeps results in a project: one transaction for each document, so that a killed run can be run again."""

    def __init__(self, project: Project, run_id: str, *, recode: bool, tally: Tally) -> None:
        self.store: Store = project.store
        self.folder, self.run_id, self.recode, self.tally = project.folder, run_id, recode, tally

    def knows(self, document: Document) -> bool:
        """Say whether it was coded before; with recode, whether by this very version."""
        coded_by = self.store.run_of(document.id)
        is_older = coded_by is not None and coded_by != self.run_id
        if is_older and not self.recode:
            self.tally.older += 1
        return coded_by is not None and not (is_older and self.recode)

    def keep(self, document: Document, coding: Coding) -> None:
        """Keep the Document with its warnings, its Claims, and the bytes it was read from."""
        keep_original(self.folder, document)
        told = msgspec.structs.replace(document, warnings=(*document.warnings, *coding.warnings))
        if not self.store.add(told, coding.claims, self.run_id):
            self.store.replace(told, coding.claims, self.run_id)

    def fail(self, failure: Failure) -> None:
        """Keep a Failure."""
        self.store.add_failure(failure)

    def known_claims(self, document: Document) -> tuple[Claim, ...]:
        """Return the Claims that were kept before."""
        return self.store.claims_of(document.id)


class NoKeeper:
    """Keeps nothing: without a project, claims go to the output alone."""

    def knows(self, document: Document) -> bool:
        """Nothing is known."""
        return False

    def keep(self, document: Document, coding: Coding) -> None:
        """Nothing is kept."""

    def fail(self, failure: Failure) -> None:
        """Nothing is kept."""

    def known_claims(self, document: Document) -> tuple[Claim, ...]:
        """A Document met twice was written when first met."""
        return ()


_UNWATCHED = Watch()


def code_project(
    project: Project,
    source: Source,
    *,
    workers: int = 1,
    recode: bool = False,
    scope: Scope | None = None,
    rules_only: bool = False,
    watch: Watch = _UNWATCHED,
) -> Tally:
    """Code a source into a project and return what became of each document.

    ``scope`` outranks the project's own; the encoder is left out if either ``rules_only`` or the project says so.

    Every document is one transaction, in the order of the input: a run that is killed and run again leaves the same
    database as one that was not.
    """
    told = project.settings
    coder = Coder(told.packs, scope or told.scope, rules_only=rules_only or not told.encoder)
    run = coder.run()
    tally = Tally(run)
    project.store.add_run(run)
    keeper = ProjectKeeper(project, run.id, recode=recode, tally=tally)
    _drive(source, coder, workers, keeper, tally, watch)
    counts = {table: project.store.count(table) for table in ("documents", "claims", "failures")}
    project.store.add_run(msgspec.structs.replace(run, counts=counts))
    write_failed(project.folder / FAILED, project.store.failures())
    return tally


def code_loose(
    source: Source,
    *,
    workers: int = 1,
    scope: Scope | None = None,
    rules_only: bool = False,
    watch: Watch = _UNWATCHED,
) -> Tally:
    """Code a source without a project; the failures stand in the tally, for `write_failed`."""
    coder = Coder(scope=scope or "conflict", rules_only=rules_only)
    tally = Tally(coder.run())
    _drive(source, coder, workers, NoKeeper(), tally, watch)
    return tally


def _drive(source: Source, coder: Coder, workers: int, keeper: Keeper, tally: Tally, watch: Watch) -> None:
    """Run the batch and tell the watch about each document."""
    prepare_places(coder.packs, watch.say)
    stream = code_batch(
        source.read(),
        coder=coder,
        engine=choose_engine(workers),
        keeper=keeper,
        tally=tally,
        is_stopped=watch.is_stopped,
    )
    for claims in stream:
        watch.each(claims)
        watch.tick(tally)
    tally.is_interrupted = watch.is_stopped()


def write_failed(path: Path, failures: Iterable[Failure]) -> None:
    """Write failures, one a line; where there are none, empty an old file and make no new one.

    Raises:
        ExportError: RPT-601 if the file cannot be written.
    """
    lines = [msgspec.json.encode(failure) + b"\n" for failure in failures]
    if lines or path.exists():
        with writing(path) as file:
            file.writelines(lines)
