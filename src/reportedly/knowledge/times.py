"""Month, weekday and period words."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

from reportedly.knowledge.packs import Pack, rows_of

Anchor = Literal["published", "narrative"]


class PeriodPhrase(msgspec.Struct, frozen=True, kw_only=True):
    """A fixed phrase such as "yesterday": days from its anchor, both included; null is an open end.

    >>> PeriodPhrase(phrase="yesterday", anchor="published", first=-1, last=-1, precision="day", row="r").last
    -1
    """

    phrase: str
    anchor: Anchor
    first: int | None
    last: int | None
    precision: Literal["day", "days", "open"]
    row: str


class TimeName(msgspec.Struct, frozen=True, kw_only=True):
    """A word that names a month, weekday, season, unit or part of the day, with its value as the table has it.

    >>> TimeName(word="january", kind="month", value="1", row="core/time_names:january").number
    1
    """

    word: str
    kind: str
    value: str
    row: str

    @property
    def number(self) -> int:
        """The value as a number: month 1..12, weekday 1 (Monday)..7."""
        return int(self.value)


class TimeCue(msgspec.Struct, frozen=True, kw_only=True):
    """A word for a time that names no day of its own: vague, set, zone, part (of the day), ordinal, century, decade.

    >>> TimeCue(word="recently", kind="vague", value="PAST_REF", row="core/time_cues:recently").value
    'PAST_REF'
    """

    word: str
    kind: str
    value: str
    row: str


class TimeWords:
    """The time tables of the packs: names by word, fixed phrases, and starts of wars that texts take as known."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs

    @cached_property
    def all_names(self) -> tuple[TimeName, ...]:
        """Every row of the name table; a word may have two ("night" is a unit and a part of the day)."""
        return tuple(
            TimeName(
                word=row["word"], kind=row["kind"], value=row["value"], row=f"{pack.name}/time_names:{row['word']}"
            )
            for pack, row in rows_of(self.packs, "time_names")
        )

    @cached_property
    def names(self) -> dict[str, TimeName]:
        """Names with a value by their lower-case words; parts of the day have none."""
        return {name.word: name for name in self.all_names if name.kind != "daypart"}

    def words_of(self, *kinds: str) -> tuple[str, ...]:
        """The words of some kinds, longest first, as a pattern wants them."""
        found = [name.word for name in self.all_names if name.kind in kinds]
        return tuple(sorted(found, key=lambda word: (-len(word), word)))

    @cached_property
    def phrases(self) -> dict[str, PeriodPhrase]:
        """Fixed phrases by their lower-case words."""
        return {row["phrase"]: _phrase(pack, row) for pack, row in rows_of(self.packs, "time_phrases")}

    @cached_property
    def numerals(self) -> dict[str, int]:
        """Spelled numbers up to twenty, and "a", "couple" as lengths of time use them."""
        words = {row["word"]: int(row["value"]) for _, row in rows_of(self.packs, "count_numbers")}
        return {word: value for word, value in words.items() if value <= 100} | {"a": 1, "an": 1, "couple": 2}

    @cached_property
    def cues(self) -> dict[str, TimeCue]:
        """Words for times that name no day ("now", "daily", "GMT"), by their lower-case form."""
        return {
            row["word"]: TimeCue(
                word=row["word"], kind=row["kind"], value=row["value"], row=f"{pack.name}/time_cues:{row['word']}"
            )
            for pack, row in rows_of(self.packs, "time_cues")
        }

    def cues_of(self, kind: str) -> tuple[str, ...]:
        """The cues of one kind, longest first, as a pattern wants them."""
        found = [cue.word for cue in self.cues.values() if cue.kind == kind]
        return tuple(sorted(found, key=lambda word: (-len(word), word)))

    @cached_property
    def feasts(self) -> dict[str, tuple[str, str]]:
        """Feasts and their rule ("12-25", "11-thu-4", "easter-2", "hijri-10-1"), with the pack row."""
        return {
            row["feast"]: (row["rule"], f"{pack.name}/time_feasts:{row['feast']}")
            for pack, row in rows_of(self.packs, "time_feasts")
        }

    @cached_property
    def epochs(self) -> dict[str, tuple[str, str]]:
        """Nouns such as "war" whose start (ISO date) reports take as known, with the pack row."""
        return {
            row["noun"]: (row["first"], f"{pack.name}/time_epochs:{row['noun']}")
            for pack, row in rows_of(self.packs, "time_epochs")
        }

    @cached_property
    def speech(self) -> frozenset[str]:
        """Lemmas of verbs of saying: a date beside one tells first of all when somebody spoke."""
        return frozenset(row["lemma"] for _, row in rows_of(self.packs, "time_speech"))


def _phrase(pack: Pack, row: dict[str, str]) -> PeriodPhrase:
    """Read one row of the phrase table; an empty bound is open."""
    return msgspec.convert(
        {
            "phrase": row["phrase"],
            "anchor": row["anchor"],
            "first": int(row["first"]) if row["first"] else None,
            "last": int(row["last"]) if row["last"] else None,
            "precision": row["precision"],
            "row": f"{pack.name}/time_phrases:{row['phrase']}",
        },
        PeriodPhrase,
    )
