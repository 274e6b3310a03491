"""Turns what coders settled on into the correction of the claim that a person asks for with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportedly.errors import UsageError
from reportedly.records.blind import Codes, codes_of
from reportedly.records.claim import Claim
from reportedly.text.fold import fold
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.review.views.details import Candidate
from reportedly.workflow.review.views.rounds import Settle

Candidates = Callable[[str, str], Sequence[Candidate]]
"""Gives the candidates of a kind (actor, place, type) for some words."""
POINT_KM = 1.0
"""Radius of a point that a coder gave in degrees: two decimals of a degree are about a kilometre."""


def correction(settled: Settle, claim: Claim, candidates: Candidates) -> Asked | None:
    """Make the decision that puts a settled value on its claim; None where the claim stays as it is (an event it is).

    Raises:
        UsageError: RPT-104 for a name that nothing in the packs bears, or a field that is corrected by hand alone.
    """
    codes = codes_of({settled.field: settled.value})
    note = settled.note or "settled in a blind round"
    if settled.field == "is_event":
        return None if codes.is_event else Asked(target=claim.id, decision="reject", note=note)
    field = "how_many" if settled.field == "killed" else settled.field
    if field == "source":
        raise UsageError("RPT-104", where="source", why="a chain is corrected in the evidence pane, link by link")
    return Asked(
        target=claim.id,
        decision="correct",
        field=field,
        note=note,
        value=_value(settled.field, codes, claim, candidates),
    )


def _value(field: str, codes: Codes, claim: Claim, candidates: Candidates) -> Any:
    """A coder's value in the shape of the claim's field."""
    told: Any = getattr(codes, field)
    if told is None and field != "killed":
        return {"uncoded": "absent"}
    if field == "what":
        return _chosen("type", told, candidates)
    if field in ("who", "whom"):
        return [_chosen("actor", name, candidates) for name in told]
    if field == "where":
        return [_point(told) if isinstance(told, tuple) else _chosen("place", told, candidates)]
    if field == "when":
        first, last = (day and day.isoformat() for day in told)
        return {"first": first, "last": last, "precision": _precision(first, last)}
    return _counts(told, claim) if field == "killed" else told


def _chosen(kind: str, name: str, candidates: Candidates) -> dict[str, Any]:
    """The one candidate that bears an id or a name."""
    for each in candidates(kind, name):
        ids = {each.value.get(key) for key in ("actor_id", "place_id", "acled")}
        if name in ids or fold(name) in (fold(each.label), fold(str(each.value.get("name", "")))):
            return each.value
    raise UsageError("RPT-104", where=name, why=f"no {kind} of this name is known; correct it in the evidence pane")


def _point(told: tuple[float, float]) -> dict[str, Any]:
    """A place known by its degrees alone."""
    lat, lon = told
    name = f"{lat:.4f}, {lon:.4f}"
    return {"place_id": None, "name": name, "lat": lat, "lon": lon, "precision": "site", "radius_km": POINT_KM}


def _precision(first: str | None, last: str | None) -> str:
    """How exactly two ends tell a day."""
    if first is None or last is None:
        return "open"
    return "day" if first == last else "days"


def _counts(told: tuple[int | None, int | None] | None, claim: Claim) -> Any:
    """The claim's counts with the dead as they were settled, the others as they are; parts of the dead go with them."""
    counts = [count.value for count in claim.how_many] if isinstance(claim.how_many, tuple) else []
    others = [each for each in counts if each.kind != "killed" and each.subset_of is None]
    dead = next((each for each in counts if each.kind == "killed"), None)
    kept: list[Any] = [_count(each.kind, each.of, each.side, each.low, each.high, each.words) for each in others]
    if told is not None:
        of, side = (dead.of, dead.side) if dead else ("people", "unknown")
        kept.insert(0, _count("killed", of, side, told[0], told[1], dead.words if dead else ""))
    return kept or {"uncoded": "absent"}


def _count(kind: str, of: str, side: str, low: int | None, high: int | None, words: str) -> dict[str, Any]:
    """A count in the claim's shape."""
    return {"kind": kind, "of": of, "side": side, "low": low, "high": high, "words": words}
