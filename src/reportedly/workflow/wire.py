"""Chooses the adapters: which store, engine, exporter and reader a user's words mean; the one place that does.

Adapters and what they need (SQLAlchemy, pyarrow, trafilatura, spaCy) are imported when chosen and not before, so that
the command answers at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportedly.errors import UsageError
from reportedly.ports import Engine, EventExporter, Exporter, Store
from reportedly.records.document import Document
from reportedly.records.run import Failure

if TYPE_CHECKING:
    from reportedly.text.encode import Encoder

MAX_BYTES = 10_000_000
"""Largest file read, in bytes, unless --max-bytes says otherwise."""
MANY = (".csv", ".tsv", ".jsonl", ".ndjson", ".json")
"""Files that hold many documents."""

FORMATS = {
    "csv": ("reportedly.export.csv_table", "CsvTable"),
    "geojson": ("reportedly.export.geojson", "GeoJson"),
    "html": ("reportedly.export.html", "HtmlPage"),
    "jsonl": ("reportedly.export.jsonl", "JsonLines"),
    "parquet": ("reportedly.export.parquet", "Parquet"),
}
"""Export formats, each with the module and class that writes it."""
JUDGEMENTS = "judgements"
"""The format of all decisions, for another copy of the project."""
EVENT_FORMATS = {
    "acled-like": ("reportedly.export.acled_like", "AcledLike"),
    "acled-like-labels": ("reportedly.export.acled_like", "AcledLikeLabels"),
    "event-reports": ("reportedly.export.event_reports", "EventReports"),
    "events": ("reportedly.export.events_jsonl", "EventLines"),
    "events-csv": ("reportedly.export.events_csv", "EventsCsv"),
    "ucdp-like": ("reportedly.export.ucdp_like", "UcdpLike"),
}
"""Export formats of events, likewise."""


def choose_exporter(name: str) -> Exporter:
    """Return the exporter of a format.

    Raises:
        UsageError: RPT-104 for an unknown format.

    >>> choose_exporter("csv").suffix
    '.csv'
    """
    made: Exporter = _made(FORMATS, name, "formats are")
    return made


def choose_event_exporter(name: str) -> EventExporter:
    """Return the exporter of a format of events.

    Raises:
        UsageError: RPT-104 for an unknown format.

    >>> choose_event_exporter("acled-like").policy
    'acled-day@1'
    """
    made: EventExporter = _made(EVENT_FORMATS, name, "formats of events are")
    return made


def _made(formats: Mapping[str, tuple[str, str]], name: str, known: str) -> Any:
    """Import and make the adapter of a name, or refuse it with the names there are."""
    if name not in formats:
        raise UsageError("RPT-104", where=name, why=f"{known} {', '.join(formats)}")
    module, kind = formats[name]
    return getattr(import_module(module), kind)()


def choose_engine(workers: int) -> Engine:
    """Return the engine for so many workers: one runs in this process, more in a pool.

    Raises:
        UsageError: RPT-104 for fewer than one.
    """
    if workers < 1:
        raise UsageError("RPT-104", where=f"--workers {workers}", why="at least 1")
    if workers == 1:
        from reportedly.engine.local import LocalEngine

        return LocalEngine()
    from reportedly.engine.pool import PoolEngine

    return PoolEngine(workers)


def choose_encoder(*, rules_only: bool) -> Encoder | None:
    """Return the encoder that ships; None for coding by rules alone: as asked, or where it cannot run here."""
    from reportedly.text.encode import Encoder, is_encoder_there

    return Encoder() if not rules_only and is_encoder_there() else None


def prepare_places(packs: Sequence[str], say: Callable[[str], None]) -> None:
    """Make sure that the place index of some packs lies in the cache folder, for this process and its workers.

    Where the folder cannot be written, each process builds its own in memory: slower to start, with the same results.
    That it has to be built is said, for it takes some seconds.
    """
    from reportedly.knowledge.packs import Pack
    from reportedly.knowledge.place_cache import cache_folder, is_prepared, prepare_index

    opened = tuple(Pack.named(name) for name in packs)
    if not is_prepared(opened, cache_folder()):
        named = ", ".join(pack.name for pack in opened)
        say(f"building the index of places for packs {named}; it is kept for later runs")
    prepare_index(opened, cache_folder())


def open_store(database: Path) -> Store:
    """Open, or make, a project's database."""
    from reportedly.store.sqlite import SqliteStore

    return SqliteStore(database)


def read_documents(
    paths: Sequence[str],
    *,
    manifest: Path | None = None,
    outlet: str | None = None,
    published: str | None = None,
    columns: dict[str, str] | None = None,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Document | Failure]:
    """Read files, folders, globs or ``-``; what cannot be read comes as a Failure."""
    from reportedly.read.paths import read_paths

    return read_paths(
        paths, manifest=manifest, outlet=outlet, published=published, columns=columns, max_bytes=max_bytes
    )


def count_files(paths: Sequence[str], manifest: Path | None = None) -> int | None:
    """Count the files that paths name; None where one may hold many documents, or comes from standard input.

    >>> count_files(["-"]) is None
    True
    """
    from reportedly.read.sources import STDIN, expand_paths

    leave_out = frozenset({manifest.absolute()}) if manifest else frozenset()
    found = list(expand_paths(paths, leave_out=leave_out))
    is_many = any(isinstance(path, Path) and (path.suffix in MANY or path.name == STDIN) for path in found)
    return None if is_many else len(found)
