"""Group the event mentions of one Document into happenings: one happening told twice is one."""

from __future__ import annotations

from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.linking import Group, is_effect, link_in_sentences
from reportedly.extract.reading import Reading
from reportedly.extract.sameness import SAME, score_sameness
from reportedly.extract.sketch import Sketch, sketch_of
from reportedly.knowledge.load import Knowledge

WINDOW = 40
"""How many earlier happenings a group is compared with, latest first; bounds the work on very long texts."""
TELLINGS = 40
"""How many tellings of one happening a group is compared with; bounds the work on a text that repeats itself."""


def group_happenings(
    reading: Reading, mentions: tuple[CodedMention, ...], knowledge: Knowledge
) -> tuple[tuple[CodedMention, ...], ...]:
    """Group mentions of one happening, inside sentences by grammar and across them by their slots.

    Returns:
        Happenings in the order of their first mention, each with its mentions in text order.
    """
    words = knowledge.happenings
    effects = frozenset(m.event.head for m in mentions if is_effect(reading.parse, m, words))
    found: list[tuple[Group, list[Sketch]]] = []
    for group in link_in_sentences(reading, mentions, words):
        sketch = sketch_of(reading, group, effects, words)
        home = _home(sketch, found[-WINDOW:])
        if home is None:
            found.append((group, [sketch]))
        else:
            home[0].extend(group)
            if len(home[1]) < TELLINGS:
                home[1].append(sketch)
    return tuple(tuple(group) for group, _ in found)


def _home(sketch: Sketch, found: list[tuple[Group, list[Sketch]]]) -> tuple[Group, list[Sketch]] | None:
    """The earlier happening that a group belongs to: every telling of it must allow, the best must reach SAME."""
    best: tuple[float, int] | None = None
    for n, (_, tellings) in enumerate(found):
        scores = [score_sameness(telling, sketch) for telling in tellings]
        if any(score is None for score in scores):
            continue
        top = max(score for score in scores if score is not None)
        if top >= SAME and (best is None or (top, n) > best):
            best = (top, n)
    return found[best[1]] if best is not None else None
