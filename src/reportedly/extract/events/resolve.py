"""Give triggers their event types: choose a sense, refine it by its surroundings, drop what tells no event."""

from __future__ import annotations

from reportedly.extract.events.candidate import Candidate, Found
from reportedly.extract.events.decided import TURNS, Decided, Typed, turn_of
from reportedly.extract.events.filters import is_no_event, reference_score
from reportedly.extract.events.learned import arbitrated
from reportedly.extract.events.predicates import join_predicates
from reportedly.extract.events.rules import decide
from reportedly.extract.events.scene import Scene, scene_of
from reportedly.extract.events.senses import choose_sense
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.triggers import Sense
from reportedly.records.mention import ActorMention, EventMention, Frame, PlaceMention

LEARNT = frozenset(
    {"Air/drone strike", "Shelling/artillery/missile attack", "Armed clash", "Chemical weapon",
     "Remote explosive/landmine/IED", "Suicide bomb", "Government regains territory",
     "Non-state actor overtakes territory"}
)  # fmt: skip
"""Sub-events of which the encoder saw enough to be heard on them; unrest, arrests and the rare harms go by the words.

On snippets from anywhere (bench set case2021) its say on all of them took a tenth off the lexicon's F1.
"""


def resolve_events(
    reading: Reading,
    found: Found,
    actors: tuple[ActorMention, ...],
    places: tuple[PlaceMention, ...],
    knowledge: Knowledge,
) -> tuple[EventMention, ...]:
    """Type every candidate that tells an event; one mention a predicate, in text order.

    Consequences ("killed", "destroyed") take the type of what caused them, so they are decided last. Mentions that only
    refer back ("the attack") are kept with ``is_reference``.

    >>> from tests.build import KNOWLEDGE, reading_of
    >>> from reportedly.extract.events.find import find_triggers
    >>> reading = reading_of("Warplanes bombed the town, killing nine people.")
    >>> events = resolve_events(reading, find_triggers(reading, (), KNOWLEDGE), (), (), KNOWLEDGE)
    >>> [(event.type.acled, event.type.label) for event in events]
    [('Air/drone strike', 'air strike'), ('Air/drone strike', 'killing')]
    """
    scene = scene_of(reading, found.weapons, actors, places, knowledge.triggers)
    chosen = _chosen(scene, found)
    decided = Decided(scene, chosen)
    for turn in TURNS:
        for candidate, sense in chosen:
            if turn_of(scene, candidate, sense) == turn:
                decided.add(candidate, sense, _settled(scene, candidate, decide(scene, candidate, sense, decided)))
    return tuple(_mention(scene, candidate, sense, decided.typed[candidate.head]) for candidate, sense in chosen)


def _settled(scene: Scene, candidate: Candidate, typed: Typed) -> Typed:
    """The type after the encoder was heard: only among the kinds of fighting that it was amply trained on."""
    learned = arbitrated(scene, candidate, typed)
    return learned if {typed.type.acled, learned.type.acled} <= LEARNT else typed


def _chosen(scene: Scene, found: Found) -> tuple[tuple[Candidate, Sense], ...]:
    """The candidates that tell an event, each with its sense."""
    sensed = [(candidate, choose_sense(scene, candidate)) for candidate in found.candidates]
    kept = [(candidate, sense) for candidate, sense in sensed if sense is not None]
    heads = {candidate.head: sense for candidate, sense in kept}
    carried = {c.support for c, _ in kept if c.support is not None}
    told = (
        (candidate, sense)
        for candidate, sense in kept
        if candidate.head not in carried and not is_no_event(scene, candidate, sense, heads, carried)
    )
    return join_predicates(scene, told)


def _mention(scene: Scene, candidate: Candidate, sense: Sense, typed: Typed) -> EventMention:
    """Put candidate, sense and type together."""
    span = scene.reading.span(candidate.first, candidate.stop)
    refers = reference_score(scene, candidate)
    return EventMention(
        start=span.start, end=span.end, head=candidate.head, first=candidate.first, stop=candidate.stop,
        type=typed.type, frame=_frame(candidate, sense), support=candidate.support, is_nominal=candidate.is_nominal,
        is_reference=refers < 1.0, finder=candidate.finder, rule=typed.rule,
        rows=(sense.row, *candidate.rows, *typed.rows),
        score=round(candidate.score * refers * typed.score, 3),
    )  # fmt: skip


def _frame(candidate: Candidate, sense: Sense) -> Frame:
    """The sense's frame, turned round by a light verb whose subject suffers ("came under attack")."""
    return "suffer" if candidate.undergoes and sense.frame in ("attack", "seize", "clash") else sense.frame
