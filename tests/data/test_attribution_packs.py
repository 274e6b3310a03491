"""Every row of the attribution and source packs fires in its own example."""

import re

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.knowledge.packs import Pack
from reportedly.records.mention import Saying

CORE, SOURCES = Pack.shipped("core"), Pack.shipped("sources")


def sayings_of(text: str) -> tuple[Saying, ...]:
    reading = reading_of(text)
    return resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)[1:]


@pytest.mark.parametrize("row", list(CORE.rows("attribution_verbs")), ids=lambda row: row["verb"])
def test_each_verb_reports_in_its_example(row):
    if row["act"] == "judge":  # judging verbs are known so that they are not taken for reports
        assert not [one for one in sayings_of(row["example"]) if one.rule == "attribution.verb@2"]
        return
    lemma = row["verb"].split()[0]
    tokens = reading_of(row["example"]).parse.tokens
    found = [one for one in sayings_of(row["example"]) for i in one.tokens_of_cue if tokens[i].lemma == lemma]
    assert found, row["example"]


@pytest.mark.parametrize("row", list(CORE.rows("attribution_nouns")), ids=lambda row: row["noun"])
def test_each_noun_names_a_source_in_its_example(row):
    links = [link for one in sayings_of(row["example"]) for link in one.chain[1:]]
    assert any(link.type == row["type"] for link in links), [(link.name, link.type) for link in links]


def test_each_word_for_a_body_tells_its_type_in_its_example():
    wrong = []
    for row in CORE.rows("attribution_bodies"):
        names = [link.type for one in sayings_of(row["example"]) for link in one.chain[1:]]
        wrong += [(row["head"], row["type"], names)] if row["type"] not in names else []
    assert wrong == []


def test_each_seat_speaks_for_those_who_govern_in_its_example():
    for row in CORE.rows("attribution_seats"):
        links = [link for one in sayings_of(row["example"]) for link in one.chain[1:]]
        assert [link.type for link in links] == ["official_military"], row["example"]


def test_facets_of_nouns_are_those_of_the_contract():
    access = {row["access"] for row in CORE.rows("attribution_nouns")}
    identification = {row["identification"] for row in CORE.rows("attribution_nouns")}
    assert access <= {"", "eyewitness", "on-site", "institutional", "hearsay", "unknown"}
    assert identification <= {"", "named", "described", "anonymous"}


@pytest.mark.parametrize("row", list(CORE.rows("attribution_phrases")), ids=lambda row: row["phrase"])
def test_each_phrase_fires_in_its_example(row):
    found = sayings_of(row["example"])
    rules = {"source": "according", "cite": "citing", "hedge": "hedge", "unspecified": "hidden"}
    wanted = "learned" if row["act"] == "perceive" else rules[row["kind"]]
    assert any(wanted in one.rule for one in found), [one.rule for one in found]


@pytest.mark.parametrize("row", list(CORE.rows("attribution_untrue")), ids=lambda row: row["phrase"])
def test_who_calls_it_untrue_denies_it(row):
    assert any(saying.denies for saying in sayings_of(row["example"])), row["example"]


@pytest.mark.parametrize("row", list(CORE.rows("attribution_goingon")), ids=lambda row: row["phrase"])
def test_each_continuation_goes_on_and_each_background_does_not(row):
    found = sayings_of("The monitor said that jets hit the town. " + row["example"])
    assert any(one.rule == "attribution.continued@2" for one in found) == (row["kind"] == "continues")


def test_each_name_leads_to_its_source():
    wrong = [row["alias"] for row in SOURCES.rows("source_aliases")
             if KNOWLEDGE.sources.named(row["alias"]).id != row["source_id"]]  # fmt: skip
    assert wrong == []


def test_names_fire_in_their_examples():
    """One long text, so that it is parsed once: each line is its own block."""
    rows = list(SOURCES.rows("source_aliases"))
    reading = reading_of("\n".join(row["example"] for row in rows))
    found = {
        (match.payload.source.id, reading.parse.tokens[match.first].start)
        for match in KNOWLEDGE.sources.find(reading.parse)
    }
    starts = {source_id for source_id, _ in found}
    assert {row["source_id"] for row in rows} <= starts


def test_every_affiliation_is_a_source():
    rows = list(SOURCES.rows("sources"))
    assert {row["affiliation"] for row in rows if row["affiliation"]} <= {row["id"] for row in rows}


@pytest.mark.parametrize("row", list(CORE.rows("attribution_outlet_words")), ids=lambda row: row["word"])
def test_each_word_of_the_press_makes_a_name_a_medium(row):
    (saying,) = sayings_of(row["example"])
    assert [link.type for link in saying.chain[:2]] == ["media_outlet", "media_outlet"], row["example"]
    assert len(saying.chain) == 3


def test_every_relay_is_another_source_that_is_told_in_a_note():
    rows = {row["id"]: row for row in SOURCES.rows("sources")}
    for row in rows.values():
        relays = row["relays"].split()
        assert set(relays) <= rows.keys() - {row["id"]}, row["id"]
        assert not relays or "Carries" in row["note"], row["id"]


def test_sources_have_a_land_by_its_code_and_a_wikidata_id_or_none():
    for row in SOURCES.rows("sources"):
        assert re.fullmatch(r"([A-Z]{2})?", row["country"]), row["id"]
        assert re.fullmatch(r"(Q[1-9][0-9]*)?", row["wikidata"]), row["id"]


def test_media_of_a_state_and_official_bodies_tell_which_side():
    without = [row["id"] for row in SOURCES.rows("sources") if row["type"] == "state_media" and not row["side"]]
    assert without == []


def test_the_pack_knows_outlets_monitors_and_bodies_of_many_wars():
    kinds = {"media_outlet", "state_media", "monitoring_group", "official_military"}
    rows = [row for row in SOURCES.rows("sources") if row["type"] in kinds]
    assert len(rows) >= 250
    assert {"SY", "IQ", "UA", "RU", "SD", "YE", "PS", "IL", "MM", "ET", "ML", "AF", "CO"} <= {
        row["country"] for row in rows
    }


def test_sources_are_sorted_and_no_two_have_one_name():
    rows = list(SOURCES.rows("sources"))
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert len({row["name"].casefold() for row in rows}) == len(rows)


def test_rescue_services_of_interior_ministries_have_one_type_on_every_side():
    services = {"src-gaza-civil-defence", "src-iraqi-civil-defence", "src-ukrainian-emergency"}
    types = {row["id"]: row["type"] for row in SOURCES.rows("sources") if row["id"] in services}
    assert types == dict.fromkeys(services, "official_military")


def test_no_single_word_that_is_a_verb_or_a_noun_for_a_source_is_an_alias():
    """Acronyms must stand in capitals."""
    common = set(KNOWLEDGE.saying.verbs) | {row["noun"] for row in CORE.rows("attribution_nouns")}
    aliases = {row["alias"] for row in SOURCES.rows("source_aliases") if not row["alias"].isupper()}
    assert {alias for alias in aliases if " " not in alias and alias.casefold() in common} == set()


def test_no_land_of_the_world_is_the_alias_of_another_than_its_state():
    rows = list(CORE.rows("states"))
    lands = {name for row in rows for name in (row["name"], row["adjective"], row["demonym"]) if name}
    wrong = [row["alias"] for row in SOURCES.rows("source_aliases")
             if row["alias"] in lands and not row["source_id"].startswith("src-state-")]  # fmt: skip
    assert wrong == []
