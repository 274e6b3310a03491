"""Outlets, agencies, monitors and bodies that speak, with the names they go by."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.records.source import SourceType
from reportedly.text.fold import fold
from reportedly.text.parse import Parse
from reportedly.text.phrases import Match

MEDIA = frozenset({"media_outlet", "state_media"})


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A known source: name, type, country (ISO 3166), the body it belongs to, and the side it is known to be on.

    >>> Source(id="src-x", name="X", type="ngo", row="sources/sources:src-x").affiliation is None
    True
    """

    id: str
    name: str
    type: SourceType
    country: str | None = None
    affiliation: str | None = None
    side: str | None = None
    row: str

    @property
    def is_state(self) -> bool:
        """Whether this is a state speaking under the name of its land or capital."""
        return self.id.startswith("src-state-")


class SourceName(msgspec.Struct, frozen=True, kw_only=True):
    """One name of a Source, as written; ``strict`` names (acronyms) count only where the text writes capitals."""

    source: Source
    alias: str
    strict: bool
    row: str


class Sources:
    """Known sources by id and by any of their names.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> load_knowledge().sources.named("SOHR").name
    'Syrian Observatory for Human Rights'
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._by_id = {row["id"]: _source(pack, row) for pack, row in rows_of(packs, "sources")}
        self._index: dict[str, list[tuple[tuple[str, ...], SourceName]]] = {}
        self._told: dict[str, Source] = {}
        for pack, row in rows_of(packs, "source_aliases"):
            name = self._name(pack, row)
            self._told.setdefault(_squashed(name.alias), name.source)
            for words in _spellings(name.alias):
                self._index.setdefault(words[0], []).append((words, name))
        for choices in self._index.values():
            choices.sort(key=lambda choice: -len(choice[0]))

    def get(self, source_id: str) -> Source | None:
        """The source with this id."""
        return self._by_id.get(source_id)

    def named(self, name: str) -> Source | None:
        """The source that goes by this name, however it is spelled, cased, or run together ("asharqalawsat")."""
        return self._told.get(_squashed(name))

    def find(self, parse: Parse) -> Iterator[Match[SourceName]]:
        """Yield the known sources named in a text, left to right, the longest at each place."""
        taken = 0
        for sentence in parse.sentences:
            for i in range(sentence.first, sentence.stop):
                if i >= taken:
                    match = self._at(parse, i, sentence.stop)
                    if match is not None:
                        taken = match.stop
                        yield match

    def _at(self, parse: Parse, first: int, stop: int) -> Match[SourceName] | None:
        """The longest name that begins with a token and ends before another."""
        words = fold(parse.tokens[first].text).split()
        choices = self._index.get(words[0]) if words else None
        for pattern, name in choices or ():
            end = _end(parse, first, stop, pattern)
            if end is not None and _is_written(name, [token.text for token in parse.tokens[first:end]]):
                return Match(first=first, stop=end, payload=name)
        return None

    def _name(self, pack: Pack, row: dict[str, str]) -> SourceName:
        """One row of source_aliases."""
        alias = row["alias"]
        row_id = f"{pack.name}/source_aliases:{alias}"
        return SourceName(source=self._by_id[row["source_id"]], alias=alias, strict=alias.isupper(), row=row_id)


def _end(parse: Parse, first: int, stop: int, pattern: tuple[str, ...]) -> int | None:
    """Where a pattern of folded words that begins with a token ends; None if the tokens differ from it."""
    at, matched = first, 0
    while matched < len(pattern):
        if at >= stop:
            return None
        words = tuple(fold(parse.tokens[at].text).split())
        if pattern[matched : matched + len(words)] != words:
            return None
        at, matched = at + 1, matched + len(words)
    return at


def _spellings(alias: str) -> set[tuple[str, ...]]:
    """The folded words of a name: as it is, with a possessive apart ("Syria 's"), and with one whose mark was lost."""
    plain = tuple(fold(alias).split())
    apart = tuple(fold(alias.replace("'s", " s").replace("’s", " s")).split())
    return {plain, apart, (*plain[:-1], plain[-1] + "s")}


def _squashed(name: str) -> str:
    """A key without blanks and article, for names as file names and columns write them."""
    words = fold(name).split()
    return "".join(words[1:] if len(words) > 1 and words[0] in ("the", "al") else words).removeprefix("al")


def _is_written(name: SourceName, words: list[str]) -> bool:
    """A capitalised name is written with a capital; an acronym in capitals."""
    if name.strict:
        return any(word.rstrip("s").isupper() for word in words)
    return name.alias.islower() or any(word[:1].isupper() for word in words)


def _source(pack: Pack, row: dict[str, str]) -> Source:
    """One row of sources."""
    cells = {key: row[key] or None for key in ("country", "affiliation", "side")}
    row_id = f"{pack.name}/sources:{row['id']}"
    return msgspec.convert({**cells, "id": row["id"], "name": row["name"], "type": row["type"], "row": row_id}, Source)
