"""What surrounds the triggers of one Document: classes of nouns, weapons by token, who fights for whom."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.extract.events.candidate import WeaponWords
from reportedly.extract.events.clause import behind
from reportedly.extract.reading import Reading
from reportedly.knowledge.triggers import Triggers
from reportedly.records.coded import Coded
from reportedly.records.mention import ActorMention, PlaceMention
from reportedly.text.parse import Token

KIND_CLASSES = {
    "state": "government", "state-government": "government", "state-forces": "state|armed",
    "state-police": "state|armed|police", "pro-government-militia": "state|armed", "rebel-group": "armed|rebel",
    "jihadist-group": "armed|rebel", "armed-group": "armed|rebel", "coalition": "armed|external",
    "civilians": "person", "protesters": "protester", "aid-workers": "person", "medical-workers": "person",
    "rescue-workers": "person", "journalists": "person", "igo": "body", "ngo": "body", "political-body": "body",
    "person": "person",
}  # fmt: skip


GROUPS = frozenset({"rebel-group", "jihadist-group", "armed-group", "pro-government-militia"})
"""Kinds that keep their class before a noun: an "SDF advance" is theirs, a "Syrian town" is no state's."""
SIDES = frozenset({"state", "government", "rebel", "external", "armed"})
"""Classes that an actor's kind settles better than its noun: "Free Syrian Army" is no state's army."""

TITLED = frozenset({"person", "armed"})
"""Classes that a title gives the name behind it."""


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """One Document's reading with what events need to know of its nouns, indexed by token.

    ``told`` lists the heads of weapon words by section and class of means, in text order.
    """

    reading: Reading
    triggers: Triggers
    classes: dict[int, frozenset[str]]
    weapons: dict[int, WeaponWords]
    told: dict[tuple[int, str], list[int]]

    def classes_of(self, token: Token) -> frozenset[str]:
        """Classes of a noun; of "a number of rebels" those of "rebels"."""
        own = self._own(token)
        if "person" in own and self._is_armed(token):
            return own - {"person"} | {"armed"}
        if own and "amount" not in own:
            return own
        for inner in behind(self.reading.parse, token.i, "of", "among"):
            return self.classes_of(inner) | own
        return own

    def _is_armed(self, person: Token) -> bool:
        """Say whether people are told to be of an armed body: "army men", "rebel personnel"."""
        kids = self.reading.parse.kids(person.i, "compound", "amod", "nmod")
        return any("armed" in self._own(kid) for kid in kids)

    def _own(self, token: Token) -> frozenset[str]:
        """Classes of a token by itself: actor or place mention, else lemma, else "name" for a proper noun."""
        nouns = self.triggers.noun_classes
        told = self.classes.get(token.i, frozenset())
        found = nouns.get(token.lemma) or nouns.get(token.lower) or frozenset()
        found = told | (found - SIDES) if told & SIDES else told | found
        if not found and token.pos == "PROPN":
            return self._titled(token) or frozenset({"name"})
        if not found and token.pos in ("NUM", "PRON", "DET"):
            return frozenset({"pronoun"})
        return found

    def _titled(self, name: Token) -> frozenset[str]:
        """What the title before a person's name tells: "Captain Rami Haddad" is somebody armed."""
        nouns, kids = self.triggers.noun_classes, self.reading.parse.kids(name.i, "compound")
        told = frozenset[str]().union(*(nouns.get(kid.lower, frozenset()) for kid in kids if kid.i < name.i))
        return told & TITLED if "land" not in told else frozenset()


def scene_of(
    reading: Reading,
    weapons: Iterable[WeaponWords],
    actors: Iterable[ActorMention],
    places: Iterable[PlaceMention],
    triggers: Triggers,
) -> Scene:
    """Index mentions and weapons by their head token."""
    classes: dict[int, frozenset[str]] = {}
    for actor in actors:
        if isinstance(actor.value, Coded) and (actor.form != "modifier" or actor.value.value.kind in GROUPS):
            kind = KIND_CLASSES.get(actor.value.value.kind, "")
            classes[actor.head] = classes.get(actor.head, frozenset()) | frozenset(filter(None, kind.split("|")))
    for place in places:
        if place.is_locative:
            classes[place.head] = classes.get(place.head, frozenset()) | {"land"}
    by_head = {weapon.head: weapon for weapon in weapons}
    told: dict[tuple[int, str], list[int]] = {}
    for head in sorted(by_head):
        told.setdefault((reading.block(head).section, by_head[head].means), []).append(head)
    return Scene(reading=reading, triggers=triggers, classes=classes, weapons=by_head, told=told)
