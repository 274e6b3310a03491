"""Keys and the pairs that share one."""

import pytest
from tests.build import KNOWLEDGE
from tests.unit.link.tellings_made import DAY, count, day, place, telling

from reportedly.link.blocking import keys_of
from reportedly.link.candidates import COARSE_WINDOW, candidate_pairs

WORDS = KNOWLEDGE.linking


def meet(one, two):
    apart = {"words": frozenset({"reed"}), "triggers": frozenset({"blast"})}
    keys = [keys_of(telling(**one), WORDS), keys_of(telling(document="doc-2", **(apart | two)), WORDS)]
    return len(candidate_pairs(keys)[0]) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"days": day(), "places": (place(),)}, {"days": day(DAY + 1), "places": (place("weir"),)}),
        ({"places": (place(),), "days": day()}, {"places": (place(),), "published": DAY + 5}),
        ({"published": DAY}, {"published": DAY + 2}),
        ({"toll": "war", "counts": frozenset({count(9000, None)})},
         {"toll": "war", "counts": frozenset({count(12000, None)}), "published": DAY + 900}),
        ({"acleds": frozenset({"Chemical weapon"}), "days": day()},
         {"acleds": frozenset({"Chemical weapon"}), "days": day(DAY - 60, DAY + 60), "published": DAY + 700}),
    ],
)  # fmt: skip
def test_tellings_of_one_happening_share_a_key(one, two):
    assert meet(one, two)


def test_strikes_years_and_provinces_apart_share_none():
    far = place("port", 33.0, 36.0, admin1="south")
    assert not meet(
        {"days": day(), "places": (place(),)}, {"days": day(DAY + 900), "places": (far,), "published": DAY + 901}
    )


def test_a_large_block_is_compared_along_its_order_only():
    n = 200
    left, right = candidate_pairs([("~week",)] * n)
    assert (right - left).max() == COARSE_WINDOW
    assert len(left) < n * COARSE_WINDOW
