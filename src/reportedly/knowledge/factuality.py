"""Words that hedge, deny, plan, order, prevent or suppose an event."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reportedly.knowledge.packs import Pack, rows_of

CueKind = Literal["hedge", "plan", "order", "deny", "prevent", "hypothetical", "modal"]
CuePlace = Literal[
    "adverb", "adjective", "modal", "verb-to", "verb-that", "verb-object", "predicate", "noun", "mark", "own"
]
"""Where a cue stands: on the event, as a verb governing it (infinitive, that-clause, object), as an adjective or noun
governing it, as its subordinating word, or as the event's own word."""


class FactualityCue(msgspec.Struct, frozen=True, kw_only=True):
    """What a cue word makes of the event in its scope, and its pack row.

    >>> FactualityCue(kind="hedge", row="core/factuality_cues:adverb:allegedly").kind
    'hedge'
    """

    kind: CueKind
    row: str


class FactualityCues:
    """Cue words by place; looked up only along the path from an event to its governors, never over a whole text.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> load_knowledge().factuality.at("verb-to", "vow").kind
    'plan'
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._cues: dict[CuePlace, dict[str, FactualityCue]] = {place: {} for place in get_args(CuePlace)}
        for pack, row in rows_of(packs, "factuality_cues"):
            place: CuePlace = msgspec.convert(row["place"], CuePlace)
            kind: CueKind = msgspec.convert(row["kind"], CueKind)
            name = f"{pack.name}/factuality_cues:{place}:{row['word']}"
            self._cues[place][row["word"]] = FactualityCue(kind=kind, row=name)

    def at(self, place: CuePlace, word: str) -> FactualityCue | None:
        """The cue of a lemma (for adverbs, adjectives and modals: of the word in small letters), or None."""
        return self._cues[place].get(word)
