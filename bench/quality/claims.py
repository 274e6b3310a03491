"""Score claims against hand-made claim annotations of whole reports (set ``claims``).

Gold and coded claims are paired one to one inside a report: a pair is possible where the coded trigger, or another
mention, touches the gold clause or one of its other mentions; pairs that agree on most fields are taken first. Then
found, precise, and each field over the pairs.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from bench.quality.coding import ClaimDict, Item, code_items, coded_value, coded_values, decode
from bench.quality.equivalence import Point, same_place, same_source, sides_of
from bench.quality.figures import Figure, Figures, ratio_figure, share_figure, snake

COUNTED = frozenset({"killed", "injured", "captured", "abducted", "displaced", "evacuated"})
Area = tuple[int, int]


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """A claim, coded or gold, as it is compared. ``areas`` are code points: its words first, then other mentions."""

    n: int
    doc: str
    trigger: Area
    areas: tuple[Area, ...]
    acled: str | None
    plover: str | None
    who: frozenset[str]
    whom: frozenset[str]
    where: tuple[Point, ...]
    when: tuple[str | None, str | None]
    how_many: frozenset[tuple[str, int | None, int | None]]
    factuality: str | None
    chain: tuple[str | None, ...]
    happening: Any
    suspected: bool


Pair = tuple[Side, Side]
Test = Callable[[Side, Side], bool]


def _point(place: dict[str, Any]) -> Point:
    return place.get("name"), place.get("admin1"), place.get("lat"), place.get("lon")


def _counts(counts: Iterable[dict[str, Any]]) -> frozenset[tuple[str, int | None, int | None]]:
    return frozenset((c["kind"], c.get("low"), c.get("high")) for c in counts if c.get("kind") in COUNTED)


def from_gold(n: int, row: dict[str, Any], text: str) -> Side:
    """Read one row of gold; its words are exact substrings of the text."""
    begin = text.find(row["clause"])
    trigger = text.find(row["trigger"], begin)
    also = [m.span() for words in row.get("also") or [] if words for m in re.finditer(re.escape(words), text)]
    who, whom, when = row.get("who") or [], row.get("whom") or [], row.get("when") or {}
    return Side(
        n=n, doc=row["doc"], trigger=(trigger, trigger + len(row["trigger"])),
        areas=((begin, begin + len(row["clause"])), *also), acled=row["acled"], plover=row["plover"],
        who=sides_of([a.get("actor") for a in who]), whom=sides_of([a.get("actor") for a in whom]),
        where=tuple(map(_point, row.get("where") or [])), when=(when.get("first"), when.get("last")),
        how_many=_counts(row.get("how_many") or []), factuality=row["factuality"],
        chain=tuple(link.get("name") for link in row["chain"]), happening=row.get("happening"),
        suspected=any(a.get("suspected") for a in who),
    )  # fmt: skip


def from_claim(n: int, claim: ClaimDict) -> Side:
    """Read one coded claim in the documented JSON."""
    what, when = coded_value(claim.get("what")) or {}, coded_value(claim.get("when")) or {}
    who, whom = coded_values(claim.get("who")), coded_values(claim.get("whom"))
    trigger = (claim["trigger"]["start"], claim["trigger"]["end"])
    return Side(
        n=n, doc=Path(str(claim.get("file", ""))).stem, trigger=trigger,
        areas=(trigger, *((span["start"], span["end"]) for span in claim.get("also") or [])),
        acled=what.get("acled"), plover=what.get("plover"),
        who=sides_of([a.get("name") for a in who]), whom=sides_of([a.get("name") for a in whom]),
        where=tuple(map(_point, coded_values(claim.get("where")))), when=(when.get("first"), when.get("last")),
        how_many=_counts(coded_values(claim.get("how_many"))), factuality=coded_value(claim.get("factuality")),
        chain=tuple(link.get("name") for link in claim.get("attribution") or []), happening=claim.get("happening"),
        suspected=any(a.get("suspected") for a in who),
    )  # fmt: skip


def _known(sides: frozenset[str]) -> frozenset[str]:
    return sides - {"UNK"}


def _last_source(coded: Side, gold: Side) -> bool:
    if len(gold.chain) == 1:
        return len(coded.chain) == 1
    return len(coded.chain) >= 2 and same_source(coded.chain[-1], gold.chain[-1])


def _always(gold: Side) -> bool:
    return True


FIELDS: dict[str, tuple[Test, Callable[[Side], object]]] = {
    "what: ACLED sub-event": (lambda p, g: p.acled == g.acled, _always),
    "what: PLOVER type": (lambda p, g: p.plover == g.plover, _always),
    "who": (lambda p, g: _known(p.who) == _known(g.who), lambda g: _known(g.who)),
    "whom": (lambda p, g: _known(p.whom) == _known(g.whom), lambda g: _known(g.whom)),
    "where (12 km, provinces 60)": (lambda p, g: same_place(p.where, g.where), lambda g: g.where),
    "when": (lambda p, g: p.when == g.when, lambda g: g.when[0]),
    "how many, all exact": (lambda p, g: p.how_many == g.how_many, lambda g: g.how_many),
    "factuality": (lambda p, g: p.factuality == g.factuality, _always),
    "chain: depth": (lambda p, g: len(p.chain) == len(g.chain), _always),
    "chain: last source": (_last_source, _always),
}
"""Each compared field: do they agree, and does the gold have it at all."""

EMPTY: dict[str, Callable[[Side], bool]] = {
    "when": lambda side: not side.when[0],
    "where": lambda side: not any(place[2] is not None for place in side.where),
    "how many": lambda side: not side.how_many,
}


def _touches(coded: Side, gold: Side) -> bool:
    return any(a < y and x < b for x, y in coded.areas for a, b in gold.areas)


def _closeness(coded: Side, gold: Side) -> int:
    """Number of agreeing fields, and two more where the trigger lies inside the gold clause."""
    clause = gold.areas[0]
    inside = clause[0] <= coded.trigger[0] and coded.trigger[1] <= clause[1]
    return sum(agree(coded, gold) for agree, _ in FIELDS.values()) + 2 * inside


def pair_up(coded: list[Side], gold: list[Side]) -> list[Pair]:
    """Pair the claims of one report one to one, closest first, then in order."""
    possible = sorted(
        ((-_closeness(p, g), i, j) for i, p in enumerate(coded) for j, g in enumerate(gold) if _touches(p, g))
    )
    used_coded: set[int] = set()
    used_gold: set[int] = set()
    pairs: list[Pair] = []
    for _, i, j in possible:
        if i not in used_coded and j not in used_gold:
            used_coded.add(i)
            used_gold.add(j)
            pairs.append((coded[i], gold[j]))
    return pairs


def _strict(coded: Side, gold: Side) -> bool:
    """PLOVER type, who and whom all right; the two sides of a clash in either order."""
    if coded.plover != gold.plover:
        return False
    mine, yours = (_known(coded.who), _known(coded.whom)), (_known(gold.who), _known(gold.whom))
    return mine == yours or (gold.acled == "Armed clash" and mine == (yours[1], yours[0]))


def _same_happening(sides: list[Side]) -> Iterator[Pair]:
    """Every two claims of one report that share their happening."""
    for i, one in enumerate(sides):
        for other in sides[i + 1 :]:
            if one.doc == other.doc and one.happening is not None and one.happening == other.happening:
                yield one, other


def _grouping(pairs: list[Pair], gold: list[Side]) -> Figures:
    """Are claims of one happening grouped, and only they?"""
    partner = {g.n: p for p, g in pairs}
    back = {p.n: g for p, g in pairs}

    def together(one: Side | None, other: Side | None) -> bool:
        return bool(one and other and one.happening is not None and one.happening == other.happening)

    wanted = list(_same_happening(gold))
    made = list(_same_happening([p for p, _ in pairs]))
    found = sum(together(partner.get(a.n), partner.get(b.n)) for a, b in wanted)
    right = sum(together(back[a.n], back[b.n]) for a, b in made)
    return {
        "claims of one happening, pairs found": share_figure(found, len(wanted)),
        "claims of one happening, pairs precise": share_figure(right, len(made)),
    }


def _flag_f1(pairs: list[Pair], flag: Callable[[Side], str | None]) -> Figure:
    """F1 of a label that most claims do not have."""
    true = sum(bool(flag(g)) and flag(p) == flag(g) for p, g in pairs)
    return ratio_figure(2 * true, sum(bool(flag(p)) + bool(flag(g)) for p, g in pairs))


def _unplain(side: Side) -> str | None:
    return side.factuality if side.factuality != "asserted" else None


def score(coded: list[Side], gold: list[Side]) -> Figures:
    """All figures, under the labels of the scorer that the gold came with."""
    docs = sorted({g.doc for g in gold})
    coded = [p for p in coded if p.doc in docs]
    pairs = [
        pair for doc in docs for pair in pair_up([p for p in coded if p.doc == doc], [g for g in gold if g.doc == doc])
    ]
    strict = sum(_strict(p, g) for p, g in pairs)
    figures = {
        "claims found": share_figure(len(pairs), len(gold)),
        "claims precise": share_figure(len(pairs), len(coded)),
        "type + who + whom, strict, of coded": share_figure(strict, len(coded)),
        "type + who + whom, strict, of gold": share_figure(strict, len(gold)),
    }
    for label, (agree, applies) in FIELDS.items():
        held = [agree(p, g) for p, g in pairs if applies(g)]
        figures[label] = share_figure(sum(held), len(held))
    figures |= _grouping(pairs, gold)
    figures["factuality other than asserted, F1"] = _flag_f1(pairs, _unplain)
    figures["author suspected, F1"] = _flag_f1(pairs, lambda side: "suspected" if side.suspected else None)
    for label, is_empty in EMPTY.items():
        invented = [not is_empty(p) for p, g in pairs if is_empty(g)]
        figures[f"invented {label} where the text has none"] = share_figure(sum(invented), len(invented))
    return figures


def folder(root: Path) -> Path:
    """Where the set lies."""
    return root / "fakes" / "claims"


def files(root: Path) -> list[Path]:
    """The files that make the set, for its digest; none where it is not there."""
    here = folder(root)
    gold = here / "gold_claims.jsonl"
    return [gold, here / "manifest.csv", *sorted((here / "texts").glob("*.txt"))] if gold.is_file() else []


def items(root: Path) -> Iterator[Item]:
    """The reports, with what the manifest tells."""
    here = folder(root)
    with (here / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        told = {row["file"]: row for row in csv.DictReader(lines)}
    for path in sorted((here / "texts").glob("*.txt")):
        row = told.get(path.name, {})
        text = decode(path.read_bytes())
        yield Item(file=path.name, text=text, outlet=row.get("outlet") or None, published=row.get("published") or None)


def gold_sides(root: Path, texts: dict[str, str]) -> list[Side]:
    """The gold claims, with offsets into the texts."""
    lines = (folder(root) / "gold_claims.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return [from_gold(n, row, texts[row["doc"]]) for n, row in enumerate(rows)]


def run(root: Path) -> Figures:
    """Code the reports with the encoder, held out, and by rules alone; then score both."""
    reports = list(items(root))
    gold = gold_sides(root, {Path(item.file).stem: item.text for item in reports})
    named = _figures(code_items(reports), gold)
    alone = _figures(code_items(reports, rules_only=True), gold)
    return named | {f"rules_only_{name}": figure for name, figure in alone.items()}


def _figures(coded: dict[str, list[ClaimDict]], gold: list[Side]) -> Figures:
    """The figures of one way of coding, under their metric names."""
    claims = [claim for found in coded.values() for claim in found]
    figures = score([from_claim(n, claim) for n, claim in enumerate(claims)], gold)
    return {snake(label): figure for label, figure in figures.items()}
