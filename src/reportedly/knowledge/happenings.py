"""Words and types that decide whether two mentions tell one happening."""

from __future__ import annotations

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.text.phrases import PhraseMatcher


class Rivalry(msgspec.Struct, frozen=True, kw_only=True):
    """Log-odds that each comparison adds for two claims to be of one happening.

    ``told`` are the weights where the encoder says how alike both are told, ``alone`` those where it does not.
    """

    alone: dict[str, float]
    told: dict[str, float]


class HappeningWords:
    """Views over ``effects``, ``happening_families``, ``happening_words``, ``sameness`` and ``rivalry``.

    ``effects`` are lemmas that tell what an act did to people or things, not the act itself. ``family(acled)`` joins
    sub-events that reports use for one another when they tell one happening; the rest stand alone. ``weights`` says by
    how much each comparison of two tellings raises the log-odds that they are one happening, ``rivalry`` says it of two
    claims with all their slots. ``general`` are lemmas that name any act of force or its effect, ``turning`` words that
    open another matter; ``cues`` finds words that tell a "total" or a "habit".

    >>> from reportedly.knowledge.load import load_knowledge
    >>> words = load_knowledge().happenings
    >>> "kill" in words.effects, words.family("Grenade"), words.family("Agreement")
    (True, 'explosion', 'Agreement')
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.effects = frozenset(row["lemma"] for _, row in rows_of(packs, "effects"))
        self.weights = {row["comparison"]: float(row["weight"]) for _, row in rows_of(packs, "sameness")}
        rivals = {row["comparison"]: row for _, row in rows_of(packs, "rivalry")}
        self.rivalry = Rivalry(
            alone={name: float(row["alone"]) for name, row in rivals.items()},
            told={name: float(row["told"]) for name, row in rivals.items()},
        )
        said = tuple((row["word"], row["says"]) for _, row in rows_of(packs, "happening_words"))
        self.general = frozenset(word for word, says in said if says == "general")
        self.turning = frozenset(word for word, says in said if says == "turning")
        self.cues: PhraseMatcher[str] = PhraseMatcher((word, says) for word, says in said if says in ("habit", "total"))
        families = tuple(row for _, row in rows_of(packs, "happening_families"))
        self._families = {row["acled"]: row["family"] for row in families}
        self._telling = {row["acled"]: int(row["telling"]) for row in families}

    def family(self, acled: str) -> str:
        """The family of an ACLED sub-event, itself where it has none."""
        return self._families.get(acled, acled)

    def telling(self, acled: str) -> int:
        """How much a sub-event says of a happening, 0 least: an abduction more than the attack it was part of.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> words = load_knowledge().happenings
        >>> words.telling("Abduction/forced disappearance") > words.telling("Attack")
        True
        """
        return self._telling.get(acled, 0)
