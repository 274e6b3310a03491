"""What the finders of attitudes hand on: whose attitude, by which words, about what, of which kind."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.attitudes.holder import Holder
from reportedly.extract.attribution.found import Range
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.attitudes import AttitudeCue, AttitudeKind


class Attitude(msgspec.Struct, frozen=True, kw_only=True):
    """One attitude as its words show it; ranges are token indexes, half-open.

    ``cue`` are the first and last token of the cue words, or the only one; ``content`` is what the attitude is about;
    ``is_negated`` where the words deny it ("does not want to"); ``row`` is the pack row of the cue.
    """

    holder: Holder
    cue: tuple[int, ...]
    content: tuple[Range, ...]
    kind: AttitudeKind
    is_negated: bool = False
    rule: str
    row: str


def attitude_of(
    scene: Scene, holder: Holder | None, words: tuple[int, ...], content: tuple[Range, ...], cue: AttitudeCue, rule: str
) -> Attitude | None:
    """The attitude, where its holder is told and stands outside of its content."""
    if holder is None or any(first <= holder.words.head < stop for first, stop in content):
        return None
    if any(first <= words[0] < stop for first, stop in content):
        return None
    negated = bool(scene.parse.kids(words[0], "neg"))
    return Attitude(
        holder=holder, cue=words, content=content, kind=cue.kind, is_negated=negated, rule=rule, row=cue.row
    )
