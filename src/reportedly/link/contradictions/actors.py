"""Who did it: another author named for one act by another speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import combinations

from reportedly.knowledge.actors import Actor
from reportedly.link.contradictions.camps import ARMED, STATE, are_rivals
from reportedly.link.contradictions.sides import Sides, contradiction
from reportedly.link.contradictions.values import event_type, is_own_voice, is_told, listed, speaker, sub_event
from reportedly.records.claim import Claim
from reportedly.records.event import Contradiction
from reportedly.records.values import ActorRef

RULE = "contradictions.authors@1"
ONE_SIDED = frozenset({"Explosions/Remote violence", "Violence against civilians"})
"""ACLED types in which one side acts on another; in a battle both do."""
SUICIDE = "Suicide bomb"
FORCE = ONE_SIDED | {"Battles"}


def actor_contradictions(
    claims: Iterable[Claim], actors: Mapping[str, Actor], origins: Mapping[str, str]
) -> Iterator[Contradiction]:
    """Yield at most one contradiction: those who name one author of an act of force against those who name another.

    Only what a cited source tells, or an accusation: whom an outlet itself names in passing is often an ally or a part.
    In a battle both sides act, nobody lays a suicide bombing to a state's forces, and who finds the dead killed nobody.
    """
    everybody = list(claims)
    told = () if any(map(_is_battle, everybody)) else [claim for claim in everybody if _names_an_author(claim)]
    groups = _by_what_is_told(told)
    sides, names = Sides(), (set[str](), set[str]())
    for one, two in combinations(groups, 2):
        state, group = (one, two) if _is_state(one[0]) else (two, one)
        if _name_rivals(state[0], group[0], actors) and sides.add(state, group, _are_two_speakers):
            names[0].update(actor.name for actor in authors(state[0]))
            names[1].update(actor.name for actor in authors(group[0]))
    if sides:
        values = (" / ".join(sorted(each)) for each in names)
        yield contradiction("who", "actor", RULE, sides, values, origins=origins)


def _by_what_is_told(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims that tell one kind of act between the same actors, together: they exclude the same others."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((event_type(claim), authors(claim), listed(claim.whom)), []).append(claim)
    return list(groups.values())


def _are_two_speakers(one: Claim, two: Claim) -> bool:
    """Whether two claims are told by two."""
    return speaker(one) != speaker(two)


def authors(claim: Claim) -> tuple[ActorRef, ...]:
    """Give those who did it themselves."""
    return tuple(actor for actor in listed(claim.who) if actor.part == "principal")


def _is_battle(claim: Claim) -> bool:
    """Whether a claim tells of a fight between two armed sides."""
    kinds = [{actor.kind for actor in listed(side)} for side in (claim.who, claim.whom)]
    return event_type(claim) == "Battles" and all(found & (STATE | ARMED) for found in kinds)


def _names_an_author(claim: Claim) -> bool:
    """Whether a claim tells, as somebody's word, who did an act of force."""
    is_cited = claim.speech_act == "accusation" or not is_own_voice(claim)
    is_find = any(count.kind == "bodies_found" for count in listed(claim.how_many))
    is_force = event_type(claim) in FORCE and sub_event(claim) != SUICIDE and not is_find
    return is_told(claim) and is_force and is_cited and bool(authors(claim))


def _is_state(claim: Claim) -> bool:
    """Whether a state's forces are named."""
    return any(actor.kind in STATE for actor in authors(claim))


def _name_rivals(state: Claim, group: Claim, actors: Mapping[str, Actor]) -> bool:
    """Whether only the first lays an act to a state, and both name authors of one act that exclude each other."""
    if not _is_state(state) or _is_state(group):
        return False
    is_one_act = bool({event_type(state), event_type(group)} & ONE_SIDED) and not _is_exchange(state, group, actors)
    return is_one_act and all(are_rivals(a, b, actors) for a in authors(state) for b in authors(group))


def _is_exchange(one: Claim, two: Claim, actors: Mapping[str, Actor]) -> bool:
    """Whether the author of one is whom the other befell: both shot."""
    hits = partial(_is_hit_by, actors=actors)
    return hits(one, two) or hits(two, one)


def _is_hit_by(one: Claim, two: Claim, actors: Mapping[str, Actor]) -> bool:
    """Whether the first claim's author is on the side that the second claim's act befell."""
    armed = [actor for actor in listed(two.whom) if actor.kind not in ("civilians", "unknown", "people")]
    return any(not are_rivals(a, b, actors) for a in authors(one) for b in armed)
