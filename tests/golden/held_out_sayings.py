"""Happenings of invented reports with the certainty and the chain a careful person would give them, and their scores.

``python -m tests.golden.held_out_sayings`` prints what is judged otherwise in the half that may be read, and the
figures of both halves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

import msgspec
from bench.quality.equivalence import same_source
from bench.quality.labels import label_f1
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.attribution.rules import saying_at
from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.factuality.rules import judge_factuality
from reportedly.extract.pipeline import code_mentions
from reportedly.extract.reading import Reading
from reportedly.records.claim import Factuality, SpeechAct
from reportedly.records.mention import EventMention, Saying
from reportedly.records.source import SourceLink, SourceType
from reportedly.records.values import Doubt, EventType, FactualityValue

FOLDER = Path(__file__).with_name("sayings")
Part = Literal["sentences", "texts"]
GIVEN = EventType(
    acled="Other", acled_type="Strategic developments", plover="COOPERATE", mode=None, label="given happening"
)


class Link(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One source of a chain; ``type`` null where two types would do, ``also`` other names that would do."""

    name: str
    type: SourceType | None
    also: tuple[str, ...] = ()


class Happening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A trigger at a code point, with what is true of it; ``chain`` null where two chains would do."""

    start: int
    trigger: str
    factuality: FactualityValue
    doubt_about: tuple[Doubt, ...]
    speech_act: SpeechAct | None
    chain: tuple[Link, ...] | None


class Report(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One sentence or short text, from which war it might be, and its happenings in text order."""

    id: str
    war: str
    text: str
    events: tuple[Happening, ...]


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """One happening of the gold and what we make of it; ``is_coded``: we take its words for an event by ourselves."""

    report: Report
    gold: Happening
    factuality: Factuality
    saying: Saying
    is_coded: bool

    @property
    def is_right(self) -> bool:
        """The class of certainty is right."""
        return self.factuality.value == self.gold.factuality


def reports(part: Part) -> tuple[Report, ...]:
    """The gold of one part.

    Raises:
        msgspec.ValidationError: if a row does not have the fields and values above.
    """
    return tuple(
        msgspec.json.decode(line, type=Report) for line in (FOLDER / f"{part}.jsonl").read_bytes().splitlines()
    )


@lru_cache(maxsize=2)
def judged(part: Part) -> tuple[Judged, ...]:
    """Every happening of one part with what we make of it; nothing here but the trigger's place sees the gold."""
    return tuple(one for report in reports(part) for one in _judge(report))


def _judge(report: Report) -> Iterator[Judged]:
    """Ask about each happening of a text: of our own mention where we have one, else of its words as given."""
    reading = reading_of(report.text)
    mentions = code_mentions(reading, KNOWLEDGE)
    sayings = resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)
    for gold in report.events:
        coded = _mention(mentions, gold)
        event = coded.event if coded else _given(reading, gold)
        yield Judged(
            report=report, gold=gold, is_coded=coded is not None,
            factuality=coded.factuality if coded else judge_factuality(reading, event, sayings, KNOWLEDGE),
            saying=saying_at(reading, sayings, event.start, event.end),
        )  # fmt: skip


def _mention(mentions: tuple[CodedMention, ...], gold: Happening) -> CodedMention | None:
    """Our mention whose words overlap the trigger."""
    end = gold.start + len(gold.trigger)
    return next((one for one in mentions if one.event.start < end and gold.start < one.event.end), None)


def _given(reading: Reading, gold: Happening) -> EventMention:
    """The trigger as an event of no particular type."""
    tokens = reading.parse.tokens_between(gold.start, gold.start + len(gold.trigger))
    head = reading.parse.tokens[reading.parse.head_of(tokens[0].i, tokens[-1].i + 1)]
    return EventMention(
        start=tokens[0].start, end=tokens[-1].end, head=head.i, first=tokens[0].i, stop=tokens[-1].i + 1, type=GIVEN,
        frame="act", is_nominal=head.pos in ("NOUN", "PROPN"), finder="tests.given@1",
    )  # fmt: skip


def is_same(link: SourceLink, gold: Link) -> bool:
    """The source is the one meant: half the words of the shorter name; of a source the text hides, the type only."""
    if gold.type == "unspecified":
        return link.type == gold.type
    return any(same_source(link.name, name) for name in (gold.name, *gold.also))


def has_depth(one: Judged) -> bool:
    """The chain has as many links."""
    return one.gold.chain is not None and len(one.saying.chain) == len(one.gold.chain)


def has_last(one: Judged) -> bool:
    """The chain ends with the right source; where the outlet tells it, with the outlet."""
    if one.gold.chain is None or (len(one.gold.chain) == 1) != (len(one.saying.chain) == 1):
        return False
    return len(one.gold.chain) == 1 or is_same(one.saying.chain[-1], one.gold.chain[-1])


def has_chain(one: Judged) -> bool:
    """Every link is right."""
    return has_depth(one) and all(map(is_same, one.saying.chain[1:], (one.gold.chain or ())[1:]))


def has_type(one: Judged) -> bool:
    """The last source has the right type."""
    return bool(one.gold.chain) and one.saying.chain[-1].type == (one.gold.chain or ())[-1].type


def has_doubts(one: Judged) -> bool:
    """What the doubt touches is right, and nothing else is doubted."""
    return set(one.factuality.doubt_about) == set(one.gold.doubt_about)


def is_unread(report: Report) -> bool:
    """The report has an even number: nobody who wrote rules read it, or what the program made of it.

    >>> is_unread(Report(id="s042", war="syria", text="The town fell.", events=()))
    True
    """
    return int(report.id[1:]) % 2 == 0


def half_of(ours: tuple[Judged, ...], *, unread: bool) -> tuple[Judged, ...]:
    """The happenings of one half."""
    return tuple(one for one in ours if is_unread(one.report) is unread)


def figures(ours: tuple[Judged, ...]) -> dict[str, float]:
    """All figures 0..1: ``accuracy`` and ``f1_CLASS`` of certainty, ``doubt_exact``, ``f1_ACT`` of speech acts, and of
    chains ``depth``, ``depth_3plus``, ``last_source``, ``whole_chain``, ``source_type``, ``own_voice``."""
    chained = [one for one in ours if one.gold.chain is not None]
    told = [one for one in chained if len(one.gold.chain or ()) > 1]
    deep = [one for one in chained if len(one.gold.chain or ()) > 2]
    typed = [one for one in told if (one.gold.chain or ())[-1].type]
    own = [one for one in chained if len(one.gold.chain or ()) == 1]
    return {
        "accuracy": _share(ours, lambda one: one.is_right),
        **_f1("f1_", [(one.gold.factuality, one.factuality.value) for one in ours]),
        "doubt_exact": _share(ours, has_doubts),
        **_f1("f1_", [(one.gold.speech_act or "none", one.saying.speech_act or "none") for one in ours]),
        "depth": _share(told, has_depth), "depth_3plus": _share(deep, has_depth),
        "last_source": _share(told, has_last), "whole_chain": _share(told, has_chain),
        "source_type": _share(typed, has_type), "own_voice": _share(own, has_depth),
    }  # fmt: skip


def _share(ours: list[Judged] | tuple[Judged, ...], is_so: Callable[[Judged], bool]) -> float:
    """The share for which something holds."""
    return sum(map(is_so, ours)) / len(ours) if ours else 0.0


def _f1(prefix: str, pairs: list[tuple[str, str]]) -> dict[str, float]:
    """The F1 of each label that is none of "none"."""
    return {prefix + label: score for label, score in sorted(label_f1(pairs).items()) if label != "none"}


def _row(one: Judged) -> str:
    """One happening that is judged otherwise, for a reader."""
    gold, told = one.gold, one.saying
    theirs = " > ".join(link.name for link in gold.chain) if gold.chain else "(any)"
    marks = "".join(
        mark for mark, is_so in (("F", one.is_right), ("L", has_last(one)), ("D", has_depth(one))) if not is_so
    )
    return "\n   ".join([
        f"{one.report.id} [{marks}] {gold.trigger!r}{'' if one.is_coded else ' (given)'} in: {one.report.text!r}",
        f"gold {gold.factuality} {gold.speech_act or ''} {gold.doubt_about} | {theirs}",
        f"ours {one.factuality.value} {told.speech_act or ''} {one.factuality.doubt_about} {one.factuality.rule} | "
        + " > ".join(link.name for link in told.chain) + f" ({told.rule})",
    ])  # fmt: skip


if __name__ == "__main__":
    everything = tuple(one for part in get_args(Part) for one in judged(part))
    for one in everything:
        if not is_unread(one.report) and not (one.is_right and (one.gold.chain is None or has_chain(one))):
            print(_row(one))
    read, unread = (figures(half_of(everything, unread=half)) for half in (False, True))
    print(f"{'':28}{'read':>8}{'unread':>8}{'both':>8}")
    for name, value in figures(everything).items():
        print(f"{name:28}{read[name]:8.3f}{unread[name]:8.3f}{value:8.3f}")
