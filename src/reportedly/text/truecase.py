"""Give a text printed all in capitals, as old wires and telexes are, the capitals that ordinary print has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

LEAST = 200
"""Letters from which a text's capitals say how it was printed: a bare headline is left as it is."""
SHOUTED = 0.97
"""Share of capitals among the letters of a text printed in capitals; a few small letters slip in."""
LONGEST_ACRONYM = 6

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?:(?<![\W_][A-Z])[.!?][\"'”’)\]]*|--|^|\n\s*\n)[\s\"'“‘(\[]*$")
_VOWELS = frozenset("AEIOUYÁÉÍÓÚÀÈÂÊÎÔÛÄÖÜ")
_OPENERS = frozenset(
    {"san", "santa", "santo", "el", "la", "las", "los", "al", "abu", "saint", "st", "new", "port", "mount", "general",
     "colonel", "major", "captain", "lieutenant", "president", "minister", "senator", "bishop", "archbishop", "father",
     "judge", "mayor", "ambassador", "king", "queen", "prince", "sheikh", "doctor", "professor"}
)  # fmt: skip
"""Words that open a name when an unknown word follows: "La Finca", "Santa Elena", "General Perez"."""

Names = Mapping[str, tuple[tuple[str, ...], ...]]
"""Cased words of known names by the folded first word, the longest name first."""


def is_shouted(text: str) -> bool:
    """Say whether a text is printed in capitals throughout.

    >>> is_shouted("THE BRIDGE WAS BLOWN UP. " * 20), is_shouted("The bridge was blown up. " * 20)
    (True, False)
    """
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= LEAST and sum(map(str.isupper, letters)) >= SHOUTED * len(letters)


def index_names(names: Iterable[str]) -> Names:
    """Index names by their first word in small letters.

    >>> index_names(["San Juan", "San"])["san"]
    (('San', 'Juan'), ('San',))
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(_WORD.findall(name))
        if words:
            found.setdefault(words[0].lower(), set()).add(words)
    return {first: tuple(sorted(each, key=lambda words: (-len(words), words))) for first, each in found.items()}


def recase(text: str, names: Names, is_word: Callable[[str], bool]) -> str:
    """Return a text in ordinary print, character for character as long as the given one.

    Known names get their own capitals, words that are no English words begin with one, as sentences do; acronyms (no
    vowel, or alone in brackets) keep theirs; all else becomes small. ``is_word`` knows English words in small letters.

    >>> recase("THE FMLN ATTACKED USULUTAN.", {}, frozenset({"the", "attacked"}).__contains__)
    'The FMLN attacked Usulutan.'
    """
    words = list(_WORD.finditer(text))
    cased = [_cased(text, word, is_word) for word in words]
    _put_names(text, words, cased, names)
    _open_names(words, cased)
    return "".join(_joined(text, words, cased))


def _cased(text: str, word: re.Match[str], is_word: Callable[[str], bool]) -> str:
    """One word by itself: an initial or acronym as it stands, an unknown word with a capital, the rest small."""
    raw, small = word[0], _small(word[0])
    bare = small.removesuffix("'s").removesuffix("’s")
    if text[word.start() - 1 : word.start()].isdigit():
        return small  # "1ST"
    if _is_initial(text, word) or _is_acronym(text, word, is_word(bare)):
        return raw
    if small == "i":
        return raw
    if _opens_sentence(text, word.start()) or not is_word(bare):
        return raw[0] + small[1:]
    return small


def _small(raw: str) -> str:
    """A word in small letters; a letter whose small form is longer stays as it is."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in raw)


def _is_initial(text: str, word: re.Match[str]) -> bool:
    """Say whether a single letter is an initial ("J. PEREZ") or part of a dotted acronym ("U.S.")."""
    return len(word[0]) == 1 and text[word.end() : word.end() + 1] == "." and not text[word.end() :].startswith("...")


def _is_acronym(text: str, word: re.Match[str], is_known: bool) -> bool:
    """Say whether letters are an acronym: no vowel among them, or unknown and alone in brackets."""
    if not 1 < len(word[0]) <= LONGEST_ACRONYM:
        return False
    if _VOWELS.isdisjoint(word[0]) and not is_known:
        return True
    before, after = text[word.start() - 1 : word.start()], text[word.end() : word.end() + 1]
    return (before, after) in (("[", "]"), ("(", ")")) and not is_known


def _opens_sentence(text: str, start: int) -> bool:
    """Say whether a word stands first in its sentence."""
    return _SENTENCE_END.search(text, max(0, start - 8), start) is not None


def _put_names(text: str, words: list[re.Match[str]], cased: list[str], names: Names) -> None:
    """Give known names their own capitals, and acronyms told in brackets theirs throughout."""
    told = {word for word, raw in zip(cased, words, strict=True) if len(word) > 1 and word.isupper() and word == raw[0]}
    for n, word in enumerate(words):
        if word[0] in told:
            cased[n] = word[0]
        for name in names.get(_small(word[0]).removesuffix("'s"), ()):
            if _stands_at(text, words, n, name):
                for k, part in enumerate(name):
                    raw = words[n + k][0]
                    cased[n + k] = part + _small(raw[len(part) :])
                break


def _stands_at(text: str, words: list[re.Match[str]], n: int, name: tuple[str, ...]) -> bool:
    """Say whether a name's words stand here, nothing but blanks, hyphens and dots between them."""
    if n + len(name) > len(words):
        return False
    found = words[n : n + len(name)]
    if any(_small(each[0]) != part.lower() for each, part in zip(found[:-1], name[:-1], strict=True)):
        return False
    if _small(found[-1][0]).removesuffix("'s").removesuffix("’s") != name[-1].lower():
        return False
    return all(not text[a.end() : b.start()].strip(" \n\r\t.-’'") for a, b in pairwise(found))


def _open_names(words: list[re.Match[str]], cased: list[str]) -> None:
    """Give a capital to what opens a name before an unknown word: "Santa Elena"."""
    for n in range(len(words) - 2, -1, -1):
        follows = words[n + 1].start() - words[n].end() == 1
        is_ordinal = words[n].string[words[n].start() - 1 : words[n].start()].isdigit()
        if (
            cased[n] in _OPENERS
            and not is_ordinal
            and follows
            and cased[n + 1][0].isupper()
            and not cased[n + 1].isupper()
        ):
            cased[n] = cased[n].capitalize()


def _joined(text: str, words: list[re.Match[str]], cased: list[str]) -> Iterator[str]:
    """Yield the text with its words replaced."""
    at = 0
    for word, new in zip(words, cased, strict=True):
        yield text[at : word.start()]
        yield new
        at = word.end()
    yield text[at:]
