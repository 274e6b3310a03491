"""What a Document says of itself."""

from tests.build import reading_of

BODY = "The army took a hill near the town."


def header(text: str, **told: str):
    return reading_of(text, **told).header


def test_dateline_outranks_what_was_told_and_warns():
    found = header(f"Army Takes Key Hill\n\nPublished July 20, 2017\n\n{BODY}", published="2017-08-01")
    assert (found.published.value, len(found.warnings)) == ("2017-07-20", 1)


def test_one_day_apart_is_no_warning():
    assert header(f"Army Takes Key Hill\n\nJuly 20, 2017\n\n{BODY}", published="2017-07-21").warnings == ()


def test_told_date_has_a_derivation_and_no_words():
    found = header(f"Army Takes Key Hill\n\n{BODY}", published="2017-08-01").published
    assert (found.value, found.derivation.kind, found.evidence) == ("2017-08-01", "manifest", ())


def test_no_date_is_absent():
    assert header(f"Army Takes Key Hill\n\n{BODY}").published.uncoded == "absent"


def test_a_told_date_that_cannot_be_read_is_said():
    found = header(f"Army Takes Key Hill\n\n{BODY}", published="last week")
    assert found.published.uncoded == "ambiguous"
    assert "last week" in found.warnings[0]


def test_told_date_decides_between_two_readings():
    assert header(f"Army Takes Hill\n\n06-08-2013\n\n{BODY}", published="2013-06-08").published.value == "2013-06-08"


def test_far_from_the_told_date_day_month_stands_with_a_lower_score():
    found = header(f"Army Takes Hill\n\n01-11-2014\n\n{BODY}", published="2014-02-02").published
    assert (found.value, found.score) == ("2014-11-01", 0.6)


def test_a_captions_date_is_not_the_publications():
    text = f"Army Takes Key Hill\n\nFile photo: a tank on July 1, 2016\n\n{BODY}"
    assert header(text).published.uncoded == "absent"


def test_a_visit_counter_is_not_the_publication_date():
    bar = "20 May 2019 - Monday | 20/05/2019 (26) 19/05/2019 (33) Total: 140"
    text = f"Demo Invitation Press\n{bar}\n\nArmy Takes Key Hill Near Town\n\n20 May 2018 13:25\n\n{BODY}"
    found = header(text)
    assert (found.published.value, found.outlet.value) == ("2018-05-20", "Demo Invitation Press")


def test_a_date_in_the_story_is_not_the_publications():
    assert header("Army Takes Key Hill\n\nOn 3 May 2016 the army took a hill.").published.uncoded == "absent"


def test_wire_day_takes_its_year_from_what_was_told():
    found = header(f"Army Takes Hill\n\nMOSCOW, December 30 (TASS) - {BODY}", published="2018-01-01").published
    assert found.value == "2017-12-30"


def test_first_publication_outranks_an_update():
    text = f"Army Takes Hill\n\nUpdated: 6 July 2015 | Published: 4 July 2015\n\n{BODY}"
    assert header(text).published.value == "2015-07-04"


def test_wire_tags_are_credits_and_places_are_places():
    found = header(f"Army Takes Hill\n\nBEIRUT (AFP) - {BODY}")
    assert ([c.text for c in found.credits], found.dateline_place.text) == (["AFP"], "BEIRUT")


def test_closing_thanks_are_no_credits():
    assert header(f"Army Takes Hill\n\n{BODY} It lost men. (With AFP and Reuters)").credits == ()


def test_outlet_after_the_headline_is_read_on_its_words():
    found = header(f"Army Takes Hill | Demo Times\n\n{BODY}").outlet
    assert (found.value, found.evidence[0].text) == ("Demo Times", "Demo Times")


def test_told_outlet_outranks_the_page():
    assert header(f"Army Takes Hill | Demo Times\n\n{BODY}", outlet="Demo Wire").outlet.value == "Demo Wire"


def test_title_is_the_first_headline():
    assert header(f"Army Takes Key Hill\n\n{BODY}").title.text == "Army Takes Key Hill"
