"""Words and types that decide whether two mentions tell one happening."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack, rows_of

FAMILIES: dict[str, str] = {
    "Air/drone strike": "explosion",
    "Shelling/artillery/missile attack": "explosion",
    "Chemical weapon": "explosion",
    "Remote explosive/landmine/IED": "explosion",
    "Suicide bomb": "explosion",
    "Grenade": "explosion",
    "Armed clash": "battle",
    "Government regains territory": "territory",
    "Non-state actor overtakes territory": "territory",
    "Non-violent transfer of territory": "territory",
    "Attack": "violence",
    "Sexual violence": "violence",
    "Abduction/forced disappearance": "custody",
    "Arrests": "custody",
    "Peaceful protest": "protest",
    "Protest with intervention": "protest",
    "Excessive force against protesters": "protest",
    "Violent demonstration": "protest",
    "Mob violence": "protest",
}
"""ACLED sub-events that reports use for one another when they tell one happening; the rest stand alone."""


class HappeningWords:
    """View over ``effects``: lemmas that tell what an act did to people or things, not the act itself.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> "kill" in load_knowledge().happenings.effects
    True
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.effects = frozenset(row["lemma"] for _, row in rows_of(packs, "effects"))


def family(acled: str) -> str:
    """The family of a sub-event, itself where it has none.

    >>> family("Grenade"), family("Agreement")
    ('explosion', 'Agreement')
    """
    return FAMILIES.get(acled, acled)
