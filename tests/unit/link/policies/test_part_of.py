"""What is part of what."""

from tests.build import KNOWLEDGE, claims_of
from tests.unit.link.policies.build import happening, place

from reportedly.link.policies.happening import happening_of
from reportedly.link.policies.holding import are_two_acts, compare_holding, relate_days, relate_places
from reportedly.link.policies.part_of import PART, candidates, find_wholes
from reportedly.link.policies.shortlist import shortlist

WEIGHTS = KNOWLEDGE.larger.weights
VILLAGES = ("Tal Rimal", "Deir Sahl", "Ain Zarqa", "Kafr Sahl", "Bir Rimal", "Beit Sahl")


def roundup(*documents: str):
    """A lead on strikes all over a province, and strikes on six villages told after it."""
    starts = dict.fromkeys(documents or ("doc-x",), 40)
    lead = happening("a-1", reach="acts", places=(place("Hama", "admin1", radius_km=60.0),), documents=starts,
                     deaths=(40, 40))  # fmt: skip
    items = [
        happening(f"b-{n}", places=(place(name),), deaths=(n, n),
                  documents=dict.fromkeys(starts, 400 + 150 * n))
        for n, name in enumerate(VILLAGES, start=1)
    ]  # fmt: skip
    return [lead, *items]


def test_the_items_of_a_roundup_are_part_of_its_lead() -> None:
    lead, *items = roundup()
    assert find_wholes([lead, *items], WEIGHTS) == {item.first: lead.first for item in items}


def test_what_no_document_tells_together_is_part_of_nothing() -> None:
    lead, *items = roundup()
    apart = [happening(f"c-{n}", documents={f"doc-{n}": 500}, reach="one") for n in range(3)]
    found = find_wholes([lead, *items, *apart], WEIGHTS)
    assert not {each.first for each in apart} & (set(found) | set(found.values()))


def test_the_order_of_happenings_does_not_matter_and_nothing_is_part_of_itself() -> None:
    told = roundup("doc-x", "doc-y")
    found = find_wholes(told, WEIGHTS)
    assert find_wholes(told[::-1], WEIGHTS) == found
    for start in found:
        seen, at = set(), start
        while at in found:
            assert at not in seen
            seen.add(at)
            at = found[at]


def test_the_shortlist_leaves_out_no_pair_that_reaches_the_threshold() -> None:
    told = roundup("doc-x", "doc-y")
    parts, wholes, _ = shortlist(told, WEIGHTS, PART)
    kept = {(told[part].first, told[whole].first) for part, whole in zip(parts, wholes, strict=True)}
    for part, whole, siblings in candidates(told):
        named = compare_holding(part, whole, siblings)
        score = WEIGHTS["always"] + sum(WEIGHTS.get(name, 0.0) * value for name, value in named.items())
        assert score < PART or (part.first, whole.first) in kept


def test_places_lie_inside_near_apart_or_wider() -> None:
    village, near, far = place(), place("Deir Sahl", lat=35.25), place("Kafr Sahl", lat=36.5)
    province = place("Hama", "admin1", radius_km=60.0)
    country = place("Syria", "country")
    pairs = [(village, province), (village, country), (village, near), (village, far), (province, village)]
    told = [relate_places(happening(places=(a,)), happening(places=(b,))) for a, b in pairs]
    assert told == ["inside", "inside", "near", "apart", "wider"]


def test_days_lie_inside_apart_or_the_same_and_missing_is_missing() -> None:
    day, span, later, none = ("2016-08-02",), ("2016-08-01", "2016-08-09"), ("2016-09-01",), None
    pairs = [(day, span), (day, day), (day, later), (span, day), (none, day), (day, none)]
    told = [relate_days(happening(days=a), happening(days=b)) for a, b in pairs]
    assert told == ["inside", "same", "apart", "wider", "missing", "whole-undated"]


def test_one_act_holds_nothing_that_happened_a_hundred_kilometres_away() -> None:
    whole, far, near = happening("a-1"), place("Mersa", lat=36.2), place("Deir Sahl", lat=35.3)
    assert are_two_acts(happening("b-1", places=(far,)), whole)
    assert not are_two_acts(happening("b-1", places=(near,)), whole)
    assert not are_two_acts(happening("b-1", places=(far,)), happening("a-1", reach="campaign"))
    assert not are_two_acts(happening("b-1", places=(far,)), happening("a-1", places=(place("Hama", "admin1"),)))


def test_one_report_in_four_that_says_assault_makes_no_campaign_and_one_in_three_does() -> None:
    texts = ("An assault on the post at Kidal killed four people on Monday.",
             *["An attack on the post at Kidal killed four people on Monday."] * 3)  # fmt: skip
    claims = [claim for n, text in enumerate(texts) for claim in claims_of(f"{text} Report {n}.")]
    assert len(claims) == 4
    assert happening_of(claims, KNOWLEDGE).reach == "one"
    assert happening_of(claims[:3], KNOWLEDGE).reach == "campaign"
