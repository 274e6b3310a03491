"""Names in a text by how they sound, so that the spellings of a village that no gazetteer knows still meet."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.knowledge.linking import LinkingWords
from reportedly.knowledge.place_names import skeleton
from reportedly.link.stems import stem
from reportedly.text.fold import fold

SHORTEST = 3
"""Consonants from which a skeleton tells a name; of shorter names the letters are kept."""
_NAME = re.compile(r"(?<=[\w,;’'\"”] )(?:[Aa]l-)?[A-Z][\w’'-]+(?:(?: |-)(?:[a-z]{2}-)?[A-Z][\w’'-]+)*")
_CHURCH = re.compile(r"t?ch|tsh")
_HISS = re.compile(r"[tds]h|ch|tsh|tch|j")


@lru_cache(maxsize=100_000)
def sound_of(name: str) -> str:
    """Give the consonants of a name, or its folded letters where those are too few.

    >>> sound_of("Kafr Nuboda") == sound_of("Kafar Nabouda"), sound_of("Tshabi") == sound_of("Tchabi")
    (True, True)
    """
    folded = _CHURCH.sub("sh", fold(name))
    bones = skeleton(folded)
    return bones if len(bones) >= SHORTEST else _HISS.sub("s", folded).replace("ts", "s").replace(" ", "")


def names_in(text: str, words: LinkingWords) -> frozenset[str]:
    """Give the sounds of the names in a sentence that few reports share; its first word is no name.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> sorted(names_in("Gunmen raided Bir Salamat on Monday.", load_knowledge().linking)) == [sound_of("Bir Salamat")]
    True
    """
    told = (name for name in _NAME.findall(text) if _is_rare(name, words))
    return frozenset(sound for name in told if (sound := sound_of(name)))


def _is_rare(name: str, words: LinkingWords) -> bool:
    """Whether any word of a name is neither a weekday or month nor common in reports."""
    plain = words.silent | words.common
    return any(stem(part) not in plain for part in fold(name).split())
