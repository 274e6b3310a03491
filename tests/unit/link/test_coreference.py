"""Components and clusters of scored pairs."""

import numpy as np

from reportedly.link import coreference
from reportedly.link.coreference import EXCLUDED, cluster, components, cut_components, matrix_of


def matrix(n, **pairs):
    left, right = np.array([(int(name[1]), int(name[2])) for name in pairs]).T
    scores = np.full((n, n), -3.0, np.float32)
    scores[left, right] = scores[right, left] = list(pairs.values())
    return scores


def test_components_hang_together_over_others():
    assert components(5, np.array([0, 3]), np.array([3, 4])) == [(0, 3, 4), (1,), (2,)]


def test_a_pair_that_is_likely_joins_and_one_that_is_not_stays_apart():
    assert cluster(matrix(3, p01=1.0)) == [(0, 1), (2,)]


def test_one_likely_pair_does_not_chain_two_happenings():
    assert cluster(matrix(4, p01=6.0, p23=6.0, p12=0.5)) == [(0, 1), (2, 3)]


def test_what_excludes_each_other_is_not_joined_by_a_third():
    told = matrix(3, p01=5.0, p12=5.0)
    told[0, 2] = told[2, 0] = EXCLUDED
    assert sorted(map(len, cluster(told))) == [1, 2]


def test_clusters_are_the_same_as_when_all_rows_are_compared_again_at_each_step():
    draw = np.random.default_rng(7)
    for _ in range(30):
        told = draw.normal(-0.5, 2.0, (12, 12)).astype(np.float32)
        told = (told + told.T) / 2
        assert cluster(told) == _slowly(told)


def _slowly(scores):
    groups = [(row,) for row in range(len(scores))]

    def likeness(one, two):
        pairs = [float(scores[a, b]) for a in one for b in two]
        return (max(pairs) + sum(pairs) / len(pairs)) / 2

    while len(groups) > 1:
        best = max((likeness(a, b), -i, -j) for i, a in enumerate(groups) for j, b in enumerate(groups) if i < j)
        if best[0] < 0:
            break
        one, two = groups[-best[1]], groups[-best[2]]
        groups = sorted([g for g in groups if g not in (one, two)] + [tuple(sorted(one + two))])
    return sorted(groups)


def test_a_component_too_large_is_cut_where_it_hangs_together_least(monkeypatch):
    monkeypatch.setattr(coreference, "LARGEST", 2)
    left, right, scores = np.array([0, 1, 2]), np.array([1, 2, 3]), np.array([9.0, 0.5, 9.0], np.float32)
    assert cut_components(4, left, right, scores) == [(0, 1), (2, 3)]


def test_a_matrix_holds_excluded_pairs_as_such():
    told = matrix_of(2, np.array([0]), np.array([1]), np.array([4.0], np.float32), np.array([True]))
    assert told[0, 1] == told[1, 0] == EXCLUDED
