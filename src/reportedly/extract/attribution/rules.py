"""Which chain governs a stretch of text."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.acts.refine import act_at
from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink


def saying_at(reading: Reading, sayings: tuple[Saying, ...], start: int, end: int) -> Saying:
    """The innermost Saying that governs code points ``[start, end)``, else the outlet's own voice.

    Inner Sayings stand after the ones that hold them, so the last one that holds the start governs. Its speech act is
    what it does with the happening there: one sentence may deny one happening and tell another.
    """
    for saying in reversed(sayings):
        if any(first <= start < stop for first, stop in saying.content):
            act = act_at(reading, sayings, saying, start, end)
            return saying if act == saying.speech_act else msgspec.structs.replace(saying, speech_act=act)
    read = reading.header.outlet
    name = reading.document.outlet or (read.value if isinstance(read, Coded) else None)
    link = SourceLink(source_id=None, name=name or "OUTLET", type="media_outlet")
    return Saying(content=((start, end),), chain=(link,), rule="attribution.outlet@1")
