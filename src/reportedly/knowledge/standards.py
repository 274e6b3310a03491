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
        self._regions = {row["country"]: row for _, row in rows_of(packs, "acled_regions")}

    def interaction(self, kind: str) -> int | None:
        """ACLED's code of a kind of actor, null where it has none."""
        return self._codes.get(kind)

    def region(self, country: str) -> str | None:
        """ACLED's region of a country (ISO 3166-1 alpha-2)."""
        row = self._regions.get(country)
        return row["region"] if row else None

    def numeric(self, country: str) -> int | None:
        """ISO 3166-1 numeric code of a country."""
        row = self._regions.get(country)
        return int(row["iso"]) if row else None

    def alpha3(self, country: str) -> str | None:
        """ISO 3166-1 alpha-3 code of a country."""
        row = self._regions.get(country)
        return row["iso3"] if row else None

    def name(self, country: str) -> str | None:
        """Usual English name of a country."""
        row = self._regions.get(country)
        return row["name"] if row else None
