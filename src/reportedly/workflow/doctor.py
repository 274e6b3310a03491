"""Checks that everything a run needs is there: Python, model, packs, SQLite, writable folder."""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile

import msgspec

from reportedly import __version__
from reportedly.errors import ReportedlyError
from reportedly.knowledge.packs import Pack
from reportedly.workflow.coder import PACKS, Coder
from reportedly.workflow.installed import FOLDER, details, installed_in
from reportedly.workflow.project import MARK
from reportedly.workflow.wire import choose_encoder

OLDEST_PYTHON = (3, 11)
OLDEST_SQLITE = (3, 35, 0)


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was looked at: whether it is well, and what was found."""

    name: str
    is_well: bool
    found: str


def run_checks(folder: Path) -> Iterator[Check]:
    """Yield one Check for each thing a run needs, in the order a reader would ask."""
    is_new = sys.version_info[:2] >= OLDEST_PYTHON
    yield Check(name="reportedly", is_well=True, found=__version__)
    yield Check(name="python", is_well=is_new, found=f"{platform.python_version()} on {platform.system()}")
    yield _checked("model", _model)
    yield _checked("encoder", _encoder)
    yield from (_checked(f"pack {name}", partial(_pack, name)) for name in PACKS)
    yield from _gazetteers(folder)
    is_new = sqlite3.sqlite_version_info >= OLDEST_SQLITE
    yield Check(name="sqlite", is_well=is_new, found=f"{sqlite3.sqlite_version}, {_sqlite_features()}")
    yield _checked("folder", partial(_folder, folder))


def _checked(name: str, look: Callable[[], str]) -> Check:
    """Look at one thing; what it raises is what was found."""
    try:
        return Check(name=name, is_well=True, found=look())
    except (ReportedlyError, OSError) as error:
        return Check(name=name, is_well=False, found=str(error))


def _model() -> str:
    """Load the model and code a sentence."""
    from reportedly.text.parse import MODEL

    Coder().warm()
    return MODEL


def _encoder() -> str:
    """Name and hash of the encoder, or that coding is by rules alone, which is well too."""
    encoder = choose_encoder(rules_only=False)
    return f"{encoder.card.name}, sha256 {encoder.digest[:16]}" if encoder else "not installed; rules alone"


def _pack(name: str) -> str:
    """Version and hash of a pack, every table read once."""
    from reportedly.knowledge.packs import Pack

    pack = Pack.shipped(name)
    total = sum(1 for path in sorted(pack.folder.glob("*.tsv")) for _ in pack.rows(path.stem))
    return f"{pack.manifest['version']}, {total} rows, sha256 {pack.digest}"


def _gazetteers(folder: Path) -> Iterator[Check]:
    """The gazetteers of the nearest project, each read once; none is well too."""
    parents = (one for one in (folder.absolute(), *folder.absolute().parents) if (one / MARK).is_file())
    project = next(parents, None)
    packs = installed_in(project / FOLDER) if project else []
    yield from (_checked(f"gazetteer {pack.name}", partial(_gazetteer, pack)) for pack in packs)
    if not packs:
        yield Check(name="gazetteers", is_well=True, found="none imported; the shipped places and towns are used")


def _gazetteer(pack: Pack) -> str:
    """Countries, counts, licence and hash of an imported gazetteer."""
    told = details(pack).gazetteer
    counts = ", ".join(f"{n} {what}" for what, n in told.counts.items() if n)
    return f"{' '.join(told.countries)}: {counts}; licence {told.licence}; sha256 {pack.digest[:16]}"


def _sqlite_features() -> str:
    """Full-text search and R*Tree, which later steps use."""
    with sqlite3.connect(":memory:") as db:
        options = {row[0] for row in db.execute("PRAGMA compile_options")}
    found = (name for name, option in (("FTS5", "ENABLE_FTS5"), ("R*Tree", "ENABLE_RTREE")) if option in options)
    return ", ".join(found) or "no extensions"


def _folder(folder: Path) -> str:
    """Write to the folder and leave nothing there."""
    with TemporaryFile(dir=folder) as file:
        file.write(b"x")
    return f"{folder} is writable"
