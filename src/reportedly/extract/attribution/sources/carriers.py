"""Speakers, with the names that only a medium would bear read as media."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.sources.media import is_medium
from reportedly.extract.attribution.sources.speakers import Speaker, speaker_of
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import MEDIA


def read_speaker(scene: Scene, words: Words, knowledge: Knowledge) -> Speaker:
    """Read the words of one source; a name that only a medium would bear is one, and no person."""
    speaker = speaker_of(scene, words, knowledge)
    if len(speaker.links) != 1 or not speaker.is_named or speaker.links[0].source_id is not None:
        return speaker
    (link,) = speaker.links
    if link.type not in ("unspecified", "anonymous_source") or not is_medium(scene, words):
        return speaker
    return _as_medium(scene, words, speaker)


def carrier(scene: Scene, words: Words, knowledge: Knowledge) -> Speaker:
    """Read the words of who was told something to print: a medium, whatever its name looks like."""
    speaker = speaker_of(scene, words, knowledge)
    is_strange = len(speaker.links) == 1 and speaker.links[0].source_id is None and speaker.is_named
    return _as_medium(scene, words, speaker) if is_strange and speaker.links[0].type not in MEDIA else speaker


def _as_medium(scene: Scene, words: Words, speaker: Speaker) -> Speaker:
    """A medium of a name that no pack knows."""
    (link,) = speaker.links
    medium = msgspec.structs.replace(link, type="media_outlet", name=_proper(scene, words) or link.name)
    return msgspec.structs.replace(speaker, links=(medium,), is_person=False)


def _proper(scene: Scene, words: Words) -> str:
    """The longest run of capitalised words in a phrase: "the wire [Kestrel Line]", "[Radio Kestrel]"."""
    best = at = words.first
    length = 0
    while at < words.stop:
        start = at
        while at < words.stop and scene.parse.tokens[at].text[:1].isupper():
            at += 1
        if at - start > length and scene.parse.tokens[start].lower != "the":
            best, length = start, at - start
        at += at == start
    return scene.reading.span(best, best + length).text if length else ""
