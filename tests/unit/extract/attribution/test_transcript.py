"""Speech set as a transcript or signed with a name behind a dash."""

from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings

INTERVIEW = """An interview from the camp follows.

REPORTER: When did you leave the village?

HADDAD: We left at dawn. The mill was burning.

REPORTER: Who burned it?"""


def voices(text: str) -> list[tuple[str, str]]:
    reading = reading_of(text)
    found = [one for one in find_sayings(reading, KNOWLEDGE) if one.rule.startswith("attribution.transcript")]
    return [
        (reading.span(one.speakers[0].first, one.speakers[0].stop).text, reading.span(*one.content[0]).text)
        for one in found
    ]


def test_line_of_a_transcript_is_told_by_the_name_before_its_colon():
    assert voices(INTERVIEW)[1] == ("HADDAD", "We left at dawn. The mill was burning.")
    assert len(voices(INTERVIEW)) == 3


def test_one_colon_behind_capitals_makes_no_transcript():
    assert voices("TARN: Two shells fell on the mill.\n\nNobody was hurt in the raid.") == []


def test_quotation_is_told_by_who_signs_it():
    signed = (
        '"They burned our mill and took the flour on the second day." — Karim Haddad, a miller from the upper village'
    )
    text = f"Villagers told us what they saw.\n\n{signed}\n\nThe army denies it."
    assert voices(text) == [("Karim Haddad", "They burned our mill and took the flour on the second day.")]


def test_dash_behind_a_quotation_inside_a_sentence_signs_nothing():
    assert voices('The sign read "nobody may enter this road" - a warning that the guards had left.') == []


def test_opinions_in_a_line_of_a_transcript_are_its_speakers_own():
    reading = reading_of(INTERVIEW.replace("The mill was burning.", "I think that the army burned the mill."))
    assert {one.rule for one in find_sayings(reading, KNOWLEDGE)} == {"attribution.transcript@1"}
