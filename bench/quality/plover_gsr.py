"""Score one political event a sentence against the PLOVER gold sentences (set ``plover_gsr``).

Types. The gold has 18 types of PLOVER 0.5b1. FIGHT counts with ASSAULT, which leaves 17. Ours are the 16 of PLOVER
1.0: REQUEST is the older DEMAND; ACCUSE is the older INVESTIGATE where its mode is ``investigate``, else DISAPPROVE;
the rest keep their names.

Prediction. The sentence is coded in the scope ``political`` without a publication date (the gold's is a dummy). A gold
sentence holds one event, so one claim is predicted: the first in text order, what is told as fact before what is only
planned, denied or possible. ``f1_17_all_claims`` counts the types of every claim instead.

Actors. Ours meets a gold actor where its words overlap the gold's, or where both are of one country (by the state that
the actor's id belongs to) and of sectors that do not exclude each other (bench/quality/plover_codes.py). A role is
right where each gold actor is met and each of ours meets one. Where the gold names two parties and no target, or ours
does, both roles together are compared.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from bench.quality.coding import ClaimDict, Item, code_item, coded_value
from bench.quality.figures import Figure, Figures, ratio_figure, share_figure
from bench.quality.plover_codes import GoldActor, gold_actors, is_met

OLDER = {"REQUEST": "DEMAND", "ACCUSE": "DISAPPROVE", "FIGHT": "ASSAULT"}
UNREAL = frozenset({"planned", "hypothetical", "ordered", "denied", "prevented"})

Row = dict[str, Any]


class Gold(msgspec.Struct, frozen=True, kw_only=True):
    """One gold sentence's event."""

    type: str
    source: tuple[GoldActor, ...]
    target: tuple[GoldActor, ...]


class Scored(msgspec.Struct, frozen=True, kw_only=True):
    """What of one sentence was right, and all types that were predicted for it."""

    type: bool
    source: bool
    target: bool
    types: frozenset[str]
    gold: str


def files(root: Path) -> list[Path]:
    """The file that makes the set; none where it is not there."""
    path = root / "plover_gsr" / "gsr.jsonl"
    return [path] if path.is_file() else []


def rows(root: Path) -> list[Row]:
    """Every gold sentence."""
    return [json.loads(line) for path in files(root) for line in path.read_text("utf-8").splitlines() if line.strip()]


def gold_of(row: Row) -> Gold:
    """The event of a row, its type with FIGHT as ASSAULT."""
    return Gold(
        type=older_name(row["event"]),
        source=gold_actors(row.get("source"), row["text"]),
        target=gold_actors(row.get("target"), row["text"]),
    )


def predict(row: Row) -> list[ClaimDict]:
    """The claims of a sentence, the main one first; of the row only its text is read."""
    claims = code_item(Item(file=f"{row['id']}.txt", text=row["text"]), "political")
    return sorted(claims, key=_rank)


def _rank(claim: ClaimDict) -> tuple[bool, int]:
    """Told as fact before told as plan, then by place in the text."""
    factuality = coded_value(claim["factuality"]) or claim["factuality"].get("value")
    return factuality in UNREAL, claim["trigger"]["start"]


def older_type(claim: ClaimDict) -> str:
    """A claim's type under the older names."""
    value = coded_value(claim["what"])
    if value["plover"] == "ACCUSE" and value["mode"] == "investigate":
        return "INVESTIGATE"
    return older_name(value["plover"])


def older_name(plover: str) -> str:
    """The name under which a type is scored."""
    return OLDER.get(plover, plover)


def score(row: Row) -> Scored:
    """Predict one sentence and compare."""
    gold, claims = gold_of(row), predict(row)
    types = frozenset(map(older_type, claims))
    if not claims:
        return Scored(type=False, source=not gold.source, target=not gold.target, types=types, gold=gold.type)
    source, target = compare_roles(gold, actors_in(claims[0], "who"), actors_in(claims[0], "whom"))
    return Scored(type=older_type(claims[0]) == gold.type, source=source, target=target, types=types, gold=gold.type)


def actors_in(claim: ClaimDict, role: str) -> list[dict[str, Any]]:
    """The coded actors of a role, without those who only help."""
    field = claim[role]
    found = field if isinstance(field, list | tuple) else []
    return [each for each in found if each["value"]["part"] == "principal"]


def compare_roles(gold: Gold, who: list[dict[str, Any]], whom: list[dict[str, Any]]) -> tuple[bool, bool]:
    """Whether source and target are right."""
    if not gold.target and len(gold.source) > 1:
        both = agree(gold.source, [*who, *whom])
        return both, both
    if not whom and len(who) > 1 and gold.target:
        both = agree((*gold.source, *gold.target), who)
        return both, both
    return agree(gold.source, who), agree(gold.target, whom)


def agree(gold: tuple[GoldActor, ...], ours: list[dict[str, Any]]) -> bool:
    """Say whether each gold actor is met by one of ours, and each of ours meets one."""
    every_gold = all(any(is_met(each, actor) for actor in ours) for each in gold)
    return every_gold and all(any(is_met(each, actor) for each in gold) for actor in ours)


def run(root: Path) -> Figures:
    """Code every sentence, compare type, source and target."""
    scored = [score(row) for row in rows(root)]
    n = len(scored)
    return {
        "f1_17": ratio_figure(2 * sum(s.type for s in scored), n + sum(bool(s.types) for s in scored)),
        "f1_17_all_claims": _f1_of_all(scored),
        "source": share_figure(sum(s.source for s in scored), n),
        "target": share_figure(sum(s.target for s in scored), n),
        "triple": share_figure(sum(s.type and s.source and s.target for s in scored), n),
    }


def _f1_of_all(scored: list[Scored]) -> Figure:
    """Micro F1 of every type predicted for a sentence against its one gold type."""
    hits = sum(s.gold in s.types for s in scored)
    return ratio_figure(2 * hits, len(scored) + sum(len(s.types) for s in scored))
