"""Sentences on how a value came about, and on why there is none."""

from __future__ import annotations

import pytest
from tests.build import claim_of, claims_of

from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.span import Span
from reportedly.records.values import DateRange
from reportedly.workflow.review.evidence.derivations import SENTENCES, derivation_sentence, plain_told
from reportedly.workflow.review.evidence.reasons import plain_reason

TEXT = "Shells hit Tal Rimal on Wednesday, and a house burned there."


def day(
    told: str, kind: str, words: str = "on Wednesday", inputs: tuple[str, ...] = ("published",)
) -> Coded[DateRange]:
    """A day that was derived."""
    evidence = (Span(start=0, end=len(words), text=words),) if words else ()
    how = Derivation(kind=kind, inputs=inputs)
    value = DateRange(first=told, last=told, precision="day")
    return Coded(value=value, evidence=evidence, derivation=how, rule="times.test@1")


def test_a_weekday_is_counted_back_from_the_day_of_publication() -> None:
    told = day("2017-12-27", "weekday-before-publication")
    assert derivation_sentence(told, TEXT, "2017-12-30") == "“on Wednesday” before 30 December 2017 → 27 December 2017"


def test_a_weekday_that_is_the_day_of_publication_is_not_said_to_be_before_it() -> None:
    told = day("2017-12-27", "weekday-before-publication")
    assert derivation_sentence(told, TEXT, "2017-12-27") == "“on Wednesday”, the day of publication → 27 December 2017"


def test_a_carried_day_quotes_the_words_that_it_goes_on_from() -> None:
    told = day("2017-12-27", "carried-from-sentence", "", ("21:33",))
    said = derivation_sentence(told, TEXT, None)
    assert said == "Goes on from “on Wednesday”, told elsewhere in the report → 27 December 2017"


def test_offsets_beyond_the_text_are_never_quoted() -> None:
    said = derivation_sentence(day("2017-12-27", "headline", "", ("900:910",)), TEXT, None)
    assert said == "Told in the headline: other words of the report → 27 December 2017"


def test_a_kind_that_nobody_has_described_is_still_said() -> None:
    said = derivation_sentence(day("2017-12-27", "moon-phase", "", ("0:6",)), TEXT, None)
    assert said == "Moon phase: “Shells” → 27 December 2017"


def test_the_coding_of_a_report_gives_no_derivation_without_a_sentence_of_its_own() -> None:
    text = (
        "The army shelled the town of Saraqib on Monday.\n\nThe shells killed two people there. It shelled Maarat"
        " al-Numan a day later, and residents fled. Rebels answered the shelling."
    )
    claims = claims_of(text, published="2018-02-07", outlet="Hill Post")
    items = [c.when for c in claims] + [
        x for c in claims for f in (c.who, c.whom, c.where) for x in (f if isinstance(f, tuple) else ())
    ]
    kinds = {each.derivation.kind for each in items if isinstance(each, Coded) and each.derivation}
    assert kinds
    assert kinds <= SENTENCES.keys()


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [("2018-03-14", None, "from 14 March 2018"), (None, "2018-03-14", "until 14 March 2018"),
     ("2018-03-14", "2018-03-15", "14 March 2018 to 15 March 2018")],
)  # fmt: skip
def test_days_are_said_as_people_say_them(first: str | None, last: str | None, said: str) -> None:
    assert plain_told(DateRange(first=first, last=last, precision="days")) == said


def test_reasons_for_no_value_are_words_not_codes() -> None:
    claim = claim_of("The army shelled the area.", "shelled", outlet="Hill Post")
    assert isinstance(claim.when, Uncoded)
    assert plain_reason("when", claim.when) == "the report gives no day for it"
    assert plain_reason("who", Uncoded(uncoded="ambiguous")) == "the words may mean several things"
