"""Actors in the codes of the PLOVER gold: which country a code names, which sectors an actor's kind meets."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec

from reportedly.knowledge.load import load_knowledge

COUNTRIES = Path(__file__).with_name("plover_countries.tsv")
"""Three-letter codes as the gold has them, a few of them misspelled there, each with its two-letter code."""
STATES = {
    code: f"act-{short}" for code, short in (line.split("\t") for line in COUNTRIES.read_text("utf-8").splitlines()[1:])
}

SECTORS: dict[str, frozenset[str]] = {
    "state-government": frozenset({"GOV", "LEG", "JUD", "ELI", "SPY", "PTY"}),
    "state-forces": frozenset({"MIL", "COP", "SPY"}),
    "state-police": frozenset({"COP", "MIL"}),
    "pro-government-militia": frozenset({"MIL", "REB", "PRM"}),
    "rebel-group": frozenset({"REB", "OPP", "UAF", "MIL"}),
    "jihadist-group": frozenset({"REB", "UAF", "CRM"}),
    "armed-group": frozenset({"REB", "UAF", "CRM", "MIL", "OPP"}),
    "coalition": frozenset({"MIL"}),
    "political-body": frozenset({"OPP", "PTY", "LEG", "GOV", "REB"}),
}  # fmt: skip
"""Kind of actor -> sectors it may stand for; kinds of people stand for the sectors of PEOPLE."""
PEOPLE = frozenset({"CVL", "CIV", "REF", "LAB", "EDU", "MED", "JRN", "REL", "MOS", "OPP", "BUS", "HRI", "DEV", "CRM"})
OF_PEOPLE = frozenset(
    {"civilians", "protesters", "aid-workers", "medical-workers", "rescue-workers", "journalists", "person"}
)
BODIES = {"IGO": "igo", "NGO": "ngo", "IMG": "jihadist-group"}
"""Codes that name a class of bodies rather than a country, with the kind they are."""

Range = tuple[int, int]


class GoldActor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of the gold: its code, its sector if told, and where its words stand in the sentence."""

    code: str
    sector: str
    where: tuple[Range, ...]


def gold_actors(told: Any, text: str) -> tuple[GoldActor, ...]:
    """The actors of one role; what is no list of actors is none."""
    found = [each for each in told if each.get("code") or each.get("actorText")] if isinstance(told, list) else []
    return tuple(
        GoldActor(
            code=each.get("code") or "", sector=(each.get("sector") or "")[:3].strip("*"),
            where=tuple(places_of(each.get("actorText") or "", text)),
        )
        for each in found
    )  # fmt: skip


def places_of(words: str, text: str) -> list[Range]:
    """Where an actor's words stand in a sentence: whole, or part by part where "..." stands between them."""
    parts = [part.strip() for part in words.split("...") if part.strip()]
    return [(m.start(), m.end()) for part in parts for m in re.finditer(re.escape(part), text)]


def is_met(gold: GoldActor, ours: dict[str, Any]) -> bool:
    """Say whether one of our actors is a gold actor: by its words, or by its country or kind of body and its sector."""
    spans = [(span["start"], span["end"]) for span in ours["evidence"]] + carried_from(ours)
    if any(start < stop and begin < end for start, end in gold.where for begin, stop in spans):
        return True
    value = ours["value"]
    if gold.code in BODIES:
        return bool(value["kind"] == BODIES[gold.code])
    state = STATES.get(gold.code.lower())
    return state is not None and state_of(value["actor_id"]) == state and _fits(gold.sector, value["kind"])


def carried_from(ours: dict[str, Any]) -> list[Range]:
    """The words that a value was carried from, where it stands on a pronoun or none of its own."""
    inputs = (ours.get("derivation") or {}).get("inputs", ())
    pairs = [each.split(":") for each in inputs if re.fullmatch(r"\d+:\d+", each)]
    return [(int(start), int(end)) for start, end in pairs]


def state_of(actor_id: str | None) -> str | None:
    """The state that an actor of ours belongs to."""
    return load_knowledge().actors.state_of(actor_id) if actor_id else None


def _fits(sector: str, kind: str) -> bool:
    """Say whether a sector and a kind do not exclude each other; a state stands for all of its own."""
    if not sector or kind == "state":
        return True
    return sector in (PEOPLE if kind in OF_PEOPLE else SECTORS.get(kind, frozenset()))
