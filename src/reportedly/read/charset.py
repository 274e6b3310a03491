"""Bytes into text, whatever their charset; what is binary or cannot be decoded is said so."""

from __future__ import annotations

import codecs
import re

import msgspec

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_MAGIC = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x7fELF", b"\x1f\x8b", b"BZh", b"\xd0\xcf\x11\xe0",
    b"Rar!", b"7z\xbc\xaf", b"OggS", b"RIFF", b"ID3", b"MZ", b"SQLite format 3", b"\x00asm",
)  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")
_QUOTES = frozenset(b"\x85\x91\x92\x93\x94\x96\x97\xa0")
SAMPLE = 64_000
"""Bytes that are looked at to guess a charset."""
MOST_CONTROL = 0.002
"""Share of control characters above which a decoded text is binary after all."""
FEW_ACCENTS = 0.05
"""Share of bytes above 127 up to which an undeclared text is taken for Western punctuation and accents (cp1252)."""


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """A text and the charset it was decoded with; a byte-order mark is no part of the text."""

    text: str
    charset: str


def decode(data: bytes, *, is_markup: bool = False) -> Decoded | str:
    """Decode bytes: byte-order mark, UTF-8, the charset that markup declares, UTF-16 without a mark, then a guess.

    Returns:
        The text and its charset, or the code of the failure: RPT-202 binary, RPT-203 undecodable.

    >>> decode("\\ufeffقصف".encode()).text, decode(b"%PDF-1.4")
    ('قصف', 'RPT-202')
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data, name) or "RPT-203"
    if data.startswith(_MAGIC):
        return "RPT-202"
    if b"\0" in data[:SAMPLE]:
        return _wide(data) or "RPT-202"
    decoded = _strict(data, "utf-8") or (_declared(data) if is_markup else None) or _guessed(data)
    if decoded is None:
        return "RPT-203"
    return "RPT-202" if _is_binary(decoded.text) else decoded


def _strict(data: bytes, name: str) -> Decoded | None:
    """Decode without mercy; None where it does not fit or the charset is unknown."""
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
    return Decoded(text=text.removeprefix("\ufeff"), charset="utf-8" if name == "utf-8-sig" else name)


def _declared(data: bytes) -> Decoded | None:
    """Decode by the charset that a page's head names; stray bytes are replaced where it mostly fits."""
    found = _DECLARED.search(data[:4096])
    if not found:
        return None
    name = found[1].decode("ascii").lower()
    try:
        codecs.lookup(name)
        text = data.decode(name, "replace")
    except (LookupError, ValueError):
        return None
    if text.count("\ufffd") > max(3, len(text) // 200):
        return None
    return Decoded(text=text, charset=name)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte is mostly zero."""
    sample = data[:SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    name = "utf-16-le" if odd > 0.4 * half > 4 * even else "utf-16-be" if even > 0.4 * half > 4 * odd else None
    decoded = _strict(data, name) if name else None
    return None if decoded is None or _is_binary(decoded.text) else decoded


def _guessed(data: bytes) -> Decoded | None:
    """Decode by a guess: a few high bytes are Western, many are judged by what they spell."""
    sample = data[:SAMPLE]
    high = [byte for byte in sample if byte > 127]
    quotes = sum(byte in _QUOTES for byte in high)
    if len(high) <= FEW_ACCENTS * len(sample) or 2 * quotes > len(high):
        western = _strict(data, "cp1252")
        if western:
            return western
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    return _strict(data, best.encoding) if best is not None else None


def _is_binary(text: str) -> bool:
    """Say whether control characters betray bytes that were never text."""
    sample = text[:SAMPLE]
    return len(_CONTROL.findall(sample)) > max(1, MOST_CONTROL * len(sample))
