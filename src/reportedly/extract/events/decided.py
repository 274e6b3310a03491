"""The decisions on one Document so far: types by trigger, acts of violence by place, and whose a weapon is."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

import msgspec

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.clause import objects
from reportedly.extract.events.filters import reference_score
from reportedly.extract.events.scene import Scene
from reportedly.knowledge.triggers import Sense
from reportedly.records.values import EventType

TERRITORY = ("Government regains territory", "Non-state actor overtakes territory")
NEAR = 12
"""How many sentences back or ahead a cause is looked for."""
TURNS = (0, 1, 2)


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """A decided type, the named rule that decided it, the pack rows it used and its score."""

    type: EventType
    rule: str = "events.sense@1"
    rows: tuple[str, ...] = ()
    score: float = 1.0


def turn_of(scene: Scene, candidate: Candidate, sense: Sense) -> int:
    """When a candidate is decided: acts first, then what refers back to them, then what followed from them."""
    if sense.refine == "consequence":
        return 2
    if sense.refine in ("bombing", "echo"):
        return 1
    return int(sense.refine in ("attack", "blast", "beside") and reference_score(scene, candidate) < 1.0)


class Decided:
    """The types decided so far in one Document, by head token; acts of violence in text order."""

    def __init__(self, scene: Scene, chosen: Iterable[tuple[Candidate, Sense]]) -> None:
        self.typed: dict[int, Typed] = {}
        self.has_air = False
        self.taken: list[int] = []
        self.barred = _barred(scene, chosen)
        self._scene = scene
        self._causes: dict[int, list[int]] = {}

    def add(self, candidate: Candidate, sense: Sense, typed: Typed) -> None:
        """Keep a decision; acts of violence may be causes of what follows."""
        self.typed[candidate.head] = typed
        self.has_air = self.has_air or typed.type.acled == "Air/drone strike"
        if sense.refine in ("consequence", "echo") or typed.type.plover != "ASSAULT":
            return
        insort(self._causes.setdefault(self._section(candidate.head), []), candidate.head)
        if typed.type.acled in TERRITORY:
            self.taken.append(candidate.head)

    def causes_in(self, first: int, stop: int) -> list[int]:
        """Acts of violence whose head lies in the tokens ``[first, stop)``."""
        heads = self._causes.get(self._section(first), [])
        return heads[bisect_left(heads, first) : bisect_left(heads, stop)]

    def cause_near(self, token: int) -> int | None:
        """The nearest act of violence of the same section before a token, else after it, at most NEAR sentences off."""
        heads = self._causes.get(self._section(token), [])
        at = bisect_left(heads, token)
        tokens = self._scene.reading.parse.tokens
        for head in (*heads[max(at - 1, 0) : at], *heads[at : at + 1]):
            if abs(tokens[head].sent - tokens[token].sent) <= NEAR:
                return head
        return None

    def cause_before(self, token: int) -> int | None:
        """The last act of violence of the same section before a token, at most NEAR sentences back."""
        heads = self._causes.get(self._section(token), [])
        at = bisect_left(heads, token) - 1
        tokens = self._scene.reading.parse.tokens
        return heads[at] if at >= 0 and tokens[token].sent - tokens[heads[at]].sent <= NEAR else None

    def is_barred(self, candidate: Candidate, token: int) -> bool:
        """Say whether a weapon word belongs to another event than this one."""
        return self.barred.get(token, candidate.head) != candidate.head

    def _section(self, token: int) -> int:
        """The section of a token."""
        return self._scene.reading.parse.block_of(token).section


def _barred(scene: Scene, chosen: Iterable[tuple[Candidate, Sense]]) -> dict[int, int]:
    """Tokens where a weapon is no means of other events: a trigger's own words, what was destroyed, taken or found."""
    parse = scene.reading.parse
    found: dict[int, int] = {}
    for candidate, sense in chosen:
        if not candidate.is_nominal and (sense.frame in ("take", "seize") or sense.refine == "consequence"):
            for token in objects(parse, parse.tokens[candidate.head]):
                found.update(dict.fromkeys(parse.subtree(token.i), -1))
        if sense.refine != "consequence":
            found.update(dict.fromkeys(range(candidate.first, candidate.stop), candidate.head))
    return found
