"""Give time expressions their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from reportedly.extract.reading import Reading
from reportedly.extract.times.find import FoundTime
from reportedly.extract.times.hang import hang, is_of_speech
from reportedly.extract.times.scene import SEASON, Days, Scene, published_day
from reportedly.extract.times.since import since_clauses
from reportedly.extract.times.tense import tense_of
from reportedly.extract.times.values import rule_of, value_of
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import TimeMention
from reportedly.records.values import DateRange

_JOINT = re.compile(r"\s*(?:,|and|to|-|–|until|till|through|and on|, and)\s*", re.IGNORECASE)
_OPENING = ("since", "ever since", "starting", "from")
_CLOSING = ("until", "till", "up to", "by", "through")
_FUTURE = frozenset({"will", "'ll", "shall"})
_NOW = frozenset({"VBZ", "VBP", "MD"})
"""Tags of a verb that tells what is planned as things stand; "had called for a march set for Friday" may be past."""


def resolve_times(reading: Reading, found: tuple[FoundTime, ...], knowledge: Knowledge) -> tuple[TimeMention, ...]:
    """Resolve each expression against the publication day and the day the narrative has reached, in text order.

    Two neighbouring days joined by "and", "to" or a hyphen become one range. Without a publication day, weekdays and
    other relative words stay uncoded "absent"; the publication day itself never becomes the date of an event.
    """
    published = published_day(reading)
    mentions: list[TimeMention] = []
    narrative: date | None = None
    for one in found:
        scene = Scene(
            words=knowledge.times, published=published, narrative=narrative, is_future=_is_future(reading, one)
        )
        value = value_of(one, scene)
        if _is_masthead(reading, one, value, published):
            if mentions and mentions[-1].end + 3 > one.start:  # "Thursday 9 July 2015": the weekday is part of it
                mentions.pop()
            continue
        mention = _mention(reading, one, _bounded(one, value, published), knowledge)
        narrative = _reached(value, one, narrative)
        mentions.append(mention)
    joined = tuple(_joined(reading, mentions))
    return tuple(sorted((*joined, *since_clauses(reading, joined, knowledge.times, published)), key=_place))


def _place(mention: TimeMention) -> tuple[int, int]:
    """Text order, the longer first."""
    return mention.start, -mention.end


def _is_masthead(reading: Reading, found: FoundTime, value: Days | None, published: date | None) -> bool:
    """Say whether a full date is the publication's own: the header's words, or the bare day itself."""
    header = reading.header.published
    if isinstance(header, Coded) and any(s.start < found.end and found.start < s.end for s in header.evidence):
        return True
    return value is not None and value.derivation is None and value.first == value.last == published and not found.lead


def _is_future(reading: Reading, found: FoundTime) -> bool:
    """Say whether the clause that holds an expression speaks of what lies ahead."""
    head = reading.clauses[reading.parse.head_of(found.first, found.stop)]
    kids = reading.parse.kids(head, "aux", "auxpass")
    if any(kid.lower in _FUTURE for kid in kids):
        return True
    is_told_now = any(token.tag in _NOW for token in (reading.parse.tokens[head], *kids))
    return is_told_now and tense_of(reading, found.first, found.stop, found.lead) == "future"


def _reached(value: Days | None, found: FoundTime, before: date | None) -> date | None:
    """The day the narrative has reached: moved by single days and short stretches, not by backward glances."""
    if value is None or value.first is None or value.last is None or found.bound in ("since", "ever since"):
        return before
    return value.last if (value.last - value.first) <= timedelta(days=31) else before


def _bounded(found: FoundTime, value: Days | None, published: date | None) -> Days | None:
    """Open or close a range where "since", "until", "before" or "by" leads it."""
    if value is None or found.bound is None:
        return value
    if found.bound in _OPENING and value.first is not None and not _is_closed(found):
        last = published if published is None or published >= value.first else value.last
        return msgspec.structs.replace(value, last=last, precision="open")
    if found.bound in _CLOSING and value.last is not None:
        return msgspec.structs.replace(value, first=None, precision="open")
    if found.bound in ("before", "prior to") and value.first is not None:
        return msgspec.structs.replace(value, first=None, last=value.first - timedelta(days=1), precision="open")
    return value


def _is_closed(found: FoundTime) -> bool:
    """ "From Friday's raid" names the raid, "from 2012 to 2014" ends by itself: neither opens a stretch."""
    closed = {"plural", "d2", "m2", "y2"} & found.parts.keys()
    return found.bound == "from" and bool(closed)


def _mention(reading: Reading, found: FoundTime, value: Days | None, knowledge: Knowledge) -> TimeMention:
    """Put an expression and its value into a mention."""
    start = _bare(reading.document.text, found.start, found.end)
    head = hang(reading, found, knowledge)
    return TimeMention(
        start=start, end=found.end, head=head, first=found.first, stop=found.stop,
        value=_coded(reading, found, value, start),
        of_speech=found.shape != "phrase" and is_of_speech(reading, head, knowledge),
    )  # fmt: skip


def _bare(text: str, start: int, end: int) -> int:
    """Skip blanks at the start of a range."""
    while start < end - 1 and text[start].isspace():
        start += 1
    return start


def _coded(reading: Reading, found: FoundTime, value: Days | None, start: int) -> Coded[DateRange] | Uncoded:
    """The value as a record, on its words; uncoded where nothing anchors it."""
    quote = reading.quote(start, found.end)
    if value is None or (value.first is None and value.last is None):
        return Uncoded(uncoded="absent", note=_why(reading, found), evidence=(quote,))
    inputs = ("narrative",) if value.derivation == "offset-from-narrative" else ("published",)
    return Coded(
        value=DateRange(
            first=value.first.isoformat() if value.first else None,
            last=value.last.isoformat() if value.last else None,
            precision=value.precision,
        ),
        evidence=(quote,),
        derivation=Derivation(kind=value.derivation, inputs=inputs) if value.derivation else None,
        rule=rule_of(found),
        rows=value.rows,
        score=0.9 if value.derivation is None else 0.8,
    )


def _why(reading: Reading, found: FoundTime) -> str:
    """Why an expression tells no days."""
    if found.parts.get("u") == SEASON:
        return "a season that is not named has no known days"
    return "no publication date to count from" if published_day(reading) is None else "nothing to count from"


def _joined(reading: Reading, mentions: list[TimeMention]) -> Iterator[TimeMention]:
    """Join "Friday and Saturday", "from 4 May to 6 May" into one mention each."""
    at = 0
    while at < len(mentions):
        one = mentions[at]
        pair = _pair(reading, one, mentions[at + 1]) if at + 1 < len(mentions) else None
        yield pair or one
        at += 2 if pair else 1


def _pair(reading: Reading, one: TimeMention, two: TimeMention) -> TimeMention | None:
    """Two neighbours as one range, or None where they are no pair of days in order."""
    if isinstance(one.value, Uncoded) or isinstance(two.value, Uncoded):
        return None
    if not _JOINT.fullmatch(reading.document.text[one.end : two.start]) or one.value.rule != two.value.rule:
        return None
    first, last = one.value.value.first, two.value.value.last
    if first is None or last is None or first > last or two.value.value.precision != "day":
        return None
    value = msgspec.structs.replace(
        one.value,
        value=DateRange(first=first, last=last, precision="days"),
        evidence=(reading.quote(one.start, two.end),),
        rule="times.pair@1",
    )
    return msgspec.structs.replace(one, end=two.end, stop=two.stop, value=value)
