"""Against whom ground is taken follows from the one enemy that the report names; where two stay, nothing does."""

from __future__ import annotations

from tests.build import claim_of, names_of

from reportedly.records.coded import Coded, Uncoded


def whom(text: str, trigger: str = "seized") -> list[str]:
    """Names of those from whom ground was taken."""
    field = claim_of(text, trigger).whom
    return [] if isinstance(field, Uncoded) else names_of(field)


def test_the_only_enemy_named_is_whom_ground_is_taken_from() -> None:
    text = "Syrian rebels seized the hill on Friday. An official praised the Syrian army for its calm."
    assert whom(text) == ["Syrian Armed Forces"]


def test_a_sole_enemy_is_derived_not_quoted() -> None:
    claim = claim_of("Syrian rebels seized the hill. An official praised the Syrian army for its calm.", "seized")
    (foe,) = claim.whom
    assert isinstance(foe, Coded)
    assert foe.derivation is not None
    assert foe.score < 0.5


def test_of_two_enemies_far_from_the_act_none_is_chosen() -> None:
    text = (
        "The Syrian army seized the hill on Friday. The mayor spoke of a long summer. The farmers were tired. "
        "The rebels hold a bakery elsewhere. The Islamic State holds a mill."
    )
    assert whom(text) == []


def test_allies_are_no_enemies() -> None:
    assert whom("The Syrian army seized the hill on Friday. Hezbollah kept silent.") == []
