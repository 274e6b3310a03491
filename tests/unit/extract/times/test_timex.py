"""Time expressions get their TIMEX3 type and value, whatever their form."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.times.timex import find_timexes

WEDNESDAY = "2017-10-04"


def timexes(text, published=WEDNESDAY):
    return find_timexes(reading_of(text, published=published), KNOWLEDGE)


def told(text, published=WEDNESDAY):
    return [(text[one.start : one.end], one.type, one.value) for one in timexes(text, published)]


@pytest.mark.parametrize(
    ("words", "span", "kind", "value"),
    [
        ("on 5 May 2017", "5 May 2017", "DATE", "2017-05-05"),
        ("on May 5th, 2017", "May 5th, 2017", "DATE", "2017-05-05"),
        ("on the 5th of May", "the 5th of May", "DATE", "2017-05-05"),
        ("on 05/05/2017", "05/05/2017", "DATE", "2017-05-05"),
        ("on 2017-05-05", "2017-05-05", "DATE", "2017-05-05"),
        ("on 5.5.17", "5.5.17", "DATE", "2017-05-05"),
        ("on 11/10/2016", "11/10/2016", "DATE", "2016-10-11"),
        ("on 10/03/2017", "10/03/2017", "DATE", "2017-03-10"),
        ("on 13 Tishreen al-Awwal 2015", "13 Tishreen al-Awwal 2015", "DATE", "2015-10-13"),
        ("on Friday", "Friday", "DATE", "2017-09-29"),
        ("on Friday, Sept. 29", "Friday, Sept. 29", "DATE", "2017-09-29"),
        ("last Friday", "last Friday", "DATE", "2017-09-29"),
        ("on Tuesday morning", "Tuesday morning", "TIME", "2017-10-03TMO"),
        ("late on Thursday", "late on Thursday", "DATE", "2017-09-28"),
        ("on Monday night", "Monday night", "TIME", "2017-10-02TNI"),
        ("overnight", "overnight", "TIME", "2017-10-03TNI"),
        ("at dawn", "dawn", "TIME", "2017-10-04TMO"),
        ("this morning", "this morning", "TIME", "2017-10-04TMO"),
        ("at 0300 GMT", "0300 GMT", "TIME", "2017-10-04T03:00"),
        ("at 4:30 a.m. local time", "4:30 a.m. local time", "TIME", "2017-10-04T04:30"),
        ("at 9 p.m. Tuesday", "9 p.m. Tuesday", "TIME", "2017-10-03T21:00"),
        ("at 3:15 pm on Tuesday, October 3, 2017", "3:15 pm on Tuesday, October 3, 2017", "TIME", "2017-10-03T15:15"),
        ("at 14.30", "14.30", "TIME", "2017-10-04T14:30"),
        ("at 15:45", "15:45", "TIME", "2017-10-04T15:45"),
        ("at six o'clock", "six o'clock", "TIME", "2017-10-04T06:00"),
        ("at 12 a.m.", "12 a.m.", "TIME", "2017-10-04T00:00"),
        ("in the past 24 hours", "the past 24 hours", "DURATION", "PT24H"),
        ("over the last three days", "the last three days", "DURATION", "P3D"),
        ("over the past several weeks", "the past several weeks", "DURATION", "PXW"),
        ("earlier this week", "earlier this week", "DATE", "2017-W40"),
        ("later this month", "later this month", "DATE", "2017-10"),
        ("last week", "last week", "DATE", "2017-W39"),
        ("next month", "next month", "DATE", "2017-11"),
        ("last year", "last year", "DATE", "2016"),
        ("two days ago", "two days ago", "DATE", "2017-10-02"),
        ("two weeks ago", "two weeks ago", "DATE", "2017-W38"),
        ("three months ago", "three months ago", "DATE", "2017-07"),
        ("nearly four years ago", "nearly four years ago", "DATE", "2013"),
        ("years ago", "years ago", "DATE", "PAST_REF"),
        ("a week earlier", "a week earlier", "DATE", "2017-W39"),
        ("the day before", "the day before", "DATE", "2017-10-03"),
        ("yesterday", "yesterday", "DATE", "2017-10-03"),
        ("since September 2014", "September 2014", "DATE", "2014-09"),
        ("until Monday", "Monday", "DATE", "2017-10-02"),
        ("by the end of 2016", "the end of 2016", "DATE", "2016"),
        ("in mid-May", "mid-May", "DATE", "2017-05"),
        ("in early March", "early March", "DATE", "2017-03"),
        ("in the first half of 2017", "the first half of 2017", "DATE", "2017-H1"),
        ("in the third quarter of 2016", "the third quarter of 2016", "DATE", "2016-Q3"),
        ("last quarter", "last quarter", "DATE", "2017-Q3"),
        ("in the second quarter", "the second quarter", "DATE", "2017-Q2"),
        ("in fiscal 2016", "fiscal 2016", "DATE", "2016"),
        ("in the summer of 2014", "the summer of 2014", "DATE", "2014-SU"),
        ("last winter", "last winter", "DATE", "2016-WI"),
        ("in the 1990s", "the 1990s", "DATE", "199"),
        ("in the late 1980s", "the late 1980s", "DATE", "198"),
        ("in the '80s", "the '80s", "DATE", "198"),
        ("in the eighties", "the eighties", "DATE", "198"),
        ("in the 19th century", "19th century", "DATE", "18"),
        ("in 2013", "2013", "DATE", "2013"),
        ("in 1860", "1860", "DATE", "1860"),
        ("at the weekend", "the weekend", "DATE", "2017-W39-WE"),
        ("on Christmas Eve 2015", "Christmas Eve 2015", "DATE", "2015-12-24"),
        ("on Easter Sunday 2016", "Easter Sunday 2016", "DATE", "2016-03-27"),
        ("on the eve of Eid al-Fitr 2016", "the eve of Eid al-Fitr 2016", "DATE", "2016-07-06"),
        ("during Ramadan 2016", "Ramadan 2016", "DATE", "2016-06"),
        ("on 12 Ramadan 1438", "12 Ramadan 1438", "DATE", "2017-06-07"),
        ("on the 1st of Muharram 1439", "the 1st of Muharram 1439", "DATE", "2017-09-22"),
        ("in Shawwal 1437", "Shawwal 1437", "DATE", "2016-07"),
        ("on 22 Bahman 1395", "22 Bahman 1395", "DATE", "2017-02-11"),
        ("on 4 Aylul 2016", "4 Aylul 2016", "DATE", "2016-09-04"),
        ("in Ab 2016", "Ab 2016", "DATE", "2016-08"),
        ("at Nowruz 2016", "Nowruz 2016", "DATE", "2016-03-21"),
        ("on 2016/09/04", "2016/09/04", "DATE", "2016-09-04"),
        ("in Q3 2016", "Q3 2016", "DATE", "2016-Q3"),
        ("in H1 2016", "H1 2016", "DATE", "2016-H1"),
        ("at end-2016", "end-2016", "DATE", "2016"),
        ("on the 2nd", "the 2nd", "DATE", "2017-10-02"),
        ("on Monday of last week", "Monday of last week", "DATE", "2017-09-25"),
        ("on the third day of the siege", "the third day of the siege", "DATE", "XXXX-XX-XX"),
        ("in the sixth year of the war", "the sixth year of the war", "DATE", "XXXX"),
        ("in the early hours of Monday", "the early hours of Monday", "DATE", "2017-10-02"),
        ("on the night of 2 October", "the night of 2 October", "DATE", "2017-10-02"),
        ("for three days", "three days", "DURATION", "P3D"),
        ("for more than two years", "more than two years", "DURATION", "P2Y"),
        ("for two and a half hours", "two and a half hours", "DURATION", "PT2.5H"),
        ("for twenty-five minutes", "twenty-five minutes", "DURATION", "PT25M"),
        ("for half an hour", "half an hour", "DURATION", "PT0.5H"),
        ("for decades", "decades", "DURATION", "PXDE"),
        ("for a couple of months", "a couple of months", "DURATION", "P2M"),
        ("for two to three weeks", "two to three weeks", "DURATION", "P2W"),
        ("in a 16-hour raid", "16-hour", "DURATION", "PT16H"),
        ("in a three-day operation", "three-day", "DURATION", "P3D"),
        ("for a fortnight", "a fortnight", "DURATION", "P2W"),
        ("every day", "every day", "SET", "P1D"),
        ("every other week", "every other week", "SET", "P2W"),
        ("each Friday", "each Friday", "SET", "XXXX-WXX-5"),
        ("on Fridays", "Fridays", "SET", "XXXX-WXX-5"),
        ("twice a week", "twice a week", "SET", "P1W"),
        ("daily", "daily", "SET", "P1D"),
        ("recently", "recently", "DATE", "PAST_REF"),
        ("in recent weeks", "recent weeks", "DURATION", "PXW"),
        ("these days", "these days", "DATE", "PRESENT_REF"),
        ("at the time", "the time", "DATE", "PAST_REF"),
    ],
)
def test_form_has_its_words_type_and_value(words, span, kind, value):
    assert told(f"Rebel gunners shelled the old mill {words}.") == [(span, kind, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The envoys will meet on Friday.", ["2017-10-06"]),
        ("The buses could leave as early as Friday.", ["2017-10-06"]),
        ("The crowd will protest Monday's ruling.", ["2017-10-02"]),
        ("The truce is due to expire on Nov. 20.", ["2017-11-20"]),
        ("The talks take place on Nov. 20.", ["2017-11-20"]),
        ("Rebels took the mill on Nov. 20.", ["2016-11-20"]),
        ("The vote will be held in March.", ["2018-03"]),
        ("The mill fell last September.", ["2016-09"]),
        ("The mill fell last April.", ["2017-04"]),
        ("The pass will open this December.", ["2017-12"]),
    ],
)
def test_tense_tells_on_which_side_of_publication_a_day_lies(text, values):
    assert [value for _, _, value in told(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The army took the hill on Sunday. Jets hit the bridge the next day.", ["2017-10-01", "2017-10-02"]),
        ("The siege began in June 2012. Later that year the mill burned.", ["2012-06", "2012"]),
        ("The dam was lost on 4 March 2014. It was retaken two days later.", ["2014-03-04", "2014-03-06"]),
        ("Shelling began on 3 May 2016. At 6 a.m. the gate fell.", ["2016-05-03", "2016-05-03T06:00"]),
        ("The mill burned in 2011. It was rebuilt the following year.", ["2011", "2012"]),
        ("Rebels came on 3 May 2016. They left the following Monday.", ["2016-05-03", "2016-05-09"]),
        ("Rebels came on 3 May 2016. They had shelled it the previous Friday.", ["2016-05-03", "2016-04-29"]),
        ("The raids of 2013 went on. The year before there were none.", ["2013", "2012"]),
    ],
)
def test_what_counts_from_the_narrative_does_so(text, values):
    assert [value for _, _, value in told(text)] == values


def test_two_ends_of_a_range_are_two_expressions():
    assert told("The post was held from 2012 to 2014.") == [("2012", "DATE", "2012"), ("2014", "DATE", "2014")]
    assert [value for _, _, value in told("They fought from Friday to Sunday.")] == ["2017-09-29", "2017-10-01"]
    assert told("The road was cut from late March to 3 May 2016.") == [
        ("late March", "DATE", "2016-03"), ("3 May 2016", "DATE", "2016-05-03"),
    ]  # fmt: skip


def test_quarter_named_before_is_the_quarter():
    text = "Output fell in the first quarter. It had been higher a year earlier. Wages rose in the quarter."
    assert [value for _, _, value in told(text)] == ["2017-Q1", "2016-Q1", "2017-Q1"]


@pytest.mark.parametrize(
    "text",
    [
        "The 23-year-old fighter was buried.",
        "Three quarters of the town lies in ruins.",
        "Officials may meet the envoy.",
        "Troops march on the town.",
        "The post lies 2000 metres away.",
        "Meanwhile the gunners withdrew.",
        "The bread costs two dollars a day.",
        "The convoy came as soon as it could.",
        "The fall of the city shook the capital.",
        "Some 1,500 villagers fled.",
        "It was the second raid.",
        "A second bomb went off.",
        "The daily ration was cut.",
        "Ramadan Hamdan led the fighters.",
        "Mehr reported the raid.",
        "Rajab led the fighters.",
    ],
)
def test_words_that_only_look_like_times_are_none(text):
    assert told(text) == []


def test_without_a_publication_day_nothing_is_counted_from_it():
    assert told("Gunners shelled the mill on Monday.", published=None) == [("Monday", "DATE", "XXXX-XX-XX")]
    assert told("It was shelled at 6 a.m. for two hours.", published=None) == [
        ("6 a.m.", "TIME", "XXXX-XX-XXT06:00"), ("two hours", "DURATION", "PT2H"),
    ]  # fmt: skip
