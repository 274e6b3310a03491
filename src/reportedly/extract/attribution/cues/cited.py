"""Who cites whom within a sentence: the source that "citing Y" names stands behind the one that carries it."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Found, Range
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.sources.media import is_medium, passes_on
from reportedly.extract.attribution.words.before import words_before
from reportedly.extract.attribution.words.phrase import trimmed
from reportedly.extract.attribution.words.subject import is_source

GAP = 5
"""Tokens at most between a source's words and the "citing" or "which cited" that belongs to them."""
FILLING = frozenset({"PUNCT", "ADV", "ADP", "CCONJ", "AUX"})
RELATIVE = frozenset({"which", "who", "that", "turn", "whose"})
TELLING = frozenset({"attribution.verb@2", "attribution.inverted@2", "attribution.passive@2", "attribution.quoted@2"})
ACCORDING = "attribution.according@2"


def with_citations(scene: Scene, found: list[Found]) -> list[Found]:
    """Put each source that is cited behind the saying of whoever cites it, with what that saying tells.

    "X, citing Y, said", "X reported, citing Y", "citing Y, X said", "X, which cited Y, which quoted Z, said": from the
    outer source to the inner one. So does "according to Y" beside a medium's own verb, unless Y is a medium too.
    """
    if len(found) < 2:
        return [
            msgspec.structs.replace(one, extends=False) for one in found if one.act != "document" or not one.extends
        ]
    found = [_citing(scene, _apart(scene, one, found), found) for one in found]
    cited = [one for one in found if one.extends or _is_inner(scene, one, found)]
    ordered = [one for one in found if one not in cited]
    for one in cited:
        host = _host(scene, one, ordered)
        if host is None and _obtains(one):
            continue
        if host is None:
            ordered.append(msgspec.structs.replace(one, extends=False))
            ordered.sort(key=lambda each: each.at)
            continue
        at = ordered.index(host) + 1
        if host.speakers and host.speakers[-1].stop <= one.at:
            ordered[at - 1] = host = msgspec.structs.replace(host, content=_without(scene, one, host))
        while at < len(ordered) and ordered[at].extends and ordered[at].at < one.at:
            at += 1
        ordered.insert(at, _behind(scene, one, host))
    return _carried(ordered)


def _apart(scene: Scene, one: Found, found: list[Found]) -> Found:
    """A saying whose source ran into the one that a phrase names: "According to the daily [the mayor] said".

    Or into its carrier: "[Guards] interviewed by the daily said".
    """
    if len(one.speakers) != 1 or one.rule not in TELLING:
        return one
    words = one.speakers[0]
    for other in found:
        if other.act == "relay" and other.rule == ACCORDING and words.first < other.at < words.stop:
            return msgspec.structs.replace(one, speakers=(trimmed(scene, words.first, other.at),))
        if other.rule in (ACCORDING, "attribution.citing@2") and other.speakers:
            stop = other.speakers[-1].stop
            if other.at <= words.first < stop < words.stop:
                return msgspec.structs.replace(one, speakers=(trimmed(scene, stop, words.stop),))
    return one


def _citing(scene: Scene, one: Found, found: list[Found]) -> Found:
    """A saying whose source was taken for whom it cites, the commas being lost: "[The wire] citing a guard said".

    Or for its carrier: "[A guard] interviewed by the wire said".
    """
    for other in found:
        cites = other.extends or (other.rule == ACCORDING and other.act == "relay")
        if cites and one.rule in TELLING and _is_within(one, other):
            first = scene.parse.sentence_of(other.at).first
            outer = words_before(scene, other.at - 1, first)
            if outer is not None and is_source(scene, outer):
                return msgspec.structs.replace(one, speakers=(outer,))
    return one


def _is_within(one: Found, other: Found) -> bool:
    """Say whether the source of a saying is that of another, or a part of it."""
    if not one.speakers or not other.speakers:
        return False
    mine, theirs = one.speakers[0], other.speakers[0]
    return theirs.first <= mine.first and mine.stop <= theirs.stop


def _carried(found: list[Found]) -> list[Found]:
    """Put a medium before the source that it is told to carry: "a guard quoted by the daily", "a memo seen by it"."""
    ordered = [*found]
    for one in found:
        host = next((other for other in found if _carries(one, other)), None)
        if host is not None:
            ordered.remove(one)
            at = ordered.index(host)
            ordered[at : at + 1] = [
                msgspec.structs.replace(one, content=host.content), msgspec.structs.replace(host, extends=True)
            ]  # fmt: skip
    return ordered


def _carries(one: Found, host: Found) -> bool:
    """Say whether "quoted by X" stands right behind the source of another saying."""
    is_carrier = one.rule == ACCORDING and one.act == "relay"
    return is_carrier and one is not host and bool(host.speakers) and 0 <= one.at - host.speakers[-1].stop <= 1


def _is_inner(scene: Scene, one: Found, found: list[Found]) -> bool:
    """Say whether "according to Y" names whom a medium or a monitor had it from, and not who carries another."""
    if one.rule != ACCORDING or len(one.speakers) != 1 or passes_on(scene, one.speakers[0]):
        return False
    host = _nearest(one, found)
    if host is None or not host.speakers or not is_medium(scene, host.speakers[0]):
        return False
    return not any(first <= one.at < stop and first > host.at for first, stop in host.content) or one.at > host.at + 6


def _host(scene: Scene, one: Found, found: list[Found]) -> Found | None:
    """The saying of whoever cites: beside whose source "citing" stands, else the nearest verb before, else after."""
    beside = [other for other in found if other is not one and other.speakers and _adjoins(scene, one, other)]
    return beside[-1] if beside else None if _obtains(one) else _nearest(one, found)


def _obtains(one: Found) -> bool:
    """Say whether a phrase cites only right behind a paper: "the memo obtained from the army", not "arms obtained"."""
    return one.extends and one.act == "document"


def _adjoins(scene: Scene, one: Found, other: Found) -> bool:
    """Say whether a citing phrase stands right behind the source of another saying."""
    stop = other.speakers[-1].stop
    between = scene.parse.tokens[stop : one.at]
    fills = all(token.pos in FILLING or token.lower in RELATIVE for token in between)
    return stop <= one.at and len(between) <= GAP and fills


def _nearest(one: Found, found: list[Found]) -> Found | None:
    """The nearest saying by a verb before a citing phrase, else the first one behind it."""
    told = [other for other in found if other is not one and other.rule in TELLING and other.content]
    before = [other for other in told if other.at < one.at]
    return before[-1] if before else next(iter(told), None)


def _behind(scene: Scene, one: Found, host: Found) -> Found:
    """What is cited, governing all that its host tells but the citing words themselves."""
    return msgspec.structs.replace(one, extends=True, content=_without(scene, one, host))


def _without(scene: Scene, one: Found, host: Found) -> tuple[Range, ...]:
    """What a saying tells, without the words of a citation."""
    words = (one.at, one.speakers[-1].stop) if one.speakers else (one.at, one.at)
    return tuple(part for held in host.content for part in _around(scene, held, words)) or host.content


def _around(scene: Scene, held: Range, words: Range) -> list[Range]:
    """A range without the words of a citation inside it, and without the marks that are left at their edges."""
    if words[1] <= held[0] or held[1] <= words[0]:
        return [held]
    parts = [(held[0], words[0]), (words[1], held[1])]
    return [part for part in parts if any(scene.parse.tokens[i].pos != "PUNCT" for i in range(*part))]
