"""Words that show events: trigger senses, means, light verbs, noun classes and event types, as tables tell them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, get_args

import msgspec

from reportedly.errors import PackError
from reportedly.knowledge.packs import Pack, rows_of
from reportedly.knowledge.scope import TABLES, Scope
from reportedly.records.mention import Frame
from reportedly.records.values import EventType
from reportedly.text.inflect import inflected, plural, spelled
from reportedly.text.phrases import PhraseMatcher

Pos = Literal["verb", "noun", "adj", "any"]
Refine = Literal[
    "", "gas", "beside", "means", "bombing", "echo", "blast", "consequence", "taker", "loser", "attack", "crowd", "raid"
]
"""How a sense's type depends on its surroundings (see extract/events/rules.py).

gas          as the row says, unless chemicals are told beside it
beside       a weapon told beside the trigger decides; the row's type where none is
echo         the type of the act of violence told before ("the allegation")
means        the weapon told decides; the row's type where none is told
bombing      as means, but a weapon told anywhere in the report counts
blast        an explosion: a suicide bomber told near by, a shell or aircraft beside it, else a planted bomb
consequence  deaths, wounds, destruction: the type of the act that caused them
taker        ground changes hands: the side of who takes it decides
loser        the same, the subject loses
attack       as means; without a weapon, who is attacked decides
raid         as beside, but a raid by gunmen, rebels or police is one on the ground
crowd        what crowds and police are told to do: a protest broken up or turned violent, a clash with protesters
"""


class Need(msgspec.Struct, frozen=True, kw_only=True):
    """One condition of a sense on an argument: ``obj=land``, ``!obj``, ``on=person``, ``voice=passive``."""

    slot: str
    negated: bool
    values: frozenset[str]


class Sense(msgspec.Struct, frozen=True, kw_only=True):
    """One meaning of a trigger pattern: the type it shows, its frame, and what must hold around it.

    ``type`` is None where the words show no event at all ("strike a deal" is no strike): such a sense, when it
    matches, silences its words. Of several senses of the same words the lowest ``order`` is tried first.
    """

    row: str
    pos: Pos
    needs: tuple[Need, ...]
    type: EventType | None
    frame: Frame
    refine: Refine
    order: int = 0


class Means(msgspec.Struct, frozen=True, kw_only=True):
    """A class of means (air, artillery, chemical, …), the type it makes of an attack, and its rank among several."""

    name: str
    type: EventType
    rank: int


class Weapon(msgspec.Struct, frozen=True, kw_only=True):
    """Words for a weapon or carrier, and the class of means they tell."""

    row: str
    means: str


class LightVerb(msgspec.Struct, frozen=True, kw_only=True):
    """A verb that lends itself to an event noun: ``do`` (its subject acts) or ``undergo`` (its subject suffers)."""

    row: str
    particle: str
    slot: str
    kind: Literal["do", "undergo"]


Entry = Sense | Weapon


class Triggers:
    """Views over the senses of a scope, means, weapons, light_verbs, event_nouns and event_types of all packs.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> load_knowledge().triggers.type_of("Grenade").acled_type
    'Explosions/Remote violence'
    """

    def __init__(self, packs: tuple[Pack, ...], scope: Scope = "conflict") -> None:
        self.packs, self.scope = packs, scope

    @cached_property
    def types(self) -> dict[str, EventType]:
        """ACLED sub-event -> its type with the PLOVER type it has unless a row says otherwise."""
        found = {}
        for _, row in rows_of(self.packs, "event_types"):
            found[row["sub_event"]] = EventType(
                acled=row["sub_event"], acled_type=row["acled_type"], plover=row["plover"],
                mode=row["mode"] or None, label=row["label"],
            )  # fmt: skip
        return found

    def type_of(self, sub_event: str, plover: str = "", mode: str = "", label: str = "") -> EventType:
        """The type of a sub-event; cells that are given win over its defaults.

        Raises:
            KeyError: if no table knows the sub-event.
        """
        base = self.types[sub_event]
        return EventType(
            acled=base.acled, acled_type=base.acled_type, plover=plover or base.plover,
            mode=mode or (base.mode if not plover or plover == base.plover else None), label=label or base.label,
        )  # fmt: skip

    @cached_property
    def matcher(self) -> PhraseMatcher[Entry]:
        """Trigger senses and weapons in one matcher, so that the words are read once."""
        return PhraseMatcher([*self._senses(), *self._weapons()])

    @cached_property
    def means(self) -> dict[str, Means]:
        """Classes of means by name."""
        return {
            row["means"]: Means(
                name=row["means"],
                rank=int(row["rank"]),
                type=self.type_of(row["sub_event"], row["plover"], row["mode"], row["label"]),
            )
            for _, row in rows_of(self.packs, "means")
        }

    @cached_property
    def light_verbs(self) -> dict[str, tuple[LightVerb, ...]]:
        """Light verbs by lemma and by regular form."""
        found: dict[str, tuple[LightVerb, ...]] = {}
        for pack, row in rows_of(self.packs, "light_verbs"):
            kind: Literal["do", "undergo"] = "undergo" if row["kind"] == "undergo" else "do"
            verb = LightVerb(
                row=f"{pack.name}/light_verbs:{row['verb']}", particle=row["particle"], slot=row["slot"], kind=kind
            )
            for form in (row["verb"], *inflected(row["verb"]).split()):
                found[form] = (*found.get(form, ()), verb)
        return found

    @cached_property
    def noun_classes(self) -> dict[str, frozenset[str]]:
        """Classes of a noun lemma, or of its plural where a tagger misses it: person, armed, land, munition, …"""
        found = {row["noun"]: frozenset(row["classes"].split("|")) for _, row in rows_of(self.packs, "event_nouns")}
        return {plural(noun): classes for noun, classes in found.items()} | found

    def _senses(self) -> Iterator[tuple[str, Entry]]:
        """Yield pattern and sense of every row, the most conditioned first."""
        found = [
            (pattern, self._sense(pack.name, table, row))
            for table in TABLES[self.scope]
            for pack, row in rows_of(self.packs, table)
            for pattern in spelled(row["pattern"], row["pos"])
        ]
        ranked = sorted(found, key=lambda item: _looseness(*item))
        for order, (pattern, sense) in enumerate(ranked):
            yield pattern, msgspec.structs.replace(sense, order=order)

    def _sense(self, pack: str, table: str, row: dict[str, str]) -> Sense:
        """Read one row of a table of trigger senses."""
        key = f"{pack}/{table}:{row['pattern']} {row['pos']} {row['needs']}".strip()
        if (
            row["frame"] not in get_args(Frame)
            or row["pos"] not in get_args(Pos)
            or (row["refine"] not in get_args(Refine))
        ):
            raise PackError("RPT-401", where=key, why="unknown frame, part of speech or refine")
        none = row["sub_event"] == "-"
        return Sense(
            row=key, pos=row["pos"], needs=tuple(_need(part) for part in row["needs"].split()),  # type: ignore[arg-type]
            type=None if none else self.type_of(row["sub_event"], row["plover"], row["mode"], row["label"]),
            frame=row["frame"], refine=row["refine"],  # type: ignore[arg-type]
        )  # fmt: skip

    def _weapons(self) -> Iterator[tuple[str, Entry]]:
        """Yield pattern and weapon of every row."""
        for pack, row in rows_of(self.packs, "weapons"):
            weapon = Weapon(row=f"{pack.name}/weapons:{row['pattern']}", means=row["means"])
            yield from ((pattern, weapon) for pattern in spelled(row["pattern"], "noun"))


def _looseness(pattern: str, sense: Sense) -> tuple[int, ...]:
    """Order of senses of the same words: more words, a wider scope's own, then more and narrower conditions first."""
    words = sum(word != "*" for word in pattern.split())
    wanted = [need for need in sense.needs if not need.negated]
    is_plain = "/trigger_senses:" in sense.row
    width = sum(len(need.values) or 99 for need in wanted)
    return -words, is_plain, -len(wanted), width, -len(sense.needs), pattern.count("|")


def _need(part: str) -> Need:
    """Read one condition.

    >>> _need("!obj=land|place").values == frozenset({"land", "place"})
    True
    """
    slot, _, values = part.lstrip("!").partition("=")
    return Need(slot=slot, negated=part.startswith("!"), values=frozenset(values.split("|")) if values else frozenset())
