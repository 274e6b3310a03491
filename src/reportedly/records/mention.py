"""Mentions: words of one Document that one question has read, on their way into a Claim.

Stages hand these to each other, so that no question imports another. ``head`` is always a token index into the
Parse; ``start``/``end`` are code points into the text. ``rows`` are pack rows as ``pack/table:key``.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.claim import ActorField, SpeechAct
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.source import SourceLink
from reportedly.records.span import Span
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

Frame = Literal[
    "attack", "clash", "suffer", "take", "lose", "move", "yield", "give", "seize", "speak", "deal", "protest", "act"
]
"""How an event's grammatical arguments become who and whom (see extract/actors/rules.py).

attack   subject acts on object (shell, kill, bomb, target, besiege)
clash    two sides, in either order (clash with, fighting between A and B, battle)
suffer   subject undergoes (die, be wounded, explode: the victim or the thing)
take     subject takes ground from somebody (capture, seize, recapture, advance, "drive X out of PLACE")
lose     subject loses ground to somebody (lose, fall to, cede under attack)
move     subject moves itself (flee, withdraw, arrive, deploy, mass)
yield    subject gives itself up to somebody (surrender, defect)
give     subject gives or does something for somebody (evacuate, arm, aid, send, release)
seize    subject deprives somebody of freedom or goods (arrest, abduct, loot, block)
speak    subject says something that is itself the news (accuse, threaten, demand, reject)
deal     two sides agree (agree on, ceasefire between)
protest  subject demonstrates (against whom)
act      subject does something that is done to nobody (merge, form a council, set up a base, appoint)
"""


class EventMention(msgspec.Struct, frozen=True, kw_only=True):
    """A trigger in its sentence, with the event type it has there.

    ``first``/``stop`` are the token range of the trigger words; ``support`` is the token of a light verb that
    governs a nominal trigger ("carried out [a raid]"), whose subject acts. ``finder`` names who proposed it,
    ``rule`` what typed it.
    ``is_reference`` marks a noun that only refers back to an event told before ("the attack").
    """

    start: int
    end: int
    head: int
    first: int
    stop: int
    type: EventType
    frame: Frame
    support: int | None = None
    is_nominal: bool = False
    is_reference: bool = False
    finder: str
    rule: str = "events.sense@1"
    rows: tuple[str, ...] = ()
    score: float = 1.0


class ActorMention(msgspec.Struct, frozen=True, kw_only=True):
    """A noun phrase or modifier that names an actor, with the actor it stands for.

    ``form``: name ("Hezbollah"), nominal ("the army", "rebels", "nine civilians"), pronoun, modifier ("Russian" in
    "Russian jets"), possessive ("ISIL's positions").
    """

    start: int
    end: int
    head: int
    first: int
    stop: int
    value: Coded[ActorRef] | Uncoded
    form: Literal["name", "nominal", "pronoun", "modifier", "possessive"]


class PlaceMention(msgspec.Struct, frozen=True, kw_only=True):
    """A place expression ("northeast of the village of X"), resolved, with the role its preposition gives it.

    ``is_locative`` is false where the name stands as an actor or inside a name ("Syria said", "Aleppo University").
    """

    start: int
    end: int
    head: int
    first: int
    stop: int
    value: Coded[PlaceRef] | Uncoded
    is_locative: bool = True


class TimeMention(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression, resolved against the publication date, or uncoded with its reason.

    ``of_speech``: it tells when somebody spoke ("said on Monday"), which need not be when the thing happened.
    """

    start: int
    end: int
    head: int
    first: int
    stop: int
    value: Coded[DateRange] | Uncoded
    of_speech: bool = False


class CountMention(msgspec.Struct, frozen=True, kw_only=True):
    """A number with what it counts; ``head`` is the counted noun ("civilians") or the number where it stands alone.

    ``cue`` is the token that settles the kind ("killed", "toll"); ``part_of`` is the index, among all counts of the
    Document, of the count that this one is part of ("47 people, including five children").
    """

    start: int
    end: int
    head: int
    first: int
    stop: int
    value: Coded[Count]
    cue: int | None = None
    part_of: int | None = None


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of text and the chain that tells it, from the outlet to the last source.

    ``content`` are half-open code-point ranges that this chain governs; inner Sayings are listed after the outer ones
    that hold them and win where they overlap. ``tokens_of_cue`` are token indexes of the cue words, so that a
    reporting verb is not taken for an event. ``hedge`` are words such as "reportedly" that stand for a nameless source.
    """

    content: tuple[tuple[int, int], ...]
    chain: tuple[SourceLink, ...]
    cue: Span | None = None
    tokens_of_cue: tuple[int, ...] = ()
    speech_act: SpeechAct | None = None
    denies: bool = False
    hedge: tuple[Span, ...] = ()
    rule: str


class Roles(msgspec.Struct, frozen=True, kw_only=True):
    """Who and whom of one event mention; a side that no words tell is Uncoded."""

    who: ActorField
    whom: ActorField
