"""Who can act: actors, their dated aliases, states, and the nouns and adjectives that stand for them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

import msgspec

from reportedly.knowledge.actor_terms import Casing, Entry, Role, Term, TermIndex
from reportedly.knowledge.packs import Pack, rows_of
from reportedly.knowledge.scope import Scope
from reportedly.knowledge.spelling import words_of
from reportedly.text.parse import Parse

UNLISTED = "unlisted"
"""First part of the keys of groups that no pack lists."""
Branch = Literal["mil", "air", "navy", "police", "sec", "gov"]
_BRANCH_NAMES: dict[str, tuple[str, str]] = {
    "mil": ("{} Armed Forces", "state-forces"),
    "air": ("{} Air Force", "state-forces"),
    "navy": ("{} Navy", "state-forces"),
    "police": ("{} police", "state-police"),
    "sec": ("{} security forces", "state-police"),
    "gov": ("Government of {}", "state-government"),
}


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """One row of ``actors.tsv`` or ``states.tsv``; ``first``/``last`` are ISO dates or null.

    A state's own bodies have its id with ``-mil``, ``-air``, ``-navy``, ``-police``, ``-sec`` or ``-gov`` behind it.
    """

    id: str
    name: str
    kind: str
    parent: str | None = None
    first: str | None = None
    last: str | None = None
    side: str | None = None
    row: str

    @property
    def is_listed(self) -> bool:
        """Whether a pack lists it; a group that only its text names has no id to give."""
        return not self.id.startswith(UNLISTED)


class State(msgspec.Struct, frozen=True, kw_only=True):
    """One row of ``states.tsv``: the words for a state, its people and its government.

    >>> State(id="act-fr", name="France", adjective="French", demonym="French", capital="Paris", row="").adjective
    'French'
    """

    id: str
    name: str
    adjective: str
    demonym: str
    capital: str
    row: str


class ActorNoun(msgspec.Struct, frozen=True, kw_only=True):
    """One row of ``actor_nouns.tsv``: a common noun or adjective for people who act, and its neutral reading.

    ``name`` is empty where the noun alone names nobody. ``group`` is how it takes an owner ("Syrian", "ISIL"):

    - bodies of a state: ``army state police security airforce navy``, ``gov`` (officials), ``forcegov`` (ministry);
    - those who act for it: ``force forces part``, and by their means ``air heli weapon``;
    - others under arms: ``armed armedgroup fighter militia rebel groupish loyal``; adjectives of side:
      ``side-pro side-anti kurd kurdnoun``;
    - people: ``civil ethnic``, their numbers ``quantity quantity-of``, their things ``object``;
    - collectives ``group partyish ally``; acts and assets ``event air-event``; ``place``, which is nobody's actor;
    - ``affix-backed affix-linked affix-led affix-held affix-based`` after a hyphen.
    """

    noun: str
    kind: str
    name: str
    group: str
    is_plural: bool
    ambiguous: bool
    row: str


class GroupHead(msgspec.Struct, frozen=True, kw_only=True):
    """One row of ``group_heads.tsv``: a word that makes a group's name, last ("Brigade") or first ("Liwa") in it."""

    place: Literal["first", "last"]
    kind: str
    row: str


def unlisted_id(kind: str, name: str) -> str:
    """Make the key under which one text's own group is kept; it never leaves the text as an actor id.

    >>> unlisted_id("armed-group", "Red Cedar Brigade")
    'unlisted/armed-group/Red Cedar Brigade'
    """
    return f"{UNLISTED}/{kind}/{name}"


class Actors:
    """Read-only view over actors, aliases, states and actor nouns of all packs.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> load_knowledge().actors.branch("act-fr", "mil").name
    'French Armed Forces'
    """

    def __init__(self, packs: tuple[Pack, ...], scope: Scope = "conflict") -> None:
        self.packs, self.scope = packs, scope

    @cached_property
    def states(self) -> dict[str, State]:
        """States by id."""
        return {
            row["id"]: State(
                id=row["id"], name=row["name"], adjective=row["adjective"], demonym=row["demonym"],
                capital=row["capital"], row=f"{pack.name}/states:{row['id']}",
            )
            for pack, row in rows_of(self.packs, "states")
        }  # fmt: skip

    @cached_property
    def known(self) -> dict[str, Actor]:
        """Actors by id, the states among them."""
        found = {s.id: Actor(id=s.id, name=s.name, kind="state", row=s.row) for s in self.states.values()}
        for pack, row in rows_of(self.packs, "actors"):
            found[row["id"]] = Actor(
                id=row["id"], name=row["name"], kind=row["kind"], parent=row["parent"] or None,
                first=row["from"] or None, last=row["to"] or None, side=row["side"] or None,
                row=f"{pack.name}/actors:{row['id']}",
            )  # fmt: skip
        return found

    @cached_property
    def nouns(self) -> dict[str, ActorNoun]:
        """Actor nouns by their row."""
        return {noun.row: noun for _, noun in self._nouns()}

    @cached_property
    def group_heads(self) -> dict[str, GroupHead]:
        """Words that tell a group by what it is, by the lower-cased word."""
        return {
            row["head"]: GroupHead(
                place="first" if row["place"] == "first" else "last", kind=row["kind"],
                row=f"{pack.name}/group_heads:{row['head']}",
            )
            for pack, row in rows_of(self.packs, "group_heads")
        }  # fmt: skip

    @cached_property
    def index(self) -> TermIndex:
        """Every word sequence that these tables know."""
        return TermIndex(self._entries())

    def find(self, parse: Parse) -> tuple[Term, ...]:
        """Return the names, state words and actor nouns of a Parse, left to right, without overlap."""
        return self.index.find(parse)

    def actor(self, actor_id: str) -> Actor:
        """Return an actor by id; a state's body that has no row of its own is made from the state's row.

        Raises:
            KeyError: if neither the actor nor its state is known.
        """
        if actor_id in self.known:
            return self.known[actor_id]
        if actor_id.startswith(UNLISTED):
            _, kind, name = actor_id.split("/", 2)
            return Actor(id=actor_id, name=name, kind=kind, row="")
        state_id, _, branch = actor_id.rpartition("-")
        state = self.states[state_id]
        pattern, kind = _BRANCH_NAMES[branch]
        name = pattern.format(state.name if branch == "gov" else state.adjective or state.name)
        return Actor(id=actor_id, name=name, kind=kind, parent=state_id, row=state.row)

    def knows(self, actor_id: str) -> bool:
        """Say whether `actor` has an answer: a row has this id, or it is a known state's body of a known kind."""
        state_id, _, branch = actor_id.rpartition("-")
        return actor_id in self.known or (state_id in self.states and branch in _BRANCH_NAMES)

    def branch(self, state_id: str, branch: Branch) -> Actor:
        """Return a state's armed forces, air force, navy, police, security forces or government."""
        return self.actor(f"{state_id}-{branch}")

    def state_of(self, actor_id: str) -> str | None:
        """Return the id of the state an actor belongs to, itself if it is one, null for everybody else."""
        seen = actor_id
        while seen not in self.states:
            parent = self.actor(seen).parent
            if parent is None:
                return None
            seen = parent
        return seen

    def state_at(self, words: str) -> str | None:
        """Return the id of the state whose name, capital or well-known town a dateline gives, the last part first.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> load_knowledge().actors.state_at("MOGADISHU"), load_knowledge().actors.state_at("SPRINGFIELD")
        ('act-so', None)
        """
        parts = [" ".join(words_of(part)) for part in reversed(words.split(","))]
        return next((self._grounds[part] for part in parts if part in self._grounds), None)

    @cached_property
    def _grounds(self) -> dict[str, str]:
        """States by the folded names of their ground: their own, their capital's, those of `state_cues.tsv`."""
        cues = {row["cue"]: row["state_id"] for _, row in rows_of(self.packs, "state_cues")}
        capitals = {state.capital: state.id for state in self.states.values() if state.capital}
        names = {state.name: state.id for state in self.states.values()}
        return {" ".join(words_of(name)): state for name, state in (cues | capitals | names).items()}

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Yield every name that the packs list with the id of the actor it stands for, states among them."""
        for _, row in rows_of(self.packs, "aliases"):
            yield row["alias"], row["actor_id"]
        for state in self.states.values():
            yield from ((words, state.id) for words in (state.adjective, state.demonym) if words)

    def _nouns(self) -> Iterator[tuple[str, ActorNoun]]:
        """Yield the words and the record of every noun, singular and plural apart."""
        for pack, row in rows_of(self.packs, "actor_nouns"):
            for words, is_plural in ((row["noun"], False), (row["plural"], True)):
                if words:
                    key = f"{pack.name}/actor_nouns:{row['noun']}" + ("#plural" if is_plural else "")
                    yield words, ActorNoun(
                        noun=row["noun"], kind=row["kind"], name=row["name"], group=row["class"],
                        is_plural=is_plural, ambiguous=row["ambiguous"] == "yes", row=key,
                    )  # fmt: skip

    def _entries(self) -> Iterator[tuple[str, str, Entry]]:
        """Yield words, language and entry of every row that a text can match."""
        yield from self._alias_entries()
        yield from self._state_entries()
        for words, noun in self._nouns():
            role: Role = "affix" if noun.group.startswith("affix") else "noun"
            yield words, "en", Entry(role=role, target=noun.row, casing=_casing_of(words), row=noun.row.split("#")[0])
        for pack, row in rows_of(self.packs, "state_cues"):
            key = f"{pack.name}/state_cues:{row['cue']}"
            yield row["cue"], "ar", Entry(role="cue", target=row["state_id"], casing="proper", row=key)

    def _alias_entries(self) -> Iterator[tuple[str, str, Entry]]:
        """Yield the rows of every ``aliases.tsv``."""
        for pack, row in rows_of(self.packs, "aliases"):
            target = row["actor_id"]
            role: Role = "person" if row["form"] == "person" else "state" if target in self.states else "name"
            role = "capital" if row["form"] == "capital" else role
            needs = ("named",) if row["ambiguous"] == "yes" else tuple(row["ambiguous"].split())
            yield row["alias"], row["language"], Entry(
                role=role, target=target, first=row["from"] or None, last=row["to"] or None, needs=needs,
                casing=_casing_of(row["alias"]), row=f"{pack.name}/aliases:{row['alias']}",
            )  # fmt: skip

    def _state_entries(self) -> Iterator[tuple[str, str, Entry]]:
        """Yield name, adjective, demonym and capital of every state."""
        for state in self.states.values():
            words: tuple[tuple[str, Role], ...] = (
                (state.name, "state"), (state.adjective, "adjective"), (state.demonym, "demonym"),
                (state.capital, "capital"),
            )  # fmt: skip
            said = set()
            for text, role in words:
                if text and text not in said:
                    said.add(text)
                    yield text, "en", Entry(role=role, target=state.id, casing="proper", row=state.row)


def _casing_of(alias: str) -> Casing:
    """Acronyms must stand in capitals, names must begin with one, other words may stand anyhow."""
    first = alias.split()[0]
    if sum(map(str.isupper, first)) > 1 and first.isupper():
        return "upper"
    return "proper" if any(map(str.isupper, first)) else "any"
