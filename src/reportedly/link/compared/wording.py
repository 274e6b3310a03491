"""How far two tellings' sentences, their reports' heads and the way they refer agree."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import REFERENCES, Columns, Flags, Floats, Ints
from reportedly.link.compared.meeting import Found, agreement, as_floats, ones, share_any

DEFINITE, INDEFINITE = REFERENCES.index("definite"), REFERENCES.index("indefinite")
COPIED, COPIED_WORDS = 0.8, 4
"""Share of rare words, and their number, from which one sentence is a copy of the other."""
UNLIKE, ALIKE_MOST = np.float32(-3.0), np.float32(4.0)
"""Log-odds between which coding's view of two claims weighs."""
OTHERS = np.float32(400.0)
"""Hundredths of log-odds by which the likeness to others is measured, so that it is about as large as `coded-alike`."""
FAR = 2000.0
"""Code points between two tellings of one report that count as wholly far; some fifteen sentences."""


def compare_wording(columns: Columns, left: Ints, right: Ints) -> tuple[Found, Flags]:
    """Compare words, heads of reports, references and sources; none of them forbids."""
    rare = agreement(columns.rare[left], columns.rare[right])
    one, two = columns.reference[left], columns.reference[right]
    main = columns.is_headline | columns.is_lead
    found = {
        "words-rare": rare,
        "words-common": agreement(columns.common[left], columns.common[right]),
        "near-rare": agreement(columns.near_rare[left], columns.near_rare[right]),
        "near-common": agreement(columns.near_common[left], columns.near_common[right]),
        "matter-both": np.minimum(columns.matter[left], columns.matter[right]),
        "matter-one": np.maximum(columns.matter[left], columns.matter[right]),
        "words-copied": as_floats((rare >= COPIED) & (ones(columns.rare[left]) >= COPIED_WORDS)),
        "name-shared": as_floats(share_any(columns.names[left], columns.names[right])),
        "title": agreement(columns.title[left], columns.title[right]),
        "head": agreement(columns.head[left], columns.head[right]),
        "main-both": as_floats(main[left] & main[right]),
        "main-one": as_floats(main[left] != main[right]),
        "source-same": as_floats(share_any(columns.sources[left], columns.sources[right])),
        "definite-one": as_floats((one == DEFINITE) != (two == DEFINITE)),
        "definite-both": as_floats((one == DEFINITE) & (two == DEFINITE)),
    }
    return found, np.zeros(len(left), np.bool_)


def compare_positions(columns: Columns, left: Ints, right: Ints) -> Found:
    """Compare where two tellings of one document stand in it, the earlier and the later as the text has them."""
    swap = columns.start[left] > columns.start[right]
    earlier, later = np.where(swap, right, left), np.where(swap, left, right)
    steps: Floats = columns.start[later] - columns.start[earlier]
    reference, other = columns.reference[later], columns.is_other[later]
    happening = share_any(columns.happenings[left], columns.happenings[right])
    alike = columns.main_family[earlier] == columns.main_family[later]
    turns = columns.family_turn[later] - columns.family_turn[earlier]
    found = {
        "turn-next": columns.turn[later] - columns.turn[earlier] == 1,
        "turn-next-happening": happening & (columns.turn[later] - columns.turn[earlier] == 1),
        "family-turn-next": alike & (turns == 1),
        "family-turn-2": alike & (turns == 2),
        "family-turn-far": alike & (turns > 5),
        "family-first-definite": alike & (columns.family_turn[earlier] == 0) & (reference == DEFINITE),
        "family-first": alike & (columns.family_turn[earlier] == 0),
        "reference-near": (reference == DEFINITE) & alike & (turns == 1),
        "happening-same": happening,
        "later-other": other,
        "later-other-same-sentence": other & (columns.sentence[left] == columns.sentence[right]),
        "later-other-happening": other & happening,
        "sentence-same": columns.sentence[left] == columns.sentence[right],
        "later-definite": reference == DEFINITE,
        "later-definite-near": (reference == DEFINITE) & (steps < 400),
        "later-indefinite": reference == INDEFINITE,
        "earlier-headline": columns.is_headline[earlier],
        "earlier-lead": columns.is_lead[earlier],
    }
    floats = {name: as_floats(holds) for name, holds in found.items()}
    return floats | {
        "far": np.minimum(steps / FAR, 1).astype(np.float32),
        "coded-alike": _coded(columns, left, right),
        "alike-to-others": _through_others(columns, left, right),
    }


def _coded(columns: Columns, left: Ints, right: Ints) -> Floats:
    """How far coding's log-odds that two tellings of one document tell one happening are above UNLIKE; 0 if unknown."""
    odds: Floats = np.full(len(left), UNLIKE, np.float32)
    for one, two in ((left, right), (right, left)):
        for at in range(columns.alike.shape[1]):
            ids, found = columns.alike[:, at][one], columns.alike_odds[:, at][one]
            for claim in range(columns.claims.shape[1] if ids.any() else 0):
                same = (ids != 0) & (ids == columns.claims[:, claim][two])
                odds = np.where(same, np.maximum(odds, found), odds)
    return np.minimum(odds, ALIKE_MOST) - UNLIKE


def _through_others(columns: Columns, left: Ints, right: Ints) -> Floats:
    """How far two tellings are alike the same others of their document: the lesser log-odds above UNLIKE, summed.

    Two mentions that go with the same third ones are one happening more often than their own words tell. Hundredths
    are summed as whole numbers, so that the order of the two does not matter.

    Source: for what third mentions say, Finkel and Manning, Enforcing transitivity in coreference resolution, ACL 2008.
    """
    found: Floats = np.zeros(len(left), np.float32)
    odds = np.rint(100 * (np.clip(columns.alike_odds, UNLIKE, ALIKE_MOST) - UNLIKE))
    for a in range(columns.alike.shape[1]):
        ids, mine = columns.alike[:, a][left], odds[:, a][left]
        for b in range(columns.alike.shape[1] if ids.any() else 0):
            same = (ids != 0) & (ids == columns.alike[:, b][right])
            found += np.where(same, np.minimum(mine, odds[:, b][right]), 0)
    return found / OTHERS
