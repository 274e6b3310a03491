"""Find infinitives that no cue word governs: "is to leave", purpose, a headline's, "the first to arrive"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.forms import is_infinitive, is_perfect, lies_behind
from reportedly.extract.factuality.scope import Step
from reportedly.extract.factuality.standing import ONGOING
from reportedly.text.parse import Parse, Token

_RANKED = frozenset({"first", "second", "third", "last", "latest", "only", "next", "sole", "few"})
_OUTCOMES = frozenset({"become", "prove", "remain", "last", "cost", "haunt", "dominate", "shape", "be"})
"""Verbs with which "was to" looks back on what came of something."""
_VOICED = frozenset({
    "protest", "demand", "mark", "celebrate", "commemorate", "mourn", "denounce", "condemn", "honor", "honour", "decry",
    "express", "hear", "greet", "welcome", "voice", "remember", "observe", "discuss", "pray", "watch",
})  # fmt: skip
"""What people who marched, gathered or met to do it have done."""
_SPANS = frozenset({"day", "week", "month", "year", "session", "quarter"})
_ENDS = frozenset({"close", "finish", "escape"})
_CARRIED_OUT = frozenset({"carry", "conduct", "perform", "complete", "accomplish", "fly"})
_MISSIONS = frozenset({"mission", "operation", "flight", "sortie", "campaign"})
_PAST = frozenset({"was", "were"})


def find_infinitive(parse: Parse, step: Step) -> Iterator[Cue]:
    """Yield what an infinitive on the path says by itself, where the word above it is no cue."""
    here, above = parse.tokens[step.at], parse.head(step.at)
    if not is_infinitive(parse, here.i):
        return
    to = next((kid for kid in parse.kids(here.i, "aux") if kid.lower == "to"), None)
    if to is None or is_perfect(parse, here.i) or (here.lemma in ONGOING and not step.is_event):
        return
    if above.i == here.i:
        if not any(kid.dep == "aux" and kid.i != to.i for kid in parse.kids(here.i)):
            yield Cue(token=to.i, kind="plan", rule="factuality.headline-infinitive@1")
    elif _is_told_as_done(parse, here, above):
        return
    elif above.lemma in ("be", "have") and here.dep in ("xcomp", "ccomp", "advcl"):
        yield from _be_or_have(parse, here, above, to)
    elif here.dep in ("csubj", "csubjpass") or _has_degree(parse, here, above):
        yield Cue(token=to.i, kind="hypothetical", rule="factuality.infinitive@1")
    elif here.dep in ("xcomp", "ccomp", "advcl", "acl", "relcl"):
        yield Cue(token=to.i, kind="plan", rule="factuality.infinitive@1")


def _is_told_as_done(parse: Parse, here: Token, above: Token) -> bool:
    """ "the first to enter", "returned only to find", "is to blame", "flew a mission to evacuate"."""
    if any(kid.lower in ("only", "never") and kid.i < here.i for kid in parse.kids(here.i, "advmod")):
        return True
    if here.lemma in ("blame", "say", "date", "be") and here.dep == "xcomp":
        return True
    if here.lemma in ("escape", "flee") and here.dep == "advcl":
        return True  # "crossed the river to escape the shelling"
    if here.dep in ("advcl", "xcomp") and is_done_by(parse, here, above):
        return True
    if above.lemma in _CARRIED_OUT and any(kid.lemma in _MISSIONS for kid in parse.kids(above.i, "dobj")):
        return True
    return above.lower in _RANKED or any(kid.lower in _RANKED for kid in parse.kids(above.i, "amod"))


def is_done_by(parse: Parse, here: Token, above: Token) -> bool:
    """Say whether doing what the verb above tells is doing it, or ends in it.

    "rallied to demand his release", "fell 8 percent to close at 12".
    """
    if above.pos != "VERB" or not lies_behind(parse, above.i):
        return False
    closes = here.lemma == "end" and any(kid.lemma in _SPANS for kid in parse.kids(here.i, "dobj"))
    return here.lemma in (_VOICED if here.i > above.i else ()) or here.lemma in _ENDS or closes


def _be_or_have(parse: Parse, here: Token, above: Token, to: Token) -> Iterator[Cue]:
    """ "is to leave", "was to leave" lie ahead; "was to become" looks back; "have to leave" is a duty."""
    if above.lemma == "have":
        is_yet = any(kid.lower == "yet" for kid in parse.kids(above.i, "advmod"))
        if above.lower in ("has", "have") and not is_yet and parse.tokens[to.i - 1].i == above.i:
            yield Cue(token=to.i, kind="order", rule="factuality.have-to@1")
        elif any(kid.lower in ("until", "till") and above.i < kid.i < here.i for kid in parse.kids(above.i, "prep")):
            yield Cue(token=to.i, kind="plan", rule="factuality.have-until@1")
        return
    if above.lower in _PAST and here.lemma in _OUTCOMES:
        return
    if above.lower == "were" and any(kid.i > above.i for kid in parse.kids(here.i, "nsubj", "nsubjpass")):
        yield Cue(token=above.i, kind="hypothetical", rule="factuality.condition@1")  # "were they to fall"
        return
    yield Cue(token=to.i, kind="plan", rule="factuality.be-to@1")


def _has_degree(parse: Parse, here: Token, above: Token) -> bool:
    """ "strong enough to attack", "too weak to attack"."""
    words = (above, *parse.kids(above.i, "advmod"), *(kid for sub in parse.kids(above.i, "acomp", "advmod")
                                                       for kid in parse.kids(sub.i, "advmod")))  # fmt: skip
    return any(word.lower in ("enough", "too") and word.i < here.i for word in words)
