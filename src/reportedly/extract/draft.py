"""A claim before it is decided which claims of its report are about one happening."""

from __future__ import annotations

import msgspec

from reportedly.extract.coded_mention import CodedMention
from reportedly.records.claim import Claim


class Draft(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A claim with its mentions, the main one first, and the number of the group of mentions it was made of."""

    claim: Claim
    version: tuple[CodedMention, ...]
    group: int
