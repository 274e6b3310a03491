"""Words that deny or prevent what they govern, by the place where they stand to it."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reportedly.knowledge.packs import Pack, rows_of

NegationPlace = Literal[
    "to", "from", "object", "plan", "that", "told", "noun", "predicate", "before", "adjective", "stopped", "own",
]  # fmt: skip
"""to: before an infinitive; from: before "from" and what is kept from happening; object: before an event noun or
gerund; plan: before a noun for a plot; that: before a that-clause; told: before a noun for a report of it; noun: a
noun before "of" or "to"; predicate: an adjective after "be"; before: words right before the event's own; adjective: on
the noun; stopped: a verb before "before it"; own: the event's own word."""


class NegationCue(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a word denies or prevents what it governs, and its pack row.

    >>> NegationCue(kind="prevent", row="core/factuality_negations:object:foil").kind
    'prevent'
    """

    kind: Literal["deny", "prevent"]
    row: str


class NegationCues:
    """Words by place, and phrases that call a report untrue.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> load_knowledge().negations.at("to", "fail").kind
    'deny'
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._cues: dict[NegationPlace, dict[str, NegationCue]] = {place: {} for place in get_args(NegationPlace)}
        for pack, row in rows_of(packs, "factuality_negations"):
            place: NegationPlace = msgspec.convert(row["place"], NegationPlace)
            cells = {"kind": row["kind"], "row": f"{pack.name}/factuality_negations:{place}:{row['word']}"}
            self._cues[place][row["word"]] = msgspec.convert(cells, NegationCue)
        self.untrue = frozenset(row["phrase"] for _, row in rows_of(packs, "attribution_untrue"))

    def at(self, place: NegationPlace, word: str) -> NegationCue | None:
        """The cue of a lemma (with its particle: "call off") or phrase at a place, or None."""
        return self._cues[place].get(word)
