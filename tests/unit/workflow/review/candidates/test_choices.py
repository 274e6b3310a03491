"""What is offered for a field: spellings, order, points, and what nobody knows."""

from __future__ import annotations

import time

import pytest
from tests.build import KNOWLEDGE, claims_of

from reportedly.errors import UsageError
from reportedly.workflow.review.candidates.choices import MOST, Choices
from reportedly.workflow.review.views.details import Candidate

CHOICES = Choices(KNOWLEDGE)


def labels(kind: str, text: str, about: str = "") -> list[str]:
    """What candidates are called; ``about`` is a report that the value is for."""
    return [each.label for each in found(kind, text, about)]


def found(kind: str, text: str, about: str = "") -> tuple[Candidate, ...]:
    """Candidates; ``about`` is a report that the value is for."""
    return CHOICES.find(kind, text, claims_of(about, published="2018-02-07") if about else ())


@pytest.mark.parametrize(
    ("kind", "typed", "first"),
    [
        ("place", "khan sh", "Khan Shaykhun"), ("place", "Khan Sheikhoun", "Khan Shaykhun"),
        ("place", "شيخون", "Khan Shaykhun"), ("place", "maarrat al numan", "Maarrat al-Numan"),
        ("actor", "daesh", "Islamic State"), ("actor", "FSA", "Free Syrian Army"), ("actor", "da’esh", "Islamic State"),
        ("actor", "russian air", "Russian Air Force"), ("source", "sohr", "Syrian Observatory for Human Rights"),
        ("source", "white hel", "Syria Civil Defence"), ("type", "shell", "Shelling/artillery/missile attack"),
        ("type", "drone", "Air/drone strike"),
    ],
)  # fmt: skip
def test_the_first_candidate_is_the_one_that_is_meant(kind: str, typed: str, first: str) -> None:
    assert labels(kind, typed)[0] == first


def test_a_place_near_what_the_report_tells_goes_before_its_namesakes() -> None:
    about = "The army shelled the town of Khan Shaykhun on Monday."
    names = [each.value["admin1"] for each in found("place", "tell", about)[:5]]
    assert set(names) <= {"Idlib", "Hama"}
    assert set(names) != {each.value["admin1"] for each in found("place", "tell")[:5]}


def test_degrees_give_the_point_itself_and_then_what_lies_there() -> None:
    point, nearest, *_ = found("place", "35.442, 36.651")
    assert (point.value["lat"], point.value["lon"], point.value["place_id"]) == (35.442, 36.651, None)
    assert (point.value["admin1"], point.value["country"]) == ("Idlib", "SY")
    assert point.detail == "this point; at Khan Shaykhun"
    assert nearest.label == "Khan Shaykhun"


def test_a_point_in_the_open_sea_is_still_a_point() -> None:
    (point,) = found("place", "-40.5, -120.25")
    assert (point.value["country"], point.detail) == (None, "this point; nothing known near by")


@pytest.mark.parametrize("typed", ["95, 10", "10, 200", "10", "10, x"])
def test_what_is_no_point_is_taken_for_a_name(typed: str) -> None:
    *_, last = found("place", typed)
    assert (last.label, last.value["lat"]) == (typed, None)


def test_a_name_that_nobody_knows_is_offered_as_it_was_written() -> None:
    for kind, key in (("actor", "actor_id"), ("place", "place_id"), ("source", "source_id")):
        (only,) = found(kind, "  Zzyzx Brigade 9 ")
        assert (only.label, only.value["name"], only.value[key]) == ("Zzyzx Brigade 9", "Zzyzx Brigade 9", None)


def test_without_a_letter_typed_the_actors_of_the_event_are_offered() -> None:
    about = "The Turkish army shelled YPG positions in Afrin on Monday."
    assert {"Turkish Armed Forces", "YPG"} <= set(labels("actor", "", about))
    assert labels("actor", "") == []


def test_without_a_letter_typed_all_kinds_are_offered_those_alike_first() -> None:
    kinds = labels("type", "", "The army shelled the town of Khan Shaykhun on Monday.")
    assert len(kinds) == len(KNOWLEDGE.triggers.types) == 25
    assert "Shelling/artillery/missile attack" in kinds[:7]
    assert labels("type", "")[0] == "Armed clash"


def test_an_actor_that_was_not_there_on_the_day_goes_behind() -> None:
    about = "Rebels shelled Hama on 3 March 2013."
    told = {each.label: each.score or 0.0 for each in found("actor", "hayat tahrir", about)}
    later = {each.label: each.score or 0.0 for each in found("actor", "hayat tahrir")}
    name = "Hayat Tahrir al-Sham (Jabhat al-Nusra)"
    assert told[name] < later[name]


def test_there_are_never_more_than_three_pages_and_each_value_once() -> None:
    for typed in ("a", "al", "k", "the"):
        for kind in ("actor", "place", "source"):
            ids = [str(each.value) for each in found(kind, typed)]
            assert len(ids) == len(set(ids)) <= MOST


def test_other_kinds_are_refused() -> None:
    with pytest.raises(UsageError, match="kinds are actor, place, type, source"):
        found("weather", "rain")


def test_an_answer_takes_less_than_a_key_is_felt() -> None:
    for kind in ("actor", "place", "source"):
        found(kind, "warm up")
        began = time.process_time()
        for typed in ("k", "kh", "kha", "khan", "khan s"):
            found(kind, typed)
        assert (time.process_time() - began) / 5 < 0.05


def test_a_town_and_its_province_of_one_name_are_told_apart() -> None:
    kinds = [each.detail.partition(";")[0] for each in found("place", "Idlib") if each.label == "Idlib"]
    assert kinds[:2] == ["city", "province"]


def test_kinds_are_words_and_no_codes() -> None:
    assert found("actor", "UNESCO")[0].detail.startswith("international organisation")


def test_before_anything_is_typed_the_town_that_is_told_goes_before_its_province() -> None:
    about = "The army shelled the town of Khan Shaykhun in Idlib province on Monday."
    assert labels("place", "", about)[0] == "Khan Shaykhun"
