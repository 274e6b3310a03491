"""Spell a romanised place name by its sounds, whoever romanised it, and measure how far two spellings are apart."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.text.fold import fold

_OWN_LETTERS = str.maketrans({"ş": "sh", "Ş": "Sh", "ç": "ch", "Ç": "Ch", "ğ": "gh", "Ğ": "Gh", "ı": "i", "ə": "a"})
_FIGURES = {"2": "", "3": "", "5": "kh", "6": "t", "7": "h", "8": "gh", "9": "q"}
_CHAT = re.compile(r"(?:(?<=[^\W\d_])|\b(?!\d(?:th|nd|rd)\b))[2356789](?=[^\W\d_]{2})")
_LETTERS = (
    ("(?<=[aiou]n)e$", ""),
    ("(?<=[^aeiou][aei])(?:h|t)$", ""),
    ("dzh", "j"),
    ("dsch", "j"),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dj", "j"),
    ("x", "kh"),
    ("cc", "k"),
    ("ck", "k"),
    ("qu(?=[ei])", "k"),
    ("gu(?=[ei])", "g"),
    ("ph", "f"),
    ("c(?=[aeiouy])", "j"),
    ("c(?!h)", "k"),
    ("kh", "H"),
    ("ch", "S"),
    ("sh", "S"),
    ("gh", "G"),
    ("dh", "Z"),
    ("th", "T"),
    ("q", "k"),
    ("p", "b"),
    ("v", "w"),
    ("(?<=[aeiou])y(?=[aeiou])", "i"),
    ("(?:aw|ow|au)(?![aeiouy])|ou(?![aeiy])|oo|o", "u"),
    ("(?<![aeiu])w(?![aeiu])", "u"),
    ("ee|ei|ey|ay|ai|ie|y|e", "i"),
    (r"([a-zA-Z])\1+", r"\1"),
    ("(?<=.{2})[ai]$", "a"),
)
_RULES = tuple((re.compile(old), new) for old, new in _LETTERS)
_VOWELS = frozenset("aiu")
_SOFT = frozenset("aiuw")
_LEVEL = str.maketrans("HSGZTz", "hsgdtd")
_TWICE = re.compile(r"(.)\1+")
_SKIP = {**dict.fromkeys("aiu", 0.25), **dict.fromkeys("hwt", 0.5)}
"""What it costs to leave a sound out, where less than a whole letter."""
_SWAP = {
    pair: cost
    for cost, pairs in (
        (0.25, "ai au iu"),
        (0.35, "Zd Zz Tt Ts Td zT sS sT Hh kG kg gG gj HG Hk uw ij wb fb jS ST"),
        (0.6, "sz zd td hG bf mn lr ln nd tk jy sj"),
    )
    for near in pairs.split()
    for pair in (near, near[::-1])
}
"""Sounds that one romanisation or dialect puts for another, and what the swap costs."""


def latin(name: str) -> str:
    """Write Turkish and Kurdish letters and the figures of chat spelling with plain Latin letters.

    >>> latin("Şêx Meqsûd"), latin("3ayn 7amra"), latin("the 5th Brigade at T4")
    ('Shêx Meqsûd', 'ayn hamra', 'the 5th Brigade at T4')
    """
    return _CHAT.sub(lambda match: _FIGURES[match.group()], name.translate(_OWN_LETTERS))


@lru_cache(maxsize=100_000)
def sounds(word: str) -> str:
    """Spell one folded word with one letter a sound: French, Turkish, Kurdish, Russian and English habits meet.

    >>> sounds("cheikhoun") == sounds("shaykhun"), sounds("djisr") == sounds("jisr"), sounds("dzhisr") == sounds("jisr")
    (True, True, True)
    """
    for pattern, new in _RULES:
        word = pattern.sub(new, word)
    return word


@lru_cache(maxsize=100_000)
def bones(spelt: str) -> str:
    """Keep the consonants of a word spelt by `sounds`, those that are often swapped as one; empty for no word only.

    >>> bones(sounds("cheikhoun")), bones(sounds("djebel")), bones(sounds("ayn"))
    ('shn', 'jbl', 'n')
    """
    plain = spelt.translate(_LEVEL)
    kept = "".join(char for char in plain if char not in _SOFT)
    return _TWICE.sub(r"\1", kept) or spelt[:1]


def apart(one: str, other: str, most: float = 99.0) -> float:
    """Measure how much two spellings by `sounds` differ: letters to edit, a vowel less than a consonant.

    Counting ends where it passes ``most``: what comes back then is only known to be more.

    >>> apart("kafr", "kafar"), apart("murik", "murik"), apart("kafr", "kafs") >= 1
    (0.25, 0.0, True)
    """
    one, other = _without_common_ends(one, other)
    before = [0.0]
    for char in other:
        before.append(before[-1] + _SKIP.get(char, 1.0))
    for x in one:
        drop = _SKIP.get(x, 1.0)
        row = [before[0] + drop]
        for m, y in enumerate(other):
            swap = 0.0 if x == y else _SWAP.get(x + y, 1.0)
            row.append(min(before[m] + swap, before[m + 1] + drop, row[m] + _SKIP.get(y, 1.0)))
        if min(row) > most:
            return most + 1.0
        before = row
    return before[-1]


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    """Both without the letters that both begin or end with: some best alignment pairs them."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    one, other = one[same:], other[same:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other


def words_of(name: str) -> list[str]:
    """The folded words of a name after `latin`."""
    return fold(latin(name)).split()
