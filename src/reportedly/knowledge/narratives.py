"""Words that tell what a repeated story is about, and which acts are the daily business of any war."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reportedly.knowledge.happenings import HappeningWords
from reportedly.knowledge.packs import Pack, rows_of
from reportedly.records.values import EventType
from reportedly.text.fold import fold
from reportedly.text.inflect import inflected, plural

WordKind = Literal["motif", "means", "people"]


class Act(NamedTuple):
    """What a pattern calls an act, whether it is routine in war, and the motif that its type alone brings."""

    name: str
    is_routine: bool
    motif: str | None


class NarrativeWords:
    """Views over ``narrative_words`` (words of motifs, means, people) and ``narrative_acts``.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> words = load_knowledge().narratives
    >>> sorted(words.found("Two helicopters took the commanders away.", "means"))
    ['helicopter']
    """

    def __init__(self, packs: tuple[Pack, ...], families: HappeningWords) -> None:
        self._families = families
        self._acts = {
            row["told"]: Act(row["act"], row["routine"] == "yes", row["motif"] or None)
            for _, row in rows_of(packs, "narrative_acts")
        }
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        for _, row in rows_of(packs, "narrative_words"):
            for phrase in _forms(row["word"], is_verb=row["kind"] == "motif"):
                self._phrases.setdefault(phrase[0], []).append((phrase, row["kind"], row["value"]))

    def act(self, type: EventType) -> Act:
        """Return the act of a type: by its sub-event or label where a row knows it, else its family, else its label.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> knowledge = load_knowledge()
        >>> knowledge.narratives.act(knowledge.triggers.type_of("Air/drone strike")).is_routine
        True
        """
        family = self._families.family(type.acled)
        is_joined = family != type.acled
        for told in (type.acled, type.label, family):
            if told in self._acts:
                return self._acts[told]
        return Act(family if is_joined else type.label, is_routine=False, motif=None)

    def counted(self, kind: str) -> Act | None:
        """Return the act that a kind of count tells by itself ("47 evacuated"), or None."""
        return self._acts.get(f"count {kind}")

    def found(self, text: str, kind: WordKind) -> frozenset[str]:
        """Return the values of one kind whose words stand in a text, in any regular form."""
        words = fold(text).split()
        return frozenset(
            value
            for at, word in enumerate(words)
            for phrase, told, value in self._phrases.get(word, ())
            if told == kind and tuple(words[at : at + len(phrase)]) == phrase
        )


def _forms(phrase: str, *, is_verb: bool) -> set[tuple[str, ...]]:
    """The words of a phrase, with every regular form of its last: means and people are nouns, a motif may be an act."""
    *before, last = fold(phrase).split()
    forms = (last, plural(last), *(inflected(last).split() if is_verb else ()))
    return {(*before, form) for form in forms}
