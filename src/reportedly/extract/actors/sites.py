"""Whose ground the events lie on: the states that the places of a Document belong to, and the one around a word."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.reading import Reading
from reportedly.knowledge.actor_terms import Term
from reportedly.knowledge.actors import Actors
from reportedly.knowledge.gazetteer import EVERYWHERE, Gazetteer
from reportedly.records.coded import Coded
from reportedly.records.mention import PlaceMention
from reportedly.records.values import PlaceRef

PLACED = frozenset({"cue", "capital"})
"""Roles of the terms that are names of places."""
NAMESAKE = 0.2
"""Share of a town's people from which on a town of its name in another country may be meant as well (own choice)."""


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens ``first`` to ``stop`` (excluded) that name ground of a state; ``is_listed`` where a term says so."""

    first: int
    stop: int
    state: str
    is_listed: bool


def told_terms(actors: Actors, terms: tuple[Term, ...], places: tuple[PlaceMention, ...]) -> tuple[Term, ...]:
    """Leave out the names of places that are only a part, or a bearer elsewhere, of the place that is meant.

    "Dera" is no Deraa in "Dera Ismail Khan", and "Tripoli" no capital in "Tripoli, Lebanon".
    """
    states = {term.entries[0].target for term in terms if term.role in ("state", "adjective", "demonym")}
    return tuple(t for t in terms if t.role not in PLACED or not _is_another(actors, t, places, states))


def _is_another(actors: Actors, term: Term, places: tuple[PlaceMention, ...], states: set[str]) -> bool:
    """Whether the place that holds a term lies in another state: by its longer name, or as words for that state say."""
    around = next((each for each in places if each.first <= term.first and term.stop <= each.stop), None)
    if around is None:
        return False
    is_longer = around.stop - around.first > term.stop - term.first
    state = _state_of(actors, around)
    if state is None:  # a longer name that nobody knows: "Dera Allah Yar"
        return is_longer and not isinstance(around.value, Coded)
    return state != term.entries[0].target and (is_longer or state in states)


def sites_of(
    reading: Reading, actors: Actors, terms: tuple[Term, ...], places: tuple[PlaceMention, ...], gazetteer: Gazetteer
) -> tuple[Site, ...]:
    """Return the places where things happen with the states they lie in, in text order; ``terms`` as `told_terms`.

    A name that towns of other countries bear too counts only where other words tell of its state as well.
    """
    sites = _all_sites(actors, terms, places)
    names = {site: reading.span(site.first, site.stop).text for site in sites}
    told = {(t.entries[0].target, "") for t in terms if t.role in ("cue", "capital", "state", "adjective", "demonym")}
    told |= {(site.state, name) for site, name in names.items()}
    return tuple(
        site
        for site, name in names.items()
        if site.is_listed
        or any(state == site.state and other != name for state, other in told)
        or not _is_shared(gazetteer, name, site.state)
    )


def _is_shared(gazetteer: Gazetteer, name: str, state: str) -> bool:
    """Whether towns of other countries bear a name too, and are not far smaller; what lies at home is meant first."""
    sizes: dict[str, int] = {}
    for place in gazetteer.named(name, EVERYWHERE):
        if place.country and place.feature != "country":
            sizes[place.country] = max(sizes.get(place.country, 0), place.population or 0)
    own = state.removeprefix("act-").upper()
    size = sizes.pop(own, 0)
    return own not in gazetteer.home and max(sizes.values(), default=0) > size * NAMESAKE


def _all_sites(actors: Actors, terms: tuple[Term, ...], places: tuple[PlaceMention, ...]) -> tuple[Site, ...]:
    """The places where things happen, by the terms and by the gazetteer."""
    silent = {i for each in places if not _is_ground(each) for i in range(each.first, each.stop)}
    listed = {i: term for term in terms if term.role in PLACED for i in range(term.first, term.stop)}
    sites = [
        Site(first=term.first, stop=term.stop, state=term.entries[0].target, is_listed=True)
        for term in terms
        if term.role == "cue" and term.first not in silent
    ]
    for each in places:
        term = next((listed[i] for i in range(each.first, each.stop) if i in listed), None)
        state = _state_of(actors, each) if term is None else term.entries[0].target
        if state is not None and _is_ground(each) and (term is None or term.role == "capital"):
            sites.append(Site(first=each.first, stop=each.stop, state=state, is_listed=term is not None))
    return tuple(sorted(sites, key=lambda site: site.first))


def _is_ground(place: PlaceMention) -> bool:
    """Whether things can have happened at a place: not where somebody came from, nor a whole country."""
    ref = place.value.value if isinstance(place.value, Coded) else None
    return place.is_locative and (ref is None or (ref.role in ("at", "near") and ref.precision != "country"))


def _state_of(actors: Actors, place: PlaceMention) -> str | None:
    """The state in which a place lies that the gazetteer knows by this very name; null where it is guessed."""
    value = place.value
    if not isinstance(value, Coded) or not value.rule.startswith("places.gazetteer"):
        return None
    return _state_with(actors, value.value)


def _state_with(actors: Actors, place: PlaceRef) -> str | None:
    """The state of a place's country, if the packs list one."""
    state = state_id(place.country or "")
    return state if state in actors.states else None


def state_id(country: str) -> str:
    """Make the id of a country's state from its ISO code.

    >>> state_id("SY")
    'act-sy'
    """
    return f"act-{country.lower()}"


def state_around(
    reading: Reading, sites: tuple[Site, ...], named: tuple[tuple[int, str], ...], token: int
) -> str | None:
    """The one state on whose ground the clause of a word lies, else its sentence; null where none or several do.

    ``named`` are the words for states with what they name: a clause that speaks of another state too tells nothing.
    """
    for grounds, others in _reaches(reading, sites, named, token):
        if grounds:
            return grounds.copy().pop() if len(grounds) == 1 and others <= grounds else None
    return None


def _reaches(
    reading: Reading, sites: tuple[Site, ...], named: tuple[tuple[int, str], ...], token: int
) -> Iterator[tuple[set[str], set[str]]]:
    """Yield the states of the grounds, and those named, in the clause and then in the sentence of a word."""
    tokens, clauses = reading.parse.tokens, reading.clauses
    near = [site for site in sites if tokens[site.first].sent == tokens[token].sent]
    told = [(at, state) for at, state in named if tokens[at].sent == tokens[token].sent]
    yield (
        {site.state for site in near if clauses[site.first] == clauses[token]},
        {state for at, state in told if clauses[at] == clauses[token]},
    )
    yield {site.state for site in near}, {state for _, state in told}
