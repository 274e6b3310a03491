"""Our scorers give the very figures of the scripts that came with the gold, on shaken copies of the gold."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bench.quality import claims, seeds
from bench.quality.figures import Figures, snake

ROOT = Path(os.environ.get("REPORTEDLY_BENCH_DATA", "no-data"))
SCORERS = ROOT / ".." / "score"


def need(*paths: Path) -> None:
    """Skip, saying what is missing, unless data and scorer are there."""
    missing = [path.name for path in paths if not path.exists()]
    if missing:
        pytest.skip(f"not below REPORTEDLY_BENCH_DATA: {', '.join(missing)}")


def span(text: str, words: str, start: int = 0) -> dict[str, Any]:
    at = text.find(words, start)
    return {"start": at, "end": at + len(words), "text": words}


def shaken_claim(row: dict[str, Any], text: str, draw: random.Random) -> dict[str, Any]:
    """A gold row as a coded claim, with fields lost or changed now and then."""

    def coded(values: list[Any]) -> Any:
        kept = [{"value": value} for value in values if draw.random() > 0.2]
        return kept or {"uncoded": "absent"}

    begin = max(0, text.find(row["clause"]))
    when = {"uncoded": "absent"} if draw.random() < 0.3 else {"value": row.get("when") or {}}
    return {
        "file": f"{row['doc']}.txt", "trigger": span(text, row["trigger"], begin),
        "also": [span(text, words) for words in row.get("also") or [] if draw.random() > 0.5],
        "what": {"value": {"acled": draw.choice([row["acled"], "Attack"]), "plover": row["plover"]}},
        "who": coded([{"name": a.get("actor"), "suspected": a.get("suspected", False)} for a in row.get("who") or []]),
        "whom": coded([{"name": a.get("actor")} for a in row.get("whom") or []]),
        "where": coded(row.get("where") or [{"name": "Hama", "admin1": "Hama", "lat": 35.1, "lon": 36.7}]),
        "when": when, "how_many": coded(row.get("how_many") or []),
        "factuality": {"value": draw.choice([row["factuality"], "hedged"])},
        "attribution": row["chain"][: draw.randint(1, len(row["chain"]))], "happening": row.get("happening"),
    }  # fmt: skip


def theirs_of(script: Path, *arguments: Path) -> dict[str, Any]:
    out = arguments[-1]
    before = ["--json"] if script.name == "score_claims.py" else []
    command = [sys.executable, str(script), *map(str, arguments[:-1]), *before, str(out)]
    subprocess.run(command, check=True, capture_output=True)
    found: dict[str, Any] = json.loads(out.read_text())
    return found


def assert_same(mine: Figures, theirs: dict[str, Any]) -> None:
    values = {snake(label): (figure.value, figure.n) for label, figure in mine.items()}
    for label, expected in theirs.items():
        assert values[snake(label)] == pytest.approx((expected["value"], expected["n"])), label


@pytest.mark.parametrize("seed", [1, 2])
def test_claims_scorer_agrees_with_the_script(seed: int, tmp_path: Path) -> None:
    here, script = claims.folder(ROOT), SCORERS / "score_claims.py"
    need(here / "gold_claims.jsonl", script)
    texts = {Path(item.file).stem: item.text for item in claims.items(ROOT)}
    draw = random.Random(seed)
    rows = [json.loads(line) for line in (here / "gold_claims.jsonl").read_text("utf-8").splitlines()]
    made = [shaken_claim(row, texts[row["doc"]], draw) for row in rows if draw.random() > 0.2]
    path = tmp_path / "claims.jsonl"
    path.write_text("".join(json.dumps(claim) + "\n" for claim in made), "utf-8")
    mine = claims.score([claims.from_claim(n, claim) for n, claim in enumerate(made)], claims.gold_sides(ROOT, texts))
    assert_same(mine, theirs_of(script, path, here / "gold_claims.jsonl", here / "texts", tmp_path / "out.json"))


def shaken_seed_claim(row: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    """A gold event of the seeds as a coded claim, with fields lost or changed now and then."""
    start = draw.randint(row["begin"], row["end"] - 2)
    names = [{"value": {"name": name}} for name in row["actors"] if draw.random() > 0.2]
    bounds = next((v for v in row["numbers"].values() if isinstance(v, list) and len(v) == 2), [1, 1])
    return {
        "file": row["file"], "trigger": {"start": start, "end": start + 2, "text": "xx"}, "also": [],
        "what": {"value": {"acled": draw.choice([row["acled_sub_event"], "Attack"]), "plover": row["plover"]}},
        "who": names or {"uncoded": "absent"}, "whom": [{"value": {"name": n}} for n in row["targets"]],
        "where": [{"value": {"name": "x", "lat": 35.9, "lon": 36.8}}],
        "how_many": [{"value": {"low": bounds[0], "high": bounds[1]}}],
        "factuality": {"value": draw.choice([row["factuality"], "asserted"])},
        "attribution": [{"name": "OUTLET"}, {"name": row["source"], "words": row["source"]}][: draw.randint(1, 2)],
    }  # fmt: skip


def test_seeds_scorer_agrees_with_the_script(tmp_path: Path) -> None:
    here, script = seeds.folder(ROOT), SCORERS / "score_seeds.py"
    need(here / "gold_events.jsonl", script)
    draw = random.Random(3)
    rows = [json.loads(line) for line in (here / "gold_events.jsonl").read_text("utf-8").splitlines()]
    made = [shaken_seed_claim(row, draw) for row in rows if draw.random() > 0.2]
    path = tmp_path / "claims.jsonl"
    path.write_text("".join(json.dumps(claim) + "\n" for claim in made), "utf-8")
    assert_same(seeds.score_events(made, seeds.gold(ROOT)), theirs_of(script, path, here, tmp_path / "out.json"))
