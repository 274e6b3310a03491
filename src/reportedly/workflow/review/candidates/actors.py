"""Actors that a person may choose for a side, by any of their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportedly.knowledge.actors import Actor, Actors
from reportedly.workflow.review.candidates.kinds import kind_words
from reportedly.workflow.review.candidates.names import NameIndex
from reportedly.workflow.review.views.details import Candidate

BESIDE = 0.25
"""What speaks for an actor that the event or its documents already name: more than a better spelling."""
PAST = 0.3
"""What speaks against one that was not there on the day."""
BRANCHES = ("mil", "air", "police", "gov")
"""Bodies of a state that have no row of their own and may be chosen."""


class ActorChoices:
    """The actors of the packs, and the bodies of their states."""

    def __init__(self, actors: Actors) -> None:
        self._actors = actors
        known = dict(actors.known)
        for state in actors.states:
            bodies = (actors.branch(state, branch) for branch in BRANCHES)  # type: ignore[arg-type]
            known.update((body.id, body) for body in bodies if body.id not in known)
        self._known = known
        aliases = ((alias, target) for alias, target in actors.aliases() if target in known)
        self._index = NameIndex([*((actor.name, actor.id) for actor in known.values()), *aliases])

    def find(self, text: str, near: Mapping[str, int], day: str | None) -> Iterator[Candidate]:
        """Yield actors that fit what was typed, then what was typed itself as a name that no pack knows.

        Args:
            text: What was typed; nothing: the actors near by.
            near: Ids of actors that the event and its documents name, with how often.
            day: The event's day (ISO 8601), where it is known.
        """
        if not text.strip():
            common = sorted(near, key=lambda name: (-near[name], name))
            yield from (self._candidate(self._known[name], None, "") for name in common if name in self._known)
            return
        scored = [
            (hit.score + BESIDE * (hit.thing in near) - PAST * _is_past(self._known[hit.thing], day), hit)
            for hit in self._index.find(text)
        ]
        for score, hit in sorted(scored, key=lambda each: (-each[0], len(each[1].name), each[1].thing)):
            actor = self._known[hit.thing]
            yield self._candidate(actor, round(min(1.0, max(0.0, score)), 2), hit.name)
        yield Candidate(
            label=text.strip(), detail="a name that no pack knows", value=_value(None, text.strip(), "unknown")
        )  # fmt: skip

    def _candidate(self, actor: Actor, score: float | None, name: str) -> Candidate:
        """One actor."""
        parent = self._known.get(actor.parent or "")
        told = (
            kind_words(actor.kind), f"part of {parent.name}" if parent else "", actor.side or "",
            f"{actor.first or '…'} to {actor.last or '…'}" if actor.first or actor.last else "",
            f"also “{name}”" if name and name != actor.name else "",
        )  # fmt: skip
        detail = "; ".join(part for part in told if part)
        return Candidate(label=actor.name, detail=detail, value=_value(actor.id, actor.name, actor.kind), score=score)


def _value(id: str | None, name: str, kind: str) -> dict[str, object]:
    """An actor as a claim holds it."""
    return {"actor_id": id, "name": name, "kind": kind, "part": "principal", "suspected": False, "ambiguous": False}


def _is_past(actor: Actor, day: str | None) -> bool:
    """Say whether an actor was not there yet, or no more, on a day."""
    return day is not None and (day < (actor.first or day) or day > (actor.last or day))
