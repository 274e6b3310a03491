"""Tells which voices are one: a name and its acronym, a short name and the long one, those who speak together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from reportedly.link.origins.voices import Voice
from reportedly.text.fold import fold

SMALL = frozenset({"the", "of", "for", "and", "in", "on", "to", "al", "de", "s"})
"""Words that an acronym leaves out."""
VOWELS = frozenset("aeiouy")
SHORT = 3
"""Letters up to which a word is an acronym or too short to be spelled in two ways."""

End = tuple[Voice, ...]
"""The voices at the end of one chain, as voices_at_end gives them."""


def collapse(ends: Iterable[End]) -> tuple[Voice, ...]:
    """Keep one voice of each independent origin, sorted by name.

    A voice that only its text names gives way to a fuller name or to the name that it is an acronym of. Voices that
    speak together in one claim ("the two ministries said") do not show that either knows it without the other: they
    are one origin, and none where one of them is counted already.

    >>> names = ("MLF", "Mersa Land Front", "Mersa Relief")
    >>> [voice.name for voice in collapse((Voice(key=f"name:{name}", name=name),) for name in names)]
    ['Mersa Land Front', 'Mersa Relief']
    """
    told = {tuple(sorted(end, key=_rank)) for end in ends}
    kept = _distinct(voice for end in told if len(end) == 1 for voice in end)
    for end in sorted((end for end in told if len(end) > 1), key=lambda end: [_rank(voice) for voice in end]):
        if not any(_is_one(voice, other) for voice in end for other in kept):
            kept.append(end[0])
    return tuple(sorted(kept, key=lambda voice: (voice.name, voice.key)))


def _distinct(voices: Iterable[Voice]) -> list[Voice]:
    """Voices that are not one with a fuller one."""
    kept: list[Voice] = []
    for voice in sorted({voice.key: voice for voice in sorted(voices, key=_rank, reverse=True)}.values(), key=_rank):
        if not any(_is_one(voice, fuller) for fuller in kept):
            kept.append(voice)
    return kept


def _rank(voice: Voice) -> tuple[bool, int, str, str, str]:
    """Known voices first, then longer names; of one voice told with a side and without, the one without."""
    return _is_unlisted(voice), -len(voice.name), voice.name, voice.key, voice.side or ""


def _is_unlisted(voice: Voice) -> bool:
    """Whether only a text names a voice."""
    return voice.key.startswith("name:")


def _is_one(voice: Voice, fuller: Voice) -> bool:
    """Whether a voice is another, or may be another under a shorter name."""
    if voice.key == fuller.key or not _is_unlisted(voice):
        return voice.key == fuller.key
    words, longer = fold(voice.name).split(), fold(fuller.name).split()
    is_shorter = set(words) <= set(longer) or _sounds(words) <= _sounds(longer)
    return is_shorter or (len(words) == 1 and words[0] in _acronyms(longer))


def _sounds(words: list[str]) -> set[str]:
    """Words as other spellings of other scripts share them: "Jaysh al-Fatah" is "Jaish al Fateh"."""
    return {_sound(word) for word in words if word not in SMALL} or {""}


def _sound(word: str) -> str:
    """The first letter of a word and what follows of consonants, each once in a row; a short word as it is."""
    if len(word) <= SHORT:
        return word
    heard = word[0] + "".join(letter for letter in word[1:].removesuffix("h") if letter not in VOWELS)
    return "".join(letter for letter, _ in groupby(heard))


def _acronyms(words: list[str]) -> set[str]:
    """The first letters of a name, with and without its small words."""
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)}
