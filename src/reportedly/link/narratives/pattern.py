"""What a claim tells whatever its day and place: an act, between whose side and whose, on what subject.

Actors stand under the outermost body that they are part of, so that "the US military" and "the US-led coalition" tell
one pattern. A loose label ("militants") is its own words and no more: two of them are one only when the words match.
Acts that any war is full of (an army shells its enemy) are a pattern worth following only with a subject that sets
them apart ("a hospital", "chlorine"); the pack tables ``narrative_acts`` and ``narrative_words`` say which.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from reportedly.knowledge.narratives import Act, NarrativeWords
from reportedly.link.narratives.kin import kin_of, name_of
from reportedly.records.claim import ActorField, Claim
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.narrative import Pattern
from reportedly.records.values import ActorRef
from reportedly.text.fold import fold

if TYPE_CHECKING:
    from reportedly.knowledge.actors import Actors


ARMED = ("group", "forces", "militia", "coalition")
"""How the kinds of actors end that are known by name even where no pack lists them."""


class Side(NamedTuple):
    """One side of a pattern: its part of the key, its name (null where nobody is told), whether it is a body."""

    key: str
    name: str | None
    is_body: bool = False


NOBODY = Side("-", None)
PEOPLE = Side("people", "people")
"""Whoever the harmed are called: civilians, residents, patients."""


def patterns_of(claim: Claim, sentence: str, words: NarrativeWords, actors: Actors) -> tuple[Pattern, ...]:
    """Return the patterns of a claim, most often one, by key; none where it tells no act or neither side.

    Several actors on a side, or several subjects of a routine act, give a pattern each. ``sentence`` are the words that
    tell the claim.
    """
    act = act_of(claim, words)
    if act is None:
        return ()
    motifs = _motifs(act, sentence, words)
    found = (
        _pattern(who, act, whom, motif)
        for who in _sides(claim.who, actors)
        for whom in map(_harmed, _sides(claim.whom, actors))
        for motif in motifs
        if who.name or whom.name
    )
    return tuple(sorted(set(found), key=lambda pattern: pattern.key))


def act_of(claim: Claim, words: NarrativeWords) -> Act | None:
    """Return the act of a claim; where its type is a routine one, a count may tell a rarer act ("47 evacuated")."""
    if isinstance(claim.what, Uncoded):
        return None
    act = words.act(claim.what.value)
    counts = claim.how_many if isinstance(claim.how_many, tuple) else ()
    counted = (words.counted(count.value.kind) for count in counts if act.is_routine)
    return next((told for told in counted if told is not None), act)


def _motifs(act: Act, sentence: str, words: NarrativeWords) -> tuple[str | None, ...]:
    """The subjects that tell a routine act apart; for any other act the act itself does."""
    if not act.is_routine:
        return (None,)
    own = frozenset({act.motif}) if act.motif else frozenset[str]()
    return tuple(sorted(words.found(sentence, "motif") | own)) or (None,)


def _pattern(who: Side, act: Act, whom: Side, motif: str | None) -> Pattern:
    """Put a pattern together.

    With a motif it tells the same whether or not the people harmed are mentioned; without one it needs both sides, one
    of them a known body, and an act out of the routine.
    """
    if motif is not None and whom is NOBODY:
        whom = PEOPLE
    is_rare = not act.is_routine and bool(who.name) and bool(whom.name) and (who.is_body or whom.is_body)
    key = "|".join((who.key, act.name, whom.key, motif or ""))
    return Pattern(
        key=key, who=who.name, act=act.name, whom=whom.name, motif=motif, is_distinctive=motif is not None or is_rare
    )


def _harmed(side: Side) -> Side:
    """The other side, with all who are no body under one name; labels in quotes stay."""
    is_people = side.name is not None and not side.is_body and not side.name.startswith("“")
    return PEOPLE if is_people else side


def _sides(field: ActorField, actors: Actors) -> tuple[Side, ...]:
    """The principals of a side: known actors where there are any, else named groups, else people and loose labels."""
    if not isinstance(field, tuple):
        return (NOBODY,)
    told = [coded for coded in field if coded.value.part == "principal"] or list(field)
    ranks = [_rank(coded.value) for coded in told]
    found = (_side(coded, actors) for coded, rank in zip(told, ranks, strict=True) if rank == min(ranks))
    return tuple(dict.fromkeys(found)) or (NOBODY,)


def _rank(actor: ActorRef) -> int:
    """0 for an actor that a pack knows, 1 for a group known by name alone, 2 for people and labels."""
    if actor.actor_id is not None:
        return 0
    return 1 if not actor.ambiguous and actor.kind.endswith(ARMED) else 2


def _side(coded: Coded[ActorRef], actors: Actors) -> Side:
    """One actor as a side: the outermost body it is part of, a name, or the label's own words."""
    actor = coded.value
    if actor.actor_id is not None:
        root = kin_of(actor.actor_id, actors)[-1]
        return Side(root, name_of(root, actors), is_body=True)
    if actor.ambiguous:
        return Side(f"“{_label(coded)}”", f"“{_label(coded)}”")
    name = actor.name.split(" (")[0]
    return Side(fold(name), name, is_body=_rank(actor) == 1)


def _label(coded: Coded[ActorRef]) -> str:
    """The words of a loose label, without article."""
    said = next((span.text for span in coded.evidence), coded.value.name)
    return fold(said).removeprefix("the ")


def sentence_of(claim: Claim, text: str) -> str:
    """Return the words of the sentence that tells a claim, blanks joined.

    >>> " ".join("It was  quiet.\\nToday.".split())
    'It was quiet. Today.'
    """
    return " ".join(text[claim.sentence.start : claim.sentence.end].split())


def keyed(claims: Iterator[tuple[Claim, tuple[Pattern, ...]]]) -> dict[Pattern, list[Claim]]:
    """Group claims by pattern, in the order of the patterns' keys."""
    found: dict[Pattern, list[Claim]] = {}
    for claim, patterns in claims:
        for pattern in patterns:
            found.setdefault(pattern, []).append(claim)
    return dict(sorted(found.items(), key=lambda item: item[0].key))
