"""Names as a table can hold them: one line, no control marks, each once, with its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from reportedly.read.gazetteers.rows import LONGEST_NAME, Name

_BLANKS = re.compile(r"\s+")
_MARKS = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_JOINERS = "\u200c\u200d"
_PARTS = re.compile(r"\s*[;|]\s*")


def clean_name(text: str) -> str:
    """Drop control and direction marks and put one blank between words.

    >>> clean_name("\\u202bTell\\t Ahmar\\u202c\\n")
    'Tell Ahmar'
    """
    if text.isprintable() and text.isascii():
        return " ".join(text.split())
    spaced = _BLANKS.sub(" ", text)
    kept = (c for c in spaced if c in _JOINERS or unicodedata.category(c) not in _MARKS)
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def names_of(told: Iterable[tuple[str, str]]) -> tuple[Name, ...]:
    """Clean names with their languages, empty and overlong ones and doubles left out; the order stays.

    >>> names_of([("Tell Ahmar", "en"), ("", "ar"), ("Tell Ahmar", "und")])
    (Name(text='Tell Ahmar', language='en'),)
    """
    found: dict[str, Name] = {}
    for text, language in told:
        clean = clean_name(text)
        if clean and len(clean) <= LONGEST_NAME and any(c.isalnum() for c in clean):
            found.setdefault(clean, Name(clean, language))
    return tuple(found.values())


def split_names(cell: str) -> list[str]:
    """The names of a cell that may hold several, parted by semicolons or bars.

    >>> split_names("Karama; al-Karamah")
    ['Karama', 'al-Karamah']
    """
    return [part for part in _PARTS.split(cell) if part.strip()]
