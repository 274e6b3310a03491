"""One lexicon matcher for every question: word sequences over a Parse, by folded form or by lemma.

A pattern is words apart by blanks. A plain word matches a token's folded form; ``<word>`` matches its lemma;
``a|b`` is either; ``*`` stands for up to three tokens of any kind. A hyphenated or apostrophised name matches however
it was tokenised, because both sides are folded into words first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

import msgspec

from reportedly.text.fold import fold
from reportedly.text.parse import Parse, Token

P = TypeVar("P")
GAP = 3


class Match(msgspec.Struct, Generic[P], frozen=True, kw_only=True):
    """Tokens ``first`` to ``stop`` (excluded) that match a pattern, and what the pattern stands for."""

    first: int
    stop: int
    payload: P


class _Node(Generic[P]):
    """One step of the trie: next words, an optional gap, and what ends here."""

    __slots__ = ("ends", "gap", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[P]] = {}
        self.gap: _Node[P] | None = None
        self.ends: list[P] = []


class PhraseMatcher(Generic[P]):
    """A trie of patterns. Longest match first; overlapping matches are all reported by `find_all`.

    >>> matcher = PhraseMatcher([("free syrian army", "act-fsa")])
    >>> len(matcher)
    1
    """

    def __init__(self, patterns: Iterable[tuple[str, P]]) -> None:
        self._root: _Node[P] = _Node()
        self._size = 0
        for pattern, payload in patterns:
            self._add(pattern, payload)

    def __len__(self) -> int:
        return self._size

    def _add(self, pattern: str, payload: P) -> None:
        nodes = [self._root]
        for step in pattern.split():
            nodes = [target for node in nodes for target in _grow(node, step)]
        for node in nodes:
            node.ends.append(payload)
        self._size += 1

    def find_all(self, parse: Parse) -> Iterator[Match[P]]:
        """Yield every match inside each sentence, by first token, longest first."""
        keys = [token_keys(token) for token in parse.tokens]
        for sentence in parse.sentences:
            for first in range(sentence.first, sentence.stop):
                if self._may_begin(*keys[first]):
                    yield from self._from(keys, first, sentence.stop)

    def _may_begin(self, words: tuple[str, ...], lemma: str) -> bool:
        """Say whether any pattern could begin with a token; most tokens begin none, so this saves the walk."""
        root = self._root
        return bool(words) and (words[0] in root.next or lemma in root.next or root.gap is not None)

    def _from(self, keys: list[tuple[tuple[str, ...], str]], first: int, stop: int) -> list[Match[P]]:
        """All matches that begin at a token, longest first."""
        found: list[Match[P]] = []
        todo: list[tuple[_Node[P], int]] = [(self._root, first)]
        while todo:
            node, at = todo.pop()
            if at > first and keys[at - 1][0]:  # a match never ends on punctuation
                found.extend(Match(first=first, stop=at, payload=payload) for payload in node.ends)
            if at >= stop:
                continue
            todo.extend((target, at + 1) for target in _steps(node, *keys[at]))
            if node.gap is not None:
                todo.extend((node.gap, at + skip) for skip in range(min(GAP, stop - at) + 1))
        return sorted(found, key=lambda match: -match.stop)


def token_keys(token: Token) -> tuple[tuple[str, ...], str]:
    """The folded words of a token (more than one for "ez-Zor") and its lemma key."""
    words = tuple(fold(token.text).split())
    return words, f"<{token.lemma}>"


def _steps(node: _Node[P], words: tuple[str, ...], lemma: str) -> Iterator[_Node[P]]:
    """The nodes reached from a node by one token."""
    if not words:  # punctuation inside a name ("ez - Zor") is passed over, except at the start
        yield node
        return
    at: _Node[P] | None = node
    for word in words:
        at = at.next.get(word) if at is not None else None
    if at is not None:
        yield at
    by_lemma = node.next.get(lemma)
    if by_lemma is not None:
        yield by_lemma


def _grow(node: _Node[P], step: str) -> Iterator[_Node[P]]:
    """Add one step of a pattern below a node; alternatives give several."""
    if step == "*":
        node.gap = node.gap or _Node()
        yield node.gap
        return
    lemma = step.startswith("<")
    for choice in step.strip("<>").split("|"):
        words = [f"<{choice}>"] if lemma else fold(choice).split()
        at = node
        for word in words:
            at = at.next.setdefault(word, _Node())
        yield at
