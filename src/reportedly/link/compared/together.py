"""What speaks louder together than each for itself: same place on the same day, same kind at the same place."""

from __future__ import annotations

from reportedly.link.compared.meeting import Found


def compare_together(found: Found) -> Found:
    """Join comparisons: place with day, kind with both, words with place."""
    place = found["place-same-spot"] + found["place-near"]
    loosely = found["place-same-area"] + found["place-inside"]
    day = found["day-same"]
    close = found["day-next"] + found["days-meet"]
    fresh = found["day-one-published-same"] + found["day-none-published-same"]
    kind = found["type-same"] + found["family-same"]
    return {
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
