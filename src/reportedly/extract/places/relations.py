"""Read the relations that tie place names together: between two, on the road, on the border, within some km of one."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.places.around import Around
from reportedly.extract.places.borders import Borders
from reportedly.extract.places.pairs import Pairs
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.records.mention import PlaceMention


def relate_places(
    reading: Reading, mentions: tuple[PlaceMention, ...], gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """Put in the place of mentions those that their relations make, in text order.

    "Between X and Y" and "the X-Y road" become one mention with both as anchors; a border or river with a place beside
    it becomes the stretch nearest to that place; "the desert south of X", "within 10 km of X" widen one mention. What
    stands in no such relation comes back as it was.
    """
    readers = (Pairs(reading, mentions, gazetteer), Borders(reading, mentions, gazetteer))
    around = Around(reading, gazetteer)

    def related() -> Iterator[PlaceMention]:
        """Each mention, or what its relation makes of it."""
        at = 0
        while at < len(mentions):
            pair = next((found for reader in readers if (found := reader.read(at))), None)
            mention, at = pair or (around.read(mentions[at]), at + 1)
            yield mention

    return tuple(sorted((*related(), *readers[1].unnamed()), key=lambda mention: mention.first))
