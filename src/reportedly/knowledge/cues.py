"""Words that attribute: verbs of saying, nouns for those who say, and fixed phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.records.source import SourceType
from reportedly.text.inflect import inflected
from reportedly.text.parse import Parse
from reportedly.text.phrases import Match

Act = Literal[
    "say", "claim", "admit", "relay", "warn", "believe", "doubt", "perceive", "document", "deny", "accuse", "judge",
    "promise", "hedge", "own",
]  # fmt: skip
# "own": to claim responsibility for a deed
Takes = Literal["any", "clause", "that", "quote"]
TRAITS = {"plain": "is_plain", "passive": "is_passive", "goes-on": "goes_on"}
PhraseKind = Literal["source", "cite", "hedge", "unspecified"]


class SpeechVerb(msgspec.Struct, frozen=True, kw_only=True):
    """A verb that reports: its lemma, the words that must follow it, its act, and what it may take as content.

    ``is_plain``: it reports whatever its subject is ("a lorry driver said"); ``is_passive``: who is named after "by" is
    a source ("was reported by"); ``goes_on``: as a participle it begins new words of the same speaker ("adding that").

    >>> SpeechVerb(lemma="point", rest=("out",), act="say", takes="any", row="core/attribution_verbs:point out").rest
    ('out',)
    """

    lemma: str
    rest: tuple[str, ...]
    act: Act
    takes: Takes
    row: str
    is_plain: bool = False
    is_passive: bool = False
    goes_on: bool = False


class SourceNoun(msgspec.Struct, frozen=True, kw_only=True):
    """A common noun for a source: its type and facets, and the group whose members may stand for one another."""

    modifiers: frozenset[str]
    type: SourceType
    body: str | None
    access: str | None
    identification: str | None
    group: str
    row: str


class SayingPhrase(msgspec.Struct, frozen=True, kw_only=True):
    """A fixed phrase that attributes, cites, hedges, or hides its source."""

    kind: PhraseKind
    act: Act
    row: str


class SayingCues:
    """Verbs, nouns and phrases of attribution, indexed by the lemma that shows them.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> cues = load_knowledge().saying
    >>> cues.verbs["say"][0].act, cues.noun("source", {"military"}).body
    ('say', 'military')
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.verbs: dict[str, tuple[SpeechVerb, ...]] = {}
        self._verb_forms: dict[str, str] = {}
        self._nouns: dict[str, tuple[SourceNoun, ...]] = {}
        for pack, row in rows_of(packs, "attribution_verbs"):
            self._add_verb(pack, row)
        for pack, row in rows_of(packs, "attribution_nouns"):
            self._add_noun(pack, row)
        self._phrases: dict[str, list[tuple[tuple[str, ...], SayingPhrase]]] = {}
        for pack, row in rows_of(packs, "attribution_phrases"):
            steps = tuple(row["phrase"].split())
            self._phrases.setdefault(steps[0].strip("<>"), []).append((steps, _phrase(pack, row)))
        for choices in self._phrases.values():
            choices.sort(key=lambda choice: -len(choice[0]))

        self.untrue = frozenset(row["phrase"] for _, row in rows_of(packs, "attribution_untrue"))
        self.outlet_words = frozenset(row["word"] for _, row in rows_of(packs, "attribution_outlet_words"))
        going_on = [(row["phrase"], row["kind"]) for _, row in rows_of(packs, "attribution_goingon")]
        self.background = frozenset(phrase for phrase, kind in going_on if kind == "background")
        self._continuing = tuple(tuple(phrase.split()) for phrase, kind in going_on if kind == "continues")

    def continues(self, words: list[str]) -> bool:
        """Say whether a sentence that begins with these lower-case words plainly goes on from the one before.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> load_knowledge().saying.continues(["the", "rest", "have", "fled"])
        True
        """
        return any(words[: len(phrase)] == list(phrase) for phrase in self._continuing)

    def is_noun(self, lemma: str) -> bool:
        """Say whether some source noun ends with this lemma.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> load_knowledge().saying.is_noun("observatory")
        True
        """
        return lemma in self._nouns

    def noun(self, lemma: str, modifiers: set[str] | frozenset[str] = frozenset()) -> SourceNoun | None:
        """The source noun of this lemma whose own modifiers all stand there; the most specific one."""
        for noun in self._nouns.get(lemma, ()):
            if noun.modifiers <= modifiers:
                return noun
        return None

    def verbs_of(self, lemma: str, lower: str) -> tuple[SpeechVerb, ...]:
        """The reporting verbs that a word may be, by its lemma, or by its form where the tagger missed the lemma.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> [verb.lemma for verb in load_knowledge().saying.verbs_of("grumbl", "grumbling")]
        ['grumble']
        """
        return self.verbs.get(lemma) or self.verbs.get(self._verb_forms.get(lower, ""), ())

    def find_phrases(self, parse: Parse) -> Iterator[Match[SayingPhrase]]:
        """Yield the fixed phrases of a text, left to right, the longest at each place.

        A step of a phrase is a lower-case word, or ``<lemma>``; adverbs may stand between two steps.
        """
        for token in parse.tokens:
            for steps, phrase in self._phrases.get(token.lower) or self._phrases.get(token.lemma) or ():
                stop = _reach(parse, token.i, steps)
                if stop is not None:
                    yield Match(first=token.i, stop=stop, payload=phrase)
                    break

    def _add_verb(self, pack: Pack, row: dict[str, str]) -> None:
        """Index one verb by its first word, longer ones first."""
        lemma, *rest = row["verb"].split()
        traits = {TRAITS[trait]: True for trait in row.get("traits", "").split()}
        verb = msgspec.convert(
            {**traits, "lemma": lemma, "rest": rest, "act": row["act"], "takes": row["takes"],
             "row": f"{pack.name}/attribution_verbs:{row['verb']}"}, SpeechVerb,
        )  # fmt: skip
        self._verb_forms.update(dict.fromkeys(inflected(lemma).split(), lemma))
        both = (*self.verbs.get(lemma, ()), verb)
        self.verbs[lemma] = tuple(sorted(both, key=lambda one: -len(one.rest)))

    def _add_noun(self, pack: Pack, row: dict[str, str]) -> None:
        """Index one noun by its last word, the most specific first."""
        *modifiers, lemma = row["noun"].split()
        cells = {key: row[key] or None for key in ("type", "body", "access", "identification")}
        noun = msgspec.convert(
            {**cells, "modifiers": modifiers, "group": row["group"],
             "row": f"{pack.name}/attribution_nouns:{row['noun']}"}, SourceNoun,
        )  # fmt: skip
        both = (*self._nouns.get(lemma, ()), noun)
        self._nouns[lemma] = tuple(sorted(both, key=lambda one: -len(one.modifiers)))


def _reach(parse: Parse, first: int, steps: tuple[str, ...]) -> int | None:
    """The token after a phrase that begins with a token, or None if it does not stand there."""
    at, stop = first, parse.sentence_of(first).stop
    for number, step in enumerate(steps):
        while number and at < stop and parse.tokens[at].pos == "ADV" and parse.tokens[at].lower != step:
            at += 1
        if at >= stop or (step != parse.tokens[at].lower and step != f"<{parse.tokens[at].lemma}>"):
            return None
        at += 1
    return at


def _phrase(pack: Pack, row: dict[str, str]) -> SayingPhrase:
    """One row of attribution_phrases."""
    cells = {"kind": row["kind"], "act": row["act"], "row": f"{pack.name}/attribution_phrases:{row['phrase']}"}
    return msgspec.convert(cells, SayingPhrase)
