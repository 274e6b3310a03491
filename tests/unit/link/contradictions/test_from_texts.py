"""Contradictions from the words of invented reports, through the whole coding."""

from functools import lru_cache

import pytest
from tests.build import KNOWLEDGE, claims_of

from reportedly.knowledge.packs import rows_of
from reportedly.link.contradictions.find import find_contradictions
from reportedly.link.contradictions.parts import told_as_parts
from reportedly.link.contradictions.wording import shares_wording
from reportedly.link.same import join_in_documents
from reportedly.link.tellings import tell_claims

TOLD = {"published": "2016-04-06", "outlet": "Demo Daily"}


def numbers(text):
    """The numbers that contradict each other among what is linked inside the report."""
    claims = {claim.id: claim for claim in claims_of(text, **TOLD)}
    tellings = join_in_documents(tell_claims(claims.values(), text, KNOWLEDGE.linking), KNOWLEDGE.linking)
    groups = [[claims[name] for name in telling.claim_ids] for telling in tellings]
    found = [each for group in groups for each in find_contradictions(group, actors=KNOWLEDGE.actors.known)]
    return [each.values for each in found if each.kind == "number"]


def test_bodies_in_a_mass_grave():
    text = (
        "A mass grave with 40 bodies was found near Tadmur, an army officer told the Hadath agency. "
        "A local activist said 65 bodies were found in the mass grave."
    )
    assert numbers(text) == [("bodies found: 40 people", "bodies found: 65 people")]


def test_people_moved_out():
    text = (
        "About 300 people were evacuated from Zabadani on Friday, the Red Crescent said. "
        "The town council said 450 people were evacuated from Zabadani on Friday."
    )
    assert numbers(text) == [("evacuated: 300 people", "evacuated: 450 people")]


def test_a_toll_told_by_two_sources():
    text = (
        "A monitoring group said 12 people were killed in an air strike on a market in Saraqib on Monday. "
        "A local council official said 19 people were killed in the air strike on the market in Saraqib."
    )
    assert numbers(text) == [("killed: 12 people", "killed: 19 people")]


def test_a_toll_that_rose_beside_another_attack():
    text = (
        "Troops shelled the camp of Tal Wahm on Monday, killing 14 people, the monitor said. Doctors put the toll of "
        "the shelling at 22 dead. In a separate attack on Tuesday, 5 people were killed in Ain Zara."
    )
    assert numbers(text) == [("killed: 14 people", "killed: 22 people")]


@lru_cache(maxsize=1)
def parts_in_examples():
    """For each example of ``count_parts`` whether one of its numbers is told as a part, and one is not."""
    found = {}
    for _, row in rows_of(KNOWLEDGE.packs, "count_parts"):
        claims = claims_of(row["example"])
        parts = [told_as_parts(claim, row["example"], (row["phrase"],)) for claim in claims]
        counts = sum(len(claim.how_many) for claim in claims if isinstance(claim.how_many, tuple))
        found[row["phrase"]] = (sum(map(len, parts)), counts)
    return found


@pytest.mark.parametrize("phrase", [row["phrase"] for _, row in rows_of(KNOWLEDGE.packs, "count_parts")])
def test_phrase_makes_a_number_a_part_in_its_example(phrase):
    parts, counts = parts_in_examples()[phrase]
    assert 1 <= parts < counts


FIRST = "Shells struck the grain market of Saraqib at noon and wounded nine traders, {who} said on Monday."


def do_share_wording(*texts, outlets=("Outlet A", "Outlet B")):
    claims, sentences = [], {}
    for text, outlet in zip(texts, outlets, strict=True):
        told = claims_of(text, outlet=outlet, published="2016-04-06")
        sentences |= {claim.id: text[claim.sentence.start : claim.sentence.end] for claim in told}
        claims += told
    return shares_wording(claims, sentences)


def test_one_wording_under_two_names_is_found():
    assert do_share_wording(FIRST.format(who="a town official"), FIRST.format(who="a farmer"))


def test_two_wordings_are_two():
    other = "Nine traders were wounded at noon when shells fell on a market in Saraqib, a farmer said on Monday."
    assert not do_share_wording(FIRST.format(who="a town official"), other)


def test_two_reports_that_quote_one_source_in_its_words_name_it():
    assert not do_share_wording(
        FIRST.format(who="the Red Crescent"), "At dawn: " + FIRST.format(who="the Red Crescent")
    )


def test_without_sentences_no_wording_is_shared():
    assert not shares_wording(claims_of(FIRST.format(who="a farmer")), {})
