"""Turns marked reports into examples: windows of word-pieces, with the labels of each head at each word."""

from __future__ import annotations

import msgspec

from reportedly.text.parse import Parse
from reportedly.text.windows import pack
from reportedly.text.wordpieces import WordPieces
from training.annotations import Area, Label

OUTSIDE, BEGINS, INSIDE, LOOSE = 0, 1, 2, -1


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A report as the network sees it: the pieces of each word, and the word range of each sentence."""

    doc: str
    pieces: tuple[tuple[int, ...], ...]
    sentences: tuple[tuple[int, int], ...]


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """The labels of one trigger: its words, its happening's number, its classes and flags, and the words of each role
    (none if untold).
    """

    words: range
    happening: int
    acled: str
    plover: str
    flags: tuple[bool, bool]
    links: dict[str, frozenset[int]] | None


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A report with its marks; ``loose`` are word ranges that hold a trigger whose place is not marked."""

    words: Words
    marks: tuple[Mark, ...]
    loose: tuple[range, ...]


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """One window: piece ids, where each word begins, and the report's word that is its first."""

    ids: list[int]
    begins: list[int]
    first: int
    report: Report

    @property
    def stop(self) -> int:
        """The word after its last."""
        return self.first + len(self.begins)


def words_of(doc: str, parse: Parse, pieces: WordPieces) -> Words:
    """Cut the words of a parse into pieces."""
    return Words(
        doc=doc,
        pieces=tuple(pieces.ids(token.text) for token in parse.tokens),
        sentences=tuple((sentence.first, sentence.stop) for sentence in parse.sentences),
    )


def report_of(doc: str, parse: Parse, labels: list[Label], pieces: WordPieces) -> Report:
    """Put the labels of a report onto its words; what stands in page chrome, which is not parsed, is left out."""
    marks = [mark for label in labels for mark in _marks(parse, label)]
    loose = [_range(parse, area) for label in labels for area in label.loose]
    return Report(words=words_of(doc, parse, pieces), marks=tuple(marks), loose=tuple(area for area in loose if area))


def _marks(parse: Parse, label: Label) -> list[Mark]:
    """The trigger of a claim with its roles, and its other mentions without."""
    found = []
    for area in (label.trigger, *label.also):
        words = _range(parse, area)
        if words:
            is_main = area == label.trigger
            found.append(Mark(
                words=words, happening=label.happening, acled=label.acled, plover=label.plover,
                flags=(not label.is_asserted, label.is_suspected),
                links={side: _union(parse, areas) for side, areas in label.links.items()} if is_main else None,
            ))  # fmt: skip
    return found


def _range(parse: Parse, area: Area) -> range:
    """The words that touch an area."""
    found = [token.i for token in parse.tokens if token.start < area[1] and area[0] < token.end]
    return range(found[0], found[-1] + 1) if found else range(0)


def _union(parse: Parse, areas: tuple[Area, ...]) -> frozenset[int]:
    """All words of several areas."""
    return frozenset(word for area in areas for word in _range(parse, area))


def windows_of(report: Report, pieces: WordPieces, limit: int) -> list[Example]:
    """Cut a report into windows of whole sentences of at most ``limit`` pieces; longer sentences are cut off."""
    words = report.words
    lengths = [sum(len(words.pieces[n]) for n in range(*sentence)) for sentence in words.sentences]
    found = []
    for first, stop in pack(lengths, limit):
        ids, begins = [pieces.start], []
        for n in range(words.sentences[first][0], words.sentences[stop - 1][1]):
            if len(ids) + len(words.pieces[n]) > limit + 1:
                break
            begins.append(len(ids))
            ids.extend(words.pieces[n])
        found.append(Example(ids=[*ids, pieces.stop], begins=begins, first=words.sentences[first][0], report=report))
    return found
