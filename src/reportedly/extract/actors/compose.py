"""Put an owner and a noun together: whose jets, whose soldiers, whose government."""

from __future__ import annotations

from reportedly.knowledge.actors import Actor, ActorNoun, Actors, Branch
from reportedly.records.values import ActorRef

BRANCHES: dict[str, Branch] = {
    "army": "mil", "force": "mil", "forces": "mil", "forcegov": "mil", "weapon": "mil", "fighter": "mil", "part": "mil",
    "event": "mil", "heli": "air", "air": "air", "airforce": "air", "air-event": "air", "navy": "navy",
    "state": "gov", "gov": "gov", "partyish": "gov", "police": "police", "security": "sec",
}  # fmt: skip
FORCE_OF_GOVERNMENT = frozenset(
    {"forces", "force", "army", "fighter", "forcegov", "weapon", "air", "heli", "airforce", "air-event", "navy",
     "police", "security"}
)  # fmt: skip
"""Classes through which a government acts by its forces; the rest ("regime officials") is the government itself."""
GENERIC = frozenset({"civil", "ethnic", "object", "quantity"})


def ref_of(actor: Actor) -> ActorRef:
    """Make the value of an actor; one that no pack lists keeps its own name and has no id."""
    return ActorRef(actor_id=actor.id if actor.is_listed else None, name=actor.name, kind=actor.kind)


def neutral(noun: ActorNoun) -> ActorRef:
    """Make the value of a noun that names nobody in particular."""
    ambiguous = noun.ambiguous and not noun.group.startswith("civil")
    return ActorRef(actor_id=None, name=noun.name, kind=noun.kind, ambiguous=ambiguous)


def compose(actors: Actors, owner: Actor, noun: ActorNoun | None) -> ActorRef | None:
    """Read "OWNER's NOUN" as an actor; null where the owner does not act through the noun.

    A state acts through its army, air force, navy, police or government; everybody else acts as themselves.
    Civilians stay civilians whoever's they are; rebels and militants of a country are not its forces.
    """
    if noun is None:
        return ref_of(owner)
    if noun.group in GENERIC:
        return neutral(noun)
    if noun.group in ("side-pro", "loyal"):
        return neutral(noun)
    if owner.kind == "state-government" and noun.group in (
        "forces",
        "force",
        "army",
        "fighter",
        "part",
        "event",
        "forcegov",
    ):
        state = actors.state_of(owner.id)
        if noun.group in ("part", "event") or state is None:
            return ref_of(owner)
        return ref_of(actors.branch(state, "mil"))
    state = actors.state_of(owner.id) if owner.kind.startswith("state") else None
    if state is None:
        return None if noun.group in ("rebel", "loyal") and owner.kind == "igo" else ref_of(owner)
    return _of_state(actors, owner, state, noun)


def _of_state(actors: Actors, owner: Actor, state: str, noun: ActorNoun) -> ActorRef | None:
    """A state or one of its bodies with a noun."""
    if noun.group in ("rebel", "armed", "armedgroup", "groupish", "kurdnoun", "kurd", "militia", "side-anti"):
        return neutral(noun) if noun.name else None
    if noun.group == "group":
        return None
    if noun.group == "ally":
        return ref_of(actors.actor(state))
    branch = BRANCHES.get(noun.group)
    if branch is None:
        return ref_of(owner)
    if owner.id == state:
        return ref_of(actors.branch(state, branch))
    if owner.kind == "state-government" and noun.group in FORCE_OF_GOVERNMENT:
        return ref_of(actors.branch(state, branch))
    if owner.id == f"{state}-mil" and branch == "air" and noun.group != "heli":
        return ref_of(actors.branch(state, "air"))
    return ref_of(owner)
