"""Gives the claims of one report their happenings, and totals the happenings that they add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.extract.account import Account, account_of, setting_of
from reportedly.extract.draft import Draft
from reportedly.extract.reading import Reading
from reportedly.extract.rivals import Pair, number_happenings, score_pairs
from reportedly.extract.totals import Total, find_totals
from reportedly.knowledge.happenings import HappeningWords
from reportedly.records.claim import Alike, Claim, TotalGrounds

LEAST = -3.0
"""Log-odds from which a claim names another that may be about its happening: one in twenty."""


def accounts_of(reading: Reading, drafts: Sequence[Draft], words: HappeningWords) -> tuple[Account, ...]:
    """Sum up the claims of a report in the order in which they are first told."""
    setting = setting_of(reading, (mention for draft in drafts for mention in draft.version), words)
    accounts = (account_of(setting, draft.claim, draft.version, draft.group) for draft in drafts)
    return tuple(sorted(accounts, key=lambda account: (account.start, account.claim.id)))


def group_claims(reading: Reading, drafts: Sequence[Draft], words: HappeningWords) -> tuple[Claim, ...]:
    """Give each claim of a report the happening it is about, and each total the happenings of its parts."""
    accounts = accounts_of(reading, drafts, words)
    totals = find_totals(accounts)
    scores = score_pairs(accounts, words.rivalry, pairs_apart(totals))
    numbers = number_happenings(len(accounts), scores)
    code = reading.document.id.removeprefix("doc-")
    names = [f"hap-{code}-{number}" for number in (1 + number for number in numbers)]
    whole = {total.claim: total for total in totals}
    told = (_told(account.claim, n, names, whole.get(n)) for n, account in enumerate(accounts))
    return tuple(msgspec.structs.replace(claim, alike=_alike(n, accounts, scores)) for n, claim in enumerate(told))


def _alike(n: int, accounts: Sequence[Account], scores: Mapping[Pair, float]) -> tuple[Alike, ...]:
    """The claims told before one that may be about its happening."""
    return tuple(
        Alike(claim_id=accounts[m].claim.id, log_odds=round(scores[m, n], 2))
        for m in range(n)
        if scores.get((m, n), LEAST - 1) >= LEAST
    )


def _told(claim: Claim, n: int, names: Sequence[str], total: Total | None) -> Claim:
    """A claim with its happening and, if it is a total, those of its parts."""
    if total is None:
        return msgspec.structs.replace(claim, happening=names[n])
    parts = tuple(dict.fromkeys(names[part] for part in total.parts))
    grounds = TotalGrounds(rule=total.rule, evidence=total.evidence)
    return msgspec.structs.replace(claim, happening=names[n], total_of=parts, total_by=grounds)


def pairs_apart(totals: Sequence[Total]) -> frozenset[tuple[int, int]]:
    """The pairs of a total and its part, either first: a part is not the whole."""
    pairs = {(total.claim, part) for total in totals for part in total.parts}
    return frozenset(pairs | {(part, whole) for whole, part in pairs})
