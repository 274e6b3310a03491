"""What a Document is about as a whole: whose war, and when it was published; a derivation, never a default."""

from __future__ import annotations

from collections import Counter

import msgspec

from reportedly.extract.reading import Reading
from reportedly.knowledge.actor_terms import Role, Term
from reportedly.knowledge.actors import Actors
from reportedly.records.coded import Coded, Derivation

WEIGHTS: dict[Role, int] = {"cue": 3, "capital": 2, "state": 2, "adjective": 1, "demonym": 1, "name": 1, "person": 2}
"""How much a word tells of the country a report is about; places and names of states more than adjectives."""
KEPT_WORDS = 3
"""Words quoted as the inputs of the derivation: enough to check it by eye."""
ABROAD = ("act-us", "act-ru", "act-gb", "act-fr", "act-tr", "act-ir", "act-il", "act-sa")
"""States that fight or speak in other countries' wars; they count half as the country a report is about."""


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """The state a Document is about with the words that say so, its day, and the actors it names.

    ``state`` is null where the words name none or two evenly; ``named`` are ids of actors named without doubt.
    """

    state: str | None
    derivation: Derivation | None
    day: str | None
    named: frozenset[str]


def read_context(reading: Reading, actors: Actors, terms: tuple[Term, ...]) -> Context:
    """Weigh the words of a Document for the state it is about (``actors.document-state@1``)."""
    score: Counter[str] = Counter()
    words: dict[str, list[Term]] = {}
    named: set[str] = set()
    for term in terms:
        entry = term.entries[0]
        if term.role in ("noun", "affix"):
            continue
        if not entry.needs and len({each.target for each in term.entries}) == 1:
            named.add(entry.target)
        state = entry.target if term.role == "cue" else actors.state_of(entry.target)
        if state is not None:
            score[state] += WEIGHTS[term.role] * (1 if state in ABROAD else 2)
            words.setdefault(state, []).append(term)
    published = reading.header.published
    day = published.value if isinstance(published, Coded) else None
    ranked = score.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return Context(state=None, derivation=None, day=day, named=frozenset(named))
    state = ranked[0][0]
    kept = tuple(_quote(reading, term) for term in words[state][:KEPT_WORDS])
    return Context(
        state=state, derivation=Derivation(kind="state-of-document", inputs=kept), day=day, named=frozenset(named)
    )


def _quote(reading: Reading, term: Term) -> str:
    """The code points of a term, as derivations name them."""
    tokens = reading.parse.tokens
    return f"{tokens[term.first].start}:{tokens[term.stop - 1].end}"
