"""A project: a folder with ``reportedly.toml``, its database, and what can be done with it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.errors import ExportError, UsageError
from reportedly.knowledge.scope import Scope
from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.run import Failure
from reportedly.workflow.coder import PACKS
from reportedly.workflow.installed import FOLDER, InstalledGazetteer, describe, installed_in
from reportedly.workflow.wire import MAX_BYTES, choose_exporter, open_store

if TYPE_CHECKING:
    import pyarrow as pa

    from reportedly.workflow.tally import Tally
    from reportedly.workflow.why import Why

MARK = "reportedly.toml"
"""The file that makes a folder a project."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The ``[project]`` table of reportedly.toml; ``scope`` says what counts as an event (knowledge/scope.py).

    ``encoder = false`` codes by rules alone. To ``packs`` come the gazetteers that lie in the project's folder.

    >>> Settings(name="syria").database
    'reportedly.sqlite'
    """

    name: str
    database: str = "reportedly.sqlite"
    packs: tuple[str, ...] = PACKS
    scope: Scope = "conflict"
    encoder: bool = True


class Claims:
    """The claims of a project, in the order their documents came: iterate, count, or take as a table."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __iter__(self) -> Iterator[Claim]:
        return self._store.claims()

    def __len__(self) -> int:
        return self._store.count("claims")

    def to_arrow(self) -> pa.Table:
        """Return an Arrow table, one row a claim, with quotes and each claim whole in column ``json``."""
        from reportedly.export.arrow import claims_table

        return claims_table(self, quotes=True)

    def to_pandas(self) -> Any:
        """Return a pandas data frame.

        Raises:
            UsageError: RPT-105 if pandas is not installed.
        """
        try:
            import pandas  # noqa: F401 - pyarrow needs it and would not say so kindly
        except ImportError as error:
            raise UsageError("RPT-105", where="to_pandas()", why=str(error)) from error
        return self.to_arrow().to_pandas()

    def to_polars(self) -> Any:
        """Return a polars data frame.

        Raises:
            UsageError: RPT-105 if polars is not installed.
        """
        try:
            import polars
        except ImportError as error:
            raise UsageError("RPT-105", where="to_polars()", why=str(error)) from error
        return polars.from_arrow(self.to_arrow())


class Project:
    """A folder with ``reportedly.toml`` and a database; a context manager that closes it."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder, self.settings = folder, settings

    @classmethod
    def open(cls, folder: Path) -> Project:
        """Open the project in a folder.

        Raises:
            UsageError: RPT-102 if there is no reportedly.toml, RPT-107 if it is damaged.
        """
        mark = folder / MARK
        if not mark.is_file():
            raise UsageError("RPT-102", where=str(folder))
        try:
            told = tomllib.loads(mark.read_text("utf-8"))
            settings = msgspec.convert(told.get("project", {}), Settings)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
            raise UsageError("RPT-107", where=str(mark), why=str(error)) from error
        packs = tuple(str(folder / name) if Path(name).name != name else name for name in settings.packs)
        gazetteers = tuple(str(pack.folder.absolute()) for pack in installed_in(folder / FOLDER))
        return cls(folder, msgspec.structs.replace(settings, packs=(*packs, *gazetteers)))

    @classmethod
    def create(cls, folder: Path) -> Project:
        """Make a project in a folder, which is made where it is not there.

        Raises:
            UsageError: RPT-106 if it holds a project already.
            ExportError: RPT-601 if the folder cannot be written.
        """
        mark = folder / MARK
        if mark.exists():
            raise UsageError("RPT-106", where=str(mark))
        name = msgspec.json.encode(folder.resolve().name).decode("utf-8")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            mark.write_text(f"[project]\nname = {name}\n", "utf-8")
        except OSError as error:
            raise ExportError("RPT-601", where=str(mark), why=error.strerror or str(error)) from error
        return cls.open(folder)

    @classmethod
    def nearest(cls, start: Path) -> Project | None:
        """Open the project in this folder or the nearest one above it; None where there is none."""
        for folder in (start, *start.parents):
            if (folder / MARK).is_file():
                return cls.open(folder)
        return None

    @cached_property
    def store(self) -> Store:
        """The database, opened when first used."""
        return open_store(self.folder / self.settings.database)

    @property
    def claims(self) -> Claims:
        """All claims."""
        return Claims(self.store)

    @property
    def documents(self) -> Iterator[Document]:
        """All documents, in the order they came."""
        return self.store.documents()

    @property
    def gazetteers(self) -> tuple[InstalledGazetteer, ...]:
        """The gazetteers imported into the project, by name; a Project opened before an import codes without it."""
        return tuple(map(describe, installed_in(self.folder / FOLDER)))

    @property
    def failures(self) -> Iterator[Failure]:
        """All files and records that could not be read or coded."""
        return self.store.failures()

    def code(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        manifest: str | Path | None = None,
        outlet: str | None = None,
        published: str | None = None,
        columns: dict[str, str] | None = None,
        workers: int = 1,
        max_bytes: int = MAX_BYTES,
    ) -> Tally:
        """Code files, folders or globs into the project and return what became of them.

        The same bytes twice add nothing. More than one worker needs ``if __name__ == "__main__":`` in a script.
        """
        from reportedly.workflow.code import Source, code_project

        many = [paths] if isinstance(paths, str | Path) else paths
        source = Source(
            paths=tuple(str(Path(path).expanduser()) for path in many),
            manifest=Path(manifest).expanduser() if manifest else None,
            outlet=outlet,
            published=published,
            columns=columns or {},
            max_bytes=max_bytes,
        )
        return code_project(self, source, workers=workers)

    def export(self, format: str, path: str | Path, *, quotes: bool = False) -> int:
        """Write all claims to a file to share and return their number; words of documents only with ``quotes``.

        Raises:
            UsageError: RPT-104 for an unknown format.
            ExportError: RPT-601 if the file cannot be written.
        """
        return choose_exporter(format).write(self.claims, Path(path).expanduser(), quotes=quotes, texts=self.text)

    def text(self, document_id: str) -> str | None:
        """Return a document's text, or None where it is not kept."""
        document = self.store.document(document_id)
        return document.text if document else None

    def claim(self, claim_id: str) -> Claim:
        """Return one claim.

        Raises:
            UsageError: RPT-103 if there is none of that id.
        """
        claim = self.store.claim(claim_id)
        if claim is None:
            raise UsageError("RPT-103", where=claim_id)
        return claim

    def why(self, claim_id: str, field: str) -> Why:
        """Explain a field's value: its words, the rule, the pack rows, the derivation.

        Raises:
            UsageError: RPT-103 for an unknown claim or field.
        """
        from reportedly.workflow.why import explain_field

        return explain_field(self.claim(claim_id), field, self.settings.packs)

    def close(self) -> None:
        """Release the database."""
        if "store" in self.__dict__:
            self.store.close()
            del self.__dict__["store"]

    def __enter__(self) -> Project:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
