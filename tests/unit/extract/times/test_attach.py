"""Which expression of its sentence dates an event: tense, asides, order and speech."""

import pytest
from tests.build import KNOWLEDGE, event_at, reading_of

from reportedly.extract.times.find import find_times
from reportedly.extract.times.resolve import resolve_times
from reportedly.extract.times.rules import assign_time
from reportedly.records.coded import Coded

WEDNESDAY = "2017-10-04"


def when(text, trigger, published=WEDNESDAY, others=(), frames=None):
    reading = reading_of(text, published=published)
    times = resolve_times(reading, find_times(reading, KNOWLEDGE), KNOWLEDGE)
    frames = frames or {}
    found = (event_at(reading, word, frame=frames.get(word, "attack")) for word in (trigger, *others))
    events = tuple(sorted(found, key=lambda event: event.start))
    event = next(e for e in events if reading.document.text[e.start : e.end] == trigger)
    return assign_time(reading, event, events, times)


def days(*args, **kinds):
    value = when(*args, **kinds)
    return (value.value.first, value.value.last) if isinstance(value, Coded) else None


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The party, in power since 1963, shelled the marchers.", "shelled", None),
        ("The army has shelled the old town since May.", "shelled", ("2017-05-01", WEDNESDAY)),
        ("The army uses mortars against the town, taken in May 2015.", "uses", None),
        ("Gunmen killed two guards on Sunday at a mill that burned down in 2014.", "killed", ("2017-10-01",) * 2),
        ("Jets bombed the mill in 1967 and later shelled the school.", "shelled", None),
        ("The navy said on Monday that frigates were shelling the port.", "shelling", ("2017-10-02",) * 2),
        ("On Monday the navy said it shelled the port.", "shelled", ("2017-10-02",) * 2),
        ("The ministry has not explained the shelling since May.", "shelling", None),
        ("The council said on Monday it wanted to shell the port.", "shell", None),
    ],
)
def test_tense_and_aspect_decide(text, trigger, expected):
    assert days(text, trigger) == expected


def test_speaking_verb_before_a_bare_weekday_owns_it():
    value = when("The front said Tuesday its shelling was a reply.", "shelling")
    assert (value.value.first, value.value.last, value.rule) == (None, "2017-10-03", "times.no-later-than@1")


def test_strikes_taken_for_the_speaker_keep_no_day_of_speaking():
    text = "Allied strikes killed at least twelve guards near the dam a body watching the war said on Tuesday."
    assert days(text, "strikes")[0] is None


def test_relative_clause_tells_more_of_a_dated_attack():
    text = "The envoy condemned an attack on Sunday that killed six pupils."
    assert days(text, "killed", others=("attack",)) == ("2017-10-01", "2017-10-01")


def test_first_since_is_no_stretch():
    assert days("It was the first raid on the city since May 2014.", "raid") is None


def test_stretch_told_last_month_ends_with_it():
    text = "Last month the alliance acknowledged 700 deaths in its raids since 2014."
    value = when(text, "raids")
    assert (value.value.first, value.value.last, value.rule) == ("2014-01-01", "2017-09-30", "times.told-until@1")
    assert [span.text for span in value.evidence] == ["since 2014", "Last month"]


def test_date_at_the_end_of_a_relative_clause_stays_there():
    text = "The alliance that bombed the dam last May said it had shelled the port."
    assert days(text, "bombed", others=("shelled",)) == ("2017-05-01", "2017-05-31")


def test_has_since_counts_from_the_date_before():
    text = "The army entered the town in June and has since captured three districts."
    value = when(text, "captured", others=("entered",))
    assert (value.value.first, value.value.last, value.rule) == ("2017-06-01", WEDNESDAY, "times.since-then@1")


def test_meanwhile_gives_way_to_a_date():
    text = "Rebels seized the mill on Sunday. Gunmen meanwhile have killed nine guards since Friday."
    assert days(text, "killed", others=("seized",)) == ("2017-09-29", WEDNESDAY)


def test_denial_frame_keeps_the_day_of_speaking():
    text = "Moscow threatens new strikes, its spokesman said on Tuesday."
    assert days(text, "threatens", frames={"threatens": "speak"}) == ("2017-10-03", "2017-10-03")


def test_what_came_before_does_not_inherit_the_day():
    text = "Gunmen shelled the mill on Sunday. The guards fled after they arrested nine villagers."
    assert days(text, "arrested", others=("shelled",)) is None


def test_date_after_what_came_before_is_its_own():
    text = "The bishop wrote to the families following a raid on the mill on Monday."
    assert days(text, "raid") == ("2017-10-02", "2017-10-02")


def test_reporting_hung_on_its_noun_still_speaks():
    text = "A helicopter shelled the mill to free its guards, a media outlet reported on Tuesday."
    assert days(text, "shelled")[0] is None


def test_date_inside_a_since_clause_stays_inside():
    text = "Villagers have counted many raids since the war began in March 2015."
    assert days(text, "raids") != ("2015-03-01", "2015-03-31")
