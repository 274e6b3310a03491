"""Who "he", "the group", "the source" and "a monitor" are, among the speakers of one document."""

from __future__ import annotations

from reportedly.extract.attribution.speakers import Speaker
from reportedly.records.source import SourceLink

Chain = tuple[SourceLink, ...]


class Memory:
    """The speakers of one document so far, latest last, each with the chain it last spoke through.

    A new Memory is made for each document and each section forgets nothing: sources are often named once.
    """

    def __init__(self, named: tuple[Speaker, ...] = ()) -> None:
        self._named = named
        self._heard: list[tuple[Speaker, Chain]] = []

    def hear(self, speaker: Speaker, chain: Chain) -> None:
        """Remember who just spoke."""
        self._heard.append((speaker, chain))

    @property
    def last(self) -> Chain | None:
        """The chain of whoever spoke last."""
        return self._heard[-1][1] if self._heard else None

    def recall(self, speaker: Speaker) -> tuple[Speaker, Chain] | None:
        """Find who is meant by a pronoun, a definite noun, or part of a name; None if nobody."""
        if speaker.pronoun is not None:
            return self._by_pronoun(speaker.pronoun)
        if speaker.is_named:
            return next((one for one in reversed(self._heard) if _same_name(speaker, one[0])), None)
        if speaker.is_definite:
            return next((one for one in reversed(self._heard) if _may_mean(speaker, one[0])), None)
        return None

    def foresee(self, speaker: Speaker) -> Speaker | None:
        """Find the named source that "a monitor" or "a media outlet" is, wherever the document names it."""
        if not speaker.links:
            return None
        kinds = [one for one in self._named if one.links[-1].type == speaker.links[-1].type and _may_mean(speaker, one)]
        return kinds[0] if kinds and len({one.links[-1].name for one in kinds}) == 1 else None

    def _by_pronoun(self, pronoun: str) -> tuple[Speaker, Chain] | None:
        """The latest speaker a pronoun may stand for."""
        if pronoun in ("he", "she", "who"):
            return next((one for one in reversed(self._heard) if one[0].is_person), self._latest())
        if pronoun in ("it", "which"):
            return next((one for one in reversed(self._heard) if not one[0].is_person and not one[0].is_plural), None)
        if pronoun == "they":
            return next((one for one in reversed(self._heard) if one[0].is_plural), self._latest())
        return self._latest()

    def _latest(self) -> tuple[Speaker, Chain] | None:
        """Whoever spoke last."""
        return self._heard[-1] if self._heard else None


def _same_name(speaker: Speaker, other: Speaker) -> bool:
    """Say whether a name is the same source or person, or a part of the person's name ("Rahman")."""
    if not other.links or not speaker.links:
        return False
    mine, theirs = speaker.links[-1], other.links[-1]
    if mine.source_id is not None or theirs.source_id is not None:
        return mine.source_id == theirs.source_id
    if mine.name == theirs.name:
        return True
    words = set(mine.name.lower().split())
    return speaker.is_person and other.is_person and words < set(theirs.name.lower().split())


def _may_mean(speaker: Speaker, other: Speaker) -> bool:
    """Say whether a common noun may stand for a speaker: they share a word or a group."""
    return bool(speaker.keys & other.keys)
