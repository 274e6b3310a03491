"""Find the words of a Parse that the packs know as names of actors, of states, or as nouns for people who act."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import Literal

import msgspec

from reportedly.knowledge.spelling import ARTICLES, bare_key, light_key, words_of
from reportedly.text.parse import Parse, Token

ENGLISH = frozenset({"an", "as", "at", "ed", "er", "es"})
"""Spellings of the Arabic article that are English words or endings too."""
Role = Literal["name", "person", "state", "adjective", "demonym", "capital", "noun", "cue", "affix"]
Casing = Literal["upper", "proper", "any"]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What one pack row says of its words: a role, the actor or noun it stands for, and when and where it holds.

    ``first``/``last`` are ISO dates, both included, or null; ``needs`` are ids of states one of which the document
    must be about, or ``("named",)`` where the actor must be named otherwise in the document.
    """

    role: Role
    target: str
    first: str | None = None
    last: str | None = None
    needs: tuple[str, ...] = ()
    casing: Casing = "any"
    row: str


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens ``first`` to ``stop`` (excluded) that a pack knows; ``is_possessive`` where an apostrophe was lost."""

    first: int
    stop: int
    entries: tuple[Entry, ...]
    is_possessive: bool = False

    @property
    def role(self) -> Role:
        """The role of its first entry; all entries of a term share the words, and nearly always the role."""
        return self.entries[0].role


def _name_key(word: str) -> str:
    """The consonants of one word of a longer name, with k for q: Failak and Faylaq, Farouk and Farouq."""
    return bare_key(word).replace("q", "k")


class _Node:
    """One step of the trie: next words, entries that end here, and entries whose last word lost its apostrophe."""

    __slots__ = ("next", "owned", "plain")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.plain: list[Entry] = []
        self.owned: list[Entry] = []


class _Trie:
    """Words to entries, under one way of making keys."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self.key = key
        self.root = _Node()

    def add(self, words: tuple[str, ...], entry: Entry, *, owned: bool = False) -> None:
        """Add one row under its words."""
        node = self.root
        for word in words:
            node = node.next.setdefault(self.key(word), _Node())
        (node.owned if owned else node.plain).append(entry)


class _Words(msgspec.Struct):
    """The folded words of a Parse in a row, each with its token and whether it begins the token."""

    words: list[str]
    tokens: list[int]
    begins: list[bool]


class TermIndex:
    """All rows of all packs that the words of a text may match; built once.

    >>> index = TermIndex([("Free Syrian Army", "en", Entry(role="name", target="act-fsa", casing="proper", row="x"))])
    >>> len(index)
    1
    """

    def __init__(self, rows: Iterable[tuple[str, str, Entry]]) -> None:
        self._plain = _Trie(str)
        self._light = _Trie(light_key)
        self._bare = _Trie(_name_key)
        self._size, self._affixes = 0, set[str]()
        for alias, language, entry in rows:
            self._add(alias, language, entry)

    def __len__(self) -> int:
        return self._size

    def _add(self, alias: str, language: str, entry: Entry) -> None:
        """Add a row under its words; with "'s" inside also as the tokens that the parser makes of it."""
        if entry.role == "affix":
            self._affixes.update(words_of(alias))
        spellings = {alias, alias.replace("'s", " s")}
        for words in {tuple(word for part in each.split() for word in words_of(part)) for each in sorted(spellings)}:
            self._add_words(words, language, entry)
        self._size += 1

    def _add_words(self, words: tuple[str, ...], language: str, entry: Entry) -> None:
        """Add one spelling under its plain key, its key of sounds, and with a lost apostrophe at its end."""
        if not words:
            return
        self._plain.add(words, entry)
        other = None if language == "en" else self._light if len(words) == 1 else self._bare
        if other is not None:
            other.add(words, entry)
        if entry.role in ("name", "person", "state", "capital") and not words[-1].endswith("s"):
            self._plain.add((*words[:-1], words[-1] + "s"), entry, owned=True)

    def find(self, parse: Parse) -> tuple[Term, ...]:
        """Return the terms of a Parse left to right, longest first, without overlap."""
        row = _words_of_parse(parse, self._affixes)
        found: list[Term] = []
        at, size = 0, len(row.words)
        while at < size:
            best = self._longest(parse, row, at) if row.begins[at] else None
            if best is None:
                at += 1
                continue
            term, at = best
            found.append(term)
        return tuple(found)

    def _longest(self, parse: Parse, row: _Words, at: int) -> tuple[Term, int] | None:
        """The longest term that begins at a word, and the word after it."""
        best: tuple[Term, int] | None = None
        for trie in (self._plain, self._light, self._bare):
            node = trie.root.next.get(trie.key(row.words[at]))
            if node is None:
                continue
            found = _walk(trie, node, parse, row, at)
            if found is not None and (best is None or found[1] > best[1]):
                best = found
        return best


def _walk(trie: _Trie, node: _Node, parse: Parse, row: _Words, at: int) -> tuple[Term, int] | None:
    """Follow one trie from a word on; the longest term whose capitals fit."""
    best: tuple[Term, int] | None = None
    stop, sent = at + 1, parse.tokens[row.tokens[at]].sent
    while True:
        if node.plain or node.owned:
            term = _term(node, parse, row, at, stop)
            best = (term, stop) if term is not None else best
        if stop >= len(row.words) or parse.tokens[row.tokens[stop]].sent != sent:
            return best
        following = node.next.get(trie.key(row.words[stop]))
        if following is None:
            return best
        node, stop = following, stop + 1


def _term(node: _Node, parse: Parse, row: _Words, at: int, stop: int) -> Term | None:
    """Make a term of the entries whose capitals fit the tokens."""
    tokens = parse.tokens[row.tokens[at] : row.tokens[stop - 1] + 1]
    for entries, owned in ((node.plain, False), (node.owned, True)):
        fitting = tuple(entry for entry in entries if _is_cased(entry.casing, tokens))
        if fitting:
            first = tokens[0].i
            if (
                first
                and parse.tokens[first - 1].lower in ("al", "el")
                and parse.tokens[first - 1].sent == tokens[0].sent
            ):
                first -= 1
            return Term(first=first, stop=tokens[-1].i + 1, entries=fitting, is_possessive=owned)
    return None


def _is_cased(casing: Casing, tokens: tuple[Token, ...]) -> bool:
    """Say whether the tokens have the capitals an entry asks for: in the first word an acronym's, or any at all."""
    if casing == "any":
        return True
    if casing == "proper":
        return any(token.text != token.lower for token in tokens)
    return sum(map(str.isupper, tokens[0].text)) > 1


def _words_of_parse(parse: Parse, affixes: Set[str]) -> _Words:
    """Fold every token of a Parse into words, in order; inside a token only an affix begins a term ("US-backed")."""
    words: list[str] = []
    tokens: list[int] = []
    begins: list[bool] = []
    for token in parse.tokens:
        if token.text in ARTICLES and _stands_between(parse, token.i):
            continue
        for number, word in enumerate(words_of(token.text)):
            words.append(word)
            tokens.append(token.i)
            begins.append(number == 0 or word in affixes)
    return _Words(words, tokens, begins)


def _stands_between(parse: Parse, at: int) -> bool:
    """Whether a lone article stands in a name: "Faylaq ar Rahman"; not "took Homs as Idlib fell", told by grammar."""
    tokens = parse.tokens
    if not 0 < at < len(tokens) - 1 or tokens[at].text in ENGLISH:
        return False
    return all(tokens[side].text != tokens[side].lower for side in (at - 1, at + 1))
