"""What linking knows: fitted weights of comparisons, words that say little, and who belongs to whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reportedly.knowledge.actors import Actors
from reportedly.knowledge.happenings import HappeningWords
from reportedly.knowledge.packs import Pack, rows_of
from reportedly.text.fold import fold


class LinkingWords:
    """Views over ``linking`` and ``linking_words``, with the families of happenings and the parents of actors.

    ``weights(reach)`` are the log-odds of each comparison: ``within`` one document, ``alone`` there for claims of which
    coding gave no view how alike they are to any other, or ``across`` documents.
    ``silent`` are stems that say nothing of which happening is told, ``common`` those that many reports share.
    """

    def __init__(self, packs: tuple[Pack, ...], actors: Actors, happenings: HappeningWords) -> None:
        self._actors, self.happenings = actors, happenings
        self._weights: dict[str, dict[str, float]] = {"within": {}, "alone": {}, "across": {}}
        for _, row in rows_of(packs, "linking"):
            for reach, weights in self._weights.items():
                if row[reach]:
                    weights[row["comparison"]] = float(row[reach])
        words = [(row["stem"], row["says"]) for _, row in rows_of(packs, "linking_words")]
        self.silent = frozenset(stem for stem, says in words if says == "nothing")
        self.common = frozenset(stem for stem, says in words if says == "little")
        self._capitals = frozenset(fold(row["capital"]) for _, row in rows_of(packs, "states") if row["capital"])
        turns = [row["word"] for _, row in rows_of(packs, "happening_words") if row["says"] == "other"]
        opens = [row["word"] for _, row in rows_of(packs, "happening_words") if row["says"] == "elsewhere"]
        self._turns = re.compile(rf"\b(?:{_any(turns)})\b[^,;.]{{0,30}}$", re.IGNORECASE)
        self._opens = re.compile(rf"^\W*(?:{_any(opens)})\b", re.IGNORECASE)
        self._roots: dict[str, str] = {}

    def weights(self, reach: str) -> Mapping[str, float]:
        """The weights of comparisons ``within`` one document, ``alone`` in one, or ``across`` documents."""
        return self._weights[reach]

    def take_weights(self, reach: str, weights: Mapping[str, float]) -> None:
        """Put other weights in the place of the pack's, as fitting and cross-validation do."""
        self._weights[reach] = dict(weights)

    def is_large(self, place: str, admin1: str) -> bool:
        """Say whether a place is so large that much happens there on one day: a capital, its province's namesake.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> words = load_knowledge().linking
        >>> words.is_large("Aleppo", "Aleppo"), words.is_large("Manbij", "Aleppo"), words.is_large("Kabul", "")
        (True, False, True)
        """
        return fold(place) == fold(admin1) or fold(place) in self._capitals

    def tells_another(self, before: str) -> bool:
        """Say whether the words before a trigger, from its sentence's start, tell that another happening follows.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> words = load_knowledge().linking
        >>> words.tells_another("In a separate "), words.tells_another("The ")
        (True, False)
        """
        return bool(self._opens.search(before) or self._turns.search(before))

    def root(self, actor_id: str) -> str:
        """The body at the top of an actor's parents, a state for its forces and government; itself if none is known.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> load_knowledge().linking.root("act-sy-air")
        'act-sy'
        """
        if actor_id not in self._roots:
            self._roots[actor_id] = self._find_root(actor_id)
        return self._roots[actor_id]

    def _find_root(self, actor_id: str) -> str:
        """Walk up the parents; an id that no pack knows is its own root."""
        seen = [actor_id]
        while (parent := self._parent(seen[-1])) is not None and parent not in seen:
            seen.append(parent)
        return seen[-1]

    def _parent(self, actor_id: str) -> str | None:
        try:
            return self._actors.actor(actor_id).parent
        except KeyError:
            return None


def _any(phrases: Iterable[str]) -> str:
    """A pattern of phrases, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
