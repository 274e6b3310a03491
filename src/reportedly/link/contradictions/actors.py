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

RULE = "contradictions.authors@2"
FOUGHT = 1 / 3
"""Share of claims that tell of a fight from which the happening is one: both sides act in it."""
PARTIES = frozenset({"state_media", "official_military", "armed_actor_statement"})
"""Types of sources that speak for a side of a war."""
AIR_STRIKE = "Air/drone strike"
ONE_SIDED = frozenset({"Explosions/Remote violence", "Violence against civilians"})
"""ACLED types in which one side acts on another; in a battle both do."""
SUICIDE = "Suicide bomb"
FORCE = ONE_SIDED | {"Battles"}


def actor_contradictions(
    claims: Iterable[Claim], actors: Mapping[str, Actor], origins: Mapping[str, str]
) -> Iterator[Contradiction]:
    """Yield at most one contradiction: those who name one author of an act of force against those who name another.

    Only what a cited source tells, or an accusation: whom an outlet itself names in passing is often an ally or a part.
    Where two reports tell one kind of act of one place and day, another state's forces are another author as well, as
    far as one of the two accuses or speaks for a party. Inside one report the authors of two sentences are mostly those
    of two acts: there somebody must accuse. In a battle both sides act, nobody lays a suicide bombing to a state's
    forces nor an air strike to nameless fighters, and who finds the dead killed nobody.
    """
    everybody = list(claims)
    is_fight = sum(map(_is_battle, everybody)) >= FOUGHT * len(everybody)
    told = () if is_fight else [claim for claim in everybody if _names_an_author(claim)]
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
    is_blame = _accuses(one) or _accuses(two)
    if speaker(one) == speaker(two) or (one.document_id == two.document_id and not is_blame):
        return False
    if not (_is_cited(one) and _is_cited(two)):
        return False
    if not (_is_state(one) and _is_state(two)):
        return True
    is_heard = is_blame or _speaks_a_party(one) or _speaks_a_party(two)
    return is_heard and are_one_kind(one, two) and share_a_day(one, two) and share_a_place(one, two)


def _accuses(claim: Claim) -> bool:
    return claim.speech_act == "accusation"


def _speaks_a_party(claim: Claim) -> bool:
    """Whether somebody in a claim's chain behind its outlet speaks for a side."""
    return any(link.type in PARTIES for link in claim.attribution[1:])


def _is_cited(claim: Claim) -> bool:
    """Whether a claim is somebody's word, or an accusation."""
    return _accuses(claim) or not is_own_voice(claim)


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
    return is_told(claim) and is_force and bool(authors(claim)) and not _flies_unnamed(claim)


def _flies_unnamed(claim: Claim) -> bool:
    """Whether nameless fighters of no state would have flown an air strike: whom it hit was read for who did it."""
    unnamed = (actor.kind in ARMED and actor.actor_id is None for actor in authors(claim))
    return sub_event(claim) == AIR_STRIKE and all(unnamed)


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
