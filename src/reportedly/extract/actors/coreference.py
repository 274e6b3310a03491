"""Tie "the group", "they", "the terrorists", "it" to what they stand for earlier in the same section."""

from __future__ import annotations

from reportedly.extract.actors.context import Context
from reportedly.extract.actors.found import Found
from reportedly.extract.reading import Reading
from reportedly.knowledge.actors import Actors
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.values import ActorRef

Value = Coded[ActorRef] | Uncoded


def resolve_references(
    reading: Reading, actors: Actors, context: Context, found: tuple[Found, ...], values: list[Value]
) -> list[Value]:
    """Replace the values of phrases that point back with those of what they point to."""
    return values
