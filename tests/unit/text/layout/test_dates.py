"""Days as pages write them."""

import pytest

from reportedly.text.layout.dates import find_days, match_day


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("July 15, 2015", "2015-07-15"),
        ("15 July 2015", "2015-07-15"),
        ("Sat 4 Mar 2017", "2017-03-04"),
        ("Jul 152015", "2015-07-15"),
        ("2013-06-08", "2013-06-08"),
        ("the 3rd of May 2016", None),
        ("3rd of May 2016", "2016-05-03"),
        ("06-08-2013", "2013-08-06"),
        ("4/5/17", "2017-05-04"),
        ("18.05.2017", "2017-05-18"),
        ("Sept. 9th, 2014", "2014-09-09"),
        ("Wednesday 07 December 2016", "2016-12-07"),
        ("31-02-2015", None),
    ],
)
def test_first_reading(words, first):
    day = match_day(words, 0, len(words))
    assert (day.readings[0] if day else None) == first


def test_two_numbers_that_may_be_months_have_two_readings():
    assert match_day("06-08-2013", 0, 10).readings == ("2013-08-06", "2013-06-08")


def test_a_day_above_twelve_has_one_reading():
    assert match_day("12/25/2014", 0, 10).readings == ("2014-12-25",)


def test_a_day_without_a_year_has_no_reading():
    day = match_day("October 18 (RIA", 0, 15)
    assert (day.month, day.day, day.readings) == (10, 18, ())


def test_a_time_is_no_date():
    assert list(find_days("at 13:25 and 10.30 of 3500 men", 0, 30)) == []
