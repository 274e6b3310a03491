"""Filters by chance that some events of a project pass, or nearly."""

from __future__ import annotations

import random

from reportedly.review.filter import Filter
from reportedly.workflow.review.desk import Desk

OTHERS = (
    "since",
    "until",
    "published_since",
    "killed",
    "origins",
    "reports",
    "bbox",
    "placed",
    "dated",
    "sealed",
    "ids",
)


def random_filter(lot: random.Random, desk: Desk) -> str:
    """One to three parameters with values that some events have, or nearly."""
    facets = desk.facets("").fields
    told: dict[str, str] = {}
    for _ in range(lot.randint(1, 3)):
        name = lot.choice([*facets, *OTHERS])
        if facets.get(name):
            picked = lot.sample(facets[name], min(len(facets[name]), lot.randint(1, 3)))
            told[name] = ",".join(facet.value.replace(",", "\\,") for facet in picked)
        elif name in ("since", "until", "published_since"):
            told[name] = f"2012-{lot.randint(1, 12):02}-{lot.randint(1, 28):02}"
        elif name in ("killed", "origins", "reports"):
            told[name] = str(lot.randint(1, 5))
        elif name in ("placed", "dated", "sealed"):
            told[name] = lot.choice(["yes", "no"])
        elif name == "ids":
            told[name] = ",".join(lot.sample(desk.ids(), 5))
        elif name == "bbox":
            west, south = lot.uniform(35, 40), lot.uniform(32, 36)
            told[name] = f"{west},{south},{west + 2},{south + 2}"
    if told.get("since", "") > told.get("until", "9"):
        del told["until"]
    return str(Filter.parse(told))
