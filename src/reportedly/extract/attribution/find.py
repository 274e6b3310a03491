"""Find sayings in the words: verbs that report, fixed phrases, tags on headlines, and quotations left standing."""

from __future__ import annotations

from reportedly.extract.attribution.acts.charges import with_act
from reportedly.extract.attribution.continuation import with_continuations
from reportedly.extract.attribution.cues.cited import with_citations
from reportedly.extract.attribution.cues.headline import find_tags
from reportedly.extract.attribution.cues.phrases import find_phrases
from reportedly.extract.attribution.cues.refuting import find_refutations
from reportedly.extract.attribution.cues.speech import find_speech
from reportedly.extract.attribution.found import Found
from reportedly.extract.attribution.nesting import nested
from reportedly.extract.attribution.scene import Scene, scene_of
from reportedly.extract.attribution.sources.makers import with_maker
from reportedly.extract.attribution.sources.spoken_for import is_own_staff
from reportedly.extract.attribution.words.quotes import with_quotes
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge


def find_sayings(reading: Reading, knowledge: Knowledge) -> tuple[Found, ...]:
    """Find every place where the text says who says something, in text order.

    Works sentence by sentence over the parse, and over the order of words where the parse cannot be trusted
    because commas were lost; quotations then extend what a speaker governs beyond the sentence.
    """
    scene = scene_of(reading, knowledge)
    found: list[Found] = []
    for sentence in reading.parse.sentences:
        phrases = find_phrases(scene, sentence)
        heard = find_refutations(scene, sentence, find_speech(scene, sentence, phrases))
        spoken = [with_act(scene, with_maker(scene, one)) for one in heard]
        tags = find_tags(scene, sentence)
        told = (one for one in (*phrases, *spoken, *tags) if not _is_own(scene, one))
        found.extend(with_citations(scene, nested(scene, sorted(told, key=_order))))
    return with_continuations(scene, with_quotes(scene, tuple(found), tuple(dict.fromkeys(scene.quotes.values()))))


def _is_own(scene: Scene, one: Found) -> bool:
    """Say whether nobody but the outlet's own correspondent speaks: its own voice."""
    return len(one.speakers) == 1 and not one.via and is_own_staff(scene, one.speakers[0])


def _order(found: Found) -> tuple[int, int]:
    """Text order by cue; of two sayings with one cue, the wider content first."""
    return found.at, -sum(stop - first for first, stop in found.content)
