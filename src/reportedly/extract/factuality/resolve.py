"""What one cue makes of an event: its class, and what the doubt touches."""

from __future__ import annotations

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.forms import is_indefinite, is_perfect, lies_behind
from reportedly.extract.reading import Reading
from reportedly.records.mention import EventMention
from reportedly.records.values import FactualityValue
from reportedly.text.parse import Parse, Token

_CLASSES: dict[str, FactualityValue] = {
    "hedge": "hedged", "plan": "planned", "order": "ordered", "deny": "denied", "hypothetical": "hypothetical",
}  # fmt: skip
_SAY = frozenset({
    "say", "tell", "announce", "add", "declare", "report", "warn", "vow", "state", "claim", "stress", "promise",
    "insist", "explain", "note", "confirm", "predict", "write", "pledge", "threaten", "swear", "indicate", "reveal",
    "disclose",
})  # fmt: skip
_WARN = frozenset({"warn", "fear", "caution", "worry", "argue", "dread", "think", "believe", "doubt", "suggest"})
"""Verbs under which "would" tells what might come, not what somebody means to do."""
_SENSES = frozenset({"hear", "see", "smell", "feel", "sense"})
_OUTCOMES = frozenset({"become", "prove", "last", "remain", "haunt", "mark", "come"})
_LATER = frozenset({"later", "eventually", "subsequently", "ultimately", "afterwards", "afterward", "finally"})


def resolve_cue(reading: Reading, event: EventMention, cue: Cue) -> FactualityValue | None:
    """The class that a cue gives the event, or None where it takes nothing from it."""
    parse = reading.parse
    if cue.kind == "modal":
        return _modal(parse, event, parse.tokens[cue.token])
    if cue.kind in ("fear", "expect"):
        ahead: FactualityValue = "hypothetical" if cue.kind == "fear" else "planned"
        return "hedged" if lies_behind(parse, event.head) else ahead
    return _CLASSES[cue.kind]


def _modal(parse: Parse, event: EventMention, modal: Token) -> FactualityValue | None:
    """may have fired: hedged; may fire: hypothetical; will fire: planned; would fire: as its sentence stands."""
    verb = parse.head(modal.i)
    perfect = is_perfect(parse, verb.i)
    word = modal.lower
    if word in ("may", "might", "could", "can", "ca"):
        return _possibility(parse, verb, perfect)
    if word in ("will", "wo", "'ll", "shall"):
        return None if perfect else "planned"
    if word in ("would", "'d"):
        return _would(parse, verb, perfect)
    if word == "must":
        return "hedged" if perfect else "ordered"
    return "hypothetical"


def _possibility(parse: Parse, verb: Token, perfect: bool) -> FactualityValue | None:
    """A possibility behind or ahead; "before they could" was prevented; "could hear" is told as having happened."""
    if any(kid.lower == "before" for kid in parse.kids(verb.i, "mark")):
        return "prevented"
    if verb.lemma in _SENSES:
        return None
    if verb.tag == "VBG" and any(kid.lemma == "be" for kid in parse.kids(verb.i, "aux")):
        return "hedged"  # "may be using": a possibility about now
    return "hedged" if perfect else "hypothetical"


def _would(parse: Parse, verb: Token, perfect: bool) -> FactualityValue | None:
    """Future in the past under a verb of saying, hindsight where the story is told on, else a supposition."""
    if perfect:
        return "hypothetical"
    first = verb
    while first.dep == "conj":
        first = parse.head(first.i)
    saying = _saying_over(parse, first)
    if saying is None:
        return None if _is_hindsight(parse, verb) else "hypothetical"
    if saying.lemma in _WARN and not _speaks_of_itself(parse, verb):
        return "hypothetical"
    return "hypothetical" if _has_any(parse, verb) else "planned"


def _saying_over(parse: Parse, verb: Token) -> Token | None:
    """The verb of saying or thinking under or beside which a clause stands, or None."""
    if verb.dep == "ccomp":
        return parse.head(verb.i)
    return next((kid for kid in parse.kids(verb.i, "ccomp", "parataxis") if kid.lemma in _SAY), None)


def _is_hindsight(parse: Parse, verb: Token) -> bool:
    """ "a truce that would later collapse", "a raid that would become known": the story told on."""
    supposed = any(is_indefinite(parse, kid.i) for kid in parse.kids(verb.i, "nsubj") if kid.pos == "NOUN")
    if verb.lemma in _OUTCOMES and not supposed:
        return True
    later = [kid.lower for kid in parse.kids(verb.i, "advmod", "npadvmod")]
    return any(word in _LATER for word in later)


def _speaks_of_itself(parse: Parse, verb: Token) -> bool:
    """ "warned that it would attack": the threat is the speaker's own plan."""
    return any(kid.lower in ("it", "they", "he", "she", "we", "i") for kid in parse.kids(verb.i, "nsubj"))


def _has_any(parse: Parse, verb: Token) -> bool:
    """ "would treat any crossing as war", "any raid would": it depends on something that may not come."""
    return any(
        kid.lower in ("any", "such") for noun in parse.kids(verb.i, "nsubj", "nsubjpass", "dobj")
        for kid in parse.kids(noun.i, "det", "amod", "predet")
    )  # fmt: skip
