"""Decides which claims of one report are about one happening: rival numbers, a denial, another author, more detail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.extract.account import Account
from reportedly.extract.account_comparison import ALIKE, compare_accounts
from reportedly.knowledge.happenings import Rivalry

EDGE = 0.0
"""Log-odds from which two claims are about one happening: as likely as not."""
WINDOW = 40
"""How many claims before it a claim is compared with; bounds the work on very long texts."""

Pair = tuple[int, int]


def score_pairs(
    accounts: Sequence[Account], rivalry: Rivalry, apart: frozenset[Pair] = frozenset()
) -> dict[Pair, float]:
    """Score every two claims of a report that may be about one happening, in the order in which they are first told.

    Pairs in ``apart`` (a total and its parts), pairs that exclude each other and pairs further apart than ``WINDOW``
    have no score.
    """
    scores: dict[Pair, float] = {}
    for n, account in enumerate(accounts):
        first = max(0, n - WINDOW)
        near = accounts[first : n + 1]
        for m in range(first, n):
            score = None if (m, n) in apart else score_rivalry(accounts[m], account, near, rivalry)
            if score is not None:
                scores[m, n] = score
    return scores


def number_happenings(claims: int, scores: Mapping[Pair, float]) -> list[int]:
    """Give each claim of a report, in the order in which they are first told, the number of its happening.

    A claim joins the happening that it scores highest with, the latest of equals: the mean of its best pair and of the
    average over all of the happening's claims, so that one likely pair does not chain two happenings together. Pairs
    without a score never share one.

    Returns:
        Numbers from 0 in the order of the happenings' first claims.

    >>> number_happenings(3, {(0, 1): -1.0, (0, 2): 2.0, (1, 2): 1.0})
    [0, 1, 0]
    """
    members: list[list[int]] = []
    numbers: list[int] = []
    for n in range(claims):
        best: tuple[float, int] | None = None
        for number, others in enumerate(members):
            if others[-1] < n - WINDOW:
                continue
            together = _together([scores.get((m, n)) for m in others if m >= n - WINDOW])
            if together is not None and together >= EDGE and (best is None or (together, number) > best):
                best = (together, number)
        if best is None:
            members.append([])
        numbers.append(len(members) - 1 if best is None else best[1])
        members[numbers[-1]].append(n)
    return numbers


def score_rivalry(earlier: Account, later: Account, report: Sequence[Account], rivalry: Rivalry) -> float | None:
    """Log-odds that two claims of a report are about one happening; None where they exclude each other.

    The weights of the comparisons that hold are summed, with that of "always" (pack table ``rivalry``), as in a
    Fellegi-Sunter record linkage; fitted by logistic regression on annotated reports (training/rivalry.py).

    Source: Fellegi and Sunter, A theory for record linkage, JASA 64 (1969).
    """
    told = compare_accounts(earlier, later, report)
    if told is None:
        return None
    weights = rivalry.told if ALIKE in told else rivalry.alone
    return weights["always"] + sum(weights.get(name, 0.0) * value for name, value in told.items())


def _together(scores: Sequence[float | None]) -> float | None:
    """The mean of the best and of the average; None where any pair excludes the other."""
    allowed = [score for score in scores if score is not None]
    if len(allowed) < len(scores):
        return None
    return (max(allowed) + sum(allowed) / len(allowed)) / 2
