"""Group the event mentions of one Document into happenings: one happening told twice is one."""

from __future__ import annotations

from collections.abc import Mapping

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
    found: list[Group] = []
    tellings: list[list[Sketch]] = []
    for group in link_in_sentences(reading, mentions, words):
        sketch = sketch_of(reading, group, effects, words)
        home = home_of(sketch, tellings, words.weights)
        if home is None:
            found.append(group)
            tellings.append([sketch])
        else:
            found[home].extend(group)
            if len(tellings[home]) < TELLINGS:
                tellings[home].append(sketch)
    return tuple(tuple(group) for group in found)


def home_of(sketch: Sketch, tellings: list[list[Sketch]], weights: Mapping[str, float]) -> int | None:
    """Find the earlier happening that a telling belongs to: all its tellings must allow, best and mean decide.

    The mean of the best and of the average keeps one likely pair from chaining two happenings together.

    Returns:
        The index of the happening among the last WINDOW of them, the latest of equals; None for a new one.
    """
    best: tuple[float, int] | None = None
    for n in range(max(0, len(tellings) - WINDOW), len(tellings)):
        scores = [score_sameness(telling, sketch, weights) for telling in tellings[n]]
        allowed = [score for score in scores if score is not None]
        if len(allowed) < len(scores):
            continue
        together = (max(allowed) + sum(allowed) / len(allowed)) / 2
        if together >= SAME and (best is None or (together, n) > best):
            best = (together, n)
    return best[1] if best is not None else None
