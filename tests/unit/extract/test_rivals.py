"""Rivals: each claim joins the happening it scores highest with; what excludes another never shares one."""

from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.account import Account
from reportedly.extract.account_comparison import compare_accounts
from reportedly.extract.assemble import draft_claims
from reportedly.extract.claim_happenings import accounts_of
from reportedly.extract.happenings import group_happenings
from reportedly.extract.pipeline import code_mentions
from reportedly.extract.rivals import number_happenings, score_rivalry

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
    assert set(told) <= WORDS.rivalry.keys()


def test_a_pair_that_is_kept_apart_never_shares_a_happening() -> None:
    told = accounts(BLAST)
    assert number_happenings(told, WORDS.rivalry) == [0, 0]
    assert number_happenings(told, WORDS.rivalry, frozenset({(0, 1)})) == [0, 1]


def test_days_that_exclude_each_other_are_no_matter_of_weights() -> None:
    one, other = accounts(
        "A car bomb killed nine people in Mogadishu on Friday, police said. A medic said the blast on Monday killed 15."
    )
    assert score_rivalry(one, other, (one, other), dict.fromkeys(WORDS.rivalry, 9.0)) is None
