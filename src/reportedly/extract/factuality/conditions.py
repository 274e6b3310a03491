"""Find conditionals: both halves of "if", inverted ones, "otherwise", "in the event of", "until", "whoever", "any"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.forms import is_ahead, is_infinitive, lies_behind, modal_of
from reportedly.extract.factuality.scope import Step
from reportedly.knowledge.factuality import CueKind, FactualityCues
from reportedly.text.parse import Parse, Token

_INVERTS = frozenset({"had", "should", "were", "did"})
_TIME = frozenset({"until", "till", "once", "when", "before", "after", "whenever"})
_OPEN = frozenset({"until", "till", "whenever"})
_ANYONE = frozenset({"anyone", "anybody", "anything", "whoever", "whatever", "whichever"})
_OTHERWISE = frozenset({"otherwise", "else"})
_EVENTUALITY = frozenset({"event", "case", "absence"})
RULE = "factuality.condition@1"


def find_condition(parse: Parse, step: Step, cues: FactualityCues) -> Iterator[Cue]:
    """Yield what makes one node of the path a half of a condition, where it shares its clause with the event."""
    here = parse.tokens[step.at]
    if not step.bears_mark or here.pos not in ("VERB", "AUX", "ADJ"):
        return
    if here.dep in ("advcl", "ccomp") or here.head == here.i:
        token = _inverted(parse, here)
        if token is not None and here.dep != "ROOT":
            yield Cue(token=token, kind="hypothetical", rule=RULE)
    if here.dep == "advcl":
        yield from _time_ahead(parse, here)
    yield from _consequence(parse, here, cues)
    yield from _of_anyone(parse, here)


def find_any(parse: Parse, noun: int) -> Iterator[Cue]:
    """ "any attack" is only thought of; "in any case" is not asked about."""
    for kid in parse.kids(noun, "det"):
        if kid.lower == "any":
            yield Cue(token=kid.i, kind="hypothetical", rule="factuality.any@1")


def _inverted(parse: Parse, verb: Token) -> int | None:
    """The auxiliary of "had he fled", "should they attack", "were it to fall", or None."""
    subject = next(iter(parse.kids(verb.i, "nsubj", "nsubjpass")), None)
    if subject is None:
        return None
    for kid in parse.kids(verb.i, "aux", "auxpass"):
        if kid.lower in _INVERTS and kid.i < subject.i and kid.lower != "did":
            return kid.i
    return None


def _time_ahead(parse: Parse, here: Token) -> Iterator[Cue]:
    """ "when they enter, we will": awaited, so ahead; "until they leave": it may never come."""
    main = parse.head(here.i)
    if not is_ahead(parse, here.i) or not (modal_of(parse, main.i) or _is_arranged(parse, main)):
        return
    for kid in parse.kids(here.i, "mark", "advmod"):
        if kid.lower in _TIME:
            kind: CueKind = "hypothetical" if kid.lower in _OPEN else "plan"
            yield Cue(token=kid.i, kind=kind, rule="factuality.time-ahead@1")


def _is_arranged(parse: Parse, verb: Token) -> bool:
    """ "are to clear the road", "troops to clear the road": an infinitive that stands for a future."""
    return is_infinitive(parse, verb.i) and (verb.head == verb.i or parse.head(verb.i).lemma == "be")


def _consequence(parse: Parse, here: Token, cues: FactualityCues) -> Iterator[Cue]:
    """What would come of a condition: "if …, the road will be closed", "otherwise they would attack"."""
    modal = modal_of(parse, here.i)
    if modal is None and (is_infinitive(parse, here.i) or lies_behind(parse, here.i)):
        return
    for kid in _clauses_on(parse, here):
        token = _condition(parse, kid, cues)
        if token is not None:
            yield Cue(token=token, kind="hypothetical", rule=RULE)
    for kid in parse.kids(here.i) if modal else ():
        if _supposes(parse, kid):
            yield Cue(token=kid.i, kind="hypothetical", rule=RULE)


def _supposes(parse: Parse, kid: Token) -> bool:
    """Say whether a word under a modal verb is a condition: "otherwise", "in the event of", "whoever enters"."""
    if kid.dep in ("csubj", "csubjpass"):
        return any(subject.lower in _ANYONE for subject in parse.kids(kid.i, "nsubj"))
    if kid.dep == "prep":
        return any(noun.lower in _EVENTUALITY for noun in parse.kids(kid.i, "pobj"))
    return kid.dep == "advmod" and kid.lower in _OTHERWISE


def _clauses_on(parse: Parse, here: Token) -> Iterator[Token]:
    """Subordinate clauses on a verb, and one before the verb of saying: "If it falls, he said, the road will close"."""
    yield from parse.kids(here.i, "advcl")
    above = parse.head(here.i)
    if here.dep == "ccomp" and above.i < here.i:
        yield from (kid for kid in parse.kids(above.i, "advcl") if kid.i < above.i)


def _condition(parse: Parse, clause: Token, cues: FactualityCues) -> int | None:
    """The word that makes a subordinate clause a condition, or None; "even if", "as if" and "if any" are none."""
    if clause.pos not in ("VERB", "AUX"):
        return None  # "if necessary"
    for kid in parse.kids(clause.i, "mark", "advmod"):
        cue = cues.at("mark", kid.lower)
        if cue and cue.kind == "hypothetical" and kid.lower != "lest":
            before = parse.tokens[kid.i - 1].lower if kid.i else ""
            return None if before in ("as", "even") else kid.i
    return _inverted(parse, clause)


def _of_anyone(parse: Parse, here: Token) -> Iterator[Cue]:
    """ "whoever enters will be shot", "anyone who enters": the deed is supposed."""
    if here.dep == "relcl":
        head = parse.head(here.i)
        any_one = (
            head if head.lower in _ANYONE else next((k for k in parse.kids(head.i, "det") if k.lower == "any"), None)
        )
        if any_one:
            yield Cue(token=any_one.i, kind="hypothetical", rule=RULE)
    for kid in parse.kids(here.i, "nsubj", "nsubjpass", "advmod"):
        if kid.lower in _ANYONE and ((kid.lower == "whoever" and is_ahead(parse, here.i)) or modal_of(parse, here.i)):
            yield Cue(token=kid.i, kind="hypothetical", rule=RULE)
