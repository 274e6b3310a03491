"""Where the words that name a source begin, read backwards from the verb, also in texts that have lost their commas."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import (
    DETERMINERS,
    INDEFINITE,
    NOMINAL,
    PERSONAL,
    is_time,
    joins,
    links,
    pairs,
    source_noun,
    trimmed,
)
from reportedly.extract.attribution.words.quotations import is_mark
from reportedly.knowledge.sources import MEDIA

PLACING = frozenset({
    "in", "at", "near", "from", "of", "to", "on", "into", "across", "around", "over", "under", "against", "for",
    "by", "outside", "inside", "between", "through", "towards", "toward", "via", "upon", "within", "along",
    "off",
})  # fmt: skip


def words_before(scene: Scene, last: int, low: int) -> Words | None:
    """The noun phrase that ends with token ``last`` and begins at or after ``low``; None where it cannot speak.

    A phrase that a preposition places ("in the town") cannot, unless the noun before the preposition names a source
    ("activists in the town").
    """
    tokens = scene.parse.tokens
    if last < low:
        return None
    covered = scene.cover.get(last)
    if covered is None:
        if tokens[last].pos == "PRON" or (tokens[last].dep == "nsubj" and tokens[last].lower in INDEFINITE):
            speaks = tokens[last].lower in PERSONAL or tokens[last].lower in INDEFINITE
            return Words(first=last, stop=last + 1, head=last) if speaks else None
        nominal = tokens[last].pos in NOMINAL or tokens[last].text in (")", "]") or _is_noun_used(scene, last, low)
        if is_time(tokens[last]) or not nominal:
            return None
    start = max(low, covered.first) if covered is not None else last
    first = _leftmost(scene, start, last, low)
    if covered is not None and covered.payload.source.type in MEDIA and _ran_into(scene, first, start):
        first = start
    if _is_placed(scene, first, low):
        first = _narrowed(scene, first, start, last)
        if _is_placed(scene, first, low) or tokens[first - 1].pos == "DET":
            return None
    return trimmed(scene, first, last + 1)


def _ran_into(scene: Scene, first: int, start: int) -> bool:
    """Say whether a medium's name stands right after a noun for none ("... soldiers in northern Homs [FNA]")."""
    before = scene.parse.tokens[start - 1]
    noun = source_noun(scene, start - 1, first)
    return start > first and before.pos in ("PROPN", "NOUN") and (noun is None or noun.type not in MEDIA)


def _is_noun_used(scene: Scene, i: int, low: int) -> bool:
    """Say whether a word tagged otherwise is a source noun after its article ("the daily")."""
    return i > low and scene.parse.tokens[i - 1].pos == "DET" and source_noun(scene, i, i) is not None


def _is_placed(scene: Scene, first: int, low: int) -> bool:
    """Say whether a preposition of place stands right before a phrase."""
    before = scene.parse.tokens[first - 1]
    return first > low and before.lower in PLACING and before.pos in ("ADP", "PART", "SCONJ")


def _narrowed(scene: Scene, first: int, start: int, last: int) -> int:
    """Where the source itself begins in a phrase that ran into the words before it, their comma being lost.

    "to the rockets military sources": at "military"; "city of Hama Syria's agency": at the first known name.
    """
    named = next((i for i in range(first, start + 1) if i in scene.cover and scene.cover[i].first == i), None)
    if named is not None and named > first:
        return named
    noun = source_noun(scene, last, first)
    while (
        noun is not None
        and start > first
        and (scene.parse.tokens[start - 1].lower in noun.modifiers or scene.parse.tokens[start - 1].pos == "ADJ")
    ):
        start -= 1
    return start if noun is not None else first


def _leftmost(scene: Scene, first: int, last: int, low: int) -> int:
    """Walk left from a token over everything that belongs to its noun phrase."""
    tokens = scene.parse.tokens
    while first > low:
        token, at = tokens[first - 1], first - 1
        if is_mark(token):
            break
        name = scene.cover.get(at)
        if name is not None and at > low and not is_time(token):
            first = max(low, name.first)
        elif token.lower in DETERMINERS and token.pos in ("DET", "NUM", "PRON", "ADJ"):
            if not (at > low and links(scene, at - 1, low)):
                return _with_name(scene, at, last, low)
            first = at
        elif (
            (token.pos == "ADP" and links(scene, at, low))
            or (token.pos == "CCONJ" and pairs(scene, at, low))
            or joins(scene, at)
        ):
            first = at
        else:
            break
    return first


def _with_name(scene: Scene, first: int, last: int, low: int) -> int:
    """Take in the name before an apposition: "NAME SURNAME the head of the centre"."""
    tokens = scene.parse.tokens
    noun = next((t for t in tokens[first:last] if source_noun(scene, t.i, first) is not None), None)
    at = first - 1
    if noun is not None and at >= low and tokens[at].text == ",":
        at -= 1
    known = scene.cover.get(at)
    if known is not None and not known.payload.source.is_state and known.first >= low:
        told = source_noun(scene, last, first)
        return known.first if told is not None and told.type == known.payload.source.type else first
    start = at + 1
    while start > low and tokens[start - 1].pos == "PROPN" and not is_time(tokens[start - 1]):
        start -= 1
    is_name = noun is not None and at + 1 - start >= 2 and (start == low or tokens[start - 1].pos != "ADP")
    return start if is_name else first


def words_around(scene: Scene, head: int, low: int, high: int) -> Words | None:
    """The noun phrase that the parse builds on a token, with what follows it up to a relative clause."""
    before = words_before(scene, head, low)
    if before is None:
        return None
    last = head
    below = set(scene.parse.subtree(head))
    while last + 1 < high and last + 1 in below and last - head < 12:
        token = scene.parse.tokens[last + 1]
        if token.dep in ("relcl", "acl") or token.lower in ("who", "which", "whose") or token.text in ('"', "“", "”"):
            break
        last += 1
    while last > head and scene.parse.tokens[last].pos not in NOMINAL and scene.parse.tokens[last].text not in ")]":
        last -= 1
    return Words(first=before.first, stop=last + 1, head=head)
