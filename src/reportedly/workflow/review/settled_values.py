"""Turns what coders settled on into the correction of the claim that a person asks for with it."""

from __future__ import annotations

from typing import Any

from reportedly.errors import UsageError
from reportedly.evaluate.codes import Codes, codes_of
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import Claim
from reportedly.workflow.review.blind_names import known_names
from reportedly.workflow.review.candidates.choices import Choices
from reportedly.workflow.review.settled_chain import settled_chain
from reportedly.workflow.review.settled_counts import settled_counts
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.review.views.rounds import Settle

OF_CLAIMS = {"killed": "how_many", "source": "attribution"}
"""What fields of coders are called in claims, where it is otherwise."""
POINT_KM = 1.0
"""Radius of a point that a coder gave in degrees: two decimals of a degree are about a kilometre."""


def correction(settled: Settle, claim: Claim, knowledge: Knowledge) -> Asked | None:
    """Make the decision that puts a settled value on its claim; None where the claim stays as it is (an event it is).

    Raises:
        UsageError: RPT-104 for a name that no place or several bear, or an unknown type.
    """
    codes = codes_of({settled.field: settled.value})
    note = settled.note or "settled in a blind round"
    if settled.field == "is_event":
        return None if codes.is_event else Asked(target=claim.id, decision="reject", note=note)
    value = _value(settled.field, codes, claim, knowledge)
    if settled.field == "source" and value is None:
        return None
    field = OF_CLAIMS.get(settled.field, settled.field)
    return Asked(target=claim.id, decision="correct", field=field, note=note, value=value)


def _value(field: str, codes: Codes, claim: Claim, knowledge: Knowledge) -> Any:
    """A coder's value in the shape of the claim's field."""
    told: Any = getattr(codes, field)
    if field == "source":
        return settled_chain(claim.attribution, told)
    if told is None and field != "killed":
        return {"uncoded": "absent"}
    if field == "what":
        return _type(told, knowledge)
    if field in ("who", "whom"):
        return [_actor(name, knowledge) for name in told]
    if field == "where":
        return [_point(told) if isinstance(told, tuple) else _place(told, knowledge)]
    if field == "when":
        first, last = (day and day.isoformat() for day in told)
        return {"first": first, "last": last, "precision": _precision(first, last)}
    return settled_counts(told, claim) if field == "killed" else told


def _type(name: str, knowledge: Knowledge) -> dict[str, Any]:
    """The kind of event that a sub-event type of ACLED's is."""
    found = Choices(knowledge).find("type", name, ())
    known = next((each.value for each in found if each.value["acled"] == name), None)
    if known is None:
        raise UsageError("RPT-104", where=name, why="no kind of event is of this type; correct it in the evidence pane")
    return known


def _actor(name: str, knowledge: Knowledge) -> dict[str, Any]:
    """A known actor by id, name or alias; a name that no pack knows as it is written."""
    actor = knowledge.actors.known.get(known_names(knowledge).actor(name))
    if actor is None:
        return {"actor_id": None, "name": name, "kind": "unknown"}
    return {"actor_id": actor.id, "name": actor.name, "kind": actor.kind}


def _place(name: str, knowledge: Knowledge) -> dict[str, Any]:
    """A place by its id, or by a name that one place alone bears."""
    place = knowledge.gazetteer.by_id.get(name)
    found = (place,) if place else knowledge.gazetteer.named(name)
    if len(found) != 1:
        why = f"{len(found) or 'no'} places bear this name; correct it in the evidence pane"
        raise UsageError("RPT-104", where=name, why=why)
    one = found[0]
    return {"place_id": one.id, "name": one.name, "lat": one.lat, "lon": one.lon, "precision": one.precision,
            "radius_km": one.radius_km, "admin1": one.admin1, "country": one.country}  # fmt: skip


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
