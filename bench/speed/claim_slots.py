"""How often each value stands in each slot of real claims; as numbers without any text, in ``claim_slots.json``.

``python -m bench.speed.claim_slots CLAIMS.jsonl`` counts claims as ``reportedly code --to`` writes them and prints the
table. The one that ships was counted on coded news articles of the Syrian war.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import msgspec

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded, Uncoded

SHIPPED = Path(__file__).with_suffix(".json")
LAGS = 60
"""Days between a happening and its report from which they count as so many."""

Frequencies = dict[str, dict[str, int]]


def count_slots(claims: Iterable[Claim]) -> Frequencies:
    """Count the values of each slot, each on its own."""
    found: dict[str, Counter[str]] = {name: Counter() for name in _SLOTS}
    documents: Counter[str] = Counter()
    for claim in claims:
        documents[claim.document_id] += 1
        for name, values in _SLOTS.items():
            found[name].update(values(claim))
    found["claims_per_document"] = Counter(str(number) for number in documents.values())
    return {name: dict(counts.most_common()) for name, counts in found.items()}


def _what(claim: Claim) -> list[str]:
    """ACLED sub-event, its type, PLOVER type and label."""
    what = claim.what.value if isinstance(claim.what, Coded) else None
    return [f"{what.acled}|{what.acled_type}|{what.plover}|{what.label}" if what else ""]


def _actors(side: str) -> Callable[[Claim], list[str]]:
    """Id and kind of the first actor of a side; empty where there is none."""

    def values(claim: Claim) -> list[str]:
        field = getattr(claim, side)
        return [""] if isinstance(field, Uncoded) else [f"{a.value.actor_id or ''}|{a.value.kind}" for a in field[:1]]

    return values


def _precision(claim: Claim) -> list[str]:
    """How exact the first place is; empty where there is none."""
    return [""] if isinstance(claim.where, Uncoded) else [claim.where[0].value.precision]


def _days(claim: Claim) -> list[str]:
    """How exact the day is; empty where there is none."""
    return [claim.when.value.precision if isinstance(claim.when, Coded) else ""]


def _lag(claim: Claim) -> list[str]:
    """Days from a happening of one day to its report."""
    if (
        not isinstance(claim.when, Coded)
        or not isinstance(claim.published, Coded)
        or claim.when.value.precision != "day"
    ):
        return []
    lag = date.fromisoformat(claim.published.value) - date.fromisoformat(str(claim.when.value.first))
    return [str(min(max(lag.days, 0), LAGS))]


def _counts(claim: Claim) -> list[str]:
    """Kind, people and least number of the first count; empty where there is none."""
    counts = () if isinstance(claim.how_many, Uncoded) else claim.how_many[:1]
    return [f"{c.value.kind}|{c.value.of}|{c.value.low or ''}" for c in counts] or [""]


def _chain(claim: Claim) -> list[str]:
    """Types of the chain's links after the outlet, each with its pack id."""
    return [";".join(f"{link.type}|{link.source_id or ''}" for link in claim.attribution[1:])]


_SLOTS: dict[str, Callable[[Claim], list[str]]] = {
    "what": _what, "who": _actors("who"), "whom": _actors("whom"), "precision": _precision, "days": _days, "lag": _lag,
    "count": _counts, "factuality": lambda claim: [claim.factuality.value], "chain": _chain,
}  # fmt: skip


def main() -> int:
    """Count a file of claims and print the table."""
    lines = Path(sys.argv[1]).read_bytes().splitlines()
    print(json.dumps(count_slots(msgspec.json.decode(line, type=Claim) for line in lines), indent=0))
    return 0


if __name__ == "__main__":
    sys.exit(main())
