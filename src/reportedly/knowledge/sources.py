"""Outlets, agencies, monitors and bodies that speak, with the names they go by."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.records.source import SourceType
from reportedly.text.fold import fold
from reportedly.text.parse import Parse
from reportedly.text.phrases import Match, PhraseMatcher

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
        names = [self._name(pack, row) for pack, row in rows_of(packs, "source_aliases")]
        self._names = {fold(name.alias): name.source for name in names}
        self._names.update({fold(source.name): source for source in self._by_id.values()})
        self._matcher: PhraseMatcher[SourceName] = PhraseMatcher((name.alias, name) for name in names)

    def get(self, source_id: str) -> Source | None:
        """The source with this id."""
        return self._by_id.get(source_id)

    def named(self, name: str) -> Source | None:
        """The source that goes by this name, however it is spelled or cased."""
        return self._names.get(fold(name))

    def find(self, parse: Parse) -> Iterator[Match[SourceName]]:
        """Yield the known sources named in a text, left to right, the longest at each place."""
        taken = 0
        for match in self._matcher.find_longest(parse):
            words = [token.text for token in parse.tokens[match.first : match.stop]]
            if match.first >= taken and _is_written(match.payload, words):
                taken = match.stop
                yield match

    def _name(self, pack: Pack, row: dict[str, str]) -> SourceName:
        """One row of source_aliases."""
        alias = row["alias"]
        row_id = f"{pack.name}/source_aliases:{alias}"
        return SourceName(source=self._by_id[row["source_id"]], alias=alias, strict=alias.isupper(), row=row_id)


def _is_written(name: SourceName, words: list[str]) -> bool:
    """A capitalised name is written with a capital; an acronym in capitals."""
    if name.strict:
        return any(word.isupper() for word in words)
    return name.alias.islower() or any(word[:1].isupper() for word in words)


def _source(pack: Pack, row: dict[str, str]) -> Source:
    """One row of sources."""
    cells = {key: row[key] or None for key in ("country", "affiliation", "side")}
    made = {
        **cells,
        "id": row["id"],
        "name": row["name"],
        "type": row["type"],
        "row": f"{pack.name}/sources:{row['id']}",
    }
    return msgspec.convert(made, Source)
