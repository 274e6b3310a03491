"""Whether a happening took place at all: denied, or stopped before it happened, against told as having happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportedly.link.contradictions.sides import Sides, contradiction
from reportedly.link.contradictions.values import is_told
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction

RULE = "contradictions.factuality@1"


def factuality_contradictions(claims: Iterable[Claim], origins: Mapping[str, str]) -> Iterator[Contradiction]:
    """Yield at most one contradiction: those who deny a happening, or say it was foiled, against those who tell it.

    A denial is somebody's act ("X denied doing it", "X called it false"); that something did *not* take place, in a
    report's own words ("no agreement was reached", "it did not fall"), is mostly told of another moment.
    """
    told = list(claims)
    sides = Sides()
    sides.add([claim for claim in told if _undoes(claim)], [claim for claim in told if _tells(claim)], _are_two)
    if sides:
        words = sorted({claim.factuality.value for claim in sides.left.values()})
        yield contradiction("factuality", "factuality", RULE, sides, (" / ".join(words), "told"), origins=origins)


def _undoes(claim: Claim) -> bool:
    """Whether a claim says that nothing of the kind happened; "has not bombed since June" denies no act before it."""
    is_denial = claim.factuality.value == "denied" and claim.speech_act == "denial"
    return claim.factuality.value == "prevented" or (is_denial and not _is_since(claim))


def _is_since(claim: Claim) -> bool:
    """Whether a claim tells of the time since a day."""
    when = None if isinstance(claim.when, Uncoded) else claim.when.value
    return when is not None and when.precision == "open" and when.first is not None


def _tells(claim: Claim) -> bool:
    """Whether a claim says that it happened; a denial that was coded as told does not."""
    return is_told(claim) and claim.speech_act != "denial"


def _are_two(one: Claim, two: Claim) -> bool:
    """Two claims, not one against itself."""
    return one.id != two.id
