"""Cuts words into the pieces that the encoder knows, as BERT's uncased models do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

START, STOP, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST = 60
"""Characters of the longest word that is cut; what is longer is no word and is unknown."""


class WordPieces:
    """A vocabulary of pieces, by the order of its lines; inner pieces begin with ``##``.

    >>> pieces = WordPieces([START, STOP, UNKNOWN, "shell", "##ed", "al", "-"])
    >>> pieces.ids("Shelled"), pieces.ids("al-shell"), pieces.ids("Dara")
    ((3, 4), (5, 6, 3), (2,))
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._index = {piece: n for n, piece in enumerate(vocabulary)}
        self.start, self.stop, self._unknown = (self._index[piece] for piece in (START, STOP, UNKNOWN))
        self.ids = lru_cache(maxsize=1 << 15)(self._ids)

    def _ids(self, word: str) -> tuple[int, ...]:
        """The pieces of one word, at least one."""
        parts = _parts(word) if len(word) <= LONGEST else ()
        return tuple(piece for part in parts for piece in self._greedy(part)) or (self._unknown,)

    def _greedy(self, part: str) -> tuple[int, ...]:
        """The longest pieces from the left; unknown as a whole where some character is."""
        found, at = [], 0
        while at < len(part):
            mark = "##" if at else ""
            ends = range(len(part), at, -1)
            end = next((end for end in ends if mark + part[at:end] in self._index), None)
            if end is None:
                return (self._unknown,)
            found.append(self._index[mark + part[at:end]])
            at = end
        return tuple(found)


def _parts(word: str) -> Iterator[str]:
    """Yield the runs of letters and digits and each other sign of a word, lower case, without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    run = ""
    for char in plain:
        if char.isalnum():
            run += char
            continue
        if run:
            yield run
        run = ""
        if not char.isspace():
            yield char
    if run:
        yield run
