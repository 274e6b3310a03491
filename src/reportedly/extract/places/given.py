"""Read stretches that somebody else marked as place names, so that they can be resolved like our own finds."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.extract.places.cues import CueReader
from reportedly.extract.places.found import Cue, FoundPlace
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer, Place
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.unit_abbreviations import unit_abbreviations
from reportedly.text.parse import Token


def find_given(
    reading: Reading, spans: Iterable[tuple[int, int]], knowledge: Knowledge
) -> tuple[FoundPlace | None, ...]:
    """Make a found place of each stretch of code points ``[start, end)``; None where no reporting words stand there.

    Candidates bear the stretch's words as their name; an adjective ("Turkish") has its country as candidate. The
    stretch counts as a place, whatever the words around it say.
    """
    cues = CueReader(reading.parse.tokens, knowledge.gazetteer.words)
    return tuple(_given(reading, start, end, cues, knowledge.gazetteer) for start, end in spans)


def _given(reading: Reading, start: int, end: int, cues: CueReader, gazetteer: Gazetteer) -> FoundPlace | None:
    """The found place of one stretch."""
    tokens = _overlapping(reading, start, end)
    if not tokens:
        return None
    first, stop = tokens[0].i, tokens[-1].i + 1
    sentence = reading.parse.sentence_of(first)
    cue = cues.read(first, stop, sentence.first, sentence.stop)
    kind_only = Cue(first=first, stop=stop, kind=cue.kind)
    candidates = _bearers(reading.document.text[start:end], gazetteer)
    return FoundPlace(first=first, stop=stop, cue=kind_only, candidates=candidates, given=True)


def _overlapping(reading: Reading, start: int, end: int) -> list[Token]:
    """The tokens of one sentence that share a character with a stretch."""
    found = [t for t in reading.parse.tokens_between(max(0, start - 40), end + 40) if t.start < end and start < t.end]
    return [t for t in found if t.sent == found[0].sent]


def _bearers(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places that bear a name; units it is short for; the country of an adjective ("Canadian" is also a town)."""
    country = gazetteer.words.demonyms.get(name.lower())
    short = (gazetteer.admin1.get(key) for key in unit_abbreviations(gazetteer.packs).named(name))
    units = tuple(unit for unit in short if unit is not None)
    return units or tuple(
        dict.fromkeys((*gazetteer.named(name, EVERYWHERE), *(gazetteer.named(country, EVERYWHERE) if country else ())))
    )
