"""The files that a user's path means: a file, all below a folder, the members of an archive that is never unpacked."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

import msgspec

from reportedly.errors import ReadError, UsageError
from reportedly.read.names import written_name

MOST_RATIO = 200
"""Times that an archive's member may grow; text grows tenfold, a bomb a thousandfold."""
SMALL = 10_000_000
"""Bytes up to which any growth is harmless."""
MOST_MEMBERS = 2_000
LEFT_OUT = ("readme.txt", "readme.md")


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One file to read: on disk, or inside a zip archive."""

    path: Path
    member: str | None = None
    size: int

    @property
    def file(self) -> str:
        """The name to tell the user."""
        return f"{written_name(self.path)}/{self.member}" if self.member else written_name(self.path)

    @property
    def name(self) -> str:
        """The file's own name, without folders."""
        return PurePosixPath(self.member).name if self.member else self.path.name

    @property
    def suffix(self) -> str:
        """The suffix in lower case."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """Where it lies, without suffix: what the files of one shapefile share."""
        return self.file.removesuffix(PurePosixPath(self.name).suffix).casefold()

    @contextmanager
    def opened(self) -> Iterator[IO[bytes]]:
        """Open the bytes.

        Raises:
            ReadError: RPT-208 where it cannot be opened, RPT-212 where the archive is damaged or locked.
        """
        try:
            if self.member is None:
                with self.path.open("rb") as file:
                    yield file
                return
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as file:
                yield file
        except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, EOFError) as error:
            raise ReadError("RPT-212", where=self.file, why=str(error)) from error
        except OSError as error:
            raise ReadError("RPT-208", where=self.file, why=error.strerror or str(error)) from error

    def head(self, length: int = 65_536) -> bytes:
        """The first bytes."""
        with self.opened() as file:
            return file.read(length)

    def bytes(self, limit: int) -> bytes:
        """All bytes.

        Raises:
            ReadError: RPT-204 where there are more than the limit.
        """
        check_size(self, limit)
        with self.opened() as file:
            data = file.read(limit + 1)
        if len(data) > limit:
            raise ReadError("RPT-204", where=self.file, why=f"more than {limit} bytes")
        return data


def check_size(part: Part, limit: int) -> None:
    """Refuse a file above the limit.

    Raises:
        ReadError: RPT-204.
    """
    if part.size > limit:
        raise ReadError("RPT-204", where=part.file, why=f"{part.size} bytes, at most {limit}")


def find_parts(path: Path) -> list[Part]:
    """List the files of a path, folders and archives sorted by name.

    Raises:
        UsageError: RPT-101 where there is nothing of that name.
        ReadError: RPT-208 or RPT-212 where it cannot be looked into, or the archive is unsafe.
    """
    if not path.exists():
        raise UsageError("RPT-101", where=str(path))
    if path.is_dir():
        files = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path).parts))
        return [part for file in files for part in find_parts(file)]
    try:
        size = path.stat().st_size
        if path.is_file() and zipfile.is_zipfile(path) and not _is_workbook(path):
            return _members(path)
    except OSError as error:
        raise ReadError("RPT-208", where=written_name(path), why=error.strerror or str(error)) from error
    return [Part(path=path, size=size)]


def sha256_of(path: Path) -> str:
    """The hash of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_archive_bytes(data: bytes, where: str, limit: int) -> None:
    """Refuse an archive in memory that could do harm, or whose members take more than the limit together.

    Raises:
        ReadError: RPT-212, RPT-204.
    """
    total = sum(info.file_size for info in check_archive(io.BytesIO(data), where))
    if total > limit:
        raise ReadError("RPT-204", where=where, why=f"{total} bytes when unpacked, at most {limit}")


def check_archive(path: Path | IO[bytes], where: str) -> list[zipfile.ZipInfo]:
    """The members of an archive that cannot do harm.

    Raises:
        ReadError: RPT-212 for too many or too large members, names that lead elsewhere, passwords, damage.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise ReadError("RPT-212", where=where, why=str(error)) from error
    if len(members) > MOST_MEMBERS:
        raise ReadError("RPT-212", where=where, why=f"{len(members)} files, at most {MOST_MEMBERS}")
    for info in members:
        trouble = _trouble(info)
        if trouble:
            raise ReadError("RPT-212", where=f"{where}/{info.filename}", why=trouble)
    return members


def _trouble(info: zipfile.ZipInfo) -> str | None:
    """What makes a member unsafe."""
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    if ".." in parts or info.filename.startswith(("/", "\\")) or ":" in info.filename:
        return "its name leads out of the archive"
    if info.flag_bits & 1:
        return "it is locked with a password"
    if info.file_size > SMALL and info.file_size > MOST_RATIO * max(1, info.compress_size):
        return f"{info.compress_size} bytes grow to {info.file_size}"
    return None


def _members(path: Path) -> list[Part]:
    """The archive's files, sorted."""
    found = [
        Part(path=path, member=info.filename, size=info.file_size)
        for info in check_archive(path, written_name(path))
        if not _is_hidden(PurePosixPath(info.filename).parts)
    ]
    return sorted(found, key=lambda part: part.member or "")


def _is_workbook(path: Path) -> bool:
    """Say whether a zip archive is a spreadsheet."""
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist() or "mimetype" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def _is_hidden(names: tuple[str, ...]) -> bool:
    """Say whether a file is none of the user's: hidden, or a system's or archive's own."""
    return any(name.startswith(".") or name == "__MACOSX" for name in names)
