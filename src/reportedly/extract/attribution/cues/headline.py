"""Tags by which a headline names its source: "... : monitor", "Reports: ..."."""

from __future__ import annotations

from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.text.parse import Sentence

MARKS = frozenset({":", "-", "–", "—", "|", "_", "--"})


def find_tags(scene: Scene, sentence: Sentence) -> list[Found]:
    """Find the source that a headline is tagged with; nothing outside the headline."""
    block = scene.parse.blocks[sentence.block]
    if block.kind != "headline" and sentence.i > 0:
        return []
    tag = (None if _is_plain(scene, sentence) else _last(scene, sentence)) or _leading(scene, sentence)
    return [] if tag is None else [tag]


def _is_plain(scene: Scene, sentence: Sentence) -> bool:
    """Say whether a sentence that is no headline ends as sentences do: with a stop."""
    return scene.parse.blocks[sentence.block].kind != "headline" and scene.parse.tokens[sentence.stop - 1].text == "."


def _last(scene: Scene, sentence: Sentence) -> Found | None:
    """A known source or a noun for one that ends the headline, set off by a mark or left bare by a lost one."""
    tokens, stop = scene.parse.tokens, sentence.stop
    while stop > sentence.first + 3 and tokens[stop - 1].pos == "PUNCT":
        stop -= 1
    name = scene.cover.get(stop - 1)
    first = name.first if name is not None else stop - 1
    if first - 1 <= sentence.first or (name is None and source_noun(scene, first, first) is None):
        return None
    if name is not None and name.payload.source.is_state:  # "...: Syria" tells the section, not the source
        return None
    marked = tokens[first - 1].text in MARKS
    if not marked and not _is_bare(scene, sentence, first, stop):
        return None
    words = Words(first=first, stop=stop, head=stop - 1)
    content = ((sentence.first, first - 1 if marked else first),)
    return Found(
        at=first, cue=(first,), content=content, speakers=(words,), act="say", rule="attribution.headline-tag@1"
    )


def _is_bare(scene: Scene, sentence: Sentence, first: int, stop: int) -> bool:
    """Say whether a single capitalised word ends the headline as a tag whose mark was lost."""
    tokens = scene.parse.tokens
    one = stop - first == 1 and first >= sentence.first + 4 and tokens[first].text[:1].isupper()
    return one and tokens[first].tag != "NNS" and tokens[first - 1].pos in ("PROPN", "NOUN", "NUM")


def _leading(scene: Scene, sentence: Sentence) -> Found | None:
    """ "Monitor: ..." at the start of the headline."""
    tokens = scene.parse.tokens
    colon = next(
        (i for i in range(sentence.first + 1, min(sentence.first + 6, sentence.stop)) if tokens[i].text == ":"), None
    )
    if colon is None or colon + 2 >= sentence.stop:
        return None
    words = Words(first=sentence.first, stop=colon, head=colon - 1)
    name = scene.cover.get(colon - 1)
    known = name is not None and name.first == sentence.first and not name.payload.source.is_state
    if not known and source_noun(scene, colon - 1, sentence.first) is None:
        return None
    content = ((colon + 1, sentence.stop),)
    return Found(at=words.first, cue=(words.first,), content=content, speakers=(words,), act="say",
                 rule="attribution.headline-tag@1")  # fmt: skip
