"""Stretches that a clause opens: "since the war began in March 2011", "since rebels took it two years ago"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from reportedly.extract.reading import Reading
from reportedly.knowledge.times import TimeWords
from reportedly.records.coded import Coded, Derivation
from reportedly.records.mention import TimeMention
from reportedly.records.values import DateRange
from reportedly.text.parse import Token

_BEGIN = frozenset({"begin", "erupt", "start", "break"})
_BEGINNING = frozenset({"beginning", "outbreak", "outset", "eruption", "onset"})
REACH = 16
"""Tokens after "since" in which its own date is looked for; longer clauses hold other things' dates."""


class _Begin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a stretch begins (ISO), up to which token its words run, and the pack row behind it."""

    first: str
    stop: int
    row: str | None = None


def since_clauses(
    reading: Reading, times: tuple[TimeMention, ...], words: TimeWords, published: date | None
) -> Iterator[TimeMention]:
    """Yield a stretch up to publication for every "since" that leads a clause with a date or a known start."""
    if published is None:
        return
    for token in reading.parse.tokens:
        if (
            token.lemma in _BEGIN
            and token.dep in ("relcl", "acl")
            and reading.parse.head(token.i).lower in words.epochs
        ):
            yield from _begun(reading, times, token, published)
        elif token.lower == "since" and not any(time.first <= token.i < time.stop for time in times):
            stop = min(reading.parse.sentence_of(token.i).stop, token.i + REACH)
            begin = _dated(times, token, stop) or _known(reading, token, stop, words)
            if begin is not None and begin.first <= published.isoformat():
                yield _stretch(reading, token, begin, published)


def _begun(reading: Reading, times: tuple[TimeMention, ...], verb: Token, published: date) -> Iterator[TimeMention]:
    """ "The conflict that began in 2011": what the conflict did ran from then to publication."""
    stop = min(reading.parse.sentence_of(verb.i).stop, verb.i + REACH)
    begin = _dated(times, verb, stop)
    if begin is not None and begin.first <= published.isoformat():
        noun = reading.parse.head(verb.i)
        yield msgspec.structs.replace(_stretch(reading, verb, begin, published), head=noun.i)


def _dated(times: tuple[TimeMention, ...], since: Token, stop: int) -> _Begin | None:
    """The first date inside the clause."""
    for time in times:
        if since.i < time.first < stop and isinstance(time.value, Coded) and time.value.value.first:
            return _Begin(first=time.value.value.first, stop=time.stop)
    return None


def _known(reading: Reading, since: Token, stop: int, words: TimeWords) -> _Begin | None:
    """The start of a war that the packs know, if the clause names one within a few words."""
    tokens = reading.parse.tokens[since.i + 1 : min(stop, since.i + 8)]
    if not any(token.lemma in _BEGIN or token.lemma in _BEGINNING for token in tokens):
        return None
    for token in tokens:
        if token.lower in words.epochs:
            first, row = words.epochs[token.lower]
            return _Begin(first=first, stop=token.i + 1, row=row)
    return None


def _stretch(reading: Reading, since: Token, begin: _Begin, published: date) -> TimeMention:
    """The mention of a stretch; it hangs on what the since-clause modifies, not inside the clause."""
    governor = reading.parse.head(since.i)
    if since.dep == "mark":
        governor = reading.parse.head(governor.i)
    span = reading.span(since.i, begin.stop)
    kind = "known-start" if begin.row else "since-clause"
    return TimeMention(
        start=span.start, end=span.end, head=governor.i, first=since.i, stop=begin.stop,
        value=Coded(
            value=DateRange(first=begin.first, last=published.isoformat(), precision="open"),
            evidence=(span,),
            derivation=Derivation(kind=kind, inputs=("published",)),
            rule="times.since-clause@1",
            rows=(begin.row,) if begin.row else (),
            score=0.7,
        ),
    )  # fmt: skip
