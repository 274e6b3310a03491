"""Outlets, agencies, monitors and bodies that speak, with the names they go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from reportedly.knowledge.bodies import Bodies
from reportedly.knowledge.offices import Offices
from reportedly.knowledge.packs import Pack, rows_of
from reportedly.knowledge.sides import Side, Sides
from reportedly.records.source import SourceType
from reportedly.text.fold import fold
from reportedly.text.parse import Parse, Sentence, Token
from reportedly.text.phrases import Match

NOTHING = Parse(tokens=(), sentences=(), children=(), blocks=())
MEDIA = frozenset({"media_outlet", "state_media"})


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A known source: name, type, country (ISO 3166), the body it belongs to, and the side it is known to be on.

    ``owner`` is who owns or pays for it, in words; ``relays`` are ids of sources whose reports it is known to carry, so
    that two of them may be one voice. All are documented facts, null or empty where the pack knows none.

    >>> Source(id="src-x", name="X", type="ngo", row="sources/sources:src-x").affiliation is None
    True
    """

    id: str
    name: str
    type: SourceType
    country: str | None = None
    affiliation: str | None = None
    side: str | None = None
    owner: str | None = None
    relays: tuple[str, ...] = ()
    row: str

    @property
    def is_state(self) -> bool:
        """Whether this is a state speaking under the name of its land or capital."""
        return self.id.startswith("src-state-")


class SourceName(msgspec.Struct, frozen=True, kw_only=True):
    """One name of a Source, as written; ``strict`` names (acronyms) count only where the text writes capitals.

    ``needs`` and ``not_with`` belong to a name that several bear: one of the first must stand in the text, in lower
    case, and none of the second.
    """

    source: Source
    alias: str
    strict: bool
    needs: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()
    row: str

    def fits(self, words: frozenset[str]) -> bool:
        """Say whether the words of a whole text let the name mean this source."""
        return (not self.needs or not self.needs.isdisjoint(words)) and self.not_with.isdisjoint(words)


class _Kept:
    """The names found in the last text: several finders ask for them, sentence by sentence."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.named: dict[int, tuple[Match[SourceName], ...]] = {}

    @cached_property
    def told(self) -> frozenset[str]:
        """All words of the text in lower case."""
        return frozenset(token.lower for token in self.parse.tokens)


class Sources:
    """Known sources by id and by any of their names.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> load_knowledge().sources.named("SOHR").name
    'Syrian Observatory for Human Rights'
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._packs = packs
        self._by_id = {row["id"]: _source(pack, row) for pack, row in rows_of(packs, "sources")}
        self._single: dict[str, SourceName] = {}
        self._longer: dict[tuple[str, str], list[tuple[tuple[str, ...], SourceName]]] = {}
        self._told: dict[str, Source] = {}
        self._shared: dict[str, list[SourceName]] = {}
        for table in ("source_aliases", "source_shared_aliases"):
            for pack, row in rows_of(packs, table):
                self._keep(self._name(pack, table, row))
        for choices in self._longer.values():
            choices.sort(key=lambda choice: -len(choice[0]))
        self._kept = _Kept(NOTHING)
        self._begins = frozenset(self._single).union(first for first, _ in self._longer)

    def _keep(self, name: SourceName) -> None:
        """Look a name up by each of its spellings from now on."""
        self._told.setdefault(_squashed(name.alias), name.source)
        if name.needs or name.not_with:
            key = fold(name.alias)
            known = self._single.get(key)
            self._shared.setdefault(key, [known] if known is not None else []).append(name)
        for words in _spellings(name.alias):
            if len(words) == 1 and (words[0] not in self._single or self._single[words[0]].strict):
                self._single[words[0]] = name
            elif len(words) > 1:
                self._longer.setdefault((words[0], words[1]), []).append((words, name))

    @cached_property
    def bodies(self) -> Bodies:
        """What the words of a name tell of a body that no row knows."""
        return Bodies(self._packs)

    @cached_property
    def offices(self) -> Offices:
        """What the words of a title or a description tell of for whom somebody speaks."""
        return Offices(self._packs)

    @cached_property
    def sides(self) -> Sides:
        """The sides that sources are on, and who acts for them."""
        return Sides(self._packs)

    def get(self, source_id: str) -> Source | None:
        """The source with this id."""
        return self._by_id.get(source_id)

    def side_of(self, source: Source) -> Side | None:
        """The documented side of a source, or of the body it belongs to."""
        body = self.get(source.affiliation or "")
        side = source.side or (body.side if body is not None else None)
        return self.sides.get(side) if side else None

    def named(self, name: str) -> Source | None:
        """The source that goes by this name, however it is spelled, cased, or run together ("asharqalawsat")."""
        return self._told.get(_squashed(name))

    def names(self) -> Iterator[tuple[str, Source]]:
        """Yield every name that the packs list with the source that goes by it."""
        yield from ((source.name, source) for source in self._by_id.values())
        for table in ("source_aliases", "source_shared_aliases"):
            yield from ((row["alias"], self._by_id[row["source_id"]]) for _, row in rows_of(self._packs, table))

    def is_shared(self, name: str) -> bool:
        """Say whether several sources bear a name, so that only a whole text tells whom it means."""
        return fold(name).removeprefix("the ") in self._shared

    def find(self, parse: Parse, sentences: Iterable[Sentence] | None = None) -> Iterator[Match[SourceName]]:
        """Yield the known sources named in some sentences (all, if none are given), the longest at each place.

        A name that several bear means the one whom the words of the whole text fit, if there is one.
        """
        kept = self._kept
        if kept.parse is not parse:
            kept = self._kept = _Kept(parse)
        for sentence in parse.sentences if sentences is None else sentences:
            if sentence.i not in kept.named:
                kept.named[sentence.i] = tuple(self._named_in(kept, sentence))
            yield from kept.named[sentence.i]

    def _named_in(self, kept: _Kept, sentence: Sentence) -> Iterator[Match[SourceName]]:
        """The names of one sentence, left to right."""
        tokens = kept.parse.tokens
        words = _words(tokens[sentence.first : sentence.stop])
        taken = 0
        for at, (word, first, opens) in enumerate(words):
            if opens and at >= taken and word in self._begins:
                length, name = self._at(words, at)
                if name is None:
                    continue
                stop = words[at + length - 1][1] + 1
                shared = self._shared.get(fold(name.alias))
                told = kept.told if shared is not None else frozenset[str]()
                meant = _meant(shared or [name], [token.text for token in tokens[first:stop]], told)
                if meant is not None:
                    taken = at + length
                    yield Match(first=first, stop=stop, payload=meant)

    def _at(self, words: list[tuple[str, int, bool]], at: int) -> tuple[int, SourceName | None]:
        """The longest name that begins with a word and ends with a whole token, and its length in words."""
        if at + 1 < len(words):
            for pattern, name in self._longer.get((words[at][0], words[at + 1][0]), ()):
                stop = at + len(pattern)
                if tuple(word for word, _, _ in words[at:stop]) == pattern and (stop == len(words) or words[stop][2]):
                    return len(pattern), name
        single = self._single.get(words[at][0])
        whole = at + 1 == len(words) or words[at + 1][2]
        return (1, single) if single is not None and whole else (0, None)

    def _name(self, pack: Pack, table: str, row: dict[str, str]) -> SourceName:
        """One row of source_aliases or source_shared_aliases."""
        alias = row["alias"]
        needs, not_with = (frozenset(row.get(column, "").split()) for column in ("needs", "not_with"))
        return SourceName(
            source=self._by_id[row["source_id"]], alias=alias, strict=alias.isupper(), needs=needs, not_with=not_with,
            row=f"{pack.name}/{table}:{alias}",
        )  # fmt: skip


def _words(tokens: Iterable[Token]) -> list[tuple[str, int, bool]]:
    """The folded words of some tokens, each with its token and whether it opens it."""
    found: list[tuple[str, int, bool]] = []
    for token in tokens:
        plain = token.lower
        folded = plain if plain.isascii() and plain.isalnum() else fold(token.text)  # the same, and quicker
        if " " in folded:
            found.extend((word, token.i, n == 0) for n, word in enumerate(folded.split()))
        elif folded:
            found.append((folded, token.i, True))
    return found


def _spellings(alias: str) -> set[tuple[str, ...]]:
    """The folded words of a name: as it is, with a possessive apart ("Syria 's"), and with one whose mark was lost."""
    plain = tuple(fold(alias).split())
    apart = tuple(fold(alias.replace("'s", " s").replace("’s", " s")).split())
    return {plain, apart, (*plain[:-1], plain[-1] + "s")}


def _squashed(name: str) -> str:
    """A key without blanks and article, for names as file names and columns write them."""
    words = fold(name).split()
    if len(words) > 1 and words[0] in ("the", "al"):
        words = words[1:] if words[0] == "the" else ["al" + words[1], *words[2:]]
    return "".join(words).removeprefix("al")


def _meant(names: list[SourceName], written: list[str], told: frozenset[str]) -> SourceName | None:
    """The first of the bearers of a name that the words of the whole text fit and that is written so."""
    return next((name for name in names if name.fits(told) and _is_written(name, written)), None)


def _is_written(name: SourceName, words: list[str]) -> bool:
    """Say whether a name is written as one: capitals where it has them, leaving its article out of account."""
    if name.strict:
        return any(word.rstrip("s").isupper() for word in words)
    bare = words[1:] if len(words) > 1 and words[0].lower() == "the" else words
    return name.alias.islower() or any(char.isupper() for char in bare[0])


def _source(pack: Pack, row: dict[str, str]) -> Source:
    """One row of sources."""
    cells: dict[str, object] = {key: row.get(key) or None for key in ("country", "affiliation", "side", "owner")}
    cells["relays"] = tuple(row.get("relays", "").split())
    row_id = f"{pack.name}/sources:{row['id']}"
    return msgspec.convert({**cells, "id": row["id"], "name": row["name"], "type": row["type"], "row": row_id}, Source)
