"""A chain is followed to where it ends: a body that can be told, or nobody."""

import pytest
from tests.unit.link.origins.build import SOURCES, link, somebody

from reportedly.link.origins.chain_end import voices_at_end
from reportedly.records.source import Facets, SourceLink

OUTLET = link("Reuters")


def ends(*chain: SourceLink) -> list[str]:
    """The names of the voices at the end of a chain that begins with an outlet."""
    return [voice.name for voice in voices_at_end((OUTLET, *chain), SOURCES)]


def test_the_outlets_own_voice_is_nobodys():
    assert ends() == []


@pytest.mark.parametrize("outlet", ["SANA", "al-Manar", "Syrian National Coalition"])
def test_the_own_voice_of_a_sides_outlet_is_nobodys_either(outlet):
    assert voices_at_end((link(outlet),), SOURCES) == ()


def test_a_chain_that_ends_in_somebody_unnamed_is_nobodys_whoever_passed_it_on():
    assert ends(link("Syrian Observatory for Human Rights"), somebody()) == []


def test_a_person_speaks_for_the_body_that_the_pack_knows():
    assert ends(link("Rami Abdel Rahman")) == ["Syrian Observatory for Human Rights"]


def test_a_person_speaks_for_the_body_before_them_in_the_chain():
    assert ends(link("Amnesty International"), link("Salma Qadri")) == ["Amnesty International"]


def test_a_person_quoted_by_a_medium_does_not_speak_for_it():
    assert ends(link("CNN"), link("Salma Qadri")) == []


def test_a_person_speaks_for_the_government_whose_office_the_title_tells():
    words = "Turkish Defence Minister Orhan Selim"
    assert ends(link("Orhan Selim", words=words)) == ["Turkish government"]


@pytest.mark.parametrize(
    "words",
    [
        "Syrian opposition figure Orhan Selim", "Turkish baker Orhan Selim", "former French minister Orhan Selim",
        "Vice-president of the Syrian Coalition Orhan Selim", "Syrian Coalition spokesman Orhan Selim",
        "Syrian interim government spokesman Orhan Selim", "minister Orhan Selim",
    ],
)  # fmt: skip
def test_a_nationality_without_an_office_of_the_state_tells_no_body(words):
    assert ends(link("Orhan Selim", words=words)) == []


@pytest.mark.parametrize(
    ("names", "voice"),
    [
        (("Kremlin", "Russian Defence Ministry", "Sergei Lavrov"), "Russian government"),
        (("White House", "Pentagon", "US Central Command"), "US government"),
        (("Syrian Arab Army", "Syrian Foreign Ministry", "SANA"), "Syrian government"),
        (("Hamas", "Qassam Brigades", "Gaza Health Ministry"), "Hamas"),
        (("Israeli army", "Shin Bet", "Benjamin Netanyahu"), "Israeli government"),
        (("Amaq", "Islamic State"), "Islamic State"),
        (("UN", "OCHA", "UNHCR"), "United Nations"),
    ],
)
def test_organs_of_one_government_or_organisation_are_one_voice_on_every_side(names, voice):
    assert [ends(link(name)) for name in names] == [[voice]] * len(names)


def test_bodies_of_an_alignment_speak_for_themselves():
    assert ends(link("Free Syrian Army")) != ends(link("Ahrar al-Sham")) != []


def test_a_wire_without_a_further_source_is_nobodys():
    assert ends(link("AFP")) == []


def test_a_medium_of_a_side_speaks_for_it_when_it_is_quoted():
    assert ends(link("Press TV")) == ["Iranian government"]


@pytest.mark.parametrize("rule", ["attribution.wire-tag@2", "attribution.relayed@2"])
def test_a_medium_that_is_only_credited_with_the_text_is_nobodys(rule):
    assert ends(link("Press TV", rule=rule)) == []


def test_bodies_that_speak_together_are_all_told():
    together = link("United States and France", type="official_military", facets=None)
    assert ends(together) == ["US government", "French government"]


def test_a_name_that_holds_an_and_is_one_body():
    one = "International Federation of Red Cross and Red Crescent Societies"
    assert ends(link(f"{one} and Kremlin", type="ngo", facets=None)) == [one, "Russian government"]
    assert ends(link(f"{one} and {one}", type="ngo", facets=None)) == [one]


def test_a_paper_is_its_authors():
    letter = SourceLink(source_id=None, name="letter", type="document", words="the letter")
    assert ends(link("Amnesty International"), letter) == ["Amnesty International"]
    assert ends(letter) == []
    assert ends(link("CNN"), letter) == []


def test_a_body_that_only_its_text_names_is_told():
    assert ends(link("Mersa Valley Health Union", type="ngo")) == ["Mersa Valley Health Union"]


@pytest.mark.parametrize(
    ("words", "noun", "is_told"),
    [
        ("the Al-Nour hospital", "hospital", True),
        ("the Mersa administration", "administration", True),
        ("Terrorist organizations", "organization", False),
        ("Local council", "council", False),
        ("a hospital in Mersa", "hospital", False),
        ("the administration", "administration", False),
        ("Syrian council", "council", False),
        ("Mersa residents", "resident", False),
    ],
)
def test_a_standing_body_is_named_by_its_place(words, noun, is_told):
    described = SourceLink(
        source_id=None, name=words.removeprefix("the "), type="local_residents_activists", words=words,
        facets=Facets(identification="anonymous"), rows=(f"core/attribution_nouns:{noun}",),
    )  # fmt: skip
    assert bool(ends(described)) is is_told
