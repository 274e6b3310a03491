"""Draws claims by seed from the coded FA-KES articles, shows them for reading, and sums up the reader's verdicts.

``python -m bench.quality.audit draw --data ROOT --out SHEET.tsv --show SHOWN.txt`` draws; the reader fills the sheet;
``python -m bench.quality.audit sum SHEET.tsv`` gives the precision of each field. The sheet holds ids and verdicts;
what is shown holds texts and stays outside the repository. Verdicts: ``r`` right, ``w`` wrong, ``m`` empty although
the text plainly tells it, ``-`` rightly empty.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.quality.coding import ClaimDict, code_item, coded_value, coded_values
from bench.quality.fakes import articles
from reportedly.evaluate.metrics import wilson_interval

FIELDS = ("what", "who", "whom", "how_many")
AROUND = 500
"""Characters of the article shown on either side of a claim's sentence."""


def draw(root: Path, n: int, seed: int) -> list[tuple[ClaimDict, str]]:
    """Draw ``n`` claims, each equally likely, of all articles coded with the encoder held out; with their texts."""
    coded = [(claim, each.item.text) for each in articles(root) for claim in code_item(each.item)]
    return random.Random(seed).sample(coded, min(n, len(coded)))


def shown(claim: ClaimDict, text: str) -> str:
    """One claim as the reader sees it: its fields above its sentence and what stands around it."""
    start, end = claim["sentence"]["start"], claim["sentence"]["end"]
    what: Any = coded_value(claim["what"])
    lines = [
        f"### {claim['id']}  trigger: {claim['trigger']['text']}  also: {[span['text'] for span in claim['also']]}",
        f"what: {what['acled']} / {what['plover']} / {what['mode']}   factuality: {coded_value(claim['factuality'])}",
        *(f"{side}: {', '.join(_parties(claim[side])) or '(empty)'}" for side in ("who", "whom")),
        f"how_many: {', '.join(_counts(claim['how_many'])) or '(empty)'}",
        f"headline: {text.splitlines()[0]}",
        f"text: …{text[max(0, start - AROUND) : start]}【{text[start:end]}】{text[end : end + AROUND]}…",
    ]
    return "\n".join(lines) + "\n"


def _parties(field: Any) -> Iterator[str]:
    """Each actor with the words it was read from."""
    for item in field if isinstance(field, list) else []:
        words = " … ".join(span["text"] for span in item["evidence"])
        marks = "".join(f" [{mark}]" for mark in ("suspected", "ambiguous") if item["value"][mark])
        yield f"{item['value']['name']}{marks} “{words}”"


def _counts(field: Any) -> Iterator[str]:
    """Each number with its kind and class."""
    for count in coded_values(field):
        yield f"{count['kind']} {count['of']} {count['low']}–{count['high']} ({count['side']})"


def summed(rows: list[dict[str, str]]) -> Iterator[str]:
    """A line for each field: precision of what is coded with its interval, and how often a plain value is missing."""
    for field in FIELDS:
        verdicts = Counter(row[field] for row in rows)
        right, coded = verdicts["r"], verdicts["r"] + verdicts["w"]
        low, high = wilson_interval(right, coded)
        yield (
            f"{field}: right {right} of {coded} coded, {right / max(1, coded):.3f} [{low:.3f}, {high:.3f}]; "
            f"missing {verdicts['m']}, rightly empty {verdicts['-']}"
        )
    clean = sum(all(row[field] in "r-" for field in FIELDS) for row in rows)
    yield f"claims without any fault: {clean} of {len(rows)}"


def main() -> None:
    """Draw a sheet, or sum one up."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality.audit", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    drawing = steps.add_parser("draw")
    drawing.add_argument("--data", type=Path, required=True)
    drawing.add_argument("--out", type=Path, required=True)
    drawing.add_argument("--show", type=Path, required=True)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("-n", type=int, default=100)
    steps.add_parser("sum").add_argument("sheet", type=Path)
    told = parser.parse_args()
    if told.step == "sum":
        with told.sheet.open(encoding="utf-8", newline="") as lines:
            print("\n".join(summed(list(csv.DictReader(lines, delimiter="\t")))))
        return
    drawn = draw(told.data, told.n, told.seed)
    told.show.write_text("\n".join(shown(claim, text) for claim, text in drawn), "utf-8")
    rows = ("\t".join([claim["id"], *("" for _ in FIELDS)]) for claim, _ in drawn)
    told.out.write_text("\n".join(["\t".join(["claim_id", *FIELDS]), *rows]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
