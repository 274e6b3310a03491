"""Draws the claims of a blind round: by chance, and the same ones for the same claims and seed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from hashlib import sha256


def draw(claim_ids: Iterable[str], *, share: float, most: int, seed: int) -> tuple[str, ...]:
    """Draw a share (0..1) of claims, ``most`` at most and one at least, in an order that tells nothing of them.

    Each claim's lot is a hash of its id and the seed, so that neither the order of the claims nor what else is drawn
    from decides. Source: hash-ordered sampling, as in N. G. Duffield and M. Grossglauser, Trajectory sampling for
    direct traffic observation, IEEE/ACM Transactions on Networking 9, 2001.

    >>> ids = [f"clm-{n}" for n in range(100)]
    >>> draw(ids, share=0.05, most=200, seed=1) == draw(reversed(ids), share=0.05, most=200, seed=1)
    True
    """
    lots = sorted((sha256(f"{seed}\x1f{claim_id}".encode()).digest(), claim_id) for claim_id in set(claim_ids))
    return tuple(claim_id for _, claim_id in lots[: min(most, math.ceil(len(lots) * share))])
