"""The measures every bench uses, each a plain function with the paper it comes from."""

from __future__ import annotations

import math
import random
from collections.abc import Hashable, Sequence
from statistics import NormalDist

EARTH_RADIUS_KM = 6371.0


def share(hits: float, n: int) -> float:
    """Divide hits by items; 0 where there are none.

    >>> share(3, 4), share(0, 0)
    (0.75, 0.0)
    """
    return hits / n if n else 0.0


def f_score(true: float, predicted: float, gold: float, beta: float = 1.0) -> float:
    """Weigh precision and recall into one figure 0..1; 0 where nothing is predicted or nothing is there.

    Source: C. J. van Rijsbergen, Information Retrieval, 2nd ed., 1979, chapter 7.

    >>> f_score(true=2, predicted=4, gold=4)
    0.5
    """
    weight = beta * beta
    total = predicted + weight * gold
    return (1 + weight) * true / total if total else 0.0


def wilson_interval(hits: float, n: int, level: float = 0.95) -> tuple[float, float]:
    """Bound a share of ``n`` independent items from below and above, also where it is 0 or 1.

    Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927.

    >>> [round(bound, 3) for bound in wilson_interval(8, 10)]
    [0.49, 0.943]
    """
    if n <= 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.5 + level / 2)
    p = hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap_interval(
    values: Sequence[float], *, draws: int = 1000, seed: int = 0, level: float = 0.95
) -> tuple[float, float]:
    """Bound the mean of values by drawing them again with replacement (percentile method, fixed seed).

    Source: B. Efron, Bootstrap methods: another look at the jackknife, Annals of Statistics 7, 1979.

    >>> bootstrap_interval([1.0, 1.0, 1.0])
    (1.0, 1.0)
    """
    if not values:
        return 0.0, 1.0
    drawer = random.Random(seed)
    means = sorted(sum(drawer.choices(values, k=len(values))) / len(values) for _ in range(draws))
    cut = (1 - level) / 2
    return means[int(cut * draws)], means[min(draws - 1, int((1 - cut) * draws))]


def great_circle_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Measure the way between two points on a sphere, in kilometres; WGS84 degrees in.

    Source: R. W. Sinnott, Virtues of the haversine, Sky and Telescope 68, 1984.

    >>> round(great_circle_km(36.2, 37.16, 33.51, 36.29))
    309
    """
    here, there = math.radians(lat), math.radians(other_lat)
    chord = math.sin((there - here) / 2) ** 2
    chord += math.cos(here) * math.cos(there) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(chord))


def token_f1(predicted: set[Hashable], gold: set[Hashable]) -> float:
    """Compare two spans as sets of tokens.

    Source: PolNeAR's partial-match scoring, Newell, Margolin and Ruths, LREC 2018.

    >>> token_f1({1, 2, 3}, {2, 3, 4})
    0.6666666666666666
    """
    return f_score(len(predicted & gold), len(predicted), len(gold))


def exact_agreement(predicted: Sequence[object], gold: Sequence[object]) -> float:
    """Give the share of items on which two equally long label rows agree (accuracy).

    Raises:
        ValueError: if the rows differ in length.

    >>> exact_agreement(["a", "b"], ["a", "c"])
    0.5
    """
    return share(sum(p == g for p, g in zip(predicted, gold, strict=True)), len(gold))
