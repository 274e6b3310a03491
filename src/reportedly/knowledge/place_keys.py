"""Keys of very many place names at once: a whole list is changed as one text, which is far faster than name by name.

Every function gives, for each name, exactly what its namesake in `place_names` gives.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import compress

from reportedly.knowledge.place_names import (
    ARABIC,
    ARABIC_ARTICLE,
    ARTICLES,
    FUSED_ARTICLE,
    SAME,
    SAME_IN_SOUND,
    SOUND,
    skeleton,
)
from reportedly.text.fold import APOSTROPHES

_WORD_WITH_ARTICLE = re.compile(r"al(?<![^ \n]al)" + FUSED_ARTICLE.pattern.removeprefix("^al"))
_TA_MARBUTA = re.compile(r"[ht](?<=[^ \n][aeiou][ht])(?=[ \n]|\Z)")
_PLAIN = bytes(ord(char.lower()) if char.isalnum() or char == "\n" else 32 for char in map(chr, range(128))) + bytes(
    128
)
_PLAIN_APOSTROPHES = "".join(char for char in APOSTROPHES if char.isascii()).encode()
_LAST_H = re.compile(r"h(?<=[^\n]{3}h)(?=\n|\Z)")


def article_keys(names: Sequence[str]) -> list[str]:
    """Return the article key of each name.

    >>> article_keys(["Deir ez-Zor", "al-Bab", "Ḥamāh", "Al"])
    ['deir zor', 'bab', 'hamah', 'al']
    """
    lines = [name.replace("\n", " ") for name in names] if "\n" in "".join(names) else names
    plain = ARTICLES.isdisjoint
    return [
        line if " " not in line or plain(words := line.split(" ")) else _without_articles(words)
        for line in _by_line(lines, _folded_plain, _folded_letters)
    ]


def _folded_plain(text: str) -> str:
    """Fold lines in plain letters, which bytes can be put for."""
    folded = text.encode("ascii").translate(_PLAIN, _PLAIN_APOSTROPHES)
    return _one_blank(folded.decode("ascii"))


def _folded_letters(text: str) -> str:
    """Fold lines with letters beyond the plain alphabet."""
    text = unicodedata.normalize("NFKD", _without(text, APOSTROPHES))
    text = _without(text, "".join(char for char in _letters(text) if unicodedata.combining(char)))
    text = _spelt(_folded(text), ((chr(letter), other or "") for letter, other in ARABIC.items()))
    return ARABIC_ARTICLE.sub("", text)


def _folded(text: str) -> str:
    """Fold lines: no apostrophes, small letters, one blank for whatever is no letter or figure."""
    text = _without(text, APOSTROPHES).casefold()
    for mark in _letters(text):
        if not mark.isalnum() and mark != "\n":
            text = text.replace(mark, " ")
    return _one_blank(text)


def _one_blank(text: str) -> str:
    """Lines with one blank between words and none at their ends."""
    return _once(text, " ").replace("\n ", "\n").replace(" \n", "\n").strip(" ")


def _without_articles(words: list[str]) -> str:
    """The words of a folded name without its articles, unless nothing else is left."""
    return " ".join([word for word in words if word not in ARTICLES] or words)


def skeletons(keys: Sequence[str]) -> list[str]:
    """Return the consonants of each article key.

    >>> skeletons(["khan sheikhoun", "kafr zita", "a bab"])
    ['xnsxn', 'kfrdt', 'ab']
    """
    return [
        skeleton(key) if not bones or bones[0] == " " or bones[-1] == " " or "  " in bones else bones.replace(" ", "")
        for key, bones in zip(keys, _by_line(keys, _bones), strict=True)
    ]


def _bones(text: str) -> str:
    """Reduce lines to consonants, words apart; a word without any is lost."""
    text = _TA_MARBUTA.sub("", _spelt(_WORD_WITH_ARTICLE.sub("", text), SAME))
    text = _spelt(text, [(f"w{vowel}", f"W{vowel}") for vowel in "aeiou"])
    return _doubles_once(_without(text, "aeiouyw").replace("W", "w"))


def sounds(keys: Sequence[str]) -> list[str]:
    """Return each article key with one letter a sound.

    >>> sounds(["mourek", "latakia"])
    ['murak', 'latakia']
    """
    return _by_line(keys, _sounded)


def _sounded(text: str) -> str:
    """Spell lines with one letter a sound."""
    text = _spelt(_WORD_WITH_ARTICLE.sub("", text).replace(" ", ""), (*SAME_IN_SOUND, *SOUND))
    return _LAST_H.sub("", _doubles_once(text))


def _spelt(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Put one spelling for another, in order."""
    for longer, shorter in pairs:
        text = text.replace(longer, shorter)
    return text


def _without(text: str, letters: str) -> str:
    """Leave letters out."""
    return _spelt(text, [(letter, "") for letter in letters])


def _doubles_once(text: str) -> str:
    """Write letters that stand twice or more in a row once."""
    for letter in _letters(text):
        if letter not in " \n":
            text = _once(text, letter)
    return text


def _letters(text: str) -> list[str]:
    """Every character of a text, once."""
    return [char for char in map(chr, range(128)) if char in text] if text.isascii() else sorted(set(text))


def _once(text: str, letter: str) -> str:
    """Write one letter once wherever it stands several times in a row."""
    while letter * 2 in text:
        text = text.replace(letter * 2, letter)
    return text


def _by_line(
    lines: Sequence[str], change: Callable[[str], str], change_other: Callable[[str], str] | None = None
) -> list[str]:
    """Change lines as two texts, in which nothing joins or parts two lines: those in plain letters and the others."""
    is_plain = list(map(str.isascii, lines))
    plain = iter(_changed(list(compress(lines, is_plain)), change))
    other = iter(_changed([line for line in lines if not line.isascii()], change_other or change))
    return [next(plain if one else other) for one in is_plain]


def _changed(lines: list[str], change: Callable[[str], str]) -> list[str]:
    """Change lines as one text."""
    return change("\n".join(lines)).split("\n") if lines else []
