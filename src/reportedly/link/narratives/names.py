"""What the words of a question may mean: names of actors and places and words for acts, each with its terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING, Literal, NamedTuple

from reportedly.knowledge.packs import rows_of
from reportedly.link.narratives.kin import is_known
from reportedly.link.narratives.terms import act_terms, actor_terms, place_terms, term_of
from reportedly.records.claim import Claim
from reportedly.text.fold import fold
from reportedly.text.inflect import plural, spelled

if TYPE_CHECKING:
    from reportedly.knowledge.load import Knowledge


MeaningKind = Literal["actor", "label", "act", "place", "thing", "function"]
TABLES = ("trigger_senses", "political_senses")
LABELS = frozenset(
    {"civil", "ethnic", "armed", "armedgroup", "rebel", "militia", "fighter", "loyal", "kurdnoun", "force"}
)
"""Classes of actor nouns that name people on a side, rather than their things or parts."""


class Meaning(NamedTuple):
    """What some folded words may mean: a kind, the terms that claims of it have (narrowest first), a name to show.

    A ``label`` is a noun for people ("rebels"), known by its own words. A ``thing`` is words for a weapon, so that none
    of them is taken for an act ("barrel bombs"). A ``function`` word is not searched for; its ``terms`` say what
    follows it: ``place``, ``harmed``, ``doer`` or, for an article and its like, nothing (``stop``).
    """

    words: str
    kind: MeaningKind
    terms: str
    name: str


def known_meanings(knowledge: Knowledge) -> Iterator[Meaning]:
    """Yield what the packs in use know: aliases of actors, names of states and countries, words for acts."""
    for _, row in rows_of(knowledge.packs, "question_words"):
        yield Meaning(fold(row["word"]), "function", row["use"], row["word"])
    yield from _actors(knowledge)
    yield from _labels(knowledge)
    yield from _countries(knowledge)
    yield from _acts(knowledge)
    yield from _things(knowledge)


def place_meanings(claims: Iterable[Claim]) -> Iterator[Meaning]:
    """Yield the names that claims have for their places, and the names of the provinces these lie in."""
    for claim in claims:
        for coded in claim.where if isinstance(claim.where, tuple) else ():
            place = coded.value
            terms = place_terms(place)
            for said in (place.name, *(span.text for span in coded.evidence)):
                yield Meaning(fold(said), "place", terms[0], place.name)
            if place.admin1:
                unit = term_of("unit", f"{place.country} {place.admin1}")
                yield Meaning(fold(place.admin1), "place", unit, place.admin1)


def _actors(knowledge: Knowledge) -> Iterator[Meaning]:
    """Names and aliases of actors, and the words for states."""
    actors = knowledge.actors
    told = [(row["alias"], row["actor_id"]) for _, row in rows_of(knowledge.packs, "aliases")]
    told += [(actor.name.split(" (")[0], actor.id) for actor in actors.known.values()]
    for state in actors.states.values():
        told += [(word, state.id) for word in (state.adjective, state.demonym, state.capital) if word]
    for words, actor_id in told:
        if is_known(actor_id, actors):
            yield Meaning(fold(words), "actor", " ".join(actor_terms(actor_id, knowledge)), actors.actor(actor_id).name)


def _labels(knowledge: Knowledge) -> Iterator[Meaning]:
    """Nouns of one word for people who act or are harmed."""
    for noun in knowledge.actors.nouns.values():
        if noun.group in LABELS:
            for said in (fold(noun.noun), plural(fold(noun.noun))):
                if " " not in said:
                    yield Meaning(said, "label", said, noun.noun)


def _countries(knowledge: Knowledge) -> Iterator[Meaning]:
    """Names of countries as places."""
    for _, row in rows_of(knowledge.packs, "states"):
        if row["iso2"]:
            yield Meaning(fold(row["name"]), "place", term_of("country", row["iso2"]), row["name"])


def _acts(knowledge: Knowledge) -> Iterator[Meaning]:
    """Words for acts in all regular forms; patterns with a gap are left out, their words alone would mean too much."""
    for table in TABLES:
        for _, row in rows_of(knowledge.packs, table):
            if row["sub_event"] == "-" or "*" in row["pattern"]:
                continue
            type = knowledge.triggers.type_of(row["sub_event"], row["plover"], row["mode"], row["label"])
            terms = " ".join(act_terms(type, knowledge))
            for pattern in spelled(row["pattern"], row["pos"]):
                yield from (Meaning(words, "act", terms, type.label) for words in _choices(pattern))
    for type in knowledge.triggers.types.values():
        yield Meaning(fold(type.label), "act", " ".join(act_terms(type, knowledge)), type.label)


def _things(knowledge: Knowledge) -> Iterator[Meaning]:
    """Weapons of two words or more."""
    for _, row in rows_of(knowledge.packs, "weapons"):
        if " " in row["pattern"] and "*" not in row["pattern"]:
            for pattern in spelled(row["pattern"], "noun"):
                yield from (Meaning(words, "thing", words, row["pattern"]) for words in _choices(pattern))


def _choices(pattern: str) -> Iterator[str]:
    """The word sequences of a pattern whose steps leave a choice.

    >>> list(_choices("<carry|stage> raid"))
    ['carry raid', 'stage raid']
    """
    steps = [step.strip("<>").split("|") for step in pattern.split()]
    return (fold(" ".join(words)) for words in product(*steps))
