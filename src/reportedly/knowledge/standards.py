"""What the published data sets take in and how they name it: kinds of actors, regions, types of organised violence."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from reportedly.knowledge.packs import Pack, rows_of

CIVILIAN = frozenset(
    {
        "civilians",
        "protesters",
        "aid-workers",
        "medical-workers",
        "rescue-workers",
        "journalists",
        "person",
        "ngo",
        "igo",
    }
)
"""Kinds of actors that are no party to organised violence."""
STATE = frozenset({"state", "state-forces", "state-government", "state-police", "coalition"})
"""Kinds of actors that are a government's; a coalition is one of states."""
ORGANISED = STATE | {"rebel-group", "jihadist-group", "armed-group", "pro-government-militia"}
"""Kinds of actors that use organised violence."""
VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
"""ACLED event types under which force was used."""

EXTERNAL = 8
"""ACLED's code of forces from outside."""
DISORDER = {
    "Excessive force against protesters": "Political violence; Demonstrations",
    "Violent demonstration": "Demonstrations", "Mob violence": "Political violence",
}  # fmt: skip
"""ACLED's disorder type of sub-events whose type does not settle it."""
DISORDER_OF_TYPE = {
    **dict.fromkeys(VIOLENT, "Political violence"), "Protests": "Demonstrations", "Riots": "Political violence",
    "Strategic developments": "Strategic developments",
}  # fmt: skip
OUTSIDE_UCDP = ("Oceania", "Antarctica")
REGION_OF_UCDP = {"America": "Americas", "Asia": "Asia", "Africa": "Africa", "Middle East": "Middle East"}
"""UCDP's region by a word in ACLED's; all others are Europe."""

ViolenceType = Literal[1, 2, 3]


def violence_type(who: Collection[str], whom: Collection[str]) -> ViolenceType | None:
    """Give UCDP's type of violence for the kinds of actors on two sides; null where nobody organised stands on either.

    3 is one-sided (an organised actor against civilians), 1 state-based, 2 between organised actors none of which is
    a state. Where one side is told and the other not, a state makes it 1 and anybody else 2.

    Source: UCDP Georeferenced Event Dataset Codebook.

    >>> violence_type({"state-forces"}, {"civilians"}), violence_type({"rebel-group"}, {"jihadist-group"})
    (3, 2)
    """
    sides = [{kind for kind in side if kind in ORGANISED} for side in (who, whom)]
    if not any(sides):
        return None
    if sum(map(bool, sides)) == 1 and any(kind in CIVILIAN for kind in (*who, *whom)):
        return 3
    return 1 if any(kind in STATE for side in sides for kind in side) else 2


def why_not_organised(
    *,
    acled_type: str | None,
    is_counted: bool,
    is_total: bool,
    who: Collection[str],
    whom: Collection[str],
    deaths_high: int | None,
    has_deaths: bool,
) -> str | None:
    """Say why an event is none of organised violence with a direct death, null where it is.

    ``has_deaths``: somebody tells of deaths; ``deaths_high`` null then means an open number, else it must be above 0.

    Source: UCDP Georeferenced Event Dataset Codebook, definition of an event.
    """
    if not is_counted:
        return "not-said-to-have-happened"
    if is_total:
        return "total"
    if acled_type not in VIOLENT:
        return "no-organised-violence"
    if not has_deaths or deaths_high == 0:
        return "no-direct-death"
    return None if violence_type(who, whom) is not None else "no-organised-actor"


class Standards:
    """Views over ``acled_interactions`` (kind of actor to ACLED's code) and ``acled_regions`` (country to region).

    >>> from reportedly.knowledge.load import load_knowledge
    >>> standards = Standards(load_knowledge().packs)
    >>> standards.interaction("rebel-group"), standards.region("SY")
    (2, 'Middle East')
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._codes = {row["kind"]: int(row["code"]) for _, row in rows_of(packs, "acled_interactions") if row["code"]}
        self._states = {row["id"]: row["iso2"] for _, row in rows_of(packs, "states")}
        self._parents = {row["id"]: row["parent"] for _, row in rows_of(packs, "actors")}
        self._regions = {row["country"]: row for _, row in rows_of(packs, "acled_regions")}

    def interaction(self, kind: str, actor_id: str | None = None, country: str | None = None) -> int | None:
        """ACLED's code of an actor, null where its kind has none; a state's forces in another state are external.

        Args:
            kind: Kind of the actor.
            actor_id: Its id, where it is known.
            country: ISO 3166-1 alpha-2 code of where it acted, where that is known.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> standards = load_knowledge().standards
        >>> [standards.interaction("state-forces", "act-fr-mil", country) for country in ("FR", "ML")]
        [1, 8]
        """
        if kind in STATE and actor_id is not None and country is not None:
            home = self._home(actor_id)
            if home is not None and home != country:
                return EXTERNAL
        return self._codes.get(kind)

    def _home(self, actor_id: str) -> str | None:
        """ISO 3166-1 alpha-2 code of the state that an actor belongs to."""
        at: str | None = actor_id
        while at is not None and at not in self._states:
            at = self._parents.get(at) or _state_of_branch(at, self._states)
        return self._states[at] if at is not None else None

    def region(self, country: str) -> str | None:
        """ACLED's region of a country (ISO 3166-1 alpha-2)."""
        row = self._regions.get(country)
        return row["region"] if row else None

    def numeric(self, country: str) -> int | None:
        """ISO 3166-1 numeric code of a country."""
        row = self._regions.get(country)
        return int(row["iso"]) if row and row["iso"] else None

    def alpha3(self, country: str) -> str | None:
        """ISO 3166-1 alpha-3 code of a country."""
        row = self._regions.get(country)
        return row["iso3"] if row else None

    def name(self, country: str) -> str | None:
        """Usual English name of a country."""
        row = self._regions.get(country)
        return row["name"] if row else None

    def ucdp_region(self, country: str) -> str | None:
        """UCDP's region of a country: Africa, Americas, Asia, Europe, Middle East.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> [load_knowledge().standards.ucdp_region(country) for country in ("SY", "ML", "FR")]
        ['Middle East', 'Africa', 'Europe']
        """
        region = self.region(country)
        if region is None or region in OUTSIDE_UCDP:
            return None
        if region == "Caribbean":
            return "Americas"
        return next((name for word, name in REGION_OF_UCDP.items() if word in region), "Europe")


def disorder_type(acled_type: str, acled: str) -> str:
    """Give ACLED's disorder type of a sub-event.

    >>> disorder_type("Battles", "Armed clash")
    'Political violence'
    """
    return DISORDER.get(acled) or DISORDER_OF_TYPE[acled_type]


def _state_of_branch(actor_id: str, states: Collection[str]) -> str | None:
    """The state whose body an id names ("act-fr-mil" is of "act-fr"), null where it names none."""
    state, _, _ = actor_id.rpartition("-")
    return state if state in states else None
