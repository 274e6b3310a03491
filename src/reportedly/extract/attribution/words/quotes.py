"""Quotations: where they open and close, and who goes on speaking in them over several sentences."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.cues.transcript import find_voices
from reportedly.extract.attribution.found import Found, Range, merged
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.sides import QUOTES


def with_quotes(scene: Scene, found: tuple[Found, ...], quotes: tuple[Range, ...]) -> tuple[Found, ...]:
    """Give each saying the whole of the quotation it touches, and each left over to who signs it or spoke before."""
    voices = find_voices(scene)
    found = merged(tuple(one for one in found if not _is_own_word(scene, one, voices)), voices)
    grown, covered = [], set()
    for one in found:
        more = [] if one.is_hedge else [quote for quote in quotes if _touches(one, quote)]
        covered.update(more)
        grown.append(msgspec.structs.replace(one, content=(*one.content, *more)) if more else one)
    floating: list[Found] = []
    for quote in quotes:
        if quote not in covered:
            at = _going_on(scene, grown, quote)
            made = _floating(scene, found, quote) if at is None else None
            if at is not None:
                grown[at] = msgspec.structs.replace(grown[at], content=(*grown[at].content, quote))
            floating.extend(() if made is None else (made,))
    return merged(tuple(grown), floating)


def _is_own_word(scene: Scene, one: Found, voices: list[Found]) -> bool:
    """Say whether a saying inside a line of a transcript is only the speaker's own: "I think that", "they say"."""
    speaks = [scene.parse.tokens[words.head].pos == "PRON" for words in one.speakers[-1:]] or [one.is_elided]
    return speaks[0] and any(first <= one.at < stop for voice in voices for first, stop in voice.content)


def _going_on(scene: Scene, grown: list[Found], quote: Range) -> int | None:
    """Which saying a quoted sentence without a speaker goes on: one that ends with a quotation right before it."""
    if not _is_whole(scene, quote):
        return None
    sentence = scene.parse.sentence_of(quote[0])
    last = next((n for n in range(len(grown) - 1, -1, -1) if _is_before(grown[n], quote)), None)
    if last is None:
        return None
    block = scene.parse.sentence_of(grown[last].at).block
    if block != sentence.block and not (block + 1 == sentence.block and _fills_block(scene, quote)):
        return None
    quoted = [scene.parse.tokens[stop - 1].sent for first, stop in grown[last].content if first in scene.quotes]
    sents = [*quoted, scene.parse.tokens[grown[last].at].sent] if quoted else []
    return last if sents and 0 <= sentence.i - max(sents) <= 1 else None


def _fills_block(scene: Scene, quote: Range) -> bool:
    """Say whether a quotation is all that its paragraph holds: its speaker stands in the one before."""
    first, last = scene.parse.sentence_of(quote[0]), scene.parse.sentence_of(quote[1])
    before, after = scene.parse.sentences[max(first.i - 1, 0)], scene.parse.sentences[last.i + 1 : last.i + 2]
    opens = first.i == 0 or before.block != first.block
    return opens and last.stop - quote[1] <= 2 and all(one.block != last.block for one in after)


def _is_before(one: Found, quote: Range) -> bool:
    """Say whether a saying by somebody stands before a quotation."""
    return one.at < quote[0] and not one.is_hedge and not one.is_hidden


def _is_whole(scene: Scene, quote: Range) -> bool:
    """Say whether a quotation is a sentence, or several, with nothing before it."""
    return scene.has_clause(quote) and quote[0] - scene.parse.sentence_of(quote[0]).first <= 1


def _touches(found: Found, quote: Range) -> bool:
    """Say whether a saying's content reaches into a quotation, or stands right beside its cue."""
    if any(quote[0] <= i < quote[1] for i in found.cue):
        return False
    return any(first < quote[1] + 1 and quote[0] - 1 < stop for first, stop in found.content)


def _floating(scene: Scene, found: tuple[Found, ...], quote: Range) -> Found | None:
    """A whole quoted sentence without a speaker belongs to the speaker of the sentence before it."""
    tokens = scene.parse.tokens
    sentence = scene.parse.sentence_of(quote[0])
    previous = [one for one in found if _is_before(one, quote)]
    if not _is_whole(scene, quote) or not previous or sentence.i - tokens[previous[-1].at].sent > 2:
        return None
    is_beside = scene.parse.sentence_of(previous[-1].at).block == sentence.block
    if not is_beside and not _stands_alone(scene, previous[-1], quote):
        return None
    return Found(at=quote[0], content=(quote,), is_elided=True, act="say", rule="attribution.floating-quote@2")


def _stands_alone(scene: Scene, before: Found, quote: Range) -> bool:
    """Say whether a quotation is all of its paragraph and the one before was told by a quotation too."""
    sentence, told = scene.parse.sentence_of(quote[0]), scene.parse.sentence_of(before.at)
    tokens = scene.parse.tokens
    rest = (*range(sentence.first, quote[0]), *range(quote[1], scene.parse.sentence_of(quote[1] - 1).stop))
    is_alone = all(tokens[i].pos == "PUNCT" for i in rest) and sentence.block == told.block + 1
    quoted = any(token.text in QUOTES for token in tokens[told.first : told.stop])
    return is_alone and quoted and sentence.i - told.i <= 1
