"""Keys under which different spellings of one place name meet: folded, without article, consonants only."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.text.fold import fold

ARTICLES = frozenset(
    (
        "al",
        "el",
        "ad",
        "ar",
        "as",
        "ash",
        "at",
        "ath",
        "an",
        "az",
        "adh",
        "ed",
        "er",
        "es",
        "esh",
        "et",
        "ez",
        "en",
        "ul",
        "ud",
        "ur",
        "us",
        "uz",
        "ush",
        "il",
        "l",
        "the",
    )
)
SAME = (
    ("sch", "s"),
    ("tch", "s"),
    ("kh", "x"),
    ("sh", "s"),
    ("ch", "s"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("q", "k"),
    ("c", "k"),
    ("z", "d"),
    ("v", "f"),
    ("p", "b"),
)
SAME_IN_SOUND = (*(pair for pair in SAME if pair[0] not in ("z", "v", "p")),)
VOWELS = re.compile(r"[aeiouy]+|w(?![aeiou])")
FUSED_ARTICLE = re.compile(r"^al(?=[bdfghjkmnqrstwz][a-z]{3})")
TWICE = re.compile(r"(.)\1+")
SOUND = (
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ei", "i"),
    ("ay", "i"),
    ("ai", "i"),
    ("ey", "i"),
    ("aw", "u"),
    ("ow", "u"),
    ("o", "u"),
    ("e", "a"),
    ("y", "i"),
)


ARABIC: dict[int, str | None] = str.maketrans({"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ـ": None})
ARABIC_ARTICLE = re.compile(r"\bال(?=\w{2})")


@lru_cache(maxsize=100_000)
def article_key(name: str) -> str:
    """Fold a name and drop its articles wherever they stand; the name itself if nothing else is left.

    >>> article_key("Deir ez-Zor"), article_key("al-Bab"), article_key("Ma'arat al-Nu'man")
    ('deir zor', 'bab', 'maarat numan')
    >>> article_key("الحسكة") == article_key("حسكه")
    True
    """
    folded = fold(name)
    words = (folded if folded.isascii() else arabic_letters(folded)).split()
    kept = [word for word in words if word not in ARTICLES]
    return " ".join(kept or words)


def arabic_letters(folded: str) -> str:
    """Write the letters that Arabic and Persian typists interchange one way, and drop the article.

    >>> arabic_letters("الرقة") == arabic_letters("رقه")
    True
    """
    return ARABIC_ARTICLE.sub("", folded.translate(ARABIC))


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """Reduce a romanised Arabic name to the consonants that every romanisation keeps.

    >>> skeleton("Khan Sheikhoun") == skeleton("Khan Shaykhun"), skeleton("Kafr Zita") == skeleton("Kafar Zeita")
    (True, True)
    """
    return "".join(_bones(word) for word in article_key(name).split())


def _bones(word: str) -> str:
    """The consonants of one word."""
    word = FUSED_ARTICLE.sub("", word)
    for longer, shorter in SAME:
        word = word.replace(longer, shorter)
    if len(word) > 2 and word[-1] in "ht":  # ta marbuta: -a, -ah, -at, -eh
        word = word.rstrip("ht") if word[-2] in "aeiou" else word
    return TWICE.sub(r"\1", VOWELS.sub("", word)) or word[:1]


@lru_cache(maxsize=100_000)
def sound(name: str) -> str:
    """Spell a name with one letter a sound, so that edit distance measures real difference.

    >>> sound("Mourek") == sound("Murak"), sound("Latakia") == sound("Lattakia")
    (True, True)
    """
    word = "".join(FUSED_ARTICLE.sub("", part) for part in article_key(name).split())
    for longer, shorter in SAME_IN_SOUND:
        word = word.replace(longer, shorter)
    for longer, shorter in SOUND:
        word = word.replace(longer, shorter)
    word = TWICE.sub(r"\1", word)
    return word.removesuffix("h") if len(word) > 3 else word


def closeness(one: str, other: str) -> float:
    """Score how alike two names sound: 1 less the share of letters to edit, 0..1.

    >>> closeness("Halfaya", "Helfaya") > 0.95, closeness("Qasr Ali", "Qusayr") < 0.7
    (True, True)
    """
    a, b = sound(one), sound(other)
    return 1.0 if a == b else 1.0 - edits(a, b) / max(len(a), len(b), 1)


def edits(a: str, b: str) -> float:
    """Edit distance in which a vowel for a vowel, or a vowel too many, costs half.

    Letters that both begin or end with are left out first: some best alignment pairs them.
    """
    same = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        same += 1
    a, b = a[same:], b[same:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    skip = [0.5 if x in "aiu" else 1.0 for x in b]
    before = [0.0]
    for cost in skip:
        before.append(before[-1] + cost)
    for x in a:
        drop = 0.5 if x in "aiu" else 1.0
        row = [before[0] + drop]
        for m, y in enumerate(b):
            swap = 0.0 if x == y else 0.5 if drop == skip[m] == 0.5 else 1.0
            row.append(min(before[m] + swap, before[m + 1] + drop, row[m] + skip[m]))
        before = row
    return before[-1]
