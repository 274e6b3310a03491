"""Sources of every kind in sentences of their own: the last of the chain has the right type and name, and its body."""

import csv
from pathlib import Path

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.records.source import SourceLink

FILE = Path(__file__).with_name("named_sources.tsv")
ROWS = list(csv.DictReader(FILE.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def chain_of(text: str) -> tuple[SourceLink, ...]:
    reading = reading_of(text)
    return resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)[-1].chain[1:]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_the_last_source_is_of_its_type_and_keeps_its_name(row):
    *before, last = chain_of(row["text"])
    assert last.type == row["type"]
    assert not row["name"] or last.name.casefold() == row["name"].casefold()
    assert not row["body"] or before[-1].name == row["body"]


def test_a_body_that_no_row_knows_has_no_id_and_its_own_words():
    (link,) = chain_of("A spokesman for the Tel Rahma Brigade said that it had destroyed a tank.")
    assert (link.source_id, link.name, link.words) == (
        None,
        "Tel Rahma Brigade",
        "A spokesman for the Tel Rahma Brigade",
    )


def test_who_speaks_for_a_body_has_it_as_affiliation():
    (_, person) = chain_of("Sahel Shield Forces spokesman Adam Keita said that the well was taken.")
    assert person.facets is not None
    assert (person.facets.affiliation, person.facets.identification) == ("Sahel Shield Forces", "named")


def test_a_known_name_inside_a_longer_one_is_not_meant():
    (link,) = chain_of("The Lower Nile Observatory said that 12 people were killed.")
    assert link.source_id is None
    (link,) = chain_of("The Observatory said that 12 people were killed.")
    assert link.source_id == "src-sohr"
