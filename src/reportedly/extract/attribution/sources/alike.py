"""Whether two names are the same source's, and which words take a source up again."""

from __future__ import annotations

from reportedly.extract.attribution.sources.speakers import Speaker
from reportedly.records.source import SourceLink

ARTICLES = ("al-", "el-", "ad-", "ar-", "as-", "ash-", "at-", "az-", "an-")
COUNTING = frozenset({"one", "two", "three", "some", "many", "most", "several", "another", "all", "both", "others"})
PLACING = frozenset({"of", "for", "in", "at", "from"})
LONG = 6
"""Letters of a surname that may be misspelled by one of them."""


def same_name(speaker: Speaker, other: Speaker) -> bool:
    """Say whether a name is the same source or person, or a part of the person's name ("Rahman")."""
    if not other.links or not speaker.links:
        return False
    mine, theirs = speaker.links[-1], other.links[-1]
    if mine.source_id is not None or theirs.source_id is not None:
        return mine.source_id == theirs.source_id
    if mine.name == theirs.name:
        return True
    if not (speaker.is_person and other.is_person):
        return False
    words, longer = _words(mine), _words(theirs)
    return set(words) < set(longer) or (len(words) == 1 and _misspells(words[0], longer[-1]))


def is_surname(speaker: Speaker, known: Speaker) -> bool:
    """Say whether a name is a shorter form of a person's whom only this document knows ("Haddad" for "Ali Haddad")."""
    if not speaker.is_person or not known.links or speaker.links[-1].source_id is not None:
        return False
    return len(speaker.links[-1].name) < len(known.links[-1].name)


def is_one_of(speaker: Speaker) -> bool:
    """Say whether somebody is one of several that spoke before: "one of them", "two of the men"."""
    words = (speaker.links[0].words or "").lower().split() if speaker.links else []
    return len(words) > 2 and words[0] in COUNTING and words[1] == "of" and words[2] in ("them", "the", "those")


def name_words(speaker: Speaker) -> frozenset[str]:
    """The lower-case words of a speaker's names."""
    return frozenset(word for link in speaker.links for word in link.name.lower().split())


def own_words(speaker: Speaker) -> frozenset[str]:
    """The lower-case words by which a speaker may be taken up again: all of its name, the head of a noun."""
    if speaker.is_named:
        return name_words(speaker)
    return frozenset(part for link in speaker.links for part in (link.name.lower(), head_word(link.name)))


def head_word(name: str) -> str:
    """The lower-case noun that heads a name.

    >>> head_word("head of the clinic"), head_word("local guards")
    ('head', 'guards')
    """
    words = name.lower().split()
    stop = next((n for n, word in enumerate(words) if n and word in PLACING), len(words))
    return words[stop - 1]


def _words(link: SourceLink) -> list[str]:
    """The lower-case words of a name without the small articles before them."""
    words = link.name.lower().split()
    return [next((word[len(article) :] for article in ARTICLES if word.startswith(article)), word) for word in words]


def _misspells(word: str, other: str) -> bool:
    """Say whether two long surnames differ in one letter, which one of them may lack."""
    short, long = sorted((word, other), key=len)
    if len(short) < LONG or len(long) - len(short) > 1 or word[0] != other[0]:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(word, other, strict=True)) == 1
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
