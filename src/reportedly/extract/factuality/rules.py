"""Named rules that say how certain the text presents an event."""

from __future__ import annotations

from reportedly.extract.factuality.cue import NOT_BEHIND, Cue
from reportedly.extract.factuality.doubts import find_doubts
from reportedly.extract.factuality.find import find_cues
from reportedly.extract.factuality.later import doubted_after
from reportedly.extract.factuality.negation import find_negation
from reportedly.extract.factuality.resolve import resolve_cue
from reportedly.extract.factuality.scope import begins_with_author, path_of, tells_author
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import Factuality
from reportedly.records.mention import EventMention, Saying
from reportedly.records.span import Span
from reportedly.records.values import Doubt, FactualityValue
from reportedly.text.governed import is_about_author, is_governed_by, is_refusable
from reportedly.text.negated import is_denied_verb

_STRONGEST: tuple[FactualityValue, ...] = ("denied", "prevented", "hypothetical", "ordered", "planned", "hedged")
"""Which class wins where several cues bear on one event: what did not happen before what is only doubted."""
_TAKEN_BACK: dict[str, FactualityValue] = {"deny": "denied", "prevent": "prevented", "hypothetical": "hypothetical"}


def judge_factuality(
    reading: Reading, event: EventMention, sayings: tuple[Saying, ...], knowledge: Knowledge
) -> Factuality:
    """Say whether an event is asserted, hedged, planned, hypothetical, denied, ordered or prevented.

    Cues are read along the event's path up its sentence (factuality/scope.py), the strongest class wins, and its
    words are the evidence. A source chain alone is no hedge; a denial that governs the event outranks every cue, and
    what is "reportedly" planned is planned.
    """
    if knowledge.scope == "political" and _is_own_speech(event, sayings):
        return Factuality(value="asserted", rule="factuality.speech@1")
    saying = _innermost(event, sayings)
    if saying and saying.denies and not is_refrained(reading, saying) and _is_what_is_denied(reading, event, saying):
        evidence = (saying.cue,) if saying.cue else ()
        rule = NOT_BEHIND if is_about_author(reading.parse, event.head) else "factuality.denial@2"
        return Factuality(value="denied", evidence=evidence, rule=rule, score=0.85)
    taken = find_negation(reading, event, knowledge.negations)
    is_freed = any(cue.kind == "assert" for cue in taken)
    judged = [(_TAKEN_BACK.get(cue.kind), cue) for cue in taken]
    for cue in find_cues(reading, event, knowledge.factuality):
        if not (is_freed and cue.rule.startswith("factuality.infinitive@")):  # "did not fail to take": took
            judged.append((resolve_cue(reading, event, cue), cue))
    for value in _STRONGEST:
        if value == "hedged" and saying and saying.hedge and _bears(reading, event, saying):
            return _nameless(saying.hedge)
        cues = [cue for verdict, cue in judged if verdict == value]
        if cues:
            return _factuality(reading, value, cues)
    return (_doubted_after(reading, event) if saying else None) or _asserted(reading, event, knowledge)


def _is_own_speech(event: EventMention, sayings: tuple[Saying, ...]) -> bool:
    """Say whether saying it is the event: a refusal is no denial of itself, a promise no plan."""
    if event.rule.startswith("events.intent@"):
        return True
    return event.frame in ("speak", "deal") and any(event.head in saying.tokens_of_cue for saying in sayings)


def _nameless(hedge: tuple[Span, ...]) -> Factuality:
    """ "reportedly", "is believed to": doubt about the event; "is estimated to": only about its number."""
    if any("estimate" in span.text.lower() for span in hedge):
        return Factuality(
            value="asserted", doubt_about=("number",), evidence=hedge, rule="factuality.estimate@1", score=0.85
        )
    return Factuality(
        value="hedged", doubt_about=("occurrence",), evidence=hedge, rule="factuality.nameless@1", score=0.75
    )


def _bears(reading: Reading, event: EventMention, saying: Saying) -> bool:
    """Say whether a nameless hedge stands on the event's own path, not only somewhere in its sentence."""
    cue = set(saying.tokens_of_cue)
    if not cue or reading.parse.tokens[min(cue)].sent != reading.parse.tokens[event.head].sent:
        return True
    heads = cue | {reading.parse.tokens[token].head for token in cue}
    path = tuple(path_of(reading, event))
    if any(step.at in heads - cue and tells_author(reading.parse, event, step.at) for step in path):
        return False  # "was apparently carried out by": the doubt is about the author
    subjects = (kid for step in path for kid in reading.parse.kids(step.at, "nsubj"))
    if any(kid.i - 2 in cue and begins_with_author(reading.parse, kid) for kid in subjects):
        return False
    return any(step.at in heads or step.above in cue for step in path)


def _is_what_is_denied(reading: Reading, event: EventMention, saying: Saying) -> bool:
    """Say whether the denying words govern the event: "denied that the move followed the raid" denies no raid.

    What a denial answers stands for what it denies ("denied those allegations"), but a refused request was made.
    """
    parse = reading.parse
    if event.head in saying.tokens_of_cue or is_refusable(parse, event.head):
        return False
    starts = {event.head, event.head if event.support is None else event.support}
    return any(is_governed_by(parse, start, frozenset(saying.tokens_of_cue)) for start in starts)


def is_refrained(reading: Reading, saying: Saying) -> bool:
    """Say whether denying is what somebody did not do: "would neither confirm nor deny", "did not deny"."""
    return any(is_denied_verb(reading.parse, i) for i in saying.tokens_of_cue[:1])


def _innermost(event: EventMention, sayings: tuple[Saying, ...]) -> Saying | None:
    """The last listed Saying whose content holds the event's words; inner ones stand after outer ones."""
    for saying in reversed(sayings):
        for start, end in saying.content:
            if start <= event.start and event.end <= end:
                return saying
    return None


def _factuality(reading: Reading, value: FactualityValue, cues: list[Cue]) -> Factuality:
    """A class with the words and rows of its cues."""
    tokens = sorted({cue.token for cue in cues})
    doubts: tuple[Doubt, ...] = ("occurrence",) if value == "hedged" else ()
    return Factuality(
        value=value, doubt_about=doubts, evidence=tuple(reading.span(token, token + 1) for token in tokens),
        rule=cues[0].rule, rows=tuple(sorted({cue.row for cue in cues if cue.row})), score=0.8,
    )  # fmt: skip


def _doubted_after(reading: Reading, event: EventMention) -> Factuality | None:
    """What a source told is hedged where the next sentence says that it could not be verified."""
    found = doubted_after(reading.parse, event.head)
    if found is None:
        return None
    doubt, token = found
    value: FactualityValue = "hedged" if doubt == "occurrence" else "asserted"
    evidence = (reading.span(token, token + 1),)
    return Factuality(
        value=value, doubt_about=(doubt,), evidence=evidence, rule="factuality.doubted-after@1", score=0.7
    )


def _asserted(reading: Reading, event: EventMention, knowledge: Knowledge) -> Factuality:
    """Asserted, with what a hedge touches beside the event."""
    doubts = tuple(find_doubts(reading, event, knowledge.factuality))
    if not doubts:
        return Factuality(value="asserted", rule="factuality.default@1")
    kinds: tuple[Doubt, ...] = tuple(dict.fromkeys(doubt for doubt, _ in doubts))
    evidence = tuple(reading.span(token, token + 1) for token in sorted({token for _, token in doubts}))
    return Factuality(value="asserted", doubt_about=kinds, evidence=evidence, rule="factuality.aside@1", score=0.9)
