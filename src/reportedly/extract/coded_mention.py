"""One event mention with what each question says of it, before mentions become claims."""

from __future__ import annotations

import msgspec

from reportedly.records.claim import CountField, Factuality, PlaceField
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import EventMention, Roles, Saying
from reportedly.records.values import DateRange


class CodedMention(msgspec.Struct, frozen=True, kw_only=True):
    """One event mention with its roles, places, date, counts, factuality, and the saying that governs it."""

    event: EventMention
    roles: Roles
    where: PlaceField
    when: Coded[DateRange] | Uncoded
    how_many: CountField
    factuality: Factuality
    saying: Saying

    @property
    def chain(self) -> tuple[str, ...]:
        """Names of the sources from the outlet to the last."""
        return tuple(link.name for link in self.saying.chain)
