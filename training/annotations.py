"""Reads what people and models marked in the reports: ids, offsets and labels, never words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from training.texts import gold_folder

SIDES = ("who", "whom")
Area = tuple[int, int]
"""Code points ``[start, end)`` of a report's text."""


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as marked. ``also`` are trigger words of its other mentions; ``loose`` are mentions whose trigger
    words are not marked. ``links`` are the words of each role. Claims of one ``happening`` share its number.
    """

    doc: str
    happening: int
    clause: Area
    trigger: Area
    acled: str
    plover: str
    is_asserted: bool
    is_suspected: bool
    links: dict[str, tuple[Area, ...]]
    also: tuple[Area, ...] = ()
    loose: tuple[Area, ...] = ()


def read_annotations(folder: Path) -> dict[str, list[Label]]:
    """The project's own annotations by report, from every ``*.jsonl`` of a folder; a report may have no claim."""
    found: dict[str, list[Label]] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            labels = found.setdefault(row["doc"], [])
            labels.extend(
                _label(row["doc"], claim, number)
                for claim, number in zip(row["claims"], _happenings(row["claims"]), strict=True)
            )
    return found


def _happenings(claims: list[dict[str, Any]]) -> list[int]:
    """Number the happenings: a rival version, marked with the place of the claim it rivals, shares that one's."""
    numbers: list[int] = []
    for at, claim in enumerate(claims):
        rivalled = claim["same"]
        numbers.append(numbers[rivalled - 1] if rivalled and rivalled <= at else at)
    return numbers


def _label(doc: str, row: dict[str, Any], happening: int) -> Label:
    """One annotated claim."""
    return Label(
        doc=doc, happening=happening, clause=tuple(row["clause"]), trigger=tuple(row["trigger"]),
        acled=row["acled"], plover=row["plover"],
        is_asserted=row["factuality"] == "asserted", is_suspected=any(who["suspected"] for who in row["who"]),
        links={side: tuple(tuple(one["at"]) for one in row[side] if one["at"]) for side in SIDES},
        also=tuple(tuple(area) for area in row["also"]),
    )  # fmt: skip


def read_gold(root: Path, texts: dict[str, str]) -> dict[str, list[Label]]:
    """The hand-made gold below a data folder, found in the texts by its words."""
    found: dict[str, list[Label]] = {}
    for line in (gold_folder(root) / "gold_claims.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["doc"], []).append(_gold(row, texts[row["doc"]]))
    return found


def _gold(row: dict[str, Any], text: str) -> Label:
    """One claim of the gold; roles stand where their words are nearest to the clause."""
    begin = text.find(row["clause"])
    trigger = text.find(row["trigger"], begin)
    also = [area for words in row.get("also") or [] if words for area in _places(words, text)]
    sides = {side: [one["words"] for one in row.get(side) or [] if one["words"]] for side in SIDES}
    return Label(
        doc=row["doc"], happening=row["happening"], clause=(begin, begin + len(row["clause"])),
        trigger=(trigger, trigger + len(row["trigger"])), acled=row["acled"], plover=row["plover"],
        is_asserted=row["factuality"] == "asserted",
        is_suspected=any(who.get("suspected") for who in row.get("who") or []),
        links={side: tuple(_nearest(words, text, begin, row["clause"])) for side, words in _flat(sides)},
        loose=tuple(also),
    )  # fmt: skip


def _flat(sides: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    """The sides with the words of each."""
    yield from sides.items()


def _places(words: str, text: str) -> Iterator[Area]:
    """Every place where words stand."""
    return (match.span() for match in re.finditer(re.escape(words), text))


def _nearest(several: list[str], text: str, begin: int, clause: str) -> Iterator[Area]:
    """For each of several words the place inside a clause, or the nearest to it."""
    end = begin + len(clause)
    for words in several:
        places = sorted(_places(words, text), key=lambda at: max(begin - at[0], at[1] - end, 0))
        yield from places[:1]
