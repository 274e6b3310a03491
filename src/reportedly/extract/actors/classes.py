"""The classes of actor nouns that the grammar of "whose" speaks of; the words themselves are in the packs."""

from __future__ import annotations

from reportedly.knowledge.actor_terms import Term
from reportedly.knowledge.actors import Actors

BODIES = ("army", "state", "police", "security", "airforce", "navy")
"""Bodies of a state; without an owner they are those of the state that the document is about."""
ARMED = ("armed", "armedgroup", "militia", "rebel", "fighter", "groupish", "loyal")
"""People under arms who are no state's."""
TROOPS = ("force", "forces", "forcegov")
MEANS = ("air", "heli", "weapon")
"""Aircraft and weapons, which act for whoever has them."""
SIDES = ("kurd", "kurdnoun", "side-pro", "side-anti")
ACTS = ("event", "air-event")
"""Acts and assets: what stands before them is whose they are, they themselves are nobody."""
COLLECTIVE = frozenset({"part", "group", "quantity", "quantity-of"})
"""Nouns that are whatever the phrase after "of" is: "members of", "dozens of"."""

OWNED = frozenset((*BODIES, *ARMED, *TROOPS, *MEANS, *ACTS, *COLLECTIVE, "partyish", "gov", "ally", "kurdnoun"))
"""Classes that can have an owner before or after them."""
OWNING = frozenset((*BODIES, *ARMED, *SIDES, "ethnic", "group"))
"""Classes that can stand before a noun as its owner: "army jets", "rebel positions"."""
HOLDING = frozenset({"rebel", "state", "army", "armed", "militia", "side-anti", "side-pro"})
"""Classes that tell whose ground a place is: "rebel areas"."""
NAMED_BY = frozenset({"group", "armedgroup", "militia", "rebel", "kurd", "groupish", "partyish"})
"""Classes that stand before a name in apposition: "the rebel group X"."""
OFFICES = frozenset({"gov", "part", "forcegov", "state"})
"""Classes that stand before a person's name: "President X"."""


def group_of(actors: Actors, term: Term) -> str:
    """The class of a noun term; empty for names and states."""
    return actors.nouns[term.entries[0].target].group if term.role in ("noun", "affix") else ""
