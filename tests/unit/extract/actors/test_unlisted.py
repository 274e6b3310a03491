"""Groups that no pack lists, and acronyms that a text introduces itself."""

from __future__ import annotations

import pytest
from tests.unit.extract.actors.test_mentions import mentions, names

from reportedly.records.coded import Coded
from reportedly.records.values import ActorRef


def value(text: str, words: str) -> ActorRef:
    """The value on these words."""
    coded = mentions(text)[words].value
    assert isinstance(coded, Coded)
    return coded.value


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("Two men of the Red Cedar Brigade fled.", "the Red Cedar Brigade", "Red Cedar Brigade", "armed-group"),
        ("The Red Cedar brigade fled.", "The Red Cedar brigade", "Red Cedar brigade", "armed-group"),
        ("Liwa al-Zahrawan shelled the mill.", "Liwa al-Zahrawan", "Liwa al-Zahrawan", "armed-group"),
        ("They fought the Army of the Old Bridge.", "the Army of the Old Bridge", "Army of the Old Bridge",
         "armed-group"),
        ("Elders met the Binnish Military Council.", "the Binnish Military Council", "Binnish Military Council",
         "political-body"),
    ],
)  # fmt: skip
def test_group_that_no_pack_lists_keeps_its_own_name(text: str, words: str, name: str, kind: str) -> None:
    found = value(text, words)
    assert (found.actor_id, found.name, found.kind, found.ambiguous) == (None, name, kind, False)


def test_people_of_an_unlisted_group_are_that_group() -> None:
    found = names("Red Cedar Brigade fighters left. Members of the Red Cedar Brigade stayed.")
    assert found["Red Cedar Brigade fighters"] == "Red Cedar Brigade"
    assert found["Members"] == "Red Cedar Brigade"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Turkish Army crossed the border.", "Turkish Armed Forces"),
        ("Rebel Forces crossed the border.", "unidentified rebels"),
        ("The Free Syrian Army crossed the border.", "Free Syrian Army"),
    ],
)
def test_words_that_the_packs_know_make_no_new_group(text: str, name: str) -> None:
    assert name in names(text).values()


@pytest.mark.parametrize("text", ["Fighting went on along the Latakia Front.", "Gunmen Storm Police Post, Flee Army",
                                  "An army brigade left Homs.", "Two brigades of the army left."])  # fmt: skip
def test_front_lines_and_headlines_name_no_group(text: str) -> None:
    rules = [m.value.rule for m in mentions(text).values() if isinstance(m.value, Coded)]
    assert not any("unlisted" in rule for rule in rules)


def test_acronym_introduced_in_brackets_is_read_as_the_name_before_it() -> None:
    found = names("The Broken Chain Movement (BCM) met. Gunmen shot at BCM outposts. Four BCM men fled.")
    assert found["BCM"] == "Broken Chain Movement"


def test_acronym_that_the_text_introduces_outranks_the_packs() -> None:
    found = names("Sudan Defence Forces (SDF) entered the town. The SDF left again.")
    assert found["The SDF"] == "Sudan Defence Forces"


def test_agency_in_brackets_introduces_nothing() -> None:
    text = "The army shelled Hezbollah (AFP). Later AFP said so."
    assert "AFP" not in names(text)
