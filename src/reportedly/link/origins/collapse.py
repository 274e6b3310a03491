"""Tells which voices are one: a name and its acronym, a short name and the long one."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.link.origins.voices import Voice
from reportedly.text.fold import fold

SMALL = frozenset({"the", "of", "for", "and", "in", "on", "to", "al", "de", "s"})
"""Words that an acronym leaves out."""


def collapse(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Keep one voice of each body, sorted by name: a voice that only its text names gives way to a fuller name.

    >>> names = ("MLF", "Mersa Land Front", "Mersa Relief")
    >>> [voice.name for voice in collapse(Voice(key=f"name:{name}", name=name) for name in names)]
    ['Mersa Land Front', 'Mersa Relief']
    """
    by_key = {voice.key: voice for voice in sorted(voices, key=_rank)}
    kept: list[Voice] = []
    for voice in sorted(by_key.values(), key=_rank):
        if not any(_is_short_for(voice, fuller) for fuller in kept):
            kept.append(voice)
    return tuple(sorted(kept, key=lambda voice: (voice.name, voice.key)))


def _rank(voice: Voice) -> tuple[bool, int, str, str]:
    """Known voices first, then longer names."""
    return voice.key.startswith("name:"), -len(voice.name), voice.name, voice.key


def _is_short_for(voice: Voice, fuller: Voice) -> bool:
    """Whether a voice that only its text names may be another under a shorter name."""
    if not voice.key.startswith("name:"):
        return False
    words, longer = fold(voice.name).split(), fold(fuller.name).split()
    return set(words) <= set(longer) or (len(words) == 1 and words[0] in _acronyms(longer))


def _acronyms(words: list[str]) -> set[str]:
    """The first letters of a name, with and without its small words."""
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)}
