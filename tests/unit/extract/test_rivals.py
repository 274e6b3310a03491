"""Rivals: each claim joins the happening it scores highest with; what excludes another never shares one."""

import msgspec
import pytest
from tests.build import KNOWLEDGE, claims_of, reading_of

from reportedly.extract.account import Account
from reportedly.extract.account_comparison import ALIKE, MOST_ALIKE, compare_accounts
from reportedly.extract.assemble import draft_claims
from reportedly.extract.claim_happenings import LEAST, accounts_of
from reportedly.extract.happenings import group_happenings
from reportedly.extract.pipeline import code_mentions
from reportedly.extract.rivals import number_happenings, score_pairs, score_rivalry
from reportedly.knowledge.happenings import Rivalry

WORDS = KNOWLEDGE.happenings


def accounts(text: str, published: str = "2021-03-06") -> tuple[Account, ...]:
    """The claims of a text as they are compared."""
    reading = reading_of(text, published=published)
    groups = group_happenings(reading, code_mentions(reading, KNOWLEDGE), KNOWLEDGE)
    return accounts_of(reading, draft_claims(reading, groups, WORDS), WORDS)


BLAST = "A car bomb killed nine people in Mogadishu on Friday, police said. A doctor said the blast killed 15 people."


def test_what_speaks_for_one_happening_is_named() -> None:
    one, other = accounts(BLAST)
    told = compare_accounts(one, other, (one, other))
    assert told is not None
    assert {"definite-force", "number-differs", "nearest-of-force"} <= told.keys()
    assert set(told) <= WORDS.rivalry.alone.keys()


def test_a_pair_that_is_kept_apart_never_shares_a_happening() -> None:
    told = accounts(BLAST)
    assert number_happenings(2, score_pairs(told, WORDS.rivalry)) == [0, 0]
    assert number_happenings(2, score_pairs(told, WORDS.rivalry, frozenset({(0, 1)}))) == [0, 1]


def test_days_that_exclude_each_other_are_no_matter_of_weights() -> None:
    one, other = accounts(
        "A car bomb killed nine people in Mogadishu on Friday, police said. A medic said the blast on Monday killed 15."
    )
    sure = dict.fromkeys(WORDS.rivalry.alone, 9.0)
    assert score_rivalry(one, other, (one, other), Rivalry(alone=sure, told=sure)) is None


def seen(account: Account, *numbers: float) -> Account:
    """An account as the encoder sees it told."""
    return msgspec.structs.replace(account, tells=numbers)


@pytest.mark.parametrize(("numbers", "says"), [((4.0, 2.0), 0.5), ((-4.0, 2.0), -3.5), ((40.0, 0.0), MOST_ALIKE)])
def test_what_the_encoder_says_of_two_claims_is_a_comparison_within_bounds(numbers, says) -> None:
    one, other = accounts(BLAST)
    told = compare_accounts(seen(one, 4.0, 2.0), seen(other, *numbers), (one, other))
    assert told is not None
    assert told[ALIKE] == says


def test_where_the_encoder_saw_one_claim_only_slots_and_words_decide_alone() -> None:
    one, other = accounts(BLAST)
    half = (seen(one, 4.0, 2.0), other)
    assert score_rivalry(*half, half, WORDS.rivalry) == score_rivalry(one, other, (one, other), WORDS.rivalry)


def test_the_more_alike_two_claims_are_told_the_likelier_they_are_one_happening() -> None:
    one, other = accounts(BLAST)
    like, unlike = ((seen(one, 4.0, 0.0), seen(other, number, 0.0)) for number in (4.0, -4.0))
    scores = [score_rivalry(*pair, pair, WORDS.rivalry) for pair in (like, unlike)]
    assert scores[0] is not None
    assert scores[1] is not None
    assert scores[0] > scores[1]


def test_a_claim_names_the_earlier_ones_that_may_be_about_its_happening() -> None:
    first, second = claims_of(BLAST, published="2021-03-06")
    assert first.alike == ()
    assert [each.claim_id for each in second.alike] == [first.id]
    assert second.alike[0].log_odds >= LEAST
