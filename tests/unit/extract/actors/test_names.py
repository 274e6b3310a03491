"""Names as texts spell them: transliterations, apostrophes, articles, words behind, and dates of renamings."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE
from tests.unit.extract.actors.test_mentions import names

NUSRA = ("Jabhat al-Nusra", "Jabhat Fatah al-Sham (Jabhat al-Nusra)", "Hayat Tahrir al-Sham (Jabhat al-Nusra)")


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Daesh", "Islamic State"), ("Da'esh", "Islamic State"), ("Da’esh", "Islamic State"),
        ("Daish", "Islamic State"), ("Daech", "Islamic State"), ("DAESH", "Islamic State"),
        ("Jaish al-Islam", "Jaysh al-Islam"), ("Jeish al-Islam", "Jaysh al-Islam"),
        ("Jaysh Al Islam", "Jaysh al-Islam"),
        ("Jaysh el-Islam", "Jaysh al-Islam"), ("Jaysh ul-Islam", "Jaysh al-Islam"),
        ("Failaq al-Sham", "Faylaq al-Sham"), ("Faylaq ash-Sham", "Faylaq al-Sham"),
        ("Failak el-Cham", "Faylaq al-Sham"), ("Faylaq ar Rahman", "Faylaq al-Rahman"),
        ("Hay’at Tahrir al-Sham", NUSRA[2]), ("Hayat Tahrir el-Cham", NUSRA[2]), ("Hayʾat Tahrir ash-Sham", NUSRA[2]),
        ("Hai'at Tahrir Al-Sham", NUSRA[2]), ("Hayat Tahrir al‑Sham", NUSRA[2]),
        ("Hezbollah", "Hezbollah"), ("Hizballah", "Hezbollah"), ("Hizbullah", "Hezbollah"),
        ("Nour al-Din al-Zenki", "Nour al-Din al-Zenki Movement"),
        ("Noureddine al-Zinki", "Nour al-Din al-Zenki Movement"),
        ("Kata'ib Hizballah", "Kata'ib Hezbollah (pro-government militia)"),
        ("Ahrar ash-Sham", "Ahrar al-Sham"), ("Ahrar Al Sham", "Ahrar al-Sham"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_meet(spelling: str, name: str) -> None:
    assert name in names(f"A patrol of {spelling} reached the mill.").values()


@pytest.mark.parametrize("behind", ["group", "militants", "fighters", "organization", "terrorists", "movement"])
def test_word_behind_a_name_changes_nothing(behind: str) -> None:
    assert "Ahrar al-Sham" in names(f"The mill was taken by the Ahrar al-Sham {behind}.").values()


@pytest.mark.parametrize(
    ("published", "name"),
    [
        ("2016-07-27", NUSRA[0]), ("2016-07-28", NUSRA[1]), ("2017-01-27", NUSRA[1]), ("2017-01-28", NUSRA[2]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("spelling", ["Jabhat al-Nusra", "al-Nusra Front", "Jabhat an-Nusra", "Nusra"])
def test_renaming_takes_effect_on_its_day(spelling: str, published: str, name: str) -> None:
    assert name in names(f"A patrol of {spelling} reached the mill.", published=published).values()


def test_row_that_asks_for_the_country_outranks_one_that_does_not() -> None:
    in_iraq = "In Erbil, Mosul and Kirkuk in Iraq, the Asayish held two men."
    in_syria = "In Qamishli in Syria, the Asayish held two men."
    assert "Asayish (Kurdistan Region of Iraq)" in names(in_iraq).values()
    assert "Asayish (Kurdish security forces)" in names(in_syria).values()


@pytest.mark.parametrize("country", ["Syria", "Iraq"])
def test_numbered_division_is_that_of_the_country_the_report_is_about(country: str) -> None:
    of = {"Syria": "9th Armoured Division (Syrian Armed Forces)", "Iraq": "9th Armoured Division (Iraqi Army)"}
    assert of[country] in names(f"In {country}, the 9th Division crossed the river.").values()


@pytest.mark.parametrize(
    "text",
    [
        "In Raqqa in Syria, a coalition of tribes held the well.",
        "In Idlib in Syria, a rebel-led coalition took a post.",
    ],
)
def test_common_noun_that_can_be_a_name_is_none_where_any_such_is_meant(text: str) -> None:
    assert "US-led coalition (CJTF-OIR)" not in names(text).values()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The occupiers", "unidentified armed force"),
        ("Occupation forces", "unidentified armed force (occupation forces)"),
        ("The crusaders", "unidentified armed force"),
        ("Separatists", "unidentified rebels (separatists)"),
        ("Takfiris", "unidentified armed group"),
    ],
)
def test_label_alone_settles_no_referent(words: str, name: str) -> None:
    assert names(f"{words} shelled the mill.")[words] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russian occupiers shelled the mill.", "Russian Armed Forces"),
        ("The Kurdish-led alliance took the dam.", "Kurdish forces"),
        ("In Naypyidaw in Myanmar, the junta shut the border.", "Government of Myanmar"),
    ],
)
def test_label_with_an_owner_or_a_country_is_theirs(text: str, name: str) -> None:
    assert name in names(text).values()


STATES = [state for state in KNOWLEDGE.actors.states.values() if state.adjective]


@pytest.mark.parametrize(
    ("noun", "branch"),
    [("jets", "air"), ("police", "police"), ("soldiers", "mil"), ("government", "gov"), ("warships", "navy")],
)
def test_adjective_of_every_state_makes_its_body_of_a_noun(noun: str, branch: str) -> None:
    """One text with a sentence for each state of the world."""
    actors, wrong = KNOWLEDGE.actors, []
    for state in STATES:
        want = actors.actor(f"{state.id}-{branch}")
        found = names(f"{state.adjective} {noun} reached the island at dawn.")
        if want.name not in found.values() and not _is_its_own(found, state.id):
            wrong.append((state.adjective, want.name, found))
    assert wrong == []


@pytest.mark.parametrize("words", ["US-backed fighters", "The U.S.-backed fighters", "The Britain-based monitor"])
def test_who_is_backed_by_a_state_or_sits_in_it_is_not_its_army(words: str) -> None:
    assert not any("Armed Forces" in (name or "") for name in names(f"{words} reached the island.").values())


def _is_its_own(found: dict[str, str | None], state_id: str) -> bool:
    """Whether a row of the packs gives the state's body under a name of its own."""
    actors = KNOWLEDGE.actors
    known = {actor.name: actor.id for actor in actors.known.values() if actor.id != state_id}
    return any(name in known and actors.state_of(known[name]) == state_id for name in found.values() if name)
