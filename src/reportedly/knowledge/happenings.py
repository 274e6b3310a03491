"""Words and types that decide whether two mentions tell one happening."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack, rows_of


class HappeningWords:
    """Views over ``effects``, ``happening_families`` and ``sameness``.

    ``effects`` are lemmas that tell what an act did to people or things, not the act itself. ``family(acled)`` joins
    sub-events that reports use for one another when they tell one happening; the rest stand alone. ``weights`` says by
    how much each comparison of two tellings raises the log-odds that they are one happening.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> words = load_knowledge().happenings
    >>> "kill" in words.effects, words.family("Grenade"), words.family("Agreement")
    (True, 'explosion', 'Agreement')
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.effects = frozenset(row["lemma"] for _, row in rows_of(packs, "effects"))
        self.weights = {row["comparison"]: float(row["weight"]) for _, row in rows_of(packs, "sameness")}
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
