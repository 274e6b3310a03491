"""Time expressions: what they mean in days, and which event they date."""

import pytest
from tests.build import KNOWLEDGE, event_at, reading_of

from reportedly.extract.times.find import find_expressions, find_times
from reportedly.extract.times.resolve import resolve_times
from reportedly.extract.times.rules import assign_time
from reportedly.records.coded import Coded, Uncoded

WEDNESDAY = "2017-10-04"


def times_of(text, published=WEDNESDAY):
    reading = reading_of(text, published=published)
    return reading, resolve_times(reading, find_times(reading, KNOWLEDGE), KNOWLEDGE)


def days_of(text, published=WEDNESDAY):
    _, times = times_of(text, published)
    return [(time.value.value.first, time.value.value.last) for time in times if isinstance(time.value, Coded)]


def when(text, trigger, published=WEDNESDAY, others=(), **kinds):
    reading, times = times_of(text, published)
    events = tuple(sorted((event_at(reading, word, **kinds) for word in (trigger, *others)), key=lambda e: e.start))
    event = next(e for e in events if reading.document.text[e.start : e.end] == trigger)
    return assign_time(reading, event, events, times)


@pytest.mark.parametrize(
    "words",
    ["last season", "two seasons ago", "three seasons later", "the previous season", "over the past three seasons"],
)
def test_a_season_without_its_name_is_no_stretch_of_days_that_anybody_can_tell(words):
    _, times = times_of(f"Shells hit the mill {words}.")
    told = [time.value for time in times]
    assert [each.uncoded for each in told if isinstance(each, Uncoded)] == ["absent"]
    assert [each.note for each in told if isinstance(each, Uncoded)] == ["a season that is not named has no known days"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on 30 September 2017", "2017-09-30", "2017-09-30"),
        ("on the 30th of September", "2017-09-30", "2017-09-30"),
        ("on Sept. 30", "2017-09-30", "2017-09-30"),
        ("on December 12", "2016-12-12", "2016-12-12"),
        ("on 19/7/2017", "2017-07-19", "2017-07-19"),
        ("on 2017-07-19", "2017-07-19", "2017-07-19"),
        ("on Monday", "2017-10-02", "2017-10-02"),
        ("on Wednesday", "2017-10-04", "2017-10-04"),
        ("late on Thursday", "2017-09-28", "2017-09-28"),
        ("last Wednesday", "2017-09-27", "2017-09-27"),
        ("today", "2017-10-04", "2017-10-04"),
        ("yesterday", "2017-10-03", "2017-10-03"),
        ("overnight", "2017-10-03", "2017-10-04"),
        ("this morning", "2017-10-04", "2017-10-04"),
        ("in the past 24 hours", "2017-10-03", "2017-10-04"),
        ("over the past three days", "2017-10-01", "2017-10-04"),
        ("two days ago", "2017-10-02", "2017-10-02"),
        ("two years ago", "2015-01-01", "2015-12-31"),
        ("last week", "2017-09-25", "2017-10-01"),
        ("in the last week", "2017-09-27", "2017-10-04"),
        ("late last week", "2017-09-29", "2017-10-01"),
        ("earlier this week", "2017-10-02", "2017-10-04"),
        ("earlier this year", "2017-01-01", "2017-10-04"),
        ("last month", "2017-09-01", "2017-09-30"),
        ("last year", "2016-01-01", "2016-12-31"),
        ("at the weekend", "2017-09-30", "2017-10-01"),
        ("in recent days", "2017-09-27", "2017-10-04"),
        ("in August", "2017-08-01", "2017-08-31"),
        ("in August last year", "2016-08-01", "2016-08-31"),
        ("last November", "2016-11-01", "2016-11-30"),
        ("in early April", "2017-04-01", "2017-04-10"),
        ("in late February", "2017-02-21", "2017-02-28"),
        ("in 2013", "2013-01-01", "2013-12-31"),
        ("in early 2016", "2016-01-01", "2016-03-31"),
        ("in mid-2012", "2012-06-01", "2012-08-31"),
        ("in 2017", "2017-01-01", "2017-10-04"),
        ("in the summer of 2015", "2015-06-01", "2015-08-31"),
        ("during Ramadan 2016", "2016-06-07", "2016-07-06"),
        ("on 12 Ramadan 1438", "2017-06-06", "2017-06-08"),
        ("on Eid al-Adha 2016", "2016-09-12", "2016-09-14"),
        ("on Good Friday 2016", "2016-03-25", "2016-03-25"),
        ("in the second quarter of 2016", "2016-04-01", "2016-06-30"),
        ("in the third quarter", "2017-07-01", "2017-09-30"),
        ("in the first half of 2016", "2016-01-01", "2016-06-30"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("in the early 1990s", "1990-01-01", "1993-12-31"),
        ("last winter", "2016-12-01", "2017-02-28"),
        ("in the sixth year of the war", "2016-03-01", "2017-02-28"),
        ("on the 2nd", "2017-10-02", "2017-10-02"),
        ("on the 12th", "2017-09-12", "2017-09-12"),
        ("on Monday of last week", "2017-09-25", "2017-09-25"),
        ("on 03/10/17", "2017-10-03", "2017-10-03"),
        ("on 2016/07/19", "2016-07-19", "2016-07-19"),
        ("on Wednesday 27 September", "2017-09-27", "2017-09-27"),
        ("on Tuesday, October 3, 2017, local time", "2017-10-03", "2017-10-03"),
        ("on Monday and Tuesday of last week", "2017-09-25", "2017-09-26"),
        ("from late March to early May 2016", "2016-03-21", "2016-05-10"),
        ("from 28 April to May 3, 2016", "2016-04-28", "2016-05-03"),
        ("between 2012 and March 2014", "2012-01-01", "2014-03-31"),
        ("from Sunday until Tuesday night", "2017-10-01", "2017-10-03"),
        ("in the spring and summer of 2015", "2015-03-01", "2015-08-31"),
        ("in the last two weeks of April", "2017-04-17", "2017-04-30"),
        ("in the first few days of September", "2017-09-01", "2017-09-05"),
        ("since the start of the year", "2017-01-01", "2017-10-04"),
        ("earlier in the week", "2017-10-02", "2017-10-04"),
        ("overnight on Sunday", "2017-10-01", "2017-10-02"),
        ("over the past forty-eight hours", "2017-10-02", "2017-10-04"),
        ("in 2015/16", "2015-01-01", "2016-12-31"),
        ("the year before", "2016-01-01", "2016-12-31"),
        ("since September 2014", "2014-09-01", "2017-10-04"),
        ("since Sunday", "2017-10-01", "2017-10-04"),
        ("by Tuesday", None, "2017-10-03"),
        ("from 2012 to 2014", "2012-01-01", "2014-12-31"),
        ("between 4 and 6 April", "2017-04-04", "2017-04-06"),
        ("from Sunday to Tuesday", "2017-10-01", "2017-10-03"),
        ("on Friday and Saturday", "2017-09-29", "2017-09-30"),
        ("recently", None, "2017-10-04"),
    ],
)
def test_expression_means_these_days(words, first, last):
    assert days_of(f"Rebel gunners shelled the old mill {words}.") == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 2254 asks for talks.",
        "The post lies 2000 metres away.",
        "Officials may meet the envoy.",
        "Troops march on the town.",
        "Some 2000 villagers fled.",
        "The crowd gathers on Fridays at the square.",
        "Shelling lasted for three days.",
        "Shells land every day.",
        "The gate is now shut.",
        "Years ago the mill was busy.",
        "It was the third day of the siege.",
    ],
)
def test_words_that_only_look_like_dates_are_none(text):
    assert days_of(text) == []


def test_future_verb_moves_a_weekday_ahead():
    assert days_of("The buses will leave the town on Friday.") == [("2017-10-06", "2017-10-06")]


def test_weekday_without_a_publication_day_stays_uncoded():
    _, times = times_of("Rebel gunners shelled the old mill on Monday.", published=None)
    assert [type(time.value) for time in times] == [Uncoded]
    assert times[0].value.note == "no publication date to count from"


def test_full_date_needs_no_publication_day():
    assert days_of("Gunners shelled the mill on 3 May 2016.", published=None) == [("2016-05-03", "2016-05-03")]


def test_previous_day_counts_from_the_narrative():
    text = "The army took the hill on Sunday. Jets had hit the bridge the previous day."
    assert days_of(text) == [("2017-10-01", "2017-10-01"), ("2017-09-30", "2017-09-30")]


def test_month_of_the_same_year_counts_from_the_narrative():
    text = "The army lost the dam on 4 March 2014. It came back in August of the same year."
    assert days_of(text)[-1] == ("2014-08-01", "2014-08-31")


def test_since_the_war_began_takes_its_start_from_the_pack():
    assert days_of("Half the houses were destroyed since the war began.") == [("2011-03-01", "2017-10-04")]


def test_weekday_has_its_words_and_its_derivation():
    value = when("Rebel gunners shelled the mill on Monday.", "shelled")
    assert [span.text for span in value.evidence] == ["on Monday"]
    assert (value.derivation.kind, value.derivation.inputs) == ("weekday-before-publication", ("published",))


def test_event_without_a_date_is_never_dated_by_publication():
    assert isinstance(when("Rebel gunners shelled the old mill.", "shelled"), Uncoded)


def test_date_in_a_relative_clause_stays_there():
    text = "Jets bombed the town, which rebels seized in 2013."
    assert isinstance(when(text, "bombed", others=("seized",)), Uncoded)
    assert when(text, "seized", others=("bombed",)).value.first == "2013-01-01"


def test_two_events_of_one_sentence_keep_their_own_days():
    text = "Rebels shelled the mill on Sunday and jets bombed the bridge on Tuesday."
    assert when(text, "shelled", others=("bombed",)).value.first == "2017-10-01"
    assert when(text, "bombed", others=("shelled",)).value.first == "2017-10-03"


def test_day_of_speaking_only_closes_the_range():
    value = when("The monitor said on Tuesday that rebels had shelled the mill.", "shelled")
    assert (value.value.first, value.value.last, value.rule) == (None, "2017-10-03", "times.no-later-than@1")


def test_past_narrative_carries_the_day_to_the_next_sentence():
    text = "Rebels shelled the mill on Sunday. Later they bombarded the school."
    value = when(text, "bombarded", others=("shelled",))
    assert (value.value.first, value.derivation.kind, value.evidence) == ("2017-10-01", "carried-from-sentence", ())


def test_day_is_not_carried_to_another_kind_of_event_or_tense():
    text = "Rebels shelled the mill on Sunday. The army has bombarded the school for years."
    assert isinstance(when(text, "bombarded", others=("shelled",)), Uncoded)


def test_siege_that_began_on_a_day_lasts_to_publication():
    value = when("The siege of the town began on 3 July.", "siege")
    assert (value.value.first, value.value.last) == ("2017-07-03", WEDNESDAY)


def test_two_days_after_dates_what_came_before():
    text = "The army retook the village on Tuesday. It came two days after rebels seized it."
    assert when(text, "seized", others=("retook",)).value.first == "2017-10-01"


def test_day_of_an_act_is_not_that_of_the_fighting_before_it():
    text = "Rebels surrounded the village on Tuesday after heavy clashes near the mill."
    value = when(text, "clashes", others=("surrounded",))
    assert isinstance(value, Uncoded) or value.value.first is None
    assert when(text, "surrounded", others=("clashes",)).value.first == "2017-10-03"


@pytest.mark.parametrize(
    "text", ["The Organization last week told of a raid.", "Mr Ki-moon this month told of a raid."]
)
def test_evidence_never_begins_inside_a_word(text):
    reading = reading_of(text)
    for found in find_expressions(reading, KNOWLEDGE):
        assert text[found.start - 1] == " "


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Friday 6 October", "2017-10-06"),
        ("on Thursday, October 6", "2016-10-06"),
        ("on Wednesday 27 September", "2017-09-27"),
        ("on Sunday 27 September", "2017-09-27"),
    ],
)
def test_a_weekday_told_with_its_date_chooses_the_year_if_it_fits_any(words: str, day: str) -> None:
    assert days_of(f"Shells hit the town {words}.") == [(day, day)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("An assault on Raqqa is planned for November.", "2017-11-01"),
        ("Talks are due on 14 November.", "2017-11-14"),
        ("An assault on Raqqa was planned for November.", "2016-11-01"),
    ],
)
def test_what_is_planned_lies_ahead(text: str, first: str) -> None:
    assert days_of(text)[0][0] == first


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("in the first half of September", "2017-09-01", "2017-09-15"),
        ("in the second half of September", "2017-09-16", "2017-09-30"),
    ],
)
def test_half_a_month_is_a_half(words: str, first: str, last: str) -> None:
    assert days_of(f"Shells hit the town {words}.") == [(first, last)]
