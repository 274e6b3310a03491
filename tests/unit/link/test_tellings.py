"""Tellings made of claims, and of several tellings of one document."""

import msgspec
from tests.build import KNOWLEDGE, claims_of
from tests.unit.link.tellings_made import DAY, day, place, telling

from reportedly.extract.factuality.cue import NOT_BEHIND as CODED
from reportedly.link.slots import NOT_BEHIND
from reportedly.link.tellings import merge_tellings, tell_claims
from reportedly.records.claim import Alike

TEXT = (
    "Shells hit the grain market of Saraqib\n\n"
    "Nine people were killed when the army shelled Saraqib on Monday, a doctor said. The attack destroyed two shops."
)


def told():
    claims = claims_of(TEXT, published="2018-02-07")
    return claims, tell_claims(claims, TEXT, KNOWLEDGE.linking)


def test_each_claim_has_one_telling_in_text_order():
    claims, tellings = told()
    assert sorted(i for t in tellings for i in t.claim_ids) == sorted(c.id for c in claims)
    assert [t.start for t in tellings] == sorted(t.start for t in tellings)


def test_a_telling_has_the_stems_of_its_sentence_and_no_word_that_says_nothing():
    words = frozenset().union(*(t.words for t in told()[1]))
    assert "shel" in words
    assert "the" not in words


def test_tellings_of_a_document_keep_the_closest_day_and_all_claims():
    one = telling("a", days=day(DAY - 10, DAY), places=(place("north", rank=3),))
    two = telling("b", start=950, days=day(), places=(place("mill"),))
    joined = merge_tellings([two, one])
    assert joined == merge_tellings([one, two])
    assert joined.days == day()
    assert joined.claim_ids == ("clm-doc-1-a", "clm-doc-1-b")
    assert joined.places[0].key == "mill"


def test_a_country_says_nothing_where_a_spot_is_told():
    country = place("land", rank=4, radius=300.0)
    assert merge_tellings([telling("a", places=(country,)), telling("b", places=(place(),))]).places == (place(),)


def test_a_telling_names_what_it_is_alike_before_it_and_after():
    first = claims_of(TEXT, published="2018-02-07")[0]
    last = msgspec.structs.replace(first, id="clm-later", alike=(Alike(claim_id=first.id, log_odds=1.5),))
    told = {t.claim_ids[0]: dict(t.alike) for t in tell_claims([first, last], TEXT, KNOWLEDGE.linking)}
    assert (told[first.id], told[last.id]) == ({last.id: 1.5}, {first.id: 1.5})


def test_tellings_taken_together_keep_the_highest_likeness_to_others_and_none_to_themselves():
    one = telling("a", alike=(("clm-doc-1-b", 3.0), ("clm-doc-1-c", 1.0)))
    two = telling("b", start=950, alike=(("clm-doc-1-a", 3.0), ("clm-doc-1-c", 2.0)))
    assert dict(merge_tellings([one, two]).alike) == {"clm-doc-1-c": 2.0}


def test_linking_knows_the_rule_by_which_coding_denies_an_author() -> None:
    assert CODED.partition("@")[0] == NOT_BEHIND
