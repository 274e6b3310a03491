"""Score partisan round-ups against events, attributions and place names marked by hand (set ``seeds``).

The events' definitions are those of the scorer that the gold came with; attributions and places have their own files.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.quality import seeds_attributions, seeds_places
from bench.quality.coding import ClaimDict, Item, code_items, coded_value, coded_values, decode
from bench.quality.figures import Figures, share_figure, snake
from reportedly.evaluate.metrics import great_circle_km

Row = dict[str, Any]
Gold = dict[str, list[Row]]
GOLD_FILES = {"events": "gold_events", "attributions": "gold_attributions", "toponyms": "gold_toponyms"}
ACTORS: dict[str, tuple[str, ...]] = {
    "Syrian Armed Forces": (
        "syrian arm", "syrian arab arm", "syrian arab army", "syrian government forces", "military forces of syria",
        "government of syria", "syrian air force"),
    "United States": ("united states", "us army", "us forces", "u.s.", "military forces of the united states"),
    "US-led coalition (CJTF-OIR)": ("coalition", "cjtf"),
    "Islamic State": ("islamic state", "isil", "isis", "daesh"),
    "Hayat Tahrir al-Sham / Al-Nusra Front": ("tahrir al-sham", "nusra", "fatah al-sham", "fateh al-sham"),
    "Syrian Democratic Forces": ("syrian democratic forces", "sdf"),
    "Russia": ("russia",),
    "Kurdish fighters (YPG/SDF)": ("ypg", "kurd", "syrian democratic forces", "asayish"),
    "National Defence Forces": ("national defen",),
    "Liwa al-Quds": ("liwa al-quds", "quds"),
    "Syrian Army 5th Legion (5th Corps)": ("5th", "fifth"),
    "Turkistan Islamic Party": ("turkistan",),
    "Government of Syria": ("syria",),
    "Humeimim airbase": ("humeimim", "hmeimim", "khmeimim", "russia"),
    "civilians": ("civilian", "people", "residents", "patients"),
    "terrorists": ("",), "militants": ("",), "Takfiri terrorists": ("",), "terrorist groups": ("",),
    "terrorists stationed in southern Idlib": ("",),
    "Iraq": ("iraq",),
}  # fmt: skip
"""Gold actor -> words one of which stands in the coded actor's name; "" lets any name pass."""

SPEAKING = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONSULT", "AGREE"})
PLAIN = frozenset({"source", "sources", "reports", "report", "another"})
PLACE_KM, PROVINCE_KM = 15, 100


def _names(field: Any) -> list[str]:
    return [(value.get("name") or "").lower() for value in coded_values(field)]


def same_actors(gold: list[str], field: Any) -> bool:
    """Every gold actor is among the coded ones, and every coded one is one of the gold."""
    coded = _names(field)
    wanted = [ACTORS.get(actor, (actor.lower(),)) for actor in gold]

    def fits(words: tuple[str, ...], name: str) -> bool:
        return any(word in name for word in words)

    return (
        bool(coded)
        and all(any(fits(words, name) for name in coded) for words in wanted)
        and all(any(fits(words, name) for words in wanted) for name in coded)
    )


def same_number(numbers: dict[str, Any], field: Any) -> bool | None:
    """The first bounds of the gold stand among the coded counts; None where the gold has only words."""
    for want in numbers.values():
        if isinstance(want, list) and all(bound is None or isinstance(bound, int) for bound in want):
            return any([c.get("low"), c.get("high")] == want for c in coded_values(field))
    return None


def _inside(claims: list[ClaimDict], row: Row) -> list[ClaimDict]:
    """Claims of the row's file with a mention inside its quote."""
    return [
        claim
        for claim in claims
        if str(claim.get("file", "")).endswith(row["file"])
        and any(
            row["begin"] <= span["start"] and span["end"] <= row["end"]
            for span in (claim["trigger"], *(claim.get("also") or []))
        )
    ]


def _judged(claim: ClaimDict, row: Row) -> dict[str, bool]:
    """The four fields by which the best of several claims is taken."""
    what = coded_value(claim.get("what")) or {}
    return {
        "acled": what.get("acled") == row["acled_sub_event"],
        "plover": what.get("plover") == row["plover"],
        "who": same_actors(row["actors"], claim.get("who")),
        "whom": same_actors(row["targets"], claim.get("whom")),
    }


def _near(claim: ClaimDict, row: Row, toponyms: list[Row]) -> bool | None:
    """A coded place near one that the quote names; None where it names none with a point."""
    named = [
        t
        for t in toponyms
        if t["file"] == row["file"] and t.get("lat") is not None
        and t["feature"] != "COUNTRY" and t["surface"] in row["quote"]
    ]  # fmt: skip
    points = [p for p in coded_values(claim.get("where")) if p.get("lat") is not None]

    def close(point: Row, top: Row) -> bool:
        within = PROVINCE_KM if str(top["feature"]).startswith("ADM1") else PLACE_KM
        return great_circle_km(point["lat"], point["lon"], top["lat"], top["lon"]) <= within

    return any(close(point, top) for point in points for top in named) if named else None


def _source_words(source: str) -> list[str]:
    last = re.split(r"\s<\s", source)[-1].lower()
    words = [word for word in re.findall(r"[a-zé'’\-]{4,}", last) if word not in PLAIN]
    return [*(words or [last]), last.split()[-1]]


def _attribution(claim: ClaimDict, row: Row) -> Iterator[tuple[str, bool]]:
    """The three labels on the chain of a claim."""
    chain = claim.get("attribution") or []
    yield "attribution: has a chain", bool(chain)
    source = row["source"]
    if not source:
        yield "attribution: outlet's own voice kept", len(chain) == 1
    elif not source.startswith("("):
        text = " ".join(f"{link.get('words') or ''} {link.get('name') or ''}".lower() for link in chain)
        yield "attribution: last source in the chain", any(word in text for word in _source_words(source))


def _fields(claim: ClaimDict, row: Row, toponyms: list[Row]) -> Iterator[tuple[str, bool]]:
    """Every label that applies to a found event, with whether the claim has it right."""
    judged = _judged(claim, row)
    yield "what: ACLED sub-event", judged["acled"]
    yield "what: PLOVER type", judged["plover"]
    if row["actors"]:
        yield "who", judged["who"]
    if row["targets"]:
        yield "whom", judged["whom"]
    if row["actors"] and row["targets"]:
        yield "what + who + whom, strict", judged["plover"] and judged["who"] and judged["whom"]
    near = _near(claim, row, toponyms)
    if near is not None:
        yield "where, a named place within 15 km (provinces 100)", near
    number = same_number(row["numbers"], claim.get("how_many"))
    if number is not None:
        yield "how many, exact bounds", number
    right = coded_value(claim.get("factuality")) == row["factuality"]
    yield "factuality", right
    if row["factuality"] != "asserted":
        yield "factuality of rows not asserted", right
    yield from _attribution(claim, row)


def _depths(claims: list[ClaimDict], attributions: list[Row]) -> Iterator[tuple[str, bool]]:
    for row in attributions:
        if row["kind"] != "explicit":
            continue
        start, end = row["content"][0]["start"], row["content"][-1]["end"]
        inside = [
            claim
            for claim in claims
            if str(claim.get("file", "")).endswith(row["file"]) and start <= claim["trigger"]["start"] < end
        ]
        if inside:
            right = any(len(claim.get("attribution") or []) == row["chain_depth"] for claim in inside)
            yield "chain depth of claims inside explicit attributions", right


def _speaks(claim: ClaimDict) -> bool:
    """Say whether a claim's actor is its own source, where the event is not itself an act of speech."""
    who = claim.get("who") if isinstance(claim.get("who"), list | tuple) else []
    mine = [span for actor in who or [] for span in actor.get("evidence", [])]
    sources = [span for link in claim.get("attribution") or [] for span in link.get("evidence", [])]
    speech = (coded_value(claim.get("what")) or {}).get("plover") in SPEAKING
    return not speech and any(a["start"] < b["end"] and b["start"] < a["end"] for a in mine for b in sources)


def score_events(claims: list[ClaimDict], gold: Gold) -> Figures:
    """Figures under the labels of the scorer that the gold came with."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()

    def tally(label: str, good: object) -> None:
        total[label] += 1
        right[label] += bool(good)

    for row in gold["events"]:
        inside = _inside(claims, row)
        tally("event found", inside)
        if inside:
            best = max(inside, key=lambda claim: sum(_judged(claim, row).values()))
            for label, good in _fields(best, row, gold["toponyms"]):
                tally(label, good)
    for label, good in _depths(claims, gold["attributions"]):
        tally(label, good)
    return {label: share_figure(right[label], n) for label, n in total.items()}


def folder(root: Path) -> Path:
    """Where the set lies."""
    return root / "seeds"


def files(root: Path) -> list[Path]:
    """The files that make the set, for its digest; none where it is not there."""
    here = folder(root)
    return sorted([*here.glob("*.txt"), *here.glob("*.jsonl")]) if (here / "gold_events.jsonl").is_file() else []


def gold(root: Path) -> Gold:
    """The rows of the three gold files."""
    found = {}
    for name, file in GOLD_FILES.items():
        lines = (folder(root) / f"{file}.jsonl").read_text("utf-8").splitlines()
        found[name] = [json.loads(line) for line in lines if line.strip()]
    return found


def run(root: Path) -> Figures:
    """Code the reports, then score."""
    paths = sorted(folder(root).glob("*.txt"))
    items = [Item(file=path.name, text=decode(path.read_bytes())) for path in paths]
    claims = [claim for found in code_items(items).values() for claim in found]
    rows = gold(root)
    figures = {snake(label): figure for label, figure in score_events(claims, rows).items()}
    figures["speaker_coded_as_actor"] = share_figure(sum(map(_speaks, claims)), len(claims))
    figures |= seeds_attributions.score(items, rows["attributions"])
    return figures | seeds_places.run(items, rows["toponyms"], root)
