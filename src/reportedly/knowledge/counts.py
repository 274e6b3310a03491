"""Vague numbers and counted nouns."""

from __future__ import annotations

from functools import cached_property

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.records.values import CountKind


class VagueNumber(msgspec.Struct, frozen=True, kw_only=True):
    """What a vague number word stands for, both ends included; null is open.

    >>> VagueNumber(low=24, high=99, row="core/count_words:dozens").low
    24
    """

    low: int | None
    high: int | None
    row: str


class CountedNoun(msgspec.Struct, frozen=True, kw_only=True):
    """A noun that is counted: the class it stands for, and the kind it settles by itself ("deaths"), if any.

    >>> CountedNoun(of="fighters", kind=None, row="core/count_nouns:militant").of
    'fighters'
    """

    of: str
    kind: CountKind | None
    row: str


class CountVerb(msgspec.Struct, frozen=True, kw_only=True):
    """A verb that says what befell the counted, and whether they are its object, its subject, or the actor's own.

    >>> CountVerb(kind="killed", patient="object", row="core/count_verbs:kill").kind
    'killed'
    """

    kind: CountKind
    patient: str
    row: str


class CountWords:
    """The count tables of the packs, each by its lower-case word or lemma. Change a row and the reading changes."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs

    @cached_property
    def numbers(self) -> dict[str, tuple[int, str]]:
        """Value and kind (unit, ten, scale) of each number word."""
        return {row["word"]: (int(row["value"]), row["kind"]) for _, row in rows_of(self.packs, "count_numbers")}

    @cached_property
    def vague(self) -> dict[str, VagueNumber]:
        """Vague numbers by phrase."""
        return {
            row["phrase"]: VagueNumber(
                low=int(row["low"]) if row["low"] else None,
                high=int(row["high"]) if row["high"] else None,
                row=f"{pack.name}/count_words:{row['phrase']}",
            )
            for pack, row in rows_of(self.packs, "count_words")
        }

    @cached_property
    def bounds(self) -> dict[str, str]:
        """What a phrase before a number does to it: least, most, below, about, total, plain."""
        return {row["phrase"]: row["bound"] for _, row in rows_of(self.packs, "count_bounds")}

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Phrases behind a number that make it part of another: "four *of the dead*"."""
        return tuple(row["phrase"] for _, row in rows_of(self.packs, "count_parts"))

    @cached_property
    def nouns(self) -> dict[str, CountedNoun]:
        """Counted nouns by lemma."""
        return {
            row["noun"]: msgspec.convert(
                {"of": row["of"], "kind": row["kind"] or None, "row": f"{pack.name}/count_nouns:{row['noun']}"},
                CountedNoun,
            )
            for pack, row in rows_of(self.packs, "count_nouns")
        }

    @cached_property
    def verbs(self) -> dict[str, CountVerb]:
        """Verbs by lemma."""
        return {
            row["lemma"]: msgspec.convert(
                {"kind": row["kind"], "patient": row["patient"], "row": f"{pack.name}/count_verbs:{row['lemma']}"},
                CountVerb,
            )
            for pack, row in rows_of(self.packs, "count_verbs")
        }

    @cached_property
    def cues(self) -> dict[str, CountVerb]:
        """Words that settle a kind: ``patient`` is "beside" for "12 dead", "above" for "the death of 12"."""
        return {
            row["word"]: msgspec.convert(
                {"kind": row["kind"], "patient": row["place"], "row": f"{pack.name}/count_cues:{row['word']}"},
                CountVerb,
            )
            for pack, row in rows_of(self.packs, "count_cues")
        }

    @cached_property
    def between(self) -> dict[str, frozenset[str]]:
        """Small words passed over by place: right or left of a number, as a link between two, or telling a mixture."""
        found: dict[str, set[str]] = {"right": set(), "left": set(), "link": set(), "mixed": set()}
        for _, row in rows_of(self.packs, "count_between"):
            found[row["place"]].add(row["word"])
        return {place: frozenset(words) for place, words in found.items()}

    @cached_property
    def units(self) -> frozenset[str]:
        """Units of measure and other nouns whose number counts nobody and nothing that happened."""
        return frozenset(row["unit"] for _, row in rows_of(self.packs, "count_units"))
