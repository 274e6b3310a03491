"""Keys under which the many Latin spellings of one Arabic, Kurdish or Persian name meet."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.text.fold import fold

ARTICLES = frozenset(
    {"al", "el", "ul", "ad", "ar", "as", "ash", "at", "ath", "az", "an", "ed", "er", "es", "esh", "ez"}
)
LONE_ARTICLES = frozenset({"al", "el"})
_ACRONYM = re.compile(r"(?:[A-Za-z]\.){2,}")
_VOWELS = str.maketrans("", "", "aeiouy")
_LIGHT = (("ch", "sh"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("e", "i"), ("o", "u"))
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def words_of(text: str) -> tuple[str, ...]:
    """Fold a token or name into its words, without the Arabic article and with dotted acronyms closed up.

    >>> words_of("al-Nusra"), words_of("U.S.-led"), words_of("Al")
    (('nusra',), ('us', 'led'), ())
    """
    closed = _ACRONYM.sub(lambda match: match.group().replace(".", "") + " ", text)
    words = fold(closed).split()
    if len(words) == 1:
        return () if words[0] in LONE_ARTICLES else (words[0],)
    return tuple(word for word in words if word not in ARTICLES)


@lru_cache(maxsize=100_000)
def light_key(word: str) -> str:
    """Level vowels and doubled letters of one folded word: for names of a single word.

    >>> light_key("hezbollah") == light_key("hizbullah"), light_key("hamas") == light_key("homs")
    (True, False)
    """
    for old, new in _LIGHT:
        word = word.replace(old, new)
    word = _DOUBLE.sub(r"\1", word)
    return word[:-1] if len(word) > 4 and word.endswith(("ah", "ih", "uh")) else word


@lru_cache(maxsize=100_000)
def bare_key(word: str) -> str:
    """Keep the consonants of one folded word and a vowel it begins with: for the words of longer names.

    >>> [bare_key(word) for word in ("jaysh", "jaish", "jebhat", "jabhat", "nusrah", "nusra")]
    ['jsh', 'jsh', 'jbht', 'jbht', 'nsr', 'nsr']
    >>> bare_key("hmeimim") == bare_key("hmeymim"), bare_key("hmeimim") == bare_key("hama")
    (True, False)
    """
    plain = word.replace("ch", "sh")
    if len(plain) > 3 and plain.endswith("h") and plain[-2] in "aeiou":
        plain = plain[:-1]
    plain = _DOUBLE.sub(r"\1", plain)  # before vowels go: "Hmeimim" has three m, and is no "Hama"
    return plain[:1] + plain[1:].translate(_VOWELS)
