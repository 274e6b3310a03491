"""Tellings of one document: what coding took for one happening is evidence, what excludes it is stronger."""

from tests.build import KNOWLEDGE
from tests.unit.link.tellings_made import DAY, count, day, place, side, telling

from reportedly.link.same import join_in_documents

ONE = {"happenings": frozenset({"doc-1-1"}), "days": day(DAY)}


def test_own_places_far_apart_part_what_coding_took_for_one_happening():
    here = telling("a", **ONE, places=(place("mill", 35.0, 36.0),))
    there = telling("b", **ONE, start=1200, sentence=1200, places=(place("port", 33.0, 36.0, admin1="south"),))
    assert len(join_in_documents([here, there], KNOWLEDGE.linking)) == 2


def test_what_coding_took_for_one_happening_at_one_place_stays_together():
    here = telling("a", **ONE, places=(place("mill"),))
    alike = (("clm-doc-1-a", 2.0),)
    again = telling("b", **ONE, start=1200, sentence=1200, places=(place("mill"),), reference="definite", alike=alike)
    assert len(join_in_documents([here, again], KNOWLEDGE.linking)) == 1


def test_what_is_introduced_as_another_happening_and_tells_another_number_is_another():
    told = ONE | {"alike": (("clm-doc-1-a", 8.0),), "reference": "definite"}
    raid = telling("a", **ONE, counts=frozenset({count(6, 6)}))
    massacre = telling("b", **told, start=1200, sentence=1200, counts=frozenset({count(23, 23)}))
    after = telling("c", **told, start=1200, sentence=1200, counts=frozenset({count(23, 23)}), is_other=True)
    assert len(join_in_documents([raid, massacre], KNOWLEDGE.linking)) == 1
    assert len(join_in_documents([raid, after], KNOWLEDGE.linking)) == 2


def test_claims_of_which_coding_gave_no_view_meet_by_their_slots_alone():
    same = ONE | {"places": (place("mill"),), "reference": "definite"}
    one, two = telling("a", **same), telling("b", **same, start=1200, sentence=1200)
    assert len(join_in_documents([one, two], KNOWLEDGE.linking)) == 1


def test_two_numbers_told_next_to_each_other_of_one_happening_meet_although_the_places_differ_a_little():
    told = ONE | {"who": side("act-a"), "places": (place("mill"),), "counts": frozenset({count(200, 999)})}
    grave = telling("a", **told)
    alike = (("clm-doc-1-a", 0.4),)
    other = told | {
        "who": side("act-b"),
        "places": (place("weir", 35.03, 36.03),),
        "counts": frozenset({count(3500, None)}),
    }
    again = telling("b", **other, start=1200, sentence=1200, turn=1, alike=alike)
    later = telling("c", **other, start=1200, sentence=1200, turn=4, alike=(("clm-doc-1-a", -2.5),))
    assert len(join_in_documents([grave, again], KNOWLEDGE.linking)) == 1
    assert len(join_in_documents([grave, later], KNOWLEDGE.linking)) == 2
