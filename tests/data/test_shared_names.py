"""Names that several sources bear mean the one whom the text fits, and nobody where it fits none."""

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.knowledge.packs import Pack

CORE, SOURCES = Pack.shipped("core"), Pack.shipped("sources")
SHARED = list(SOURCES.rows("source_shared_aliases"))
SURNAMES_KNOWN_BY_ALL = {
    "Assad", "al-Assad", "Erdogan", "Lavrov", "Netanyahu", "Obama", "Putin", "Trump", "Zelensky", "Zelenskiy",
    "Zelenskyy",
}  # fmt: skip
"""Heads of states and one minister, whom a report names by the surname alone and nobody else by it."""


def last_of(text):
    reading = reading_of(text)
    links = resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)[-1].chain[1:]
    return links[-1].source_id, links[-1].type


@pytest.mark.parametrize("row", SHARED, ids=lambda row: f"{row['alias']}-{row['source_id']}")
def test_each_shared_name_means_its_source_in_its_example(row):
    found = {match.payload.source.id for match in KNOWLEDGE.sources.find(reading_of(row["example"]).parse)}
    assert row["source_id"] in found


def test_every_shared_name_has_a_restriction_and_stands_in_no_other_table():
    assert [row["alias"] for row in SHARED if not row["needs"] + row["not_with"]] == []
    assert {row["alias"] for row in SHARED}.isdisjoint(row["alias"] for row in SOURCES.rows("source_aliases"))


def test_no_name_of_persons_alone_is_an_alias_without_restriction():
    """But for heads of states; the names of countries and capitals are theirs."""
    people = {row["name"].casefold() for row in CORE.rows("person_names")}
    states = {row["id"] for row in SOURCES.rows("sources") if row["id"].startswith("src-state-")}
    wrong = {
        row["alias"]
        for row in SOURCES.rows("source_aliases")
        if row["source_id"] not in states
        and not row["alias"].isupper()
        and row["alias"].casefold().removeprefix("al-") in people
    }
    assert wrong <= SURNAMES_KNOWN_BY_ALL


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The RSF denied that it had shelled the market in Khartoum.", ("src-sudan-rsf", "armed_actor_statement")),
        ("RSF said that three reporters were held in the town.", ("src-rsf", "ngo")),
        ("RSF said its fighters overran the base.", (None, "armed_actor_statement")),
        ("AA said its fighters overran the base in Buthidaung.", (None, "armed_actor_statement")),
        ("AA said that a convoy left Ankara.", ("src-anadolu", "state_media")),
        ("ZLK said that two trucks were hit.", (None, "unspecified")),
        ("Civil Defence in Baghdad said nine people were killed.", ("src-iraqi-civil-defence", "official_military")),
        ("The Civil Defence in Idlib said nine people were killed.", ("src-white-helmets", "ngo")),
        ("The Civil Defence in Rafah said nine people were killed.", ("src-gaza-civil-defence", "official_military")),
        ("Dillon said nine fighters were killed.", (None, "named_person")),
        ("Abdul Rahman, a farmer from Mosul, said soldiers killed nine.", (None, "named_person")),
        ("NINA said that a bomb went off in Baghdad.", ("src-nina-iq", "media_outlet")),
        ("The SNC, the opposition council, said that it would not go.", ("src-snc-council", "official_military")),
    ],
)
def test_a_shared_name_means_whom_the_text_fits(text, wanted):
    assert last_of(text) == wanted
