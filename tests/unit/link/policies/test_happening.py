"""A happening as policies see it."""

from tests.build import KNOWLEDGE
from tests.unit.link.policies.build import ARMY, CIVILIANS, claim, killed, place

from reportedly.link.policies.happening import happening_of, place_key
from reportedly.records.values import ActorRef


def keys(*claims) -> list[str]:
    return [place_key(each) for each in happening_of(claims, KNOWLEDGE).places]


def test_the_smallest_place_that_claims_tell_stands() -> None:
    wide = place("Hama", "admin1")
    assert keys(claim("clm-a-1", where=(wide,)), claim("clm-b-1")) == ["gn:Tal Rimal"]


def test_two_claims_that_name_two_places_do_not_make_two_places() -> None:
    other = place("Deir Sahl")
    told = keys(claim("clm-a-1"), claim("clm-b-1"), claim("clm-c-1", where=(other,)))
    assert told == ["gn:Tal Rimal"]


def test_one_claim_that_tells_two_villages_tells_two_places() -> None:
    assert len(keys(claim(where=(place(), place("Deir Sahl"))))) == 2


def test_loose_labels_and_civilians_name_no_party() -> None:
    loose = ActorRef(actor_id=None, name="unidentified armed group", kind="armed-group", ambiguous=True)
    told = happening_of([claim(who=(loose,), whom=(CIVILIANS,))], KNOWLEDGE)
    assert (told.who.roots, told.whom.roots) == (frozenset(), frozenset())
    assert told.whom.kinds == {"civilians"}


def test_an_arm_of_the_state_has_the_state_for_its_root() -> None:
    assert happening_of([claim(who=(ARMY,))], KNOWLEDGE).who.roots == {"act-sy"}


def test_deaths_span_what_all_claims_tell_and_leave_parts_out() -> None:
    claims = (
        claim("clm-a-1", how_many=(killed(5), killed(2, of="children", subset_of=0))),
        claim("clm-b-1", how_many=(killed(9),)),
    )
    assert happening_of(claims, KNOWLEDGE).deaths == (5, 9)


def test_what_is_only_planned_is_not_counted_and_what_one_asserts_is() -> None:
    planned, told = claim("clm-a-1", factuality="planned"), claim("clm-b-1", factuality="hedged")
    assert not happening_of([planned], KNOWLEDGE).is_counted
    assert happening_of([planned, told], KNOWLEDGE).is_counted


def test_the_order_of_claims_does_not_matter() -> None:
    claims = [claim("clm-a-1"), claim("clm-b-1", kind="clash"), claim("clm-c-1", days=None)]
    assert happening_of(claims, KNOWLEDGE) == happening_of(claims[::-1], KNOWLEDGE)
