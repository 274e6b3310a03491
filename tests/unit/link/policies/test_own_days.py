"""Happenings whose claims tell different exact days."""

from msgspec.structs import replace
from tests.build import KNOWLEDGE, claims_of
from tests.samples import coded
from tests.unit.link.policies.build import claim, days_of

from reportedly.link.policies.choose import derive_units
from reportedly.link.policies.happening import happening_of
from reportedly.link.policies.own_days import part_by_days


def on(id: str, first: str, last: str | None = None, **told):
    """A claim whose own words tell its days."""
    return replace(claim(id, **told), when=coded(days_of(first, last), "on Monday"))


def groups(*claims) -> list[list[str]]:
    return [[each.id for each in found] for found in part_by_days(claims)]


def units(*claims, policy="acled-day@1"):
    return derive_units((happening_of(claims, KNOWLEDGE),), KNOWLEDGE, policy)


def test_claims_of_two_exact_days_are_two_events_of_the_day_policies_and_one_incident() -> None:
    told = on("clm-a-1", "2016-08-01"), on("clm-b-1", "2016-08-08"), on("clm-c-1", "2016-08-08")
    assert [unit.claim_ids for unit in units(*told)] == [("clm-a-1",), ("clm-b-1", "clm-c-1")]
    assert len(units(*told, policy="incident@1")) == 1


def test_the_day_after_is_a_slip_of_another_report_and_another_act_of_the_same() -> None:
    first, second = on("clm-a-1", "2016-08-01"), on("clm-b-1", "2016-08-02")
    assert groups(first, second) == []
    assert groups(first, replace(second, document_id=first.document_id)) == [["clm-a-1"], ["clm-b-1"]]


def test_a_claim_without_a_day_goes_with_what_its_dates_then_its_report_allow() -> None:
    one, two = on("clm-a-1", "2016-08-01"), on("clm-b-1", "2016-08-08")
    span = on("clm-c-1", "2016-08-07", "2016-08-09")
    undated = replace(claim("clm-d-1", days=None), document_id=two.document_id)
    assert groups(one, two, span, undated) == [["clm-a-1"], ["clm-b-1", "clm-c-1", "clm-d-1"]]


def test_days_that_coding_carried_there_and_days_of_a_denial_part_nothing() -> None:
    one = on("clm-a-1", "2016-08-01")
    assert groups(one, claim("clm-b-1", days=("2016-08-08",))) == []
    assert groups(one, on("clm-c-1", "2016-08-08", factuality="denied")) == []


def test_overnight_raids_keep_their_toll_whole_under_the_day_policies() -> None:
    told = claims_of("Overnight mortar fire on Zaporizhzhia killed 11 people.", published="2023-03-10")
    (unit,) = units(*told)
    assert unit.parts[0].of == 1
