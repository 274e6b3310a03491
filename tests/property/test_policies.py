"""Laws of every policy: no claim lost, ids of their own, and nothing depends on the order of happenings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.build import KNOWLEDGE
from tests.unit.link.policies.build import TYPES, happening, place

from reportedly.link.policies.choose import derive_units
from reportedly.link.policies.happening import Happening
from reportedly.link.policies.unit import POLICIES, PolicyName

PLACES = (place(), place("Deir Sahl", lat=35.3), place("Hama", "admin1", radius_km=60.0))
PARTIES = st.sampled_from([(), ("act-sy",), ("act-guard",)])
DAYS = st.sampled_from([None, ("2016-08-01",), ("2016-08-02",), ("2016-08-01", "2016-08-03")])


@st.composite
def happenings(draw: st.DrawFn) -> list[Happening]:
    """Some happenings of few places, days, parties and documents, so that they meet."""
    return [
        happening(
            f"{n}-1", draw(st.sampled_from(sorted(TYPES))), days=draw(DAYS), who=draw(PARTIES), whom=draw(PARTIES),
            places=tuple(draw(st.lists(st.sampled_from(PLACES), max_size=2, unique_by=lambda each: each.name))),
            deaths=draw(st.sampled_from([None, (0, 0), (3, 9), (5, None)])), is_total=draw(st.integers(0, 5)) == 0,
            is_counted=draw(st.integers(0, 5)) > 0, reach=draw(st.sampled_from(["one", "acts", "campaign"])),
            documents={draw(st.sampled_from(["doc-x", "doc-y"])): draw(st.integers(0, 3000))},
        )
        for n in range(draw(st.integers(0, 8)))
    ]  # fmt: skip


@pytest.mark.parametrize("policy", POLICIES)
@given(told=happenings(), turned=st.randoms(use_true_random=False))
def test_no_claim_is_lost_ids_differ_and_order_does_not_matter(
    policy: PolicyName, told: list[Happening], turned: object
) -> None:
    units = derive_units(told, KNOWLEDGE, policy)
    ids = [unit.id for unit in units]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids)
    assert {name for unit in units for name in unit.claim_ids} == {name for each in told for name in each.claim_ids}
    shuffled = list(told)
    turned.shuffle(shuffled)  # type: ignore[attr-defined]
    assert derive_units(shuffled, KNOWLEDGE, policy) == units


@pytest.mark.parametrize("policy", POLICIES)
@given(told=happenings())
def test_every_share_of_a_happening_is_in_exactly_one_unit(policy: PolicyName, told: list[Happening]) -> None:
    parts = [part for unit in derive_units(told, KNOWLEDGE, policy) for part in (*unit.parts, *unit.absorbed)]
    shares = sorted((part.claim_ids, part.index, part.of) for part in parts)
    assert shares == sorted(
        (claim_ids, index, of) for claim_ids, of in {(p.claim_ids, p.of) for p in parts} for index in range(of)
    )


@pytest.mark.parametrize("policy", POLICIES)
@given(told=happenings())
def test_an_event_is_part_of_one_that_is_there_and_never_of_itself(policy: PolicyName, told: list[Happening]) -> None:
    larger = {unit.id: unit.part_of for unit in derive_units(told, KNOWLEDGE, policy)}
    assert {whole for whole in larger.values() if whole is not None} <= set(larger)
    for start in larger:
        seen, at = {start}, larger[start]
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = larger[at]
