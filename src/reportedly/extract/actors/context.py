"""What a Document is about as a whole: whose war, and when it was published; a derivation, never a default."""

from __future__ import annotations

from collections import Counter

import msgspec

from reportedly.extract.actors.classes import group_of
from reportedly.extract.actors.sites import Site, sites_of, state_around, state_id, told_terms
from reportedly.extract.reading import Reading
from reportedly.knowledge.actor_terms import Role, Term
from reportedly.knowledge.actors import Actors
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded, Derivation
from reportedly.records.mention import PlaceMention

WEIGHTS: dict[Role, int] = {"cue": 3, "capital": 2, "state": 2, "adjective": 1, "demonym": 1, "name": 1, "person": 2}
"""How much a word tells of the country a report is about; places and names of states more than adjectives."""
PLACE = 2
"""How much a place tells that only the gazetteer knows, once for each name: there may be another of the name."""
WARRING = frozenset({"rebel", "state", "side-anti", "side-pro"})
"""Classes of nouns for the sides of a civil war."""
KEPT_WORDS = 3
"""Words quoted as the inputs of the derivation: enough to check it by eye."""
ABROAD = ("act-us", "act-ru", "act-gb", "act-fr", "act-tr", "act-ir", "act-il", "act-sa")
"""States that fight or speak in other countries' wars; they count half as the country a report is about."""


class Whose(msgspec.Struct, frozen=True, kw_only=True):
    """The state that a bare noun's force belongs to, from which words, by which rule."""

    state: str
    derivation: Derivation | None
    rule: str


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """The state a Document is about with the words that say so, its day, and the actors it names.

    ``state`` is null where the words name none or two evenly; ``named`` are ids of actors named without doubt.
    ``sites`` are its places with their states, ``states`` its words for states, by their first token. ``is_worded``
    is false where nothing but places abroad that only the gazetteer knows tells the state.
    """

    state: str | None
    derivation: Derivation | None
    day: str | None
    named: frozenset[str]
    sites: tuple[Site, ...] = ()
    states: tuple[tuple[int, str], ...] = ()
    is_worded: bool = True

    def whose(self, reading: Reading, token: int, *, is_local: bool = True) -> Whose | None:
        """Tell whose a bare body or force is: where it does its work on the spot, its ground tells before the rest.

        A government, "the junta", is told by words for its state: a place alone may be where another one's war is.
        """
        around = self.around(reading, token) if is_local or self.state is None else None
        if around is not None or self.state is None or not (is_local or self.is_worded):
            return around
        return Whose(state=self.state, derivation=self.derivation, rule="actors.document-state@2")

    def around(self, reading: Reading, token: int) -> Whose | None:
        """The state on whose ground the words around a token put it, if that is not the Document's."""
        state = state_around(reading, self.sites, self.states, token)
        if state is None or state == self.state:
            return None
        sent = reading.parse.tokens[token].sent
        sites = [s for s in self.sites if s.state == state and reading.parse.tokens[s.first].sent == sent]
        kept = tuple(_quote(reading, site.first, site.stop) for site in sites[:KEPT_WORDS])
        derivation = Derivation(kind="state-of-place", inputs=kept)
        return Whose(state=state, derivation=derivation, rule="actors.state-of-place@1")


def read_context(
    reading: Reading, knowledge: Knowledge, terms: tuple[Term, ...], places: tuple[PlaceMention, ...] = ()
) -> Context:
    """Weigh the words and places of a Document for the state it is about (``actors.document-state@2``)."""
    actors = knowledge.actors
    terms = told_terms(actors, terms, places)
    sites = sites_of(reading, actors, terms, places, knowledge.gazetteer)
    score: Counter[str] = Counter()
    words: dict[str, list[tuple[int, int]]] = {}
    named: set[str] = set()
    states: list[tuple[int, str]] = []
    for term in terms:
        entry = term.entries[0]
        if term.role in ("noun", "affix"):
            continue
        if not entry.needs and len({each.target for each in term.entries}) == 1:
            named.add(entry.target)
        state = entry.target if term.role == "cue" else actors.state_of(entry.target)
        if state is not None:
            score[state] += WEIGHTS[term.role] * _share(state)
            words.setdefault(state, []).append((term.first, term.stop))
            states.append((term.first, state))
    for site in _first_of_each(reading, sites):
        score[site.state] += PLACE * _share(site.state)
        words.setdefault(site.state, []).append((site.first, site.stop))
    published = reading.header.published
    day = published.value if isinstance(published, Coded) else None
    context = Context(state=None, derivation=None, day=day, named=frozenset(named), sites=sites, states=tuple(states))
    ranked = score.most_common(2)
    if not ranked:
        return _by_little(reading, actors, terms, context)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return context
    state = ranked[0][0]
    is_worded = any(told == state for _, told in states) or state in map(state_id, knowledge.gazetteer.home)
    kept = tuple(_quote(reading, *each) for each in words[state][:KEPT_WORDS])
    return msgspec.structs.replace(
        context, state=state, derivation=Derivation(kind="state-of-document", inputs=kept), is_worded=is_worded
    )


def _by_little(reading: Reading, actors: Actors, terms: tuple[Term, ...], context: Context) -> Context:
    """A Document without a word of its own for a state: by its parties' names ("Free Syrian Army"), else its dateline.

    A dateline tells only where no side of a war is: wires report the wars of neighbours from their offices.
    """
    inside = {
        state: _quote(reading, term.first, term.stop)
        for term in terms
        if term.role == "name" and (state := _state_within(reading, actors, term)) is not None
    }
    line = reading.header.dateline_place
    if len(inside) > 1:
        return context
    is_local = not context.named and WARRING.isdisjoint(group_of(actors, term) for term in terms)
    if is_local and line is not None and (state := actors.state_at(line.text)) is not None:
        inside = {state: f"{line.start}:{line.end}"}
    for state, words in inside.items():
        derivation = Derivation(kind="state-of-document", inputs=(words,))
        return msgspec.structs.replace(context, state=state, derivation=derivation)
    return context


def _state_within(reading: Reading, actors: Actors, term: Term) -> str | None:
    """The state whose adjective is part of a name."""
    words = {token.text for token in reading.parse.tokens[term.first : term.stop]}
    return next((s.id for s in actors.states.values() if s.adjective in words), None)


def _share(state: str) -> int:
    """How a state's words count: half where it fights in others' wars."""
    return 1 if state in ABROAD else 2


def _first_of_each(reading: Reading, sites: tuple[Site, ...]) -> tuple[Site, ...]:
    """The first naming of each place that no term tells."""
    first: dict[str, Site] = {}
    for site in sites:
        if not site.is_listed:
            first.setdefault(reading.span(site.first, site.stop).text.lower(), site)
    return tuple(first.values())


def _quote(reading: Reading, first: int, stop: int) -> str:
    """The code points of a stretch of tokens, as derivations name them."""
    tokens = reading.parse.tokens
    return f"{tokens[first].start}:{tokens[stop - 1].end}"
