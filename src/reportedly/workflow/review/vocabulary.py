"""What a value that a person gives may name: the kinds of event of the packs, and the countries."""

from __future__ import annotations

from functools import lru_cache

from reportedly.knowledge.load import load_knowledge
from reportedly.knowledge.place_world import read_countries
from reportedly.review.possible import Known


@lru_cache(maxsize=4)
def known_in(packs: tuple[str, ...]) -> Known:
    """Gather what values may name under some packs.

    >>> from reportedly.workflow.coder import PACKS
    >>> known = known_in(PACKS)
    >>> "Grenade" in known.types, "SY" in known.countries, "ZZ" in known.countries
    (True, True, False)
    """
    countries = frozenset(country.iso for country in read_countries())
    return Known(types=load_knowledge(packs).triggers.types, countries=countries)
