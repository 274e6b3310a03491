"""Dates that the narrative carries on: to the same scene, from a total, to a headline, and where it does not."""

import pytest
from tests.build import claim_of

from reportedly.records.coded import Coded, Uncoded

WEDNESDAY = "2017-10-04"


def days(text, trigger, published=WEDNESDAY):
    when = claim_of(f"Fighting near the river\n\n{text}", trigger, published=published).when
    return (when.value.first, when.value.last) if isinstance(when, Coded) else None


def rule(text, trigger, published=WEDNESDAY):
    return claim_of(f"Fighting near the river\n\n{text}", trigger, published=published).when.rule


def test_day_goes_on_along_a_bulletin_of_one_type():
    text = (
        "Gunmen shelled the mill in Ayn Dara on Sunday. The town has two bakeries. Its market is closed. Nobody works. "
        "The wells are dry. Other gunmen shelled a school in Tal Rahhal, wounding six pupils."
    )
    assert days(text, "wounding") == ("2017-10-01", "2017-10-01")
    assert rule(text, "wounding") == "times.carried@2"


def test_day_goes_on_to_another_act_of_the_scene():
    text = "Gunmen shelled the mill in Ayn Dara on Sunday. Soldiers arrested nine villagers at the crossing."
    assert days(text, "arrested") == ("2017-10-01", "2017-10-01")
    assert rule(text, "arrested") == "times.same-scene@1"


@pytest.mark.parametrize(
    "second",
    [
        "Elsewhere soldiers arrested nine villagers at the crossing.",
        "Soldiers have arrested nine villagers at the crossing.",
        "Soldiers had arrested nine villagers at the crossing.",
    ],
)
def test_day_does_not_go_on_where_the_words_leave_the_scene(second):
    assert days(f"Gunmen shelled the mill in Ayn Dara on Sunday. {second}", "arrested") is None


def test_day_of_old_background_does_not_go_on():
    text = "Gunmen shelled the mill in Ayn Dara on 4 March 2014. Soldiers arrested nine villagers at the crossing."
    assert days(text, "arrested") is None


def test_month_of_an_aside_does_not_hide_the_day():
    text = (
        "Gunmen shelled the mill in Ayn Dara on Sunday. It stood on land which a miller bought in 2009. "
        "Soldiers arrested nine villagers at the crossing."
    )
    assert days(text, "arrested") == ("2017-10-01", "2017-10-01")


def test_pluperfect_glance_does_not_move_the_day():
    text = (
        "Gunmen shelled the mill in Ayn Dara on Tuesday. Envoys had left the area on Sunday night. "
        "The same gunmen shelled a school in Tal Rahhal, killing six pupils."
    )
    assert days(text, "killing") == ("2017-10-03", "2017-10-03")


def test_what_was_told_on_a_day_takes_the_day_of_the_scene():
    text = (
        "Gunmen shelled the mill in Ayn Dara on Sunday. They shelled a school in Tal Rahhal, killing four pupils, "
        "a monitor said on Tuesday."
    )
    assert days(text, "killing") == ("2017-10-01", "2017-10-01")


def test_headline_has_the_day_of_its_story():
    text = "Shelling kills nine in Ayn Dara\n\nShelling killed nine villagers in Ayn Dara on Sunday, a monitor said."
    when = claim_of(text, "kills", published=WEDNESDAY).when
    assert (when.value.first, when.value.last) == ("2017-10-01", "2017-10-01")


def test_parts_of_a_total_have_its_stretch():
    text = (
        "At least 70 villagers have been killed in Ayn Dara since Thursday, a monitor said. "
        "Another 20 people died in shelling of Tal Rahhal, it said."
    )
    assert days(text, "died") == ("2017-09-28", WEDNESDAY)


def test_since_then_counts_from_the_date_before():
    text = "Rebels took Ayn Dara in May 2016. Since then more than 300 villagers have been killed."
    assert days(text, "killed") == ("2016-05-01", WEDNESDAY)


def test_without_a_publication_day_the_words_are_the_reason():
    when = claim_of("Gunmen shelled the mill in Ayn Dara on Sunday, killing four.", "shelled").when
    assert isinstance(when, Uncoded)
    assert when.note == "no publication date to count from"
    assert [span.text for span in when.evidence] == ["on Sunday"]


def test_without_a_publication_day_the_reason_goes_on_too():
    text = "Gunmen shelled the mill in Ayn Dara on Sunday. They shelled the school in Tal Rahhal, killing four."
    when = claim_of(text, "killing").when
    assert (when.uncoded, when.note) == ("absent", "no publication date to count from")


def test_no_date_at_all_has_no_note():
    when = claim_of("Gunmen shelled the mill in Ayn Dara, killing four.", "shelled", published=WEDNESDAY).when
    assert (when.uncoded, when.note) == ("absent", None)
