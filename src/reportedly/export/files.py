"""Opens output files so that a reader never sees half of one, and so that failure has a code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from reportedly.errors import ExportError
from reportedly.export.redact import NOTICE, QUOTES_LEFT_OUT


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """Write beside ``path`` and put the whole file in its place at the end.

    Raises:
        ExportError: RPT-601 if the folder or file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise ExportError("RPT-601", where=str(path), why=error.strerror or str(error)) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def notice(*, quotes: bool) -> str:
    """The sentences that stand on top of a shared file."""
    return NOTICE if quotes else f"{NOTICE} {QUOTES_LEFT_OUT}"


def write_readme(path: Path, *, quotes: bool, more: str = "") -> Path:
    """Write the notice beside a file whose format has no room for it: ``claims.csv.readme.txt``."""
    beside = path.with_name(path.name + ".readme.txt")
    with writing(beside) as file:
        file.write(f"{path.name}\n\n{notice(quotes=quotes)}\n{more}".encode())
    return beside
