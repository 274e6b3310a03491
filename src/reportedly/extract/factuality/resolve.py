"""What one cue makes of an event: its class, and what the doubt touches."""

from __future__ import annotations

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.reading import Reading
from reportedly.records.mention import EventMention
from reportedly.records.values import FactualityValue
from reportedly.text.parse import Parse, Token

_CLASSES: dict[str, FactualityValue] = {
    "hedge": "hedged", "plan": "planned", "order": "ordered", "deny": "denied", "prevent": "prevented",
    "hypothetical": "hypothetical",
}  # fmt: skip
_SAY = frozenset(
    {"say", "tell", "announce", "add", "declare", "report", "warn", "vow", "state", "claim", "stress", "promise"}
)


def resolve_cue(reading: Reading, event: EventMention, cue: Cue) -> FactualityValue | None:
    """The class that a cue gives the event, or None where it takes nothing from it."""
    if cue.kind == "modal":
        return _modal(reading.parse, event, reading.parse.tokens[cue.token])
    if not cue.negated:
        return _CLASSES[cue.kind]
    if cue.kind in ("plan", "order"):
        return "denied" if cue.kind == "plan" else None
    return None if cue.kind in ("deny", "prevent") else _CLASSES[cue.kind]


def _modal(parse: Parse, event: EventMention, modal: Token) -> FactualityValue | None:
    """may have fired: hedged; may fire: hypothetical; will fire: planned; would fire: as its sentence stands."""
    verb = parse.head(modal.i)
    perfect = any(kid.lemma == "have" and kid.dep == "aux" for kid in parse.kids(verb.i))
    word = modal.lower
    if word in ("may", "might", "could"):
        return _possibility(parse, verb, word, perfect)
    if word in ("will", "wo", "'ll", "shall"):
        return None if perfect else "planned"
    if word == "would":
        return _would(parse, verb, perfect)
    return "ordered" if word == "must" and not perfect else "hypothetical"


def _possibility(parse: Parse, verb: Token, word: str, perfect: bool) -> FactualityValue | None:
    """A possibility behind or ahead; "before they could" was prevented."""
    if any(kid.lower == "before" for kid in parse.kids(verb.i, "mark")):
        return "prevented"
    return "hedged" if perfect else "hypothetical"


def _would(parse: Parse, verb: Token, perfect: bool) -> FactualityValue:
    """Future in the past under a verb of saying, else a supposition."""
    if perfect or any(
        kid.lower in ("if", "unless") for sub in parse.kids(verb.i, "advcl") for kid in parse.kids(sub.i, "mark")
    ):
        return "hypothetical"
    under_saying = verb.dep == "ccomp" or any(kid.lemma in _SAY for kid in parse.kids(verb.i, "ccomp", "parataxis"))
    return "planned" if under_saying else "hypothetical"
