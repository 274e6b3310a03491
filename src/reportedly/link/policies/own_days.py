"""Parts the claims of one happening by the exact days that they themselves tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.link.contradictions.values import is_from_own_words, is_told
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

SLIP = 1
"""Days by which two reports of one act may differ: time zones, nights, "Monday" said on Tuesday."""
Days = list[date]


def part_by_days(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Give the claims of each day, in the order of the days; none where all tell one day.

    Days next to each other are one, as nights and time zones make them, unless one report tells both. A claim that
    tells no exact day in its own words goes with a day that its own dates allow, then with that of its report, then
    with the day that most tell.

    >>> part_by_days(())
    ()
    """
    told = {day: [claim for claim in claims if _own_day(claim) == day] for day in map(_own_day, claims) if day}
    groups = _joined(told)
    if len(groups) < 2:
        return ()
    found: dict[int, list[Claim]] = {index: [] for index in range(len(groups))}
    for claim in claims:
        found[_home(claim, groups)].append(claim)
    return tuple(tuple(found[index]) for index in sorted(found))


def _own_day(claim: Claim) -> date | None:
    """The one day on which a claim's own words put what it tells."""
    if not isinstance(claim.when, Coded) or not is_told(claim) or not is_from_own_words(claim.when):
        return None
    when = claim.when.value
    return date.fromisoformat(when.first) if when.first is not None and when.first == when.last else None


def _joined(told: dict[date, list[Claim]]) -> list[tuple[Days, list[Claim]]]:
    """Days with who tells them; those next to each other together, where no report tells both."""
    groups: list[tuple[Days, list[Claim]]] = []
    for day in sorted(told):
        if groups and (day - groups[-1][0][-1]).days <= SLIP and not _meet(groups[-1][1], told[day]):
            groups[-1] = ([*groups[-1][0], day], [*groups[-1][1], *told[day]])
        else:
            groups.append(([day], told[day]))
    return groups


def _meet(one: Sequence[Claim], two: Sequence[Claim]) -> bool:
    """Whether one report tells both."""
    return bool({claim.document_id for claim in one} & {claim.document_id for claim in two})


def _home(claim: Claim, groups: Sequence[tuple[Days, Sequence[Claim]]]) -> int:
    """The number of the group that a claim goes with."""
    own = _own_day(claim)
    if own is not None:
        return next(index for index, (days, _) in enumerate(groups) if own in days)
    return max(
        range(len(groups)),
        key=lambda index: (_allows(claim, groups[index][0]), _meet((claim,), groups[index][1]), len(groups[index][1]),
                           -index),
    )  # fmt: skip


def _allows(claim: Claim, days: Days) -> bool:
    """Whether a claim is dated, and its dates hold one of some days."""
    if not isinstance(claim.when, Coded):
        return False
    when = claim.when.value
    return any((when.first or "") <= day.isoformat() <= (when.last or "9999") for day in days)
