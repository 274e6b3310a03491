"""Words that hedge, plan, order or suppose an event."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reportedly.knowledge.packs import Pack, rows_of

CueKind = Literal["hedge", "plan", "order", "deny", "hypothetical", "fear", "expect", "modal", "assert"]
"""What a cue does. fear, expect: doubt what lies behind, suppose or plan what lies ahead; assert: takes nothing."""
CuePlace = Literal[
    "adverb", "adjective", "modal", "verb-to", "verb-that", "verb-object", "predicate", "noun", "mark", "own"
]
"""Where a cue stands: on the event, as a verb governing it (infinitive, that-clause, object), as an adjective or noun
governing it, as its subordinating word, or as the event's own word."""
CueWhen = Literal[
    "", "negated", "passive", "impersonal", "progressive", "underway", "subjunctive", "bare", "doubtful", "nameless",
    "in", "to", "that", "green",
]  # fmt: skip
"""When a cue counts: always; where it is negated, passive, passive with "it"; as an -ing form; as one with "is" or
"are"; over a clause that tells no fact ("that he leave"); as an imperative or opening participle; as a noun with a word
of doubt about it, with nobody named whose it is, after "in", before an infinitive or "that", or after "green"."""


class FactualityCue(msgspec.Struct, frozen=True, kw_only=True):
    """What a cue word makes of the event in its scope, when it counts, what it is where negated, and its pack row.

    ``negated`` "" is the way of its kind: no plan is denied, no order takes nothing.

    >>> FactualityCue(kind="hedge", row="core/factuality_cues:adverb:allegedly").kind
    'hedge'
    """

    kind: CueKind
    row: str
    when: CueWhen = ""
    negated: CueKind | Literal[""] = ""

    def effect(self, *, is_negated: bool) -> CueKind | None:
        """The kind of cue it is in its sentence, or None where it takes nothing from the event.

        >>> FactualityCue(kind="plan", row="core/factuality_cues:verb-to:plan").effect(is_negated=True)
        'deny'
        """
        kind: CueKind = self.kind
        if is_negated and self.when != "negated":
            kind = self.negated or _NEGATED.get(self.kind, self.kind)
        return None if kind == "assert" else kind


_NEGATED: dict[CueKind, CueKind] = {"plan": "deny", "expect": "deny", "order": "assert", "deny": "assert"}  # fmt: skip


class FactualityCues:
    """Cue words by place; looked up only along the path from an event to its governors, never over a whole text.

    ``hedges`` holds the adverbs and adjectives that hedge.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> load_knowledge().factuality.at("verb-to", "vow").kind
    'plan'
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._cues: dict[CuePlace, dict[str, FactualityCue]] = {place: {} for place in get_args(CuePlace)}
        for pack, row in rows_of(packs, "factuality_cues"):
            place: CuePlace = msgspec.convert(row["place"], CuePlace)
            cells = {key: row[key] for key in ("kind", "when", "negated")}
            name = f"{pack.name}/factuality_cues:{place}:{row['word']}"
            self._cues[place][row["word"]] = msgspec.convert({**cells, "row": name}, FactualityCue)
        on_words = (*self._cues["adverb"].items(), *self._cues["adjective"].items())
        self.hedges = frozenset(word for word, cue in on_words if cue.kind == "hedge")

    def at(self, place: CuePlace, *words: str) -> FactualityCue | None:
        """The cue of the first of these words that is one, or None.

        Words are lemmas or as spelled in small letters, with a particle or preposition first: "rule out", "rule".
        """
        cues = self._cues[place]
        return next((cues[word] for word in words if word in cues), None)
