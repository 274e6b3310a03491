"""Open the place index: from the cache folder where it lies ready, memory-mapped; else build it in memory."""

from __future__ import annotations

import gc
import hashlib
import mmap
import os
import sys
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from tempfile import mkstemp
from types import ModuleType

from reportedly.knowledge.packs import Pack
from reportedly.knowledge.place_file import FiledSections, Sections, TornFileError, packed
from reportedly.knowledge.place_lookup import PlaceIndex

FOLDER = "REPORTEDLY_CACHE"
"""The environment variable that names the cache folder."""
KEPT = 4
"""Index files left in the cache folder: one for each choice of packs used last."""
_CODE = (
    "reportedly.knowledge.place",
    "reportedly.knowledge.place_file",
    "reportedly.knowledge.place_index",
    "reportedly.knowledge.place_keys",
    "reportedly.knowledge.place_layout",
    "reportedly.knowledge.place_merge",
    "reportedly.knowledge.place_names",
    "reportedly.knowledge.place_near",
    "reportedly.knowledge.place_rows",
    "reportedly.knowledge.place_spots",
    "reportedly.knowledge.place_towns",
    "reportedly.knowledge.place_world",
    "reportedly.records.values",
    "reportedly.text.fold",
)
"""What decides how an index comes out: a changed line makes it another one."""
_held: dict[str, PlaceIndex] = {}


def cache_folder() -> Path:
    """The folder for what can be made again: REPORTEDLY_CACHE, else the system's usual one. It need not exist."""
    if os.environ.get(FOLDER):
        return Path(os.environ[FOLDER])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "reportedly" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "reportedly"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "reportedly"


def open_index(packs: tuple[Pack, ...], cache: Path | None = None) -> PlaceIndex:
    """Open the index of some packs and of the world's list; nothing is written.

    Where ``cache`` holds it, it is mapped into memory, shared by all processes; else it is built, once in a process.
    Both answer alike.
    """
    digest = inputs_digest(packs)
    held = _held.get(digest)
    if held is None:
        held = (_mapped(_file(cache, digest), digest) if cache else None) or PlaceIndex(_sections(packs))
        while len(_held) >= 2:
            _held.pop(next(iter(_held)))
        _held[digest] = held
    return held


def is_prepared(packs: tuple[Pack, ...], cache: Path) -> bool:
    """Say whether the cache folder holds the index of some packs."""
    digest = inputs_digest(packs)
    return _mapped(_file(cache, digest), digest) is not None


def prepare_index(packs: tuple[Pack, ...], cache: Path) -> Path | None:
    """Make sure that the cache folder holds the index; None where it cannot be written, which is no fault.

    The file appears whole or not at all: two processes may do this at once. A torn or foreign one is replaced.
    """
    digest = inputs_digest(packs)
    path = _file(cache, digest)
    if _mapped(path, digest) is not None:
        with suppress(OSError):
            os.utime(path)
        return path
    data = build_bytes(packs, digest)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        _write_whole(path, data)
        _drop_old(cache)
    except OSError:
        _held[digest] = PlaceIndex(FiledSections(memoryview(data), digest))
        return None
    return path


def build_bytes(packs: tuple[Pack, ...], digest: str) -> bytes:
    """Build the index as a file; the same bytes from the same packs and the same list of the world."""
    return packed(_sections(packs).all(), digest)


def _sections(packs: tuple[Pack, ...]) -> Sections:
    """Build the index in memory."""
    from reportedly.knowledge.place_index import lay_out
    from reportedly.knowledge.place_merge import merge_entries
    from reportedly.knowledge.place_rows import home_of, read_sources

    was_on = gc.isenabled()
    gc.disable()
    try:
        sources = read_sources(packs)
        return lay_out(merge_entries(sources.entries), home_of(packs), sources.towns)
    finally:
        if was_on:
            gc.enable()


def inputs_digest(packs: tuple[Pack, ...]) -> str:
    """Digest everything that decides how the index comes out: tables, the world's list, our own code."""
    from reportedly.knowledge.place_rows import TABLES
    from reportedly.knowledge.place_world import source_version

    total = hashlib.sha256(f"{_code_digest()} {source_version()}".encode())
    for pack in packs:
        total.update(f"\0{pack.name}\0{' '.join(pack.countries)}".encode())
        for table in TABLES:
            path = pack.folder / f"{table}.tsv"
            total.update(f"\0{table}\0".encode() + (path.read_bytes() if path.is_file() else b""))
    return total.hexdigest()


@lru_cache(maxsize=1)
def _code_digest() -> str:
    """Digest the modules that build an index."""
    total = hashlib.sha256()
    for name in _CODE:
        total.update(_source(import_module(name)))
    return total.hexdigest()


def _source(module: ModuleType) -> bytes:
    """The bytes of a module's file."""
    return Path(str(module.__file__)).read_bytes()


def _file(cache: Path, digest: str) -> Path:
    """Where an index lies in the cache folder."""
    return cache / f"places-{digest[:24]}.idx"


def _mapped(path: Path, digest: str) -> PlaceIndex | None:
    """The index that a file holds; None where there is none, or it is torn or another one."""
    try:
        with path.open("rb") as file:
            view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        return PlaceIndex(FiledSections(view, digest))
    except (OSError, ValueError, TornFileError):
        return None


def _write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there in one step."""
    handle, name = mkstemp(prefix=path.stem, suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _drop_old(cache: Path) -> None:
    """Keep the indexes used last."""
    found = sorted(cache.glob("places-*.idx"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[KEPT:]:
        path.unlink(missing_ok=True)
