"""Score templates of incidents against the MUC-4 answer keys (set ``muc4``: dev, tst1, tst2).

The figures are those of the official scorer's row ALL TEMPLATES: a template of ours that maps to none of the key is
spurious and all its fills count as wrong, a template of the key that none of ours maps to is missing, unless it is
marked optional. A template may map to a key's whose type is the same or partly so (ATTACK with BOMBING or ARSON) and of
which some words are known to it; the pairs with most fills in common are taken first. Slot F is 2PR / (P + R), where a
fill that matches in part (the type partly, or a number or effect of another target than the key's) counts half.
``…_matched`` are the same over mapped templates alone. An optional fill ("?") that is not given is no miss.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from bench.quality.coding import Item, code_item
from bench.quality.figures import Figure, Figures
from bench.quality.muc4_templates import Template, templates_of

PARTS = ("dev", "tst1", "tst2")
PARTLY = frozenset({frozenset({"ATTACK", "BOMBING"}), frozenset({"ATTACK", "ARSON"})})
KNOWN_BY = (
    "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PHYS TGT: ID", "HUM TGT: NAME", "HUM TGT: DESCRIPTION",
    "INCIDENT: LOCATION",
)  # fmt: skip
PLAIN = frozenset(
    {"A", "AN", "THE", "OF", "AND", "IN", "OR", "CITY", "DEPARTMENT", "TOWN", "NEIGHBORHOOD", "MEMBERS", "GROUP"}
)  # fmt: skip
"""Words that tell nothing of which party or place is meant."""
SLOTS = {"incident_type_f": "type", "hum_tgt_num_f": "number", "effect_f": "effect"}

Key = dict[str, list[str]]


class Fill(msgspec.Struct, frozen=True, kw_only=True):
    """One fill of a slot: the values it may have, the words it is cross-referenced to, whether it may be left out."""

    values: frozenset[str]
    words: frozenset[str]
    optional: bool = False


class Tally(msgspec.Struct):
    """Fills of one slot: those the key wants, those we gave, and the sum of what matched."""

    possible: int = 0
    actual: int = 0
    matched: float = 0.0

    def add(self, key: list[Fill], ours: list[Fill]) -> None:
        """Count one slot of one template pair; fills are paired best first, each once."""
        left = list(key)
        for score, wanted, _ in sorted(_pairs(key, ours), key=lambda pair: -pair[0]):
            if wanted in left and score:
                left.remove(wanted)
                self.matched += score
        self.possible += len(key) - sum(each.optional for each in left)
        self.actual += len(ours)

    def figure(self) -> Figure:
        """The slot's F, over the fills that the key wants."""
        both = self.possible + self.actual
        return Figure(value=2 * self.matched / both if both else 0.0, n=self.possible)


def _pairs(key: list[Fill], ours: list[Fill]) -> Iterator[tuple[float, Fill, Fill]]:
    """Yield the best fill of ours for each of the key, no fill of ours twice."""
    left = list(ours)
    for wanted in key:
        ranked = sorted(((_fill_score(wanted, given), n) for n, given in enumerate(left)), key=lambda p: (-p[0], p[1]))
        if ranked and ranked[0][0]:
            yield ranked[0][0], wanted, left.pop(ranked[0][1])


def _fill_score(key: Fill, ours: Fill) -> float:
    """1 for the same value of the same words, a half in part, 0 for another value."""
    if key.values & ours.values:
        return 1.0 if not key.words or key.words & ours.words else 0.5
    partly = any(frozenset({a, b}) in PARTLY for a in key.values for b in ours.values)
    return 0.5 if partly else 0.0


def files(root: Path) -> list[Path]:
    """The files that make the set; none where it is not there."""
    return [path for part in PARTS if (path := root / "muc4" / f"{part}.jsonl").is_file()]


def messages(root: Path) -> list[dict[str, Any]]:
    """Every message with its text and key."""
    return [json.loads(line) for path in files(root) for line in path.read_text("utf-8").splitlines() if line.strip()]


def body(message: dict[str, Any]) -> str:
    """The text of a message without the line of its number."""
    text: str = message["text"]
    head, _, rest = text.partition("\n")
    return rest if head.startswith(message["id"]) else text


def fills(slot: list[str]) -> list[Fill]:
    """Read the fills of a key's slot: ``? A / B: "WORDS" / "OTHER WORDS"``."""
    found = []
    for told in slot:
        value, _, words = told.partition(":")
        optional = "?" in value
        values = frozenset(_plain(each) for each in value.strip("()").split("/"))
        found.append(Fill(values=values, words=words_in(words), optional=optional))
    return found


def _plain(value: str) -> str:
    """A value without its marks: optional, about, up to, at least."""
    return value.strip(" ?~-()*").strip()


def words_in(text: str) -> frozenset[str]:
    """The telling words of a stretch of text."""
    return frozenset(re.findall(r"[A-Z0-9]+", text.upper())) - PLAIN


def key_fills(key: Key, slot: str) -> list[Fill]:
    """The fills of one scored slot of a key."""
    if slot == "type":
        return fills(key["INCIDENT: TYPE"])
    return fills(key.get("HUM TGT: NUMBER" if slot == "number" else "HUM TGT: EFFECT OF INCIDENT", []))


def our_fills(template: Template, slot: str) -> list[Fill]:
    """The fills of one scored slot of ours, each once."""
    if slot == "type":
        return [Fill(values=frozenset({template.type}), words=frozenset())]
    told = [(getattr(target, slot), words_in(target.words)) for target in template.targets]
    return [Fill(values=frozenset({value}), words=words) for value, words in dict.fromkeys(told) if value]


def align(keys: list[Key], ours: list[Template]) -> list[tuple[Key | None, Template | None]]:
    """Map our templates to the key's, those with most in common first; what maps to nothing stands alone."""
    scored = sorted(
        ((common(key, mine), n, m) for n, key in enumerate(keys) for m, mine in enumerate(ours)),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    pairs: dict[int, int] = {}
    for score, n, m in scored:
        if score > 0 and n not in pairs and m not in pairs.values():
            pairs[n] = m
    found: list[tuple[Key | None, Template | None]] = [
        (key, ours[pairs[n]] if n in pairs else None) for n, key in enumerate(keys)
    ]
    return found + [(None, mine) for m, mine in enumerate(ours) if m not in pairs.values()]


def common(key: Key, mine: Template) -> float:
    """How much a key and a template of ours have in common; 0 where they may not be mapped."""
    kind = max((_fill_score(each, our_fills(mine, "type")[0]) for each in fills(key["INCIDENT: TYPE"])), default=0.0)
    known = words_in(" ".join(words for slot in KNOWN_BY for words in key.get(slot, [])))
    shared = known & words_in(" ".join(mine.words))
    if not kind or not shared:
        return 0.0
    both = Tally()
    for slot in ("number", "effect"):
        both.add(key_fills(key, slot), our_fills(mine, slot))
    return kind + both.matched + min(len(shared), 5) / 10


def is_optional(key: Key) -> bool:
    """Say whether a key's template may be left out."""
    return any("OPTIONAL" in each for each in key.get("MESSAGE: TEMPLATE", []))


def run(root: Path) -> Figures:
    """Code every message, make templates, align and count."""
    everything = {name: Tally() for name in SLOTS}
    matched = {name: Tally() for name in SLOTS}
    for message in messages(root):
        claims = code_item(Item(file=f"{message['id']}.txt", text=body(message)))
        for key, mine in align(message["templates"], templates_of(claims)):
            if mine is None and key is not None and is_optional(key):
                continue
            for name, slot in SLOTS.items():
                wanted, given = key_fills(key, slot) if key else [], our_fills(mine, slot) if mine else []
                everything[name].add(wanted, given)
                if key and mine:
                    matched[name].add(wanted, given)
    figures = {name: tally.figure() for name, tally in everything.items()}
    return figures | {name.replace("_f", "_matched_f"): tally.figure() for name, tally in matched.items()}
