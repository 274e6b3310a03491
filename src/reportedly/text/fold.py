"""Keys under which spellings of one name meet: folded words, without case, accents, apostrophes and hyphens."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘ʼʻ`´ʿʾ"
_DROP = str.maketrans("", "", APOSTROPHES)
_BREAK = re.compile(r"[^\w]+|_+")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Fold case, accents, apostrophes and punctuation; words stay apart by one blank.

    >>> fold("Deir ez-Zor"), fold("Sho’aytat"), fold("Ḥamāh")
    ('deir ez zor', 'shoaytat', 'hamah')
    """
    plain = text.translate(_DROP)
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    return _BREAK.sub(" ", plain.casefold()).strip()
