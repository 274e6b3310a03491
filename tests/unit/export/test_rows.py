"""Claims as rows."""

from tests.samples import bare_claim, coded, sample_claim

from reportedly.export.rows import row_of
from reportedly.records.values import ActorRef, Count


def test_uncoded_fields_are_empty_and_named_with_their_reason() -> None:
    row = row_of(bare_claim(), quotes=True)
    assert (row["who"], row["place"], row["first_day"], row["killed_low"]) == (None, None, None, None)
    assert str(row["uncoded"]).startswith("who: absent; whom: absent; where: absent")


def test_killed_is_a_number_only_where_one_count_stands_for_all() -> None:
    some = coded(Count(kind="killed", of="people", low=47, high=47, words="47"))
    part = coded(Count(kind="killed", of="children", low=5, high=5, subset_of=0, words="five"))
    other = coded(Count(kind="killed", of="fighters", low=3, high=3, words="three"))
    assert row_of(sample_claim(how_many=(some, part)), quotes=False)["killed_low"] == 47
    assert row_of(sample_claim(how_many=(some, other)), quotes=False)["killed_low"] is None


def test_an_ambiguous_or_suspected_actor_says_so() -> None:
    actor = ActorRef(actor_id=None, name="unidentified armed group", kind="armed-group", ambiguous=True, suspected=True)
    row = row_of(sample_claim(who=(coded(actor),)), quotes=False)
    assert row["who"] == "unidentified armed group (suspected, ambiguous)"
    assert row["who_ids"] is None


def test_the_chain_runs_from_the_outlet_to_the_last_source() -> None:
    row = row_of(sample_claim(), quotes=True)
    assert row["chain"] == "Demo Daily ← Yusuf Darwish ← commander Darwish ← Demo Wire"
    assert (row["chain_length"], row["last_source"]) == (4, "Demo Wire")


def test_a_source_that_no_pack_knows_is_told_by_its_type_without_quotes() -> None:
    row = row_of(sample_claim(), quotes=False)
    assert row["chain"] == "Demo Daily ← named person ← official military ← Demo Wire"
