"""Tells when a source speaks against the interest of its own side: named rules, the same for every side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from reportedly.knowledge.sources import Sources
from reportedly.link.origins.voices import Voice
from reportedly.records.claim import ActorField, Claim
from reportedly.records.coded import Uncoded

Against = Literal["own-harm@1", "own-losses@1", "own-retreat@1", "own-gain-denied@1"]
UNARMED = frozenset({"civilians", "protesters", "aid-workers", "medical-workers", "rescue-workers", "journalists"})
"""Kinds of people whom to harm speaks against whoever does it."""
UNARMED_COUNTS = frozenset({
    "civilians", "children", "women", "families", "medical workers", "aid workers", "rescuers", "journalists",
    "patients",
})  # fmt: skip
"""What counts of people who bear no arms are of."""
ANYBODY = "people"
"""The neutral name of those of whom nothing is said."""
FIGHTERS = frozenset({"fighters", "soldiers", "police"})
"""What counts of a side's own dead, injured or captured are of."""
LOSSES = frozenset({"killed", "injured", "casualties", "captured"})
"""Kinds of counts of people that are losses."""
TAKING = frozenset({"Government regains territory", "Non-state actor overtakes territory"})
"""ACLED sub-events in which who takes ground and whom loses it."""
HARM = frozenset({"Explosions/Remote violence", "Violence against civilians", "Battles"})
"""ACLED event types in which who does harm to whom."""


def speaks_against_own_side(claim: Claim, voices: Iterable[Voice], sources: Sources) -> bool:
    """Say whether a claim is told by a voice against its own documented side, by any of the rules."""
    sides = {voice.side for voice in voices if voice.side is not None}
    return any(True for side in sides for _ in rules_against(claim, side, sources))


def rules_against(claim: Claim, side: str, sources: Sources) -> Iterator[Against]:
    """Yield the rules by which a claim, told by a source on ``side``, speaks against that side.

    - ``own-harm@1``: asserted that its side alone harmed people who are said to bear no arms;
    - ``own-losses@1``: asserted that its side's fighters were killed, injured or captured in a fight;
    - ``own-retreat@1``: asserted that another side took ground from its side;
    - ``own-gain-denied@1``: denied that its side took ground.

    An ambiguous or suspected actor is on no side.
    """
    if isinstance(claim.what, Uncoded):
        return
    event, who, whom = claim.what.value, _sides(claim.who, sources), _sides(claim.whom, sources)
    value = claim.factuality.value
    if value == "denied" and event.acled in TAKING and who == {side}:
        yield "own-gain-denied@1"
    if value != "asserted":
        return
    if event.acled_type in HARM and who == {side} and _are_unarmed(claim):
        yield "own-harm@1"
    if event.acled in TAKING and whom == {side} and side not in who:
        yield "own-retreat@1"
    if event.acled_type == "Battles" and whom == {side} and side not in who and _tells_losses(claim):
        yield "own-losses@1"


def _sides(field: ActorField, sources: Sources) -> set[str]:
    """The sides of the principal actors of a field; a name of its own for each actor whose side is not known."""
    found: set[str] = set()
    for coded in field if isinstance(field, tuple) else ():
        actor = coded.value
        if actor.part == "principal":
            is_told = actor.actor_id is not None and not actor.ambiguous and not actor.suspected
            side = sources.sides.of_actor(actor.actor_id or "", actor.kind) if is_told else None
            found.add(side.name if side is not None else f"?{actor.name}")
    return found


def _are_unarmed(claim: Claim) -> bool:
    """Whether everybody whom it befell bears no arms, and the words say so of one of them: "people" may be soldiers."""
    whom = tuple(coded.value for coded in claim.whom) if isinstance(claim.whom, tuple) else ()
    counts = tuple(coded.value.of for coded in claim.how_many) if isinstance(claim.how_many, tuple) else ()
    is_said = any(actor.name != ANYBODY for actor in whom) or not UNARMED_COUNTS.isdisjoint(counts)
    return bool(whom) and is_said and all(actor.kind in UNARMED for actor in whom)


def _tells_losses(claim: Claim) -> bool:
    """Whether a claim counts fighters lost by the side to whom it was done."""
    counts = (coded.value for coded in claim.how_many) if isinstance(claim.how_many, tuple) else ()
    return any(c.kind in LOSSES and c.of in FIGHTERS and c.side != "who" and c.high != 0 for c in counts)
