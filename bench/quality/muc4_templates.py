"""Our claims as MUC-4 templates: which claims make an incident, of which type, with which human targets.

The rule. MUC-4 counts incidents of terror: attacks, bombings, kidnappings, arson, robbery, forced work stoppages. A
claim is one where its ACLED sub-event is in TYPES, or its trigger is a word of ROBBERY, ARSON or STOPPAGE. Fighting
between armed sides is none, unless an armed group fights and civilians, officials or police are hit. A claim that is
denied is none; planned ones are threatened, prevented ones attempted. The claims of one happening are one template, its
type the most telling of theirs; templates of one type in a message are one, as a message mostly tells one incident of
a kind, and one that names no party, number or place is none.

Human targets are the counts of people killed, injured or abducted (a number, or PLURAL where the text tells no exact
one), parts of other counts left out; where there are none, the people whom the claim names, one or PLURAL by their
words. Effects: DEATH, INJURY, and NO INJURY OR DEATH where nobody was hurt by the text; of people without a count
what the claim's own words of harm say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from bench.quality.coding import ClaimDict, coded_value, coded_values

TYPES = {
    "Abduction/forced disappearance": "KIDNAPPING", "Attack": "ATTACK", "Grenade": "BOMBING",
    "Remote explosive/landmine/IED": "BOMBING", "Suicide bomb": "BOMBING", "Sexual violence": "ATTACK",
    "Shelling/artillery/missile attack": "ATTACK", "Air/drone strike": "ATTACK", "Chemical weapon": "ATTACK",
    "Mob violence": "ATTACK",
}  # fmt: skip
FIGHTING = "Armed clash"
RANK = ("KIDNAPPING", "BOMBING", "ARSON", "ROBBERY", "FORCED WORK STOPPAGE", "ATTACK")
"""Types from the most telling one: a kidnapping in which somebody was attacked is a kidnapping."""
WORDS = {
    "ARSON": ("burn", "arson", "set fire", "torch", "set ablaze", "setting fire"),
    "ROBBERY": ("rob", "steal", "stole", "loot", "holdup"),
    "FORCED WORK STOPPAGE": ("stoppage", "armed strike"),
}
"""How the trigger's words begin in types that ACLED does not tell apart."""
ARMED_GROUPS = frozenset({"rebel-group", "jihadist-group", "armed-group", "pro-government-militia"})
SPARED = frozenset({"state-forces", *ARMED_GROUPS})
"""Kinds of actor that make an act fighting where they are hit."""
EFFECTS = {"killed": "DEATH", "bodies_found": "DEATH", "injured": "INJURY", "abducted": "", "casualties": ""}
STAGES = {"planned": "THREATENED", "hypothetical": "THREATENED", "ordered": "THREATENED", "prevented": "ATTEMPTED"}


HARM = {
    "DEATH": ("kill", "murder", "assassin", "slay", "slain", "execut", "massacr", "die", "death", "behead", "lynch"),
    "INJURY": ("wound", "injur", "hurt", "maim"),
}
"""How words of harm begin, by what they say became of people."""
BODIES = frozenset({"igo", "ngo", "political-body", "coalition", "state"})
"""Kinds of actor that are no people."""


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """Human targets: how many, what became of them (empty where nothing is told), and their words."""

    number: str
    effect: str
    words: str


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """One incident: type, stage, human targets, and all words by which it is known."""

    type: str
    stage: str
    targets: tuple[Target, ...]
    words: tuple[str, ...]


def templates_of(claims: Iterable[ClaimDict]) -> list[Template]:
    """The templates of one message."""
    happenings: dict[str, list[tuple[str, ClaimDict]]] = {}
    for claim in claims:
        kind = incident_type(claim)
        if kind is not None:
            happenings.setdefault(claim["happening"], []).append((kind, claim))
    by_type: dict[str, list[Template]] = {}
    for template in map(_template, happenings.values()):
        if template.words:
            by_type.setdefault(template.type, []).append(template)
    return [_merged(found) for found in by_type.values()]


def incident_type(claim: ClaimDict) -> str | None:
    """The MUC type of a claim, or None where it is no incident."""
    trigger, acled = claim["trigger"]["text"].lower(), coded_value(claim["what"])["acled"]
    if claim["factuality"]["value"] == "denied":
        return None
    for kind, starts in WORDS.items():
        if trigger.startswith(starts):
            return kind
    if acled == FIGHTING:
        return "ATTACK" if _is_terror(claim) else None
    return TYPES.get(acled)


def _is_terror(claim: ClaimDict) -> bool:
    """Say whether an armed group hits people who do not fight."""
    who, whom = coded_values(claim["who"]), coded_values(claim["whom"])
    return any(a["kind"] in ARMED_GROUPS for a in who) and any(a["kind"] not in SPARED for a in whom)


def _template(found: list[tuple[str, ClaimDict]]) -> Template:
    """One template of the claims of a happening."""
    kinds = [kind for kind, _ in found]
    claims = [claim for _, claim in found]
    told = [STAGES.get(claim["factuality"]["value"], "ACCOMPLISHED") for claim in claims]
    return Template(
        type=min(kinds, key=RANK.index),
        stage="ACCOMPLISHED" if "ACCOMPLISHED" in told else told[0],
        targets=tuple({(t.number, t.effect, t.words): t for claim in claims for t in _targets(claim)}.values()),
        words=tuple(words for claim in claims for words in _words(claim)),
    )


def _merged(found: list[Template]) -> Template:
    """One template of several of one type; its stage is the first one's."""
    targets = dict.fromkeys(target for template in found for target in template.targets)
    words = tuple(word for template in found for word in template.words)
    return Template(type=found[0].type, stage=found[0].stage, targets=tuple(targets), words=words)


def _targets(claim: ClaimDict) -> list[Target]:
    """The human targets of a claim: its counts, else whom it names."""
    people = [each for each in _entries(claim["whom"]) if _is_people(each)]
    return list(_counted(claim["how_many"])) or [
        Target(number=_number_of(each), effect=_effect_of(claim), words=_quote(each["evidence"])) for each in people
    ]


def _is_people(entry: dict[str, Any]) -> bool:
    """Say whether an entry is people rather than a body or a thing that people use."""
    return entry["value"]["kind"] not in BODIES and "actors.civilian-object@" not in entry["rule"]


def _effect_of(claim: ClaimDict) -> str:
    """What the words of a claim say became of people; empty where they do not."""
    words = [span["text"].lower() for span in (claim["trigger"], *claim["also"])]
    return next((effect for effect, starts in HARM.items() if any(w.startswith(starts) for w in words)), "")


def _counted(field: Any) -> Iterator[Target]:
    """Human targets told by numbers."""
    for each in _entries(field):
        count = each["value"]
        if count["kind"] not in EFFECTS or count["subset_of"] is not None:
            continue
        if count["high"] == 0:
            yield Target(number="", effect="NO INJURY OR DEATH", words="")
            continue
        exact = count["low"] == count["high"] and count["low"] is not None
        number = str(count["low"]) if exact else "PLURAL"
        yield Target(number=number, effect=EFFECTS[count["kind"]], words=_quote(each["evidence"]))


def _entries(field: Any) -> list[Any]:
    """The coded entries of a field."""
    return [each for each in field if "value" in each] if isinstance(field, list | tuple) else []


def _number_of(entry: dict[str, Any]) -> str:
    """One, or PLURAL, as the words of a target say; a person is one."""
    if entry["value"]["kind"] == "person":
        return "1"
    words = _quote(entry["evidence"]).split()
    return "PLURAL" if words and words[-1].upper().endswith("S") else "1"


def _quote(evidence: list[dict[str, Any]]) -> str:
    """The words of a value."""
    return " ".join(span["text"] for span in evidence)


def _words(claim: ClaimDict) -> Iterator[str]:
    """Words by which an incident is known: its parties, and the sentence part around its counts."""
    for field in ("who", "whom", "how_many", "where"):
        for each in _entries(claim[field]):
            if each["evidence"]:
                yield _quote(each["evidence"])
