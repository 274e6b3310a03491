"""Writes events in the shape of ACLED's tables: 31 columns, one row an event; our codings, never ACLED's data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reportedly.export.event_numbers import deaths_of
from reportedly.export.event_rows import Tally, Told, tell, why_left_out
from reportedly.export.event_sidecar import SIDECAR, write_with_sidecar
from reportedly.export.event_table import EventRow, explain_table
from reportedly.export.rows import Cell
from reportedly.knowledge.load import Knowledge, load_knowledge
from reportedly.knowledge.standards import CIVILIAN, ORGANISED, Standards, disorder_type
from reportedly.link.aggregation.deaths import Deaths
from reportedly.ports import Behind
from reportedly.records.event import Event, EventField
from reportedly.records.values import ActorRef, PlaceRef

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
TIME_PRECISION = {"day": 1, "days": 2, "week": 2, "month": 3}
GEO_PRECISION = {
    "site": 1, "neighbourhood": 1, "settlement": 1, "near": 2, "line": 2, "area": 2, "admin3": 2, "admin2": 2,
    "admin1": 3, "country": 3,
}  # fmt: skip
LABELS = (
    "", "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
    "External/Other forces",
)  # fmt: skip
"""ACLED's newer words for its codes, by code."""
NOTE = """
This table is acled-like: it has the columns of ACLED's tables and none of ACLED's data, coding or review.
Cells are empty where no report tells; an empty cell in fatalities is no zero. fatalities is one number under the rule
in force (the lower end of a range); the range, the chains and the claims stand in notes and in {sidecar}.
actor1 and actor2 are who did it and to whom it was done; source_scale, tags and timestamp are not coded.
Events that nobody says to have happened (planned, ordered, denied …), totals, and what a person excluded are no rows.
"""


class AcledLike:
    """CSV with ACLED's 31 columns and its numbers for kinds of actors."""

    name = "acled-like"
    suffix = ".csv"
    policy = "acled-day@1"
    has_labels = False

    def write(self, events: Iterable[Event], path: Path, *, behind: Behind, quotes: bool) -> int:
        """Write one row an event that counts as having happened; return their number."""
        knowledge, tally = load_knowledge(), Tally()
        kept = (tell(event, behind, knowledge, quotes=quotes) for event in tally.keep(events, why_left_out))
        policies = write_with_sidecar(path, COLUMNS, kept, lambda told: self._row(told, knowledge))
        more = NOTE.format(sidecar=path.name + SIDECAR) + tally.lines()
        explain_table(path, quotes=quotes, made_for=self.policy, policies=policies, more=more)
        return tally.kept

    def _row(self, told: Told, knowledge: Knowledge) -> EventRow:
        """One event in ACLED's columns."""
        standards, days = knowledge.standards, told.days
        first = days.first if days is not None else None
        return {
            "event_id_cnty": told.event.id, "event_date": first,
            "year": int(first[:4]) if first else None,
            "time_precision": TIME_PRECISION.get(days.precision) if days else None,
            **_type(told), **self._actors(told, standards), **_place(told.place, standards),
            "source": "; ".join(told.outlets) or None, "source_scale": None, "notes": notes_of(told),
            "fatalities": _fatalities(deaths_of(told.event)), "tags": None, "timestamp": None,
        }  # fmt: skip

    def _actors(self, told: Told, standards: Standards) -> dict[str, Cell]:
        """Both sides, the first named actor of each and those beside it, with their codes."""
        country = told.place.country if told.place else None
        codes = [_code(side, standards, country) for side in (told.who, told.whom)]
        known = sorted(code for code in codes if code is not None) if codes[0] is not None else []
        interaction = known[0] * 10 + (known[1] if len(known) > 1 else 0) if known else None
        return {
            **_side("1", told.who), "inter1": self._named(codes[0]), **_side("2", told.whom),
            "inter2": self._named(codes[1]), "interaction": self._joined(known, interaction),
            "civilian_targeting": "Civilian targeting" if _is_on_civilians(told) else None,
        }  # fmt: skip

    def _named(self, code: int | None) -> Cell:
        """A code as this profile writes it."""
        return LABELS[code] if self.has_labels and code is not None else code

    def _joined(self, known: list[int], interaction: int | None) -> Cell:
        """The interaction as this profile writes it; the sole actor of an event stands with a zero, or as "only"."""
        if not self.has_labels or not known:
            return interaction
        return "-".join(LABELS[code] for code in known) if len(known) > 1 else f"{LABELS[known[0]]} only"


class AcledLikeLabels(AcledLike):
    """The same with ACLED's newer words in place of its numbers."""

    name = "acled-like-labels"
    has_labels = True


def _type(told: Told) -> dict[str, Cell]:
    """The event type with its disorder type."""
    what = told.what
    return {
        "disorder_type": disorder_type(what.acled_type, what.acled) if what else None,
        "event_type": what.acled_type if what else None,
        "sub_event_type": what.acled if what else None,
    }


def _side(number: str, actors: Sequence[ActorRef]) -> dict[str, Cell]:
    """The first actor of a side and the others."""
    names = list(dict.fromkeys(actor.name for actor in actors))
    return {f"actor{number}": names[0] if names else None, f"assoc_actor_{number}": "; ".join(names[1:]) or None}


def _code(actors: Sequence[ActorRef], standards: Standards, country: str | None) -> int | None:
    """The code of the first actor of a side."""
    return standards.interaction(actors[0].kind, actors[0].actor_id, country) if actors else None


def _is_on_civilians(told: Told) -> bool:
    """Whether force was used and civilians were its only target."""
    kinds = {actor.kind for actor in told.whom}
    is_force = told.what is not None and "Political violence" in disorder_type(told.what.acled_type, told.what.acled)
    return is_force and bool(kinds & CIVILIAN) and not kinds & ORGANISED


def _place(place: PlaceRef | None, standards: Standards) -> dict[str, Cell]:
    """The place and the units around it."""
    empty = ("iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude",
             "geo_precision")  # fmt: skip
    if place is None:
        return dict.fromkeys(empty)
    country = place.country or ""
    return {
        "iso": standards.numeric(country), "region": standards.region(country), "country": standards.name(country),
        "admin1": place.name if place.precision == "admin1" else place.admin1,
        "admin2": place.name if place.precision == "admin2" else None,
        "admin3": place.name if place.precision == "admin3" else None,
        "location": place.name, "latitude": place.lat, "longitude": place.lon,
        "geo_precision": GEO_PRECISION[place.precision],
    }  # fmt: skip


def _fatalities(deaths: Deaths | None) -> int | None:
    """The one number in force."""
    return deaths.best if deaths is not None else None


def notes_of(told: Told) -> str:
    """Say in plain words what one number and two names cannot: the range, the rule, the chains and the claims."""
    event = told.event
    deaths = deaths_of(event)
    rule = event.how_many.rule if isinstance(event.how_many, EventField) else None
    parts = [
        f"acled-like, unreviewed machine coding under {event.policy}",
        f"killed {_range(deaths)} ({rule})" if deaths is not None else "no report tells of deaths",
        f"reports {event.reports}, outlets {event.outlets}, independent origins "
        + ("unknown" if event.origins is None else str(event.origins)),
        *([f"flags {', '.join(event.flags)}"] if event.flags else []),
        *([f"part of {event.part_of}"] if event.part_of else []),
        f"chains: {' | '.join(told.chains)}", f"claims: {' '.join(event.claim_ids)}",
    ]  # fmt: skip
    return ". ".join(parts) + "."


def _range(deaths: Deaths) -> str:
    """A range in words."""
    low = "…" if deaths.low is None else str(deaths.low)
    return low if deaths.low == deaths.high else f"{low} or more" if deaths.high is None else f"{low}–{deaths.high}"
