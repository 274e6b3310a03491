"""The file layout of the place index: named stretches of bytes behind a table of contents, read where they lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal
from zlib import crc32

import msgspec

if TYPE_CHECKING:
    import numpy as np

MARK = b"reportedly places\n"
END = b"\nend of places\n"
_ALIGN = 8


class TornFileError(Exception):
    """The bytes are no whole index of the kind that was asked for; the caller builds a new one."""


class Contents(msgspec.Struct, frozen=True):
    """What a file holds: the digest of what it was built from, and where each section starts and ends."""

    digest: str
    sections: dict[str, tuple[int, int]]


def packed(sections: Mapping[str, bytes], digest: str) -> bytes:
    """Put sections into one file.

    >>> FiledSections(memoryview(packed({"a": b"xy"}, "d")), "d")["a"].tobytes()
    b'xy'
    """
    places: dict[str, tuple[int, int]] = {}
    at = 0
    for name, content in sections.items():
        places[name] = (at, at + len(content))
        at += len(content) + -len(content) % _ALIGN
    contents = msgspec.json.encode(Contents(digest, places))
    head = MARK + b"%10d\n" % len(contents) + contents
    parts = [head, b"\0" * (-len(head) % _ALIGN)]
    for content in sections.values():
        parts += [content, b"\0" * (-len(content) % _ALIGN)]
    return b"".join((*parts, END))


class Sections:
    """Named stretches of bytes, read where they lie: those held in memory, and those made when first asked for.

    ``later`` makes the sections of each area, which is what their names begin with, up to the first stop.
    """

    def __init__(self, held: Mapping[str, bytes], later: Mapping[str, Callable[[], Mapping[str, bytes]]]) -> None:
        self._held, self._later = dict(held), later

    def __getitem__(self, name: str) -> memoryview:
        if name not in self._held:
            self._held |= self._later[name.partition(".")[0]]()
        return memoryview(self._held[name])

    def numbers(self, name: str, kind: Literal["B", "H", "I"] = "I") -> memoryview:
        """A section as numbers: "I" 32 bits, "H" 16 bits, "B" 8 bits, none negative."""
        return self[name].cast(kind)

    def all(self) -> dict[str, bytes]:
        """Every section, with those that nobody asked for yet."""
        made = (sections() for sections in self._later.values())
        return {name: section for held in (self._held, *made) for name, section in held.items()}


class FiledSections(Sections):
    """The sections of a file that `packed` made, as views of its bytes; nothing is copied.

    Raises:
        TornFileError: where the bytes are cut short, something else, or built from other inputs.
    """

    def __init__(self, data: memoryview, digest: str) -> None:
        super().__init__({}, {})
        self._data = data
        start = len(MARK) + 11
        if data[: len(MARK)] != MARK or data[-len(END) :] != END:
            raise TornFileError
        length = int(bytes(data[len(MARK) : start]))
        contents = msgspec.json.decode(data[start : start + length], type=Contents)
        self._from = start + length + -(start + length) % _ALIGN
        self._at = contents.sections
        end = max((stop for _, stop in self._at.values()), default=0)
        if contents.digest != digest or self._from + end + -end % _ALIGN + len(END) != len(data):
            raise TornFileError

    def __getitem__(self, name: str) -> memoryview:
        start, stop = self._at[name]
        return self._data[self._from + start : self._from + stop]


def table_sections(name: str, texts: Sequence[str]) -> tuple[dict[str, bytes], np.ndarray[Any, Any]]:
    """The sections of a table of different strings, and for each string the row it got: by hash, then as given."""
    import numpy as np

    size = max(8, 1 << (len(texts) - 1).bit_length())
    coded = list(map(str.encode, texts))
    buckets = np.fromiter(map(crc32, coded), dtype=np.uint32, count=len(coded)) & np.uint32(size - 1)
    order = np.argsort(buckets, kind="stable")
    rows = np.empty(len(coded), dtype=np.uint32)
    rows[order] = np.arange(len(coded), dtype=np.uint32)
    starts = np.zeros(size + 1, dtype=np.uint32)
    starts[1:] = np.cumsum(np.bincount(buckets, minlength=size))
    sections = _coded_sections(name, list(map(coded.__getitem__, order.tolist())))
    return sections | {f"{name}.bucket": starts.tobytes()}, rows


def pool_sections(name: str, texts: Iterable[str]) -> dict[str, bytes]:
    """The sections of strings that are asked for by row."""
    return _coded_sections(name, list(map(str.encode, texts)))


def _coded_sections(name: str, coded: Sequence[bytes]) -> dict[str, bytes]:
    """The sections of strings in UTF-8."""
    import numpy as np

    ends = np.zeros(len(coded) + 1, dtype=np.uint32)
    ends[1:] = np.cumsum(np.fromiter(map(len, coded), dtype=np.uint32, count=len(coded)))
    return {f"{name}.text": b"".join(coded), f"{name}.at": ends.tobytes()}


class Pool:
    """Strings by row."""

    def __init__(self, sections: Sections, name: str) -> None:
        self._text, self._at = sections[f"{name}.text"], sections.numbers(f"{name}.at")

    def __len__(self) -> int:
        return len(self._at) - 1

    def __getitem__(self, row: int) -> str:
        return str(self._text[self._at[row] : self._at[row + 1]], "utf-8")


class Table(Pool):
    """Different strings, found by what they say.

    >>> sections, _ = table_sections("t", ["b", "a"])
    >>> table = Table(Sections(sections, {}), "t")
    >>> table[table.row("b")], table.row("c")
    ('b', None)
    """

    def __init__(self, sections: Sections, name: str) -> None:
        super().__init__(sections, name)
        self._bucket = sections.numbers(f"{name}.bucket")
        self._mask = len(self._bucket) - 2

    def row(self, text: str) -> int | None:
        """The row of a string; None where it is not among them."""
        coded = text.encode("utf-8")
        bucket = crc32(coded) & self._mask
        for row in range(self._bucket[bucket], self._bucket[bucket + 1]):
            if self._text[self._at[row] : self._at[row + 1]] == coded:
                return row
        return None
