"""The heads of the network: their names, their labels, and where each one's logits stand."""

from __future__ import annotations

import msgspec

ACLED = (
    "Abduction/forced disappearance", "Agreement", "Air/drone strike", "Armed clash", "Arrests", "Attack",
    "Change to group/activity", "Chemical weapon", "Disrupted weapons use", "Excessive force against protesters",
    "Government regains territory", "Grenade", "Headquarters or base established", "Looting/property destruction",
    "Mob violence", "Non-state actor overtakes territory", "Non-violent transfer of territory", "Other",
    "Peaceful protest", "Protest with intervention", "Remote explosive/landmine/IED", "Sexual violence",
    "Shelling/artillery/missile attack", "Suicide bomb", "Violent demonstration",
)  # fmt: skip
PLOVER = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
    "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
)  # fmt: skip


class Heads(msgspec.Struct, frozen=True, kw_only=True):
    """Labels of each head in the order of their logits; a head with one label is a yes or no."""

    labels: dict[str, tuple[str, ...]]
    links: tuple[str, ...]

    def slice(self, head: str) -> slice:
        """Where a head's logits stand among all."""
        first = 0
        for name, labels in self.labels.items():
            if name == head:
                return slice(first, first + len(labels))
            first += len(labels)
        raise KeyError(head)

    def at(self, head: str) -> int:
        """Where the logit of a yes-or-no head stands."""
        return int(self.slice(head).start)


HEADS = Heads(
    labels={
        "trigger": ("outside", "begins", "inside"), "acled": ACLED, "plover": PLOVER,
        "unasserted": ("yes",), "suspected": ("yes",),
    },
    links=("who", "whom"),
)  # fmt: skip
