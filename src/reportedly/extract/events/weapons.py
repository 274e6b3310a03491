"""The type that a weapon makes of an event."""

from __future__ import annotations

import msgspec

from reportedly.extract.events.candidate import WeaponWords
from reportedly.extract.events.decided import Typed
from reportedly.extract.events.scene import Scene
from reportedly.records.values import EventType

KEEP_LABEL = frozenset({"killing", "wounding", "destruction", "casualties", "displacement"})


def armed_with(scene: Scene, weapon: WeaponWords, base: EventType, rule: str, score: float = 1.0) -> Typed:
    """The type that a weapon makes; a consequence keeps its own label."""
    means = scene.triggers.means[weapon.means]
    kind = msgspec.structs.replace(means.type, label=base.label) if base.label in KEEP_LABEL else means.type
    return Typed(type=kind, rule=f"events.{rule}", rows=(weapon.row,), score=score)
