"""Group event mentions of one Document into happenings: one happening told twice is one."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.claim import CountField, Factuality, PlaceField
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import EventMention, Roles
from reportedly.records.values import DateRange
import msgspec


class CodedMention(msgspec.Struct, frozen=True, kw_only=True):
    """One event mention with what each question says of it."""

    event: EventMention
    roles: Roles
    where: PlaceField
    when: Coded[DateRange] | Uncoded
    how_many: CountField
    factuality: Factuality


def group_happenings(reading: Reading, mentions: tuple[CodedMention, ...]) -> tuple[tuple[CodedMention, ...], ...]:
    """To be written: each mention by itself for now."""
    return tuple((mention,) for mention in mentions)
