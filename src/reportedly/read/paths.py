"""Reads whatever a user names: files, folders, globs, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportedly.read.failures import failure_of
from reportedly.read.kinds import Kinds
from reportedly.read.manifest import Manifest, read_manifest
from reportedly.read.names import written_name
from reportedly.read.sources import STDIN, expand_paths
from reportedly.read.told import Told, retold
from reportedly.records.document import Document
from reportedly.records.run import Failure

MAX_BYTES = 10_000_000
"""Bytes above which a file is refused."""


def read_paths(
    paths: Sequence[str | Path],
    *,
    manifest: Path | None = None,
    outlet: str | None = None,
    published: str | None = None,
    columns: Mapping[str, str] | None = None,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Document | Failure]:
    """Yield the Documents in these paths, one file in memory at a time; what cannot be read comes as a Failure.

    The order is that of the arguments, below a folder by path. A manifest outranks what a page or record states of
    itself; ``outlet`` and ``published`` outrank both.

    Raises:
        UsageError, ReadError: at once, if the manifest cannot be used. Nothing is raised for a document.
    """
    listed = read_manifest(manifest) if manifest else Manifest({})
    leave_out = frozenset({Path(os.path.abspath(manifest))}) if manifest else frozenset()
    asked = Told(outlet=outlet, published=published)
    return _read_all(expand_paths(paths, leave_out=leave_out), Kinds(columns), listed, asked, max_bytes)


def _read_all(
    found: Iterator[Path | Failure], kinds: Kinds, listed: Manifest, asked: Told, max_bytes: int
) -> Iterator[Document | Failure]:  # fmt: skip
    """Read each file and put what was told over what it states."""
    for path in found:
        if isinstance(path, Failure):
            yield path
            continue
        file = written_name(path)
        told = asked.over(listed.told(file))
        for read in _read_one(path, file, kinds, max_bytes):
            yield retold(read, told) if isinstance(read, Document) else read


def _read_one(path: Path, file: str, kinds: Kinds, max_bytes: int) -> Iterator[Document | Failure]:
    """Read one file, or say why not."""
    if path.suffix and file != STDIN and kinds.for_suffix(path.suffix) is None:
        yield failure_of("RPT-207", file, why=path.suffix)
        return
    data = _bytes(path, file, max_bytes)
    if isinstance(data, Failure):
        yield data
        return
    reader = kinds.for_suffix(path.suffix) or kinds.for_bytes(data)
    yield from reader.read(data, file)


def _bytes(path: Path, file: str, max_bytes: int) -> bytes | Failure:
    """The bytes of a file or of standard input; never more than one above the limit is read."""
    try:
        if file == STDIN:
            data = sys.stdin.buffer.read(max_bytes + 1)
        elif not path.is_file():
            return failure_of("RPT-101" if not path.exists() else "RPT-208", file, why="not a regular file")
        else:
            with path.open("rb") as stream:
                data = stream.read(max_bytes + 1)
    except OSError as error:
        return failure_of("RPT-208", file, why=error.strerror)
    if len(data) > max_bytes:
        return failure_of("RPT-204", file, why=f"more than {max_bytes} bytes")
    return data
