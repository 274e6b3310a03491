"""Find the verb, noun or adjective that governs one node of an event's path and says how certain it is."""

from __future__ import annotations

import msgspec

from reportedly.extract.factuality.fitting import fits
from reportedly.extract.factuality.forms import is_negated
from reportedly.extract.factuality.infinitives import is_done_by
from reportedly.extract.factuality.places import Place, places_of, spellings_of
from reportedly.extract.factuality.scope import LIGHT, Step
from reportedly.knowledge.factuality import CueKind, CuePlace, FactualityCue, FactualityCues
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse

_GATHERS = frozenset({"rally", "gather", "assemble", "mobilise", "mobilize", "mass", "turn", "move"})

_THINGS = frozenset({
    "advance", "attack", "battle", "blast", "blaze", "blockade", "clash", "cold", "collapse", "conflict", "crisis",
    "deadlock", "decision", "disease", "dispute", "disruption", "drought", "epidemic", "escalation", "famine", "feud",
    "fight", "fighting", "fire", "flood", "flooding", "hunger", "impasse", "incident", "killing", "loss", "move",
    "offensive", "operation", "outbreak", "quake", "raid", "rain", "rift", "rivalry", "row", "shelling", "shortage",
    "siege", "split", "spillover", "standoff", "storm", "strike", "tension", "turmoil", "unrest", "violence", "war",
    "wave", "weather", "that", "which", "this",
})  # fmt: skip
"""What threatens without a will of its own."""


class Governor(msgspec.Struct, frozen=True, kw_only=True):
    """A cue word (token index) over a node of the path, its cue, and what it does there; None takes nothing."""

    token: int
    place: CuePlace
    cue: FactualityCue
    kind: CueKind | None


def find_governor(parse: Parse, event: EventMention, step: Step, cues: FactualityCues) -> Governor | None:
    """The cue over one node of the path, or None; the first place that fits counts."""
    if step.at == step.above:
        return None
    for one in places_of(parse, step):
        found = (cues.at(one.place, spelled) for spelled in spellings_of(parse, one))
        cue = next((cue for cue in found if cue and fits(parse, one, step, cue)), None)
        if cue and one.word.i != event.head:
            kind = cue.effect(is_negated=is_negated(parse, one.word))
            if cue.kind == "assert" and one.place == "noun" and parse.head(one.word.i).lower == "in":
                kind = "plan"  # "in an attempt to cut the road" tells a purpose
            if one.word.lemma == "threaten" and kind == "plan" and _is_of_thing(parse, one):
                kind = "hypothetical"
            if kind and (_was_done(parse, one) or _was_voiced(parse, one, step)):
                kind = None
            return Governor(token=one.word.i, place=one.place, cue=cue, kind=kind)
    return None


def _is_of_thing(parse: Parse, one: Place) -> bool:
    """ "the flood threatens to displace thousands": things mean nothing by it."""
    return any(kid.lemma in _THINGS for kid in parse.kids(one.word.i, "nsubj"))


def _was_voiced(parse: Parse, one: Place, step: Step) -> bool:
    """ "thousands rallied to demand his release": gathering for it was demanding it."""
    return one.word.lemma in _GATHERS and is_done_by(parse, parse.tokens[step.at], one.word)


def _was_done(parse: Parse, one: Place) -> bool:
    """ "were able to flee", "flew a mission to evacuate", "an assault intended to break the siege"."""
    word = one.word
    if word.lemma in ("intend", "aim") and word.dep == "acl":
        return True
    if word.lemma == "able":
        return word.dep == "acomp" and parse.head(word.i).tag == "VBD"
    if one.place == "noun" and word.lemma in ("mission", "campaign", "operation", "program", "programme"):
        return word.dep == "dobj" and parse.head(word.i).lemma in LIGHT and parse.head(word.i).lemma != "launch"
    return False
