"""Page chrome, captions, credits, section heads."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.text.fold import fold
from reportedly.text.layout.cues import BlockCues, line_key, phrase_pattern


class LayoutCues:
    """What the packs know of page furniture, as the layout rules want it; built once.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> "back to top button" in load_knowledge().layout.blocks.lines
    True
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        kinds: dict[str, list[str]] = {}
        for _, row in rows_of(packs, "layout_phrases"):
            kinds.setdefault(row["kind"], []).append(row["phrase"])
        self.updated = phrase_pattern(tuple(kinds.get("label-updated", ())), ignore_case=True)
        """Labels of a date of change, not of first publication."""
        self.blocks = BlockCues(
            lines=frozenset(map(line_key, kinds.get("line", ()))),
            starts=frozenset(_folded(kinds.get("start", ()))),
            parts=_folded(kinds.get("part", ())),
            captions=frozenset(_folded(kinds.get("caption", ()))),
            related=frozenset(_folded(kinds.get("related", ()))),
            desks=frozenset(map(line_key, kinds.get("desk", ()))),
            agencies=frozenset(fold(row["agency"]) for _, row in rows_of(packs, "layout_agencies")),
            cities=frozenset(fold(row["city"]) for _, row in rows_of(packs, "layout_datelines")),
            media=frozenset(row["word"] for _, row in rows_of(packs, "layout_media_words")),
            labels=phrase_pattern((*kinds.get("label", ()), *kinds.get("label-updated", ())), ignore_case=True),
            leads=phrase_pattern(tuple(kinds.get("lead", ()))),
            strong_tails=_whole(kinds.get("tail-strong", ())),
            tails=_whole(kinds.get("tail", ())),
            photo_ends=_in_brackets(kinds.get("photo-end", ())),
            bylines=_whole(kinds.get("byline", ())),
        )


def _folded(phrases: Iterable[str]) -> tuple[str, ...]:
    """Folded phrases, sorted."""
    return tuple(sorted({fold(phrase) for phrase in phrases}))


def _whole(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for these phrases as printed, at a word's start."""
    inner = phrase_pattern(tuple(phrases)).pattern
    return re.compile(r"(?<!\w)" + inner)


def _in_brackets(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for a bracket that ends a caption."""
    inner = phrase_pattern(tuple(phrases), ignore_case=True).pattern
    return re.compile(r"[(\[][^()\[\]]{0,60}?\b" + inner + r"\b[^()\[\]]{0,60}[)\]]", re.IGNORECASE)
