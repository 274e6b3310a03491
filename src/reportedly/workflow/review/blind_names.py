"""Resolves the names that blind coders write to what the packs know, so that two names of one thing are one value."""

from __future__ import annotations

from reportedly.evaluate.coded_fields import Known
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.packs import rows_of
from reportedly.text.fold import fold


def known_names(knowledge: Knowledge) -> Known:
    """Resolve actors by id, name or alias, places by id or a name that only one place has.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> known = known_names(load_knowledge())
    >>> known.actor("SDF") == known.actor("Syrian Democratic Forces"), known.point("Nowhere at all")
    (True, None)
    """
    return Known(actor=_Actors(knowledge), point=_Points(knowledge))


class _Actors:
    """Gives the id of an actor's name; names that several actors have, or none, stand for themselves."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._known = knowledge.actors.known
        self._ids: dict[str, str | None] = {}
        for actor in self._known.values():
            self._add(actor.name, actor.id)
        for _, row in rows_of(knowledge.actors.packs, "aliases"):
            if not row["ambiguous"]:
                self._add(row["alias"], row["actor_id"])

    def _add(self, words: str, actor_id: str) -> None:
        """Note whom a name stands for; nobody, if it stands for two."""
        key = fold(words)
        self._ids[key] = actor_id if self._ids.get(key, actor_id) == actor_id else None

    def __call__(self, name: str) -> str:
        return name if name in self._known else self._ids.get(fold(name)) or fold(name)


class _Points:
    """Gives the point of a place's id or of a name that one place alone has."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._gazetteer = knowledge.gazetteer

    def __call__(self, name: str) -> tuple[float, float] | None:
        place = self._gazetteer.by_id.get(name)
        found = (place,) if place else self._gazetteer.named(name)
        points = {(each.lat, each.lon) for each in found if each.lat is not None and each.lon is not None}
        return next(iter(points)) if len(points) == 1 else None
