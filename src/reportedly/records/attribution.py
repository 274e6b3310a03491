"""Attributions: what a text says that somebody says, wants, plans, fears, holds, supports or opposes."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.records.claim import SpeechAct
from reportedly.records.source import SourceLink
from reportedly.records.span import Span

AttributionKind = Literal[
    "speech", "hearsay", "wish", "demand", "order", "plan", "offer", "refusal", "agreement", "support", "opposition",
    "criticism", "praise", "view", "feeling", "expectation", "knowledge", "finding", "topic",
]  # fmt: skip
"""What somebody is made to do. ``speech`` is said, with its content; ``hearsay`` is said by nobody who is named
("reportedly"); ``topic`` is spoken about, without what was said of it; ``finding`` is what a study or document shows;
all others are attitudes."""


class Attribution(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One stretch of a text that somebody is made to say or to hold, in the words of the text.

    ``chain`` runs from the outlet to whoever says or holds it and is never empty. ``holder`` are the words that name
    them at this place, pronouns among them; none where the place names nobody (hearsay, "adding that"). ``content`` is
    what is said, wanted, feared and so on; ``cue`` are the words that make it so. ``is_negated``: the words deny the
    attitude ("does not want"); ``is_nested``: it stands inside what somebody else says or holds, or in quotation marks.
    Only speech governs claims: the chain of a claim never runs through an attitude.

    >>> Attribution(kind="wish", chain=(), content=(), rule="attribution.attitude-verb@1").is_negated
    False
    """

    kind: AttributionKind
    chain: tuple[SourceLink, ...]
    holder: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...]
    speech_act: SpeechAct | None = None
    is_negated: bool = False
    is_nested: bool = False
    rule: str
    rows: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the attribution as plain dicts, lists, strings and booleans; what is empty or false is left out."""
        result: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return result
