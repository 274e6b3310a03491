"""Who did it: another author named for one act by another speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import combinations

from reportedly.knowledge.actors import Actor
from reportedly.knowledge.sides import STATE_KINDS
from reportedly.link.contradictions.camps import ARMED, STATE, are_rivals
from reportedly.link.contradictions.one_act import are_one_kind, share_a_day, share_a_place
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
    Where two reports tell one kind of act of one place and day, another state's forces are another author as well, and,
    if they tell one number too, whom the outlets themselves name. In a battle both sides act, nobody lays a suicide
    bombing to a state's forces, and who finds the dead killed nobody.
    """
    everybody = list(claims)
    told = () if any(map(_is_battle, everybody)) else [claim for claim in everybody if _names_an_author(claim)]
    groups = sorted(_by_what_is_told(told), key=_order)
    sides, names = Sides(), (set[str](), set[str]())
    for one, two in combinations(groups, 2):
        if _name_rivals(one[0], two[0], actors) and sides.add(one, two, _are_rival_words):
            names[0].update(actor.name for actor in authors(one[0]))
            names[1].update(actor.name for actor in authors(two[0]))
    if sides:
        values = (" / ".join(sorted(each)) for each in names)
        yield contradiction("who", "actor", RULE, sides, values, origins=origins)


def _by_what_is_told(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims that tell one kind of act between the same actors, together: they exclude the same others."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((event_type(claim), authors(claim), listed(claim.whom)), []).append(claim)
    return list(groups.values())


def _order(group: list[Claim]) -> tuple[bool, list[str]]:
    """What groups are sorted by: those who name a state's forces first, then by the states."""
    return not _is_state(group[0]), sorted(_states(group[0]))


def _are_rival_words(one: Claim, two: Claim) -> bool:
    """Whether two claims are told by two, as somebody's word, of one act; of the very same where that is in doubt."""
    if speaker(one) == speaker(two):
        return False
    is_cited = _is_cited(one) and _is_cited(two)
    if is_cited and not (_is_state(one) and _is_state(two)):
        return True
    is_same = are_one_kind(one, two) and share_a_day(one, two) and share_a_place(one, two)
    return is_same and (is_cited or bool(_numbers(one) & _numbers(two)))


def _is_cited(claim: Claim) -> bool:
    """Whether a claim is somebody's word, or an accusation."""
    return claim.speech_act == "accusation" or not is_own_voice(claim)


def _numbers(claim: Claim) -> set[tuple[str, int | None, int | None]]:
    """What a claim counts, but for single people, of whom any two acts may tell."""
    return {(count.kind, count.low, count.high) for count in listed(claim.how_many) if (count.low or 0) > 1}


def authors(claim: Claim) -> tuple[ActorRef, ...]:
    """Give those who did it themselves."""
    return tuple(actor for actor in listed(claim.who) if actor.part == "principal")


def _is_battle(claim: Claim) -> bool:
    """Whether a claim tells of a fight between two armed sides."""
    kinds = [{actor.kind for actor in listed(side)} for side in (claim.who, claim.whom)]
    return event_type(claim) == "Battles" and all(found & (STATE | ARMED) for found in kinds)


def _names_an_author(claim: Claim) -> bool:
    """Whether a claim tells who did an act of force."""
    is_find = any(count.kind == "bodies_found" for count in listed(claim.how_many))
    is_force = event_type(claim) in FORCE and sub_event(claim) != SUICIDE and not is_find
    return is_told(claim) and is_force and bool(authors(claim))


def _is_state(claim: Claim) -> bool:
    """Whether a state's forces are named."""
    return any(actor.kind in STATE for actor in authors(claim))


def _states(claim: Claim) -> set[str]:
    """The states whose forces are named, by the code in the ids of their actors."""
    ids = [actor.actor_id for actor in authors(claim) if actor.kind in STATE_KINDS and actor.actor_id]
    return {name.removeprefix("act-").partition("-")[0] for name in ids}


def _name_rivals(one: Claim, two: Claim, actors: Mapping[str, Actor]) -> bool:
    """Whether the first lays an act to a state, and both name authors of one act that exclude each other."""
    is_one_act = bool({event_type(one), event_type(two)} & ONE_SIDED) and not _is_exchange(one, two, actors)
    if not _is_state(one) or not is_one_act:
        return False
    if _is_state(two):
        are_all_known = all(actor.kind in STATE_KINDS and actor.actor_id for actor in (*authors(one), *authors(two)))
        return are_all_known and not _states(one) & _states(two)
    return all(are_rivals(a, b, actors) for a in authors(one) for b in authors(two))


def _is_exchange(one: Claim, two: Claim, actors: Mapping[str, Actor]) -> bool:
    """Whether the author of one is whom the other befell: both shot."""
    hits = partial(_is_hit_by, actors=actors)
    return hits(one, two) or hits(two, one)


def _is_hit_by(one: Claim, two: Claim, actors: Mapping[str, Actor]) -> bool:
    """Whether the first claim's author is on the side that the second claim's act befell."""
    armed = [actor for actor in listed(two.whom) if actor.kind not in ("civilians", "unknown", "people")]
    return any(not are_rivals(a, b, actors) for a in authors(one) for b in armed)
