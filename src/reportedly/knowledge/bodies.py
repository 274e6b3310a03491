"""What the words of a name tell of a body that speaks: "Radio", "Observatory", "Brigade", a capital, a known actor."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.records.source import SourceType
from reportedly.text.fold import fold

OF = frozenset({"of", "for", "against", "in", "to", "on", "de", "du", "des", "del", "da", "do"})
"""Small words behind which a name goes on after its head: "Committee for ...", "Voix de ..."."""
TYPE_OF_KIND: dict[str, SourceType] = {
    "state": "official_military", "state-forces": "official_military", "state-police": "official_military",
    "state-government": "official_military", "coalition": "official_military", "political-body": "official_military",
    "armed-group": "armed_actor_statement", "rebel-group": "armed_actor_statement",
    "jihadist-group": "armed_actor_statement", "pro-government-militia": "armed_actor_statement",
    "igo": "international_org", "ngo": "ngo", "civilians": "local_residents_activists",
}  # fmt: skip
"""The type of an actor who speaks, by the kind the actors' tables give it; the same for every side."""
LONGEST = 4
"""Words of the longest head."""


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """What a name tells of its bearer: type, kind of body, the group of nouns that may mean it again, and the row.

    ``is_seat`` is true of a state or capital, which speaks for those who govern; ``is_weak`` where the head is also a
    family name ("Bell").
    """

    type: SourceType
    body: str | None = None
    group: str | None = None
    is_seat: bool = False
    is_weak: bool = False
    row: str


class Bodies:
    """Heads of the names of bodies, seats of governments and the names of actors, by their folded words.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> bodies = load_knowledge().sources.bodies
    >>> bodies.named("Radio Zahran").type, bodies.named("Zahran Liberation Front").type, bodies.named("Zahran")
    ('media_outlet', 'armed_actor_statement', None)
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._given, family = _people(packs)
        self._lands = {fold(row["adjective"]): row["iso2"] for _, row in rows_of(packs, "states") if row["adjective"]}
        self._first: dict[str, Body] = {}
        self._last: dict[str, Body] = {}
        for pack, row in rows_of(packs, "group_heads"):
            self._heads_at(row["place"])[row["head"]] = Body(
                type=TYPE_OF_KIND[row["kind"]], row=f"{pack.name}/group_heads:{row['head']}"
            )
        for pack, row in rows_of(packs, "attribution_outlet_words"):
            key = f"{pack.name}/attribution_outlet_words:{row['word']}"
            word = Body(type="media_outlet", body="media", group="outlet", is_weak=fold(row["word"]) in family, row=key)
            self._last[fold(row["word"])] = word
        for pack, row in rows_of(packs, "attribution_bodies"):
            head = row["head"]
            self._heads_at(row["place"])[head] = msgspec.convert(
                {"type": row["type"], "body": row["body"] or None, "group": row["group"] or None,
                 "is_weak": head in family, "row": f"{pack.name}/attribution_bodies:{head}"}, Body,
            )  # fmt: skip
        self._known = {**_actors(packs), **_seats(packs)}

    def named(self, name: str) -> Body | None:
        """The body of this name: a seat or actor by the whole of it, else by the word that heads it; None for others.

        A name of one word is known only as a whole.
        """
        words = fold(name.replace("'s", " s").replace("’s", " s")).split()
        return self._known.get(" ".join(words)) or self._by_head(words)

    def is_given(self, word: str) -> bool:
        """Say whether a word is a person's given name.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> load_knowledge().sources.bodies.is_given("Karim")
        True
        """
        return fold(word) in self._given

    def is_head(self, name: str) -> bool:
        """Say whether a name is nothing but a word for a kind of body ("the Observatory")."""
        bare = fold(name).removeprefix("the ")
        return bare in self._last or bare in self._first

    def land_of(self, adjective: str) -> str | None:
        """The country (ISO 3166) of an adjective, null for other words.

        >>> from reportedly.knowledge.load import load_knowledge
        >>> load_knowledge().sources.bodies.land_of("Syrian")
        'SY'
        """
        return self._lands.get(fold(adjective))

    def _by_head(self, words: Sequence[str]) -> Body | None:
        """The body by the word before "of" or "for", by the first words, or by the last."""
        if len(words) < 2:
            return None
        stops = [i for i, word in enumerate(words) if word in OF and i]
        before = self._ending(words[: stops[0]]) if stops else None
        found = before or self._beginning(words) or self._ending(words)
        if found is None or (found.is_weak and len(words) == 2 and words[0] in self._given):
            return None
        if found.body == "military" and len(words) == 2 and words[0] in self._lands:
            return msgspec.structs.replace(found, type="official_military")
        return found

    def _beginning(self, words: Sequence[str]) -> Body | None:
        """The head that begins a name, the longest."""
        sizes = range(min(LONGEST, len(words) - 1), 0, -1)
        return next((self._first[head] for n in sizes if (head := " ".join(words[:n])) in self._first), None)

    def _ending(self, words: Sequence[str]) -> Body | None:
        """The head that ends a name, the longest."""
        sizes = range(min(LONGEST, len(words)), 0, -1)
        return next((self._last[head] for n in sizes if (head := " ".join(words[-n:])) in self._last), None)

    def _heads_at(self, place: str) -> dict[str, Body]:
        """The heads that begin names, or those that end them."""
        return self._first if place == "first" else self._last


def _people(packs: tuple[Pack, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Given names and family names, folded."""
    rows = [(fold(row["name"]), row["kind"]) for _, row in rows_of(packs, "person_names")]
    given, family = ({name for name, kind in rows if kind == each} for each in ("given", "family"))
    return frozenset(given), frozenset(family)


def _seats(packs: tuple[Pack, ...]) -> dict[str, Body]:
    """States, their capitals, and other seats from which somebody governs, by their folded names."""
    found = {}
    for pack, row in rows_of(packs, "states"):
        seat = Body(type="official_military", body="government", is_seat=True, row=f"{pack.name}/states:{row['id']}")
        found.update({fold(row[column]): seat for column in ("name", "capital") if row[column]})
    for pack, row in rows_of(packs, "attribution_seats"):
        found[fold(row["seat"])] = Body(
            type="official_military", body="government", is_seat=True,
            row=f"{pack.name}/attribution_seats:{row['seat']}",
        )  # fmt: skip
    return found


def _actors(packs: tuple[Pack, ...]) -> dict[str, Body]:
    """Names of actors that are no persons, with the type of those who speak for them, by their folded words."""
    kinds = {row["id"]: row["kind"] for _, row in rows_of(packs, "actors")}
    states = {row["id"] for _, row in rows_of(packs, "states")}
    found = {}
    for pack, row in rows_of(packs, "aliases"):
        owner = row["actor_id"]
        kind = kinds.get(owner) or ("state" if owner in states or owner.rpartition("-")[0] in states else "")
        if kind in TYPE_OF_KIND and row["form"] != "person":
            key = f"{pack.name}/aliases:{row['alias']}"
            found[fold(row["alias"])] = Body(type=TYPE_OF_KIND[kind], is_seat=owner in states, row=key)
    return found
