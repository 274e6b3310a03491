"""Which event of a sentence a count belongs to, by the grammar between them."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.mention import CountMention, EventMention
from reportedly.text.parse import Token

_ASIDE = frozenset({"relcl"})
_CAUSE = frozenset(
    {"prep", "pobj", "agent", "pcomp", "advcl", "npadvmod", "compound", "conj", "dobj", "amod", "appos", "nmod"}
)
_NEVER = frozenset({"since", "before", "until", "despite", "including"})
_LATER = frozenset({"after", "following"})
_ASKING = frozenset({"REQUEST", "THREATEN"})
_FAR = 12
"""Tokens beyond which a count is no event's neighbour unless the grammar ties them."""


def owners_of(reading: Reading, count: CountMention, rivals: tuple[EventMention, ...]) -> tuple[EventMention, ...]:
    """The events of a count's sentence that it belongs to: the nearest one, and those of the same scene.

    A count whose cue is itself a trigger ("killed") belongs to that event and to what it names as its cause ("in air
    strikes", "when jets struck"): the same happening in two words. Otherwise the event nearest in the grammar has it.
    """
    if not rivals:
        return ()
    cue = count.cue if count.cue is not None else count.head
    own = [event for event in rivals if event.first <= cue < event.stop]
    if own:
        first = own[0]
        return (
            first,
            *(
                event for event in rivals
                if event is not first and not _only_asks(event) and _is_one_scene(reading, first, event, rivals)
            ),
        )  # fmt: skip
    ranked = sorted(
        (steps, abs(event.head - cue), event.first)
        for event in rivals
        if (steps := distance(reading, cue, event)) is not None
    )
    return tuple(event for event in rivals if ranked and event.first == ranked[0][2])[:1]


def distance(reading: Reading, token: int, event: EventMention) -> int | None:
    """Steps through the grammar between a token and an event.

    None where the event lies in a relative clause or behind a "since" below the token: background, not what was
    counted ("80,000 have died since the protests"); `_FAR` more where the token itself lies aside.
    """
    mine, theirs = _path(reading, token), _path(reading, event.head)
    places = {at.i: steps for steps, at in enumerate(theirs)}
    for steps, at in enumerate(mine):
        if at.i in places:
            below = theirs[: places[at.i]]
            if any(one.dep in _ASIDE or _words_of(reading, one) & _NEVER for one in below):
                return None
            return steps + places[at.i] + (_FAR if any(one.dep in _ASIDE for one in mine[:steps]) else 0)
    return 2 * _FAR


def _words_of(reading: Reading, link: Token) -> set[str]:
    """The preposition or conjunction that opens a link."""
    return {link.lower} if link.dep == "prep" else {kid.lower for kid in reading.parse.kids(link.i, "mark")}


def _path(reading: Reading, token: int) -> tuple[Token, ...]:
    """A token and its heads up to the root."""
    return (reading.parse.tokens[token], *reading.parse.ancestors(token))


def _is_one_scene(reading: Reading, harm: EventMention, other: EventMention, rivals: tuple[EventMention, ...]) -> bool:
    """Say whether another event is the cause that the harm's clause names, or the deed that the harm follows."""
    up = _path(reading, other.head)
    for steps, at in enumerate(up):
        if harm.first <= at.i < harm.stop:
            return all(_is_cause(reading, harm, one) for one in up[:steps]) and not _between(up[1:steps], rivals)
    if _is_participle(reading, harm):
        before = [e for e in rivals if e.first < harm.first and not _is_participle(reading, e)]
        if before and before[-1].first == other.first:
            return True
    down = _path(reading, harm.head)
    for steps, at in enumerate(down):
        if other.first <= at.i < other.stop:
            return _follows(reading, harm, down[:steps]) and not _between(down[1:steps], rivals)
    return False


def _only_asks(event: EventMention) -> bool:
    """Say whether an event is a demand or threat, which kills nobody: "called for calm after a shell killed six"."""
    return event.type.plover in _ASKING


def _is_participle(reading: Reading, event: EventMention) -> bool:
    """ "..., killing two": a participle tells what came of the deed before it, unless a preposition orders it."""
    tokens = reading.parse.tokens
    return tokens[event.head].tag == "VBG" and tokens[event.first - 1].lower not in _NEVER | _LATER | {"by", "for"}


def _follows(reading: Reading, harm: EventMention, path: tuple[Token, ...]) -> bool:
    """Say whether the harm is told as what came of a deed ("fired shells killing two", "which led to killing two")."""
    if any(token.lower in _NEVER | _LATER for token in path):
        return False
    if reading.parse.tokens[harm.head].tag == "VBG":
        return not any(token.dep == "ccomp" for token in path)
    return all(token.dep in ("advcl", "xcomp", "acl") for token in path)


def _is_cause(reading: Reading, harm: EventMention, link: Token) -> bool:
    """Say whether a link downwards from the harm may lead to its cause: not "since", and "after" only of the harmed."""
    words = _words_of(reading, link)
    beside = link.dep == "conj" and link.head == harm.head  # "kidnapped 40 and executed 12" are two deeds
    if link.dep not in _CAUSE or words & _NEVER or beside:
        return False
    return not words & _LATER or bool(reading.parse.kids(harm.head, "auxpass", "nsubjpass"))


def _between(path: tuple[Token, ...], rivals: tuple[EventMention, ...]) -> bool:
    """Say whether a third event stands on the way."""
    return any(event.head == token.i for token in path for event in rivals)
