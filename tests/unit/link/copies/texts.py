"""Texts of our own for the tests of copies."""

from __future__ import annotations

from reportedly.records.document import Document, document_of

STORY = (
    "Warplanes struck the covered market of Tel Zahra shortly after noon prayers, when farmers from "
    "the hills sell what "
    "they carried down at dawn. Rescue crews dug with bare hands through the stalls of the cloth merchants and pulled "
    "out nine bodies before dark.",
    "A pharmacist whose window faces the square said he counted two passes and four explosions, the "
    "last of which broke "
    "the water main. He had shut his shop minutes before because the electricity was gone again.",
    "The provincial council asked both sides to let a convoy with generators and bandages pass the "
    "southern checkpoint, "
    "which has been closed since the harvest. Nobody answered by nightfall, its secretary told a "
    "meeting in the school.",
    "Army officers denied that any aircraft had been over the valley that day and spoke of a gas cylinder that caught "
    "fire in a kitchen behind the bakery.",
)
OTHER = (
    "A convoy of eleven lorries reached the camp at Wadi Hamra late on Sunday after three days at the river crossing, "
    "where guards had unloaded every sack of flour to look for wires. Drivers slept under their "
    "trailers and shared one "
    "stove.",
    "Teachers in the camp have begun lessons in the two tents that the storm left standing, with a "
    "blackboard made of a "
    "door. There are more pupils than last winter and fewer shoes, the oldest of them said.",
    "The camp's elders elected a new spokesman by raising hands, a baker from the coast who promised to count the "
    "families by name instead of by tent.",
)
CLOSING = (
    "The Valley Herald cannot visit the districts named in this report and speaks by telephone with "
    "people it has known "
    "for years. Fighting in the province has driven two of three families from their homes since the first winter, by "
    "the reckoning of the relief committee that keeps its lists in a cellar of the town hall."
)


def printed(*paragraphs: str, outlet: str | None = "One", day: str | None = "2018-06-30") -> Document:
    """Print paragraphs as a report."""
    return document_of("\n\n".join(paragraphs), outlet=outlet, published=day)
