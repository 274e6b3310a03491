"""Krippendorff's alpha gives the figures that papers print, and its interval holds it."""

import math

import krippendorff
import numpy as np
import pytest

from reportedly.evaluate.agreement import alpha_of
from reportedly.evaluate.distances import masi, nominal, ratio

NONE = math.nan
# K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), example C: four observers, twelve units
OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3),
    (NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE),
)
UNITS = [tuple(value for value in unit if not math.isnan(value)) for unit in zip(*OBSERVERS, strict=True)]


def squared(one, other):
    return float(one - other) ** 2


@pytest.mark.parametrize(("difference", "printed"), [(nominal, 0.743), (squared, 0.849), (ratio, 0.797)])
def test_gives_the_figures_of_krippendorffs_example_c(difference, printed):
    assert round(alpha_of(UNITS, difference).alpha, 3) == printed


def test_gives_the_figure_of_krippendorffs_binary_example_a():
    meg = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0)
    owen = (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    assert round(alpha_of(list(zip(meg, owen, strict=True)), nominal).alpha, 3) == 0.095


def test_gives_the_figure_of_krippendorffs_nominal_example_b():
    ben, gerry = "aabbdcccedda", "babbbccceddd"
    assert round(alpha_of(list(zip(ben, gerry, strict=True)), nominal).alpha, 3) == 0.692


def test_items_that_one_coder_coded_are_not_counted():
    assert alpha_of(UNITS, nominal).n == 11


def test_is_undefined_where_all_coded_one_value():
    found = alpha_of([("a", "a")] * 40, nominal)
    assert (found.alpha, found.low, found.n) == (None, None, 40)


def test_the_interval_holds_the_figure_and_is_the_same_each_time():
    found = alpha_of(UNITS, nominal, seed=7)
    assert found.low <= found.alpha <= found.high
    assert found == alpha_of(UNITS, nominal, seed=7) != alpha_of(UNITS, nominal, seed=8)


def test_the_interval_narrows_with_more_items():
    few, many = alpha_of(UNITS, nominal), alpha_of(UNITS * 9, nominal)
    assert many.high - many.low < (few.high - few.low) / 2


@pytest.mark.parametrize("difference", [nominal, squared, ratio])
def test_is_what_another_implementation_says_of_random_codings(difference):
    level = {nominal: "nominal", squared: "interval", ratio: "ratio"}[difference]
    drawer = np.random.default_rng(11)
    for _ in range(20):
        codings = drawer.integers(1, 6, size=(3, 25)).astype(float)
        codings[drawer.random(codings.shape) < 0.2] = NONE
        items = [tuple(value for value in unit if not math.isnan(value)) for unit in codings.T.tolist()]
        expected = krippendorff.alpha(reliability_data=codings, level_of_measurement=level)
        assert alpha_of(items, difference, draws=1).alpha == pytest.approx(expected, abs=6e-5)


def test_sets_that_share_most_agree_more_than_names_would():
    sets = [(frozenset("ab"), frozenset("abc")), (frozenset("d"), frozenset("d")), (None, None)] * 12
    assert 0 < alpha_of(sets, nominal).alpha < alpha_of(sets, masi).alpha < 1
