"""Who cites whom: the carrier stands before the source it cites, wherever the citing words stand."""

import pytest
from tests.unit.extract.attribution.test_chains import chain

WIRE = "Kestrel Wire"


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Wire, citing a fisherman, said two barges sank.",
        "Kestrel Wire citing a fisherman said two barges sank",
        "Two barges sank, Kestrel Wire reported, quoting a fisherman.",
        "Citing a fisherman, Kestrel Wire reported that two barges sank.",
        "Two barges sank, according to Kestrel Wire, which cited a fisherman.",
        "According to Kestrel Wire, which cited a fisherman, two barges sank.",
        "According to a fisherman cited by Kestrel Wire, two barges sank.",
        "A fisherman, quoted by Kestrel Wire, said two barges sank.",
        "A fisherman interviewed by Kestrel Wire said two barges sank.",
        "Kestrel Wire said two barges sank, according to a fisherman.",
        "Kestrel Wire learned from a fisherman that two barges sank.",
        "A fisherman told Kestrel Wire that two barges sank.",
        "Two barges sank, a fisherman told the wire Kestrel Wire on Friday.",
        '"Two barges sank," Kestrel Wire quoted a fisherman as saying.',
        "In remarks aired by Kestrel Wire, a fisherman said two barges sank.",
    ],
)
def test_carrier_stands_before_whom_it_cites(text):
    assert chain(text, "sank") == [WIRE, "fisherman"]


def test_citing_goes_on_from_mouth_to_mouth():
    text = "Kestrel Wire, which cited Radio Delta, which in turn quoted a fisherman, said two barges sank."
    assert chain(text, "sank") == [WIRE, "Radio Delta", "fisherman"]


def test_paper_obtained_from_somebody_is_behind_the_paper_but_goods_are_not():
    memo = "The clerk noted that according to a memo obtained from the navy two barges sank."
    assert chain(memo, "sank") == ["clerk", "memo", "navy"]
    assert chain("Two barges sank with arms obtained from the navy, residents said.", "sank") == ["residents"]


def test_who_saw_something_carries_nothing():
    assert chain("Footage seen by residents showed that two barges sank.", "sank") == ["Footage"]


@pytest.mark.parametrize(
    "text", ["According to , two barges sank.", "Two barges sank, according to .", "Two barges sank, it was reported."]
)
def test_source_that_the_text_lost_is_left_unspecified(text):
    assert chain(text, "sank") == ["reports"]


def test_passive_report_has_its_agent():
    assert chain("It was reported by Kestrel Wire that two barges sank.", "sank") == [WIRE]


def test_told_medium_at_the_end_is_no_headline_tag():
    assert chain("The clerk was apparently shot, a judge told Delta Daily.", "shot") == ["Delta Daily", "judge"]
