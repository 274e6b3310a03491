"""Words by which somebody wishes, plans, fears, holds, supports or opposes something."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from reportedly.knowledge.packs import Pack, rows_of

AttitudeKind = Literal[
    "wish", "demand", "order", "plan", "offer", "refusal", "agreement", "support", "opposition", "criticism", "praise",
    "view", "feeling", "expectation", "knowledge", "finding", "topic",
]  # fmt: skip
CuePart = Literal["verb", "adjective", "noun", "agent"]
"""What a cue is; an ``agent`` is a noun that is itself the holder ("supporter of")."""
HolderPlace = Literal["subject", "object", "owner", "itself"]
"""Where the holder of an attitude stands: before the verb, after it ("angered [villagers]"), as the owner of the noun
or the subject of the verb that the noun is object of, or in the cue itself ("[opponents] of the deal")."""


class AttitudeCue(msgspec.Struct, frozen=True, kw_only=True):
    """A word of attitude, the words that must follow it, and what it may take as content.

    ``takes`` says what the content may be: "to" an infinitive, "that" a clause, "object" a noun phrase or gerund;
    and an object only with what goes on from it: "asked" an infinitive ("urged them to go"), "held" a predicate
    ("called it a lie", "sees it as one"), "blamed" a reason ("attacked him for it"), "likened" what it is set beside
    ("likened it to one"). For adjectives and nouns it also holds the prepositions that lead to the content, of which
    "to:noun" is "to" before a noun.

    >>> AttitudeCue(lemma="call", rest=("for",), part="verb", holder="subject", takes=frozenset({"object"}),
    ...             kind="demand", row="core/attribution_attitudes:verb:subject:call for").rest
    ('for',)
    """

    lemma: str
    rest: tuple[str, ...]
    part: CuePart
    holder: HolderPlace
    takes: frozenset[str]
    kind: AttitudeKind
    row: str


class AttitudeCues:
    """Words of attitude by part of speech and first word, those with most further words first.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> [cue.kind for cue in load_knowledge().attitudes.at("verb", "oppose")]
    ['opposition']
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._cues: dict[CuePart, dict[str, tuple[AttitudeCue, ...]]] = {part: {} for part in get_args(CuePart)}
        for pack, row in rows_of(packs, "attribution_attitudes"):
            self._add(_cue(pack, row))

    def at(self, part: CuePart, word: str) -> tuple[AttitudeCue, ...]:
        """The cues of a part of speech that begin with a lemma (adjectives: with the word in small letters)."""
        return self._cues[part].get(word, ())

    def _add(self, cue: AttitudeCue) -> None:
        """Index one cue; a later pack's row of the same words and holder stands."""
        of_word = self._cues[cue.part]
        same = (cue.rest, cue.holder)
        kept = [one for one in of_word.get(cue.lemma, ()) if (one.rest, one.holder) != same]
        of_word[cue.lemma] = tuple(sorted((*kept, cue), key=lambda one: -len(one.rest)))


def _cue(pack: Pack, row: dict[str, str]) -> AttitudeCue:
    """One row of attribution_attitudes."""
    lemma, *rest = row["cue"].split()
    name = f"{pack.name}/attribution_attitudes:{row['part']}:{row['holder']}:{row['cue']}"
    cells = {key: row[key] for key in ("part", "holder", "kind")}
    return msgspec.convert(
        {**cells, "lemma": lemma, "rest": rest, "takes": row["takes"].split(), "row": name}, AttitudeCue
    )
