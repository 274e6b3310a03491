"""Sayings of one sentence that hold one another: who reports what another says comes first."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Found, Range
from reportedly.extract.attribution.scene import Scene

CONTRASTING = frozenset({"while", "whereas", "but", "although", "though", "and", ";"})
BY_PHRASE = frozenset({"attribution.according@2", "attribution.citing@2"})
QUOTE_ENDS = frozenset({'"', "”", "''", "»"})


def nested(scene: Scene, found: list[Found]) -> list[Found]:
    """Cut each saying to what it governs, and put it behind those that hold it.

    "The army said that rebels fled, the agency reported": the agency reports what the army says. "The agency said that
    according to the mayor ...": the mayor speaks only inside what the agency says. "The council accused the army while
    the ministry denied ...": what the ministry denies is none of the council's words.
    """
    if len(found) < 2:
        return found
    cut = [_without_rivals(scene, _inside(scene, one, found), found) for one in found]
    ordered: list[Found] = []
    for one in cut:
        at = next((n for n, other in enumerate(ordered) if _reports(scene, one, other)), len(ordered))
        ordered[at:] = [_before_speaker(other, one) for other in ordered[at:]]
        ordered.insert(at, one)
    return ordered


def _inside(scene: Scene, one: Found, found: list[Found]) -> Found:
    """A saying by phrase that opens the content of a verb's saying, cut to that content."""
    if one.rule not in BY_PHRASE:
        return one
    for other in found:
        for held in other.content if other.at < one.at and not other.is_hedge else ():
            if held[0] <= one.at <= held[0] + 2 and scene.parse.tokens[held[0]].lower in ("that", "according"):
                return _cut(one, held)
    return one


def _without_rivals(scene: Scene, one: Found, found: list[Found]) -> Found:
    """A verb's saying, cut before a conjunction with which another source begins to speak."""
    if one.rule in BY_PHRASE or one.is_hedge:
        return one
    for other in found:
        if other.at > one.at and other.speakers and other.cue and other.rule != "attribution.quoted@2":
            opens = other.speakers[0].first
            held = next((each for each in one.content if each[0] < opens - 1 and other.at < each[1]), None)
            named = scene.parse.tokens[other.speakers[0].head].pos != "PRON"
            if held is not None and named and scene.parse.tokens[opens - 1].lower in CONTRASTING and opens < other.at:
                return _cut(one, (0, opens - 1))
    return one


def _reports(scene: Scene, one: Found, other: Found) -> bool:
    """Say whether a saying that stands later governs another that stands before it, cue and content."""
    if one.is_hedge or other.is_hedge or one.is_elided or one.extends or not one.speakers or not other.cue:
        return False
    if one.rule == "attribution.headline-tag@1" or one.speakers[0].first < other.at:
        return False
    return any(start <= _first(other) and other.at < end and not _is_quoted(scene, (start, end))
               for start, end in one.content)  # fmt: skip


def _first(found: Found) -> int:
    """The first token of a saying: of who says it, or of its cue."""
    return min([found.at, *(words.first for words in found.speakers)])


def _before_speaker(held: Found, holder: Found) -> Found:
    """A held saying without the words of who reports it: "We warn against this [the minister said]"."""
    opens = min(holder.speakers[0].first, holder.at)
    return _cut(held, (0, opens)) if held.at < opens and not held.is_hedge else held


def _is_quoted(scene: Scene, held: Range) -> bool:
    """Say whether content ends with a quotation mark: what stands quoted is the speaker's own."""
    return scene.parse.tokens[held[1] - 1].text in QUOTE_ENDS


def _cut(found: Found, held: Range) -> Found:
    """A saying with only the content that lies in a range; as it is, if none does."""
    shared = ((max(first, held[0]), min(stop, held[1])) for first, stop in found.content)
    inside = tuple(each for each in shared if each[0] < each[1])
    return msgspec.structs.replace(found, content=inside) if inside else found
