"""What speaks louder together than each for itself: same place on the same day, same kind at the same place."""

from __future__ import annotations

import numpy as np

from reportedly.link.columns import Floats
from reportedly.link.compared.meeting import Found

SLOTS = ("place-", "day-", "days-", "who-", "whom-", "number-", "type-", "family-", "force-")
"""How the names of comparisons of slots begin; where none of them holds, the words must tell."""


def compare_together(found: Found) -> Found:
    """Join comparisons: place with day, kind with both, words with place."""
    place = found["place-same-spot"] + found["place-near"]
    loosely = found["place-same-area"] + found["place-inside"]
    day = found["day-same"]
    close = found["day-next"] + found["days-meet"]
    fresh = found["day-one-published-same"] + found["day-none-published-same"]
    met = np.maximum(day, close)
    small = place - found["place-same-large"] * found["place-same-spot"]
    allied = 1 - np.maximum(found["who-other"], found["whom-other"])
    kind = found["type-same"] + found["family-same"]
    return {
        "small+day": small * met,
        "small+day+kind": small * met * kind,
        "small+day+kind+sides": small * met * kind * allied,
        "number+day": found["number-equal-telling"] * met,
        "number+day+country": found["number-equal-telling"] * met * found["country-same"],
        "number+day+kind": found["number-equal"] * met * kind,
        "name+day": found["name-shared"] * met,
        "name+day+kind": found["name-shared"] * met * kind,
        "name+kind": found["name-shared"] * kind,
        "denied+day+kind": found["denied-one"] * met * kind,
        "denied+place+day": found["denied-one"] * np.maximum(small, loosely) * met,
        "rest+trigger": _silent(found) * found["trigger-same"],
        "rest+words": _silent(found) * (found["words-rare"] + found["words-common"]),
        "rest+trigger+words": _silent(found) * found["trigger-same"] * found["words-rare"],
        "country+day+kind": found["country-same"] * met * kind,
        "place+day": place * day,
        "place+days": place * close,
        "place+fresh": place * fresh,
        "place+day+kind": place * day * kind,
        "place+kind": place * kind,
        "area+day+kind": loosely * day * kind,
        "area+kind": loosely * kind,
        "day+kind": day * kind,
        "place+words": place * found["words-rare"],
        "day+words": day * found["words-rare"],
        "kind+words": kind * found["words-rare"],
        "kind+head": kind * found["head"],
        "fresh+head": (fresh + day) * found["head"],
    }


def says_nothing(name: str) -> bool:
    """Say whether a comparison only tells that a slot is missing."""
    return "unknown" in name or "published" in name


def _silent(found: Found) -> Floats:
    """1 where no slot is told by both tellings, so that words alone can tell, else 0."""
    told = [holds for name, holds in found.items() if name.startswith(SLOTS) and not says_nothing(name)]
    silent: Floats = 1 - np.minimum(np.sum(told, axis=0), 1)
    return silent
