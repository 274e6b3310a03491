"""Everything that somebody is made to say or to hold, speech and attitudes side by side, each with its chain."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from reportedly.extract.attribution.attitudes.find import find_attitudes
from reportedly.extract.attribution.attitudes.found import Attitude
from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.found import Found, Range
from reportedly.extract.attribution.holders import Ranges, words_of_speakers
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.attribution.words.quotations import find_quotes
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.attribution import Attribution
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink
from reportedly.records.span import Span

SAME = 0.5
"""Share (F1) of the tokens of two contents from which on they are one."""


def find_attributions(reading: Reading, knowledge: Knowledge) -> tuple[Attribution, ...]:
    """Find what each source of a text says and what each holder of an attitude holds, in text order.

    Speech has the chains that claims have. An attitude whose words are also those of a saying, or whose content is
    what the same source says, is told once, as speech.
    """
    found = find_sayings(reading, knowledge)
    sayings = resolve_chains(reading, found, knowledge)
    speakers = words_of_speakers(reading, sayings, found)
    depths = _depths(reading, (span for saying in sayings[1:] if not saying.hedge for span in saying.content))
    spoken = [_speech(reading, one, words, depths) for one, words in zip(sayings[1:], speakers, strict=True)]
    attitudes = _without_speech(reading, find_attitudes(reading, knowledge), sayings, speakers)
    held = _held(reading, attitudes, found, sayings, knowledge)
    return tuple(sorted((*spoken, *held), key=_place))


def _speech(reading: Reading, saying: Saying, words: Ranges, depths: list[int]) -> Attribution:
    """The record of one saying."""
    at = saying.cue.start if saying.cue is not None else saying.content[0][0]
    inside = depths[at] - (not saying.hedge and _holds(saying.content, at))
    return Attribution(
        kind="hearsay" if saying.hedge else "speech", chain=saying.chain,
        holder=() if saying.hedge else _spans(reading, words), cue=(saying.cue,) if saying.cue is not None else (),
        content=_spans(reading, saying.content), speech_act=saying.speech_act, is_nested=inside > 0, rule=saying.rule,
    )  # fmt: skip


def _without_speech(
    reading: Reading, attitudes: tuple[Attitude, ...], sayings: tuple[Saying, ...], speakers: list[Ranges]
) -> list[Attitude]:
    """The attitudes that no saying tells already."""
    cues = {i for saying in sayings for i in saying.tokens_of_cue}
    told: dict[int, list[tuple[Ranges, Ranges]]] = {}
    for saying, words in zip(sayings[1:], speakers, strict=True):
        for start, end in words:
            for sentence in {token.sent for token in reading.parse.tokens_between(start, end)}:
                told.setdefault(sentence, []).append((words, saying.content))
    kept = (one for one in attitudes if not cues & set(one.cue))
    return [one for one in kept if not _is_told(reading, one, told)]


def _is_told(reading: Reading, one: Attitude, told: dict[int, list[tuple[Ranges, Ranges]]]) -> bool:
    """Say whether the same holder is made to say the content of an attitude in the same sentence."""
    holder, mine = _code_points(reading, _holder_ranges(one)), _code_points(reading, one.content)
    for words, content in told.get(reading.parse.tokens[one.cue[0]].sent, ()):
        shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in mine for b in content)
        both = sum(b - a for a, b in (*mine, *content))
        if 2 * shared >= SAME * both and _holds(words, holder[0][0]):
            return True
    return False


def _held(
    reading: Reading, attitudes: list[Attitude], found: tuple[Found, ...], sayings: tuple[Saying, ...],
    knowledge: Knowledge,
) -> list[Attribution]:  # fmt: skip
    """The records of attitudes; their holders are resolved among all who speak, in text order."""
    everybody = _in_order(found, [_as_found(one) for one in attitudes])
    chains = {one.tokens_of_cue: one.chain for one in resolve_chains(reading, everybody, knowledge)
              if one.rule.startswith("attribution.attitude-")}  # fmt: skip
    spoken = [span for saying in sayings[1:] if not saying.hedge for span in saying.content]
    contents = [span for one in attitudes for span in _code_points(reading, one.content)]
    depths = _depths(reading, (*spoken, *_code_points(reading, find_quotes(reading)), *contents))
    own = len(sayings[0].chain)
    records = []
    for one in attitudes:
        chain = chains.get(one.cue, sayings[0].chain)
        records.append(Attribution(
            kind=one.kind, chain=chain if len(chain) > own else (*chain, _nameless(reading, one)),
            holder=_spans(reading, _code_points(reading, _holder_ranges(one))), cue=_cue(reading, one),
            content=_spans(reading, _code_points(reading, one.content)), is_negated=one.is_negated,
            is_nested=depths[reading.parse.tokens[one.cue[0]].start] > 0, rule=one.rule, rows=(one.row,),
        ))  # fmt: skip
    return records


def _in_order(found: tuple[Found, ...], attitudes: list[Found]) -> tuple[Found, ...]:
    """Sayings in the order they have, with each attitude before the first that stands behind it."""
    both: list[Found] = []
    rest = iter((*attitudes, None))
    following = next(rest)
    for one in found:
        while following is not None and following.at < one.at:
            both.append(following)
            following = next(rest)
        both.append(one)
    return (*both, *([following] if following is not None else []), *(one for one in rest if one is not None))


def _depths(reading: Reading, spans: Iterable[tuple[int, int]]) -> list[int]:
    """For each code point of the text, how many of some stretches hold it."""
    steps = [0] * (len(reading.document.text) + 1)
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    return list(accumulate(steps))


def _as_found(one: Attitude) -> Found:
    """An attitude as the resolver of chains reads it."""
    return Found(at=one.cue[0], cue=one.cue, content=one.content, speakers=(one.holder.words,), act="believe",
                 rule=one.rule, row=one.row)  # fmt: skip


def _nameless(reading: Reading, one: Attitude) -> SourceLink:
    """The link of a holder whom the text does not let us know ("they", where nobody can be meant)."""
    span = reading.span(one.holder.words.first, one.holder.words.stop)
    return SourceLink(source_id=None, name=span.text, type="unspecified", words=span.text, evidence=(span,),
                      rule="attribution.attitude-unknown-holder@1")  # fmt: skip


def _cue(reading: Reading, one: Attitude) -> tuple[Span, ...]:
    """The words of a cue: one span where they stand together."""
    if one.cue[-1] - one.cue[0] <= 2:
        return (reading.span(one.cue[0], one.cue[-1] + 1),)
    return tuple(reading.span(i, i + 1) for i in one.cue)


def _holder_ranges(one: Attitude) -> tuple[Range, ...]:
    """The words of a holder, and the relative pronoun that means them."""
    words = (one.holder.words.first, one.holder.words.stop)
    pronoun = one.holder.pronoun
    return (words,) if pronoun is None else (words, (pronoun, pronoun + 1))


def _code_points(reading: Reading, ranges: tuple[Range, ...]) -> Ranges:
    """Token ranges as code points."""
    tokens = reading.parse.tokens
    return tuple((tokens[first].start, tokens[stop - 1].end) for first, stop in ranges)


def _spans(reading: Reading, ranges: Ranges) -> tuple[Span, ...]:
    """Code-point ranges with their words."""
    return tuple(reading.quote(start, end) for start, end in ranges)


def _holds(ranges: list[tuple[int, int]] | Ranges, at: int) -> bool:
    """Say whether a code point lies in one of some ranges."""
    return any(start <= at < end for start, end in ranges)


def _place(one: Attribution) -> tuple[int, int]:
    """Where an attribution stands: at its cue, or its content where it has none."""
    spans = one.cue or one.content
    return spans[0].start, -sum(span.end - span.start for span in one.content)
