"""Finding and resolving actor mentions: whose jets, whose soldiers, who stands behind, who is nobody in particular."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.actors.find import find_actors
from reportedly.extract.actors.resolve import resolve_actors
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import ActorMention


def mentions(text: str, **told: str) -> dict[str, ActorMention]:
    """Mentions of a text by their words."""
    reading = reading_of(text, **told)
    found = resolve_actors(reading, find_actors(reading, KNOWLEDGE), KNOWLEDGE)
    return {text[m.start : m.end]: m for m in found}


def name_of(mention: ActorMention) -> str | None:
    """The name of a coded mention, null for an uncoded one."""
    return mention.value.value.name if isinstance(mention.value, Coded) else None


def names(text: str, **told: str) -> dict[str, str | None]:
    """Names by words."""
    return {words: name_of(mention) for words, mention in mentions(text, **told).items()}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Russian fighter jets", "Russian Air Force"),
        ("Turkish troops", "Turkish Armed Forces"),
        ("Peruvian police", "Peruvian police"),
        ("ISIL terrorists", "Islamic State"),
        ("Kurdish fighters", "Kurdish forces"),
        ("Syrian opposition fighters", "unidentified rebels (opposition)"),
        ("Iraqi children", "civilians (children)"),
        ("Hezbollah fighters", "Hezbollah"),
    ],
)
def test_owner_and_noun_make_one_actor(words: str, name: str) -> None:
    assert names(f"{words} crossed the bridge at dawn.")[words] == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("regime warplanes", "Syrian Air Force"),
        ("government forces", "Syrian Armed Forces"),
        ("the army", "Syrian Armed Forces"),
        ("the regime", "Government of Syria"),
    ],
)
def test_body_without_its_state_is_that_of_the_state_the_words_are_about(words: str, name: str) -> None:
    found = mentions(f"In Aleppo, {words} left the crossing.")[words]
    assert name_of(found) == name
    assert isinstance(found.value, Coded)
    assert found.value.derivation is not None
    assert found.value.derivation.kind == "state-of-document"


def test_body_without_its_state_stays_open_where_no_words_tell_of_a_state() -> None:
    found = mentions("In the night, the army left the crossing.")["the army"]
    assert isinstance(found.value, Uncoded)
    assert found.value.uncoded == "ambiguous"


def test_shared_noun_is_given_to_each_adjective() -> None:
    found = names("Russian and Iranian warplanes flew over the valley.")
    assert found["Russian"] == "Russian Air Force"
    assert found["Iranian warplanes"] == "Iranian Air Force"


def test_shared_owner_is_given_to_each_noun() -> None:
    assert names("Turkish artillery and tanks opened fire.")["tanks"] == "Turkish Armed Forces"


@pytest.mark.parametrize("text", ["Assads forces left the hill.", "Assad's forces left the hill."])
def test_possessor_with_and_without_apostrophe(text: str) -> None:
    assert "Syrian Armed Forces" in names(text).values()


def test_owner_that_follows_is_read_through_of_and_loyal_to() -> None:
    assert names("Four members of Boko Haram were seen.")["Four members"] == "Boko Haram"
    assert names("Forces loyal to President Bashar al-Assad left.")["Forces"] == "Syrian Armed Forces"


def test_backer_is_a_mention_of_its_own_in_support() -> None:
    found = mentions("Turkish-backed rebels entered the village.")
    assert name_of(found["Turkish-backed rebels"]) == "Turkish-backed rebels"
    backer = found["Turkish"].value
    assert isinstance(backer, Coded)
    assert (backer.value.name, backer.value.part) == ("Turkey", "support")


def test_state_after_a_locative_preposition_is_no_actor() -> None:
    assert "Syria" not in names("Fighting went on in Syria.")
    assert names("Russia and Syria signed the paper.")["Syria"] == "Syria"


def test_capital_that_speaks_is_the_state() -> None:
    assert names("Moscow accused the rebels of firing first.")["Moscow"] == "Russia"
    assert "Moscow" not in names("A blast was heard near Moscow.")


def test_loaded_label_without_a_name_stays_neutral_and_ambiguous() -> None:
    found = mentions("A shell fired by terrorists hit the road.")["terrorists"].value
    assert isinstance(found, Coded)
    assert (found.value.name, found.value.ambiguous) == ("unidentified armed group", True)


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("2015-05-01", "Jabhat al-Nusra"),
        ("2016-10-01", "Jabhat Fatah al-Sham (Jabhat al-Nusra)"),
        ("2018-05-01", "Hayat Tahrir al-Sham (Jabhat al-Nusra)"),
    ],
)
def test_name_goes_to_its_bearer_on_the_day_of_the_report(published: str, name: str) -> None:
    assert names("Al-Nusra Front left the camp.", published=published)["Al-Nusra Front"] == name


def test_the_coalition_depends_on_the_country_the_report_is_about() -> None:
    assert "Saudi-led coalition (Yemen)" in names("In Hodeidah, Yemen, the coalition bombed a port.").values()
    assert "US-led coalition (CJTF-OIR)" in names("In Raqqa, Syria, the coalition bombed a bridge.").values()


def test_people_counted_without_a_noun_are_people() -> None:
    assert names("The blast killed 12 and wounded 30.")["12"] == "people"


@pytest.mark.parametrize("text", ["Russian jets hit ISIL's camps.", "The group said its men and Hamas left."])
def test_every_mention_quotes_its_words(text: str) -> None:
    for words, mention in mentions(text).items():
        assert text[mention.start : mention.end] == words
        if isinstance(mention.value, Coded):
            assert all(text[s.start : s.end] == s.text for s in mention.value.evidence)
