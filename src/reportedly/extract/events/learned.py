"""What the encoder adds to the lexicon: triggers it has no words for, whether a trigger tells a claim, and its type."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.decided import Typed
from reportedly.extract.events.lexicon import find_weapons, is_nominal, light_verb_of
from reportedly.extract.events.scene import Scene
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.triggers import Entry, Sense, Triggers
from reportedly.records.mention import Frame
from reportedly.records.values import EventType
from reportedly.text.parse import Parse, Token
from reportedly.text.phrases import Match
from reportedly.text.signals import Signals

FINDER, TYPE_RULE = "events.encoder@2", "events.encoder-type@2"
TRIGGER, BEGINS, INSIDE = "trigger", "begins", "inside"
CONTENT = ("VERB", "NOUN", "PROPN", "ADJ", "AUX")
"""What can be a trigger's head."""
TRUSTED = ("events.taker", "events.taker-before", "events.blast", "events.tried", "events.war-toll", "events.crowd")
"""Rules whose types the encoder may not change."""
NAMED = {"Chemical weapon": "chemical", "Suicide bomb": "suicide"}
"""Sub-events that a class of means makes: of a report without a word for it the encoder cannot know them."""
LONGEST = 6
"""Words of the longest trigger the encoder may propose; people mark one to four."""

FRAMES: dict[str, Frame] = {
    "Armed clash": "clash", "Government regains territory": "take", "Non-state actor overtakes territory": "take",
    "Agreement": "deal", "Arrests": "seize", "Abduction/forced disappearance": "seize",
    "Looting/property destruction": "seize", "Peaceful protest": "protest", "Violent demonstration": "protest",
}  # fmt: skip
"""How arguments become roles, by sub-event; of the others the PLOVER type decides."""
FRAMES_OF_PLOVER: dict[str, Frame] = {
    "ASSAULT": "attack", "AID": "give", "RETREAT": "move", "MOBILIZE": "move", "COERCE": "seize", "ACCUSE": "speak",
    "REQUEST": "speak", "REJECT": "speak", "THREATEN": "speak", "AGREE": "deal", "PROTEST": "protest",
    "CONCEDE": "give", "SUPPORT": "give",
}  # fmt: skip


def claim_score(signals: Signals, first: int, stop: int, support: int | None = None) -> float:
    """How sure the encoder is that some word of these shows an event that the text claims."""
    words = (*range(first, stop), *(() if support is None else (support,)))
    return max(_score(signals, word) for word in words)


def _score(signals: Signals, word: int) -> float:
    """How sure the encoder is that one word belongs to a trigger."""
    return signals.score(word, TRIGGER, BEGINS) + signals.score(word, TRIGGER, INSIDE)


def learned_type(
    signals: Signals, triggers: Triggers, words: range, means: Collection[str]
) -> tuple[EventType, float] | None:
    """The type the encoder gives to words, with its score for the sub-event; None where it knows none.

    ``means`` are the classes of means that the report has words for.
    """
    unnamed = [acled for acled, needed in NAMED.items() if needed not in means]
    acled, plover = signals.best(words, "acled", without=unnamed), signals.best(words, "plover")
    if acled is None or plover is None or acled[0] not in triggers.types:
        return None
    return triggers.type_of(acled[0], plover[0]), acled[1]


def with_learned_sense(
    reading: Reading, knowledge: Knowledge, candidate: Candidate, means: Collection[str]
) -> Candidate:
    """Give a candidate of the lexicon the encoder's reading as its last sense, where the encoder would propose it."""
    signals = reading.signals
    words = range(candidate.first, candidate.stop)
    if signals is None or claim_score(signals, words.start, words.stop) < signals.thresholds["propose"]:
        return candidate
    typed = learned_type(signals, knowledge.triggers, words, means)
    if typed is None:
        return candidate
    return msgspec.structs.replace(candidate, senses=(*candidate.senses, _sense(typed[0], candidate.is_nominal)))


def arbitrated(scene: Scene, candidate: Candidate, typed: Typed) -> Typed:
    """events.encoder-type@2: the encoder's sub-event where it is sure of another one than the lexicon's.

    Not where a rule read who took ground, or what blew up: those were right more often than it, however sure.
    """
    signals = scene.reading.signals
    if signals is None or candidate.finder == FINDER or typed.rule.partition("@")[0] in TRUSTED:
        return typed
    means = {means for _, means in scene.told}
    learned = learned_type(signals, scene.triggers, range(candidate.first, candidate.stop), means)
    if learned is None or learned[0].acled == typed.type.acled or learned[1] < signals.thresholds["type"]:
        return typed
    return Typed(type=learned[0], rule=TYPE_RULE, score=learned[1])


def find_by_encoder(reading: Reading, knowledge: Knowledge, matches: tuple[Match[Entry], ...]) -> Iterator[Candidate]:
    """Yield a candidate for each run of words that the encoder takes for a trigger; none without an encoder.

    The type is the encoder's, unconditionally: rule events.encoder@2.
    """
    signals = reading.signals
    if signals is None:
        return
    means = {weapon.means for weapon in find_weapons(reading, matches)}
    for first, stop in _runs(signals, signals.thresholds["propose"]):
        typed = learned_type(signals, knowledge.triggers, range(first, stop), means)
        head = reading.parse.head_of(first, stop)
        if typed and stop - first <= LONGEST and _can_tell(reading.parse.tokens[head]):
            yield _candidate(reading.parse, knowledge, range(first, stop), head, typed[0], signals)


def _can_tell(head: Token) -> bool:
    """Whether a word can be what a trigger rests on; of "had been cleared" that is no "been"."""
    return head.pos in CONTENT and head.dep not in ("aux", "auxpass")


def _runs(signals: Signals, least: float) -> Iterator[tuple[int, int]]:
    """Yield runs of neighbouring words that score enough; a word that rather begins than goes on begins another."""
    first = stop = -1
    for word in sorted(signals.words):
        if _score(signals, word) < least:
            continue
        begins = signals.score(word, TRIGGER, BEGINS) > signals.score(word, TRIGGER, INSIDE)
        if word == stop and not begins:
            stop += 1
            continue
        if first >= 0:
            yield first, stop
        first, stop = word, word + 1
    if first >= 0:
        yield first, stop


def _candidate(
    parse: Parse, knowledge: Knowledge, words: range, head: int, typed: EventType, signals: Signals
) -> Candidate:
    """Make a candidate of one sense."""
    nominal = is_nominal(parse, parse.tokens[head])
    verb = light_verb_of(parse, knowledge, parse.tokens[head]) if nominal else None
    return Candidate(
        first=words.start, stop=words.stop, head=head, senses=(_sense(typed, nominal),), is_nominal=nominal,
        support=verb[0] if verb else None, undergoes=verb is not None and verb[1].kind == "undergo",
        finder=FINDER, rows=(verb[1].row,) if verb else (),
        score=round(claim_score(signals, words.start, words.stop), 3),
    )  # fmt: skip


def _sense(typed: EventType, is_noun: bool) -> Sense:
    """An unconditional sense of the encoder's type."""
    frame = FRAMES.get(typed.acled) or FRAMES_OF_PLOVER.get(typed.plover, "act")
    return Sense(row=FINDER, pos="noun" if is_noun else "verb", needs=(), type=typed, frame=frame, refine="")
