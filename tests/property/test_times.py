"""Time expressions whatever the day: ranges in order, and one answer wherever the sentence stands."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.times.feasts import feast_day
from reportedly.extract.times.find import find_times
from reportedly.extract.times.scene import Scene
from reportedly.extract.times.timex import find_timexes
from reportedly.extract.times.values import value_of

FORMS = (
    "on Monday", "last Friday", "in March", "on 5 May", "on Nov. 20", "last week", "in the past three days",
    "two months ago", "last summer", "in the third quarter", "on Christmas Day", "during Ramadan", "in early 2015",
    "on the 30th", "earlier this year", "in the 1990s", "on 3 Aylul", "on 12 Ramadan", "at the weekend", "overnight",
    "in mid-June", "in the first half of 2014", "on Eid al-Adha", "next month", "on Tuesday of last week",
)  # fmt: skip
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2035, 12, 31))


@settings(max_examples=60, deadline=None)
@given(published=DAYS, form=st.sampled_from(FORMS), is_future=st.booleans(), is_open=st.booleans())
def test_first_day_is_never_after_the_last(published, form, is_future, is_open):
    reading = reading_of(f"Gunners shelled the mill {form}.", published="2016-05-04")
    scene = Scene(words=KNOWLEDGE.times, published=published, narrative=published, is_future=is_future, is_open=is_open)
    for found in find_times(reading, KNOWLEDGE):
        days = value_of(found, scene)
        assert days is None or days.first is None or days.last is None or days.first <= days.last


@settings(max_examples=25, deadline=None)
@given(form=st.sampled_from(FORMS), before=st.integers(min_value=0, max_value=3))
def test_answer_is_the_same_wherever_the_sentence_stands(form, before):
    sentence = f"Gunners shelled the old mill {form}."
    alone = find_timexes(reading_of(sentence, published="2016-05-04"), KNOWLEDGE)
    filler = "The river runs past the town and its fields. " * before
    moved = find_timexes(reading_of(filler + sentence, published="2016-05-04"), KNOWLEDGE)
    assert [(one.type, one.value) for one in moved] == [(one.type, one.value) for one in alone]
    assert [one.start - len(filler) for one in moved] == [one.start for one in alone]


@given(
    year=st.integers(min_value=1980, max_value=2060),
    feast=st.sampled_from([name for name in KNOWLEDGE.times.feasts if KNOWLEDGE.times.feasts[name][0][0] not in "h="]),
)
def test_feast_falls_into_its_year(year, feast):
    assert feast_day(KNOWLEDGE.times.feasts[feast][0], year).year == year
