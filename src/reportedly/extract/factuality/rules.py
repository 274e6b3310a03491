"""Named rules that say how certain the text presents an event."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import Factuality
from reportedly.records.mention import EventMention, Saying


def judge_factuality(
    reading: Reading, event: EventMention, sayings: tuple[Saying, ...], knowledge: Knowledge
) -> Factuality:
    """To be written."""
    return Factuality(value="asserted", rule="factuality.default@1")
