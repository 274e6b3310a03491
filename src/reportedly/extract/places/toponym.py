"""Resolve names as such: the place that bears each, whatever direction, distance or role its sentence gives it."""

from __future__ import annotations

from reportedly.extract.places.found import FoundPlace
from reportedly.extract.places.ranking import Ranking, settle
from reportedly.extract.places.senses import pick_sense
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place


def resolve_toponyms(reading: Reading, found: tuple[FoundPlace, ...], gazetteer: Gazetteer) -> tuple[Place | None, ...]:
    """Give each found name the place that bears it, in the same order.

    "Southern Alberta" is the toponym Alberta: a claim's place is a part of it (see `resolve_places`), the name is not.

    Returns:
        For each name its place; None where no candidate fits, or where two in different places fit equally.
    """
    ranking = settle(reading, found, gazetteer)
    return tuple(None if name.repeats else _best(ranking, name, gazetteer) for name in found)


def _best(ranking: Ranking, name: FoundPlace, gazetteer: Gazetteer) -> Place | None:
    """The clear best of a name's candidates."""
    ranked = ranking.ranked(name)
    if not ranked or ranking.is_tie(ranked):
        return None
    return pick_sense(name, ranked[0][1], [place for _, place in ranked], gazetteer)
