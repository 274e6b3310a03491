"""Tags by which a headline names its source: "... : monitor", "Reports: ..."."""

from __future__ import annotations

from reportedly.extract.attribution.found import Found
from reportedly.extract.attribution.phrase import Words, source_noun
from reportedly.extract.attribution.scene import Scene
from reportedly.text.parse import Sentence

MARKS = frozenset({":", "-", "–", "—", "|", "_", "--"})


def find_tags(scene: Scene, sentence: Sentence) -> list[Found]:
    """Find the source that a headline is tagged with; nothing outside the headline."""
    block = scene.parse.blocks[sentence.block]
    if block.kind != "headline" and sentence.i > 0:
        return []
    tag = _last(scene, sentence) or _leading(scene, sentence)
    return [] if tag is None else [tag]


def _last(scene: Scene, sentence: Sentence) -> Found | None:
    """A known source or a noun for one that ends the headline, set off by a mark or left bare by a lost one."""
    tokens = scene.parse.tokens
    stop = sentence.stop
    while stop > sentence.first + 3 and tokens[stop - 1].pos == "PUNCT":
        stop -= 1
    first = next((i for i in range(max(sentence.first + 3, stop - 6), stop) if scene.ends.get(i) == stop), None)
    if first is None and source_noun(scene.parse, scene.cues, stop - 1, stop - 1) is not None:
        first = stop - 1
    if first is None or first - 1 <= sentence.first:
        return None
    marked = tokens[first - 1].text in MARKS
    bare = (
        tokens[first].text[:1].isupper()
        and tokens[first - 1].pos in ("PROPN", "NOUN", "NUM")
        and tokens[stop - 1].tag != "NNS"
    )
    if not marked and not (bare and first >= sentence.first + 4 and stop - first == 1):
        return None
    words = Words(first=first, stop=stop, head=stop - 1)
    content = ((sentence.first, first - 1 if marked else first),)
    return Found(
        at=first, cue=(first,), content=content, speakers=(words,), act="say", rule="attribution.headline-tag@1"
    )


def _leading(scene: Scene, sentence: Sentence) -> Found | None:
    """ "Monitor: ..." at the start of the headline."""
    tokens = scene.parse.tokens
    colon = next(
        (i for i in range(sentence.first + 1, min(sentence.first + 6, sentence.stop)) if tokens[i].text == ":"), None
    )
    if colon is None or colon + 2 >= sentence.stop:
        return None
    words = Words(first=sentence.first, stop=colon, head=colon - 1)
    known = scene.ends.get(sentence.first) == colon or source_noun(scene.parse, scene.cues, colon - 1, sentence.first)
    if not known:
        return None
    return Found(at=sentence.first, cue=(sentence.first,), content=((colon + 1, sentence.stop),), speakers=(words,), act="say",
                 rule="attribution.headline-tag@1")  # fmt: skip
