"""Speech set like a play or a list of voices: "HADDAD: We left at dawn.", and quotations signed with a name."""

from __future__ import annotations

from collections import Counter

from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.quotations import is_mark
from reportedly.text.parse import Sentence

LONGEST_NAME = 5
"""Tokens before the colon at most: a title and a name."""
FEWEST = 3
"""Lines with a name and a colon that make a transcript."""
DASHES = frozenset({"-", "--", "–", "—", "―"})
RULE = "attribution.transcript@1"


def find_voices(scene: Scene) -> list[Found]:
    """Find the lines of a transcript and the signed quotations of a text."""
    firsts = _block_starts(scene)
    lines = [(sentence, colon) for sentence in firsts if (colon := _colon(scene, sentence)) is not None]
    names = Counter(scene.parse.tokens[_first(scene, sentence)].lower for sentence, _ in lines)
    is_transcript = len(lines) >= FEWEST and max(names.values()) > 1
    spoken = [_line(scene, sentence, colon) for sentence, colon in lines] if is_transcript else []
    signed = (_signed(scene, sentence) for sentence in scene.parse.sentences)
    return [*spoken, *(one for one in signed if one is not None)]


def _block_starts(scene: Scene) -> list[Sentence]:
    """The first sentence of each block."""
    sentences = scene.parse.sentences
    return [one for one in sentences if one.i == 0 or sentences[one.i - 1].block != one.block]


def _colon(scene: Scene, sentence: Sentence) -> int | None:
    """The colon behind a name that opens a block: a name in capitals, or one of two words and more."""
    tokens, first = scene.parse.tokens, _first(scene, sentence)
    stop = min(first + LONGEST_NAME + 1, sentence.stop)
    colon = next((i for i in range(first + 1, stop) if tokens[i].text == ":"), None)
    if colon is None:
        return None
    words = [token.text for token in tokens[first:colon] if token.text != "."]
    return colon if all(word[0].isupper() for word in words) and words[-1].isupper() else None


def _first(scene: Scene, sentence: Sentence) -> int:
    """The first token of a sentence behind an opening quotation mark."""
    return sentence.first + is_mark(scene.parse.tokens[sentence.first])


def _line(scene: Scene, sentence: Sentence, colon: int) -> Found:
    """One line of a transcript, to the end of its block."""
    last = sentence
    while last.i + 1 < len(scene.parse.sentences) and scene.parse.sentences[last.i + 1].block == sentence.block:
        last = scene.parse.sentences[last.i + 1]
    words = Words(first=_first(scene, sentence), stop=colon, head=colon - 1)
    content = ((colon + 1, last.stop),)
    return Found(at=sentence.first, cue=(colon,), content=content, speakers=(words,), act="say", rule=RULE)


def _signed(scene: Scene, sentence: Sentence) -> Found | None:
    """A quotation that fills its block up to a dash and the name of who said it."""
    tokens = scene.parse.tokens
    dash = next((i for i in range(sentence.first, sentence.stop - 1) if tokens[i].text in DASHES), None)
    if dash is None or dash == 0 or not is_mark(tokens[dash - 1]):
        return None
    quote = scene.quotes.get(dash - 2)
    stop = dash + 1
    while stop < sentence.stop and (tokens[stop].pos == "PROPN" or tokens[stop].text == "."):
        stop += 1
    is_name = stop - dash > 1 and (stop == sentence.stop or tokens[stop].text == ",")
    if quote is None or not is_name:
        return None
    words = Words(first=dash + 1, stop=stop, head=stop - 1)
    return Found(at=dash, cue=(dash,), content=(quote,), speakers=(words,), act="say", rule=RULE)
