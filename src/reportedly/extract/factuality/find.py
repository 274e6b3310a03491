"""Find the words around an event that say how certain it is, on its path up the sentence."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.factuality.conditions import find_any, find_condition
from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.forms import is_infinitive, lies_behind
from reportedly.extract.factuality.governors import Governor, find_governor
from reportedly.extract.factuality.infinitives import find_infinitive
from reportedly.extract.factuality.nominals import clause_of
from reportedly.extract.factuality.scope import Step, path_of
from reportedly.extract.factuality.standing import find_standing
from reportedly.extract.reading import Reading
from reportedly.knowledge.factuality import FactualityCues
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

_CLAUSES = 3
"""Further clauses into which cues are followed: "is feared to be planning an attack" has one."""
_OF_A_NOUN = ("factuality.adjective@", "factuality.participle@")
_OF_A_CONDITION = ("factuality.condition@", "factuality.subordinate@")


def find_cues(reading: Reading, event: EventMention, cues: FactualityCues) -> tuple[Cue, ...]:
    """Every cue in whose scope the event stands, from the event outward; negation has a finder of its own.

    What is supposed is not denied: "if no raid is planned".
    """
    found = [*_own(reading.parse, event, cues), *_along(reading, event, cues, _CLAUSES)]
    if any(cue.kind == "hypothetical" and cue.rule.startswith(_OF_A_CONDITION) for cue in found):
        found = [cue for cue in found if cue.kind != "deny"]
    return tuple(found)


def _own(parse: Parse, event: EventMention, cues: FactualityCues) -> Iterator[Cue]:
    """The event's own word, and "any" on it.

    An event named by "preparing to" is the deed prepared ("troops are preparing for an assault", a troop movement);
    planning told as an act of its own took place.
    """
    own = cues.at("own", parse.tokens[event.head].lemma) if event.frame != "act" else None
    if own and (own.kind != "plan" or _lies_ahead(parse, event.head)):
        yield Cue(token=event.head, kind=own.kind, rule="factuality.own-word@1", row=own.row)
    yield from find_any(parse, event.head)


def _lies_ahead(parse: Parse, head: int) -> bool:
    """ "preparing to storm", "preparing for storming": what is prepared is an act still to come."""
    acts = [kid for prep in parse.kids(head, "prep") for kid in parse.kids(prep.i, "pcomp")]
    return bool(acts) or any(is_infinitive(parse, kid.i) for kid in parse.kids(head, "xcomp", "advcl", "acl"))


def _along(reading: Reading, event: EventMention, cues: FactualityCues, further: int) -> Iterator[Cue]:
    """Cues on and over each node of the path, and of the clause into which the last node leads."""
    parse, is_marked = reading.parse, False
    step, governor = None, None
    for step in path_of(reading, event):
        standing = tuple(find_standing(parse, step, cues))
        is_marked = is_marked or any(cue.rule.startswith(_OF_A_NOUN) for cue in standing)
        yield from standing
        yield from find_condition(parse, step, cues)
        governor = find_governor(parse, event, step, cues)
        if governor and governor.kind:
            rule = f"factuality.{governor.place}@3"
            yield Cue(token=governor.token, kind=governor.kind, rule=rule, row=governor.cue.row)
        elif governor is None and step.bears_modal:
            yield from find_infinitive(parse, step)
        if _stands_alone(parse, parse.tokens[step.at]):
            return
    if step is not None and further and (governor or not is_marked):
        yield from _beyond(reading, event, step, governor, cues, further)


def _stands_alone(parse: Parse, token: Token) -> bool:
    """Say whether a clause tells by itself, whatever governs the clause it hangs on: "…, after they fled"."""
    if token.dep == "advcl":
        return token.tag not in ("VBG", "VB")
    if token.dep == "conj" and parse.kids(token.i, "nsubj", "nsubjpass"):
        return parse.head(token.i).dep not in ("ccomp", "conj", "advcl", "acl")
    return False


def _beyond(
    reading: Reading, event: EventMention, step: Step, governor: Governor | None, cues: FactualityCues, further: int
) -> Iterator[Cue]:
    """Go on from the word that the path ends under, a cue or the verb of a clause that shares its certainty."""
    if governor and governor.kind is None and governor.place not in ("verb-to", "predicate"):
        return  # "will investigate a raid": the raid took place
    node = governor.token if governor else clause_of(reading.parse, step, cues)
    if node is None or node in (event.head, event.support, step.at):
        return
    next_up = msgspec.structs.replace(event, head=node, support=None)
    dropped = _settled(reading.parse, step, governor)
    for cue in _along(reading, next_up, cues, further - 1):
        if cue.kind not in dropped:
            yield cue


def _settled(parse: Parse, step: Step, governor: Governor | None) -> tuple[str, ...]:
    """Which kinds of cue further up change nothing: "may be planning a raid" is a plan all the same."""
    if governor and governor.kind in ("plan", "expect"):
        return ("modal", "hedge", "order")
    if governor and governor.kind in ("hedge", "fear"):
        return ("modal", "hedge", "plan")
    return ("modal", "plan", "order") if lies_behind(parse, step.at) else ()
