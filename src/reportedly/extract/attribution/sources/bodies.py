"""A body that the words of a source name and no row of sources knows: "the Sahel Shield Forces", "Radio Nour"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import is_time, source_noun
from reportedly.knowledge.bodies import Bodies, Body
from reportedly.knowledge.cues import SourceNoun
from reportedly.knowledge.sources import SourceName
from reportedly.records.span import Span
from reportedly.text.phrases import Match

TIES = frozenset({
    "of", "for", "the", "and", "de", "del", "della", "da", "do", "dos", "das", "du", "des", "la", "le", "les", "el",
    "al", "an", "y", "e", "et", "&", "-", "'s", "’s",
})  # fmt: skip
"""Small words that may stand between two capitalised words of one name."""
OWNED = frozenset({"'s", "’s"})
ARTICLES = frozenset({"the", "a", "an"})
TITLES = frozenset({"mr", "mrs", "ms", "dr", "gen", "col", "maj", "lt", "sgt", "capt", "brig"})
LENDING = frozenset({
    "media_outlet", "state_media", "official_military", "armed_actor_statement", "monitoring_group", "ngo",
    "international_org",
})  # fmt: skip
"""Types that a noun lends to a name beside it."""


class NamedBody(msgspec.Struct, frozen=True, kw_only=True):
    """A body, the words of its name, and their tokens."""

    body: Body
    span: Span
    first: int
    stop: int


def body_in(scene: Scene, words: Words, bodies: Bodies, people: frozenset[str]) -> NamedBody | None:
    """The first name of a body in a phrase; ``people`` are the groups of nouns that end a name before a person's."""
    for first, stop in _runs(scene, words, people):
        for at, end in _parts(scene, first, stop, bodies, people):
            span = scene.reading.span(at, end)
            body = bodies.named(span.text)
            if body is not None and not (body.is_seat and not _is_whole(scene, words, at, end)):
                return NamedBody(body=_beside(scene, words, at, body), span=span, first=at, stop=end)
    return None


def kind_beside(scene: Scene, words: Words, first: int, stop: int, people: frozenset[str]) -> SourceNoun | None:
    """The noun that tells what a name beside it names: "the agency Artsakh Lur", "the Liwa al-Safa faction"."""
    for i in (first - 1, stop):
        if words.first <= i < words.stop:
            noun = source_noun(scene, i, words.first)
            if noun is not None and noun.type in LENDING and noun.group not in people:
                return noun
    return None


def outgrows(scene: Scene, named: NamedBody, known: Match[SourceName], bodies: Bodies) -> bool:
    """Say whether a name is more than the known one in it: "the Lower Nile Observatory" is not "the Observatory".

    A known name that is no mere head ("SANA") stays what it is, and so does one behind its own land's adjective.
    """
    source, article = known.payload.source, scene.parse.tokens[known.first].lower == "the"
    before = [token.text for token in scene.parse.tokens[named.first : known.first] if token.lower not in ARTICLES]
    if named.first > known.first + article or named.stop < known.stop:
        return False
    if named.stop > known.stop:
        return source.is_state or article or bodies.is_head(scene.reading.span(known.first, known.stop).text)
    if not before or (len(before) == 1 and bodies.land_of(before[0]) == (source.country or "")):
        return False
    return source.is_state or bodies.is_head(scene.reading.span(known.first, known.stop).text)


def _beside(scene: Scene, words: Words, first: int, body: Body) -> Body:
    """A medium is a state's where the noun before its name says so ("state broadcaster Kanal Zahr")."""
    noun = source_noun(scene, first - 1, words.first) if first > words.first else None
    if body.type == "media_outlet" and noun is not None and noun.type == "state_media":
        return msgspec.structs.replace(body, type=noun.type)
    return body


def _is_whole(scene: Scene, words: Words, first: int, stop: int) -> bool:
    """Say whether a name is all there is of a phrase, but for its article."""
    before = [token.lower for token in scene.parse.tokens[words.first : first]]
    return stop == words.stop and before in ([], ["the"])


def _parts(
    scene: Scene, first: int, stop: int, bodies: Bodies, people: frozenset[str]
) -> Iterator[tuple[int, int]]:  # fmt: skip
    """Yield what of a run may be the name: behind the land that owns it, behind a person of it, all, or the owner."""
    tokens = scene.parse.tokens
    owners = [i for i in range(first + 1, stop - 1) if tokens[i].text in OWNED]
    for i in owners:
        owner = bodies.named(scene.reading.span(first, i).text)
        if owner is not None and owner.is_seat:
            yield i + 1, stop
    for i in range(first + 1, stop - 1):
        if tokens[i].lower == "of" and _is_person(scene, first, bodies, people):
            yield i + 1 + (tokens[i + 1].lower == "the"), stop
    yield first, stop
    yield from ((first, i) for i in owners)
    if stop - first > 2:  # "Interior Ministry [Spokesman] said"
        yield first, stop - 1


def _is_person(scene: Scene, first: int, bodies: Bodies, people: frozenset[str]) -> bool:
    """Say whether a run begins with a person: a given name, or behind a title or an office."""
    if bodies.is_given(scene.parse.tokens[first].text):
        return True
    before = source_noun(scene, first - 1, first - 1) if first else None
    return before is not None and before.group in people


def _runs(scene: Scene, words: Words, people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield maximal runs of capitalised words with small words between them."""
    at = words.first
    while at < words.stop:
        stop = at
        while stop < words.stop and _is_part(scene, stop, at, people):
            stop = _tied(scene, stop + 1, words.stop, people)
        if stop > at:
            yield at, stop
        at = max(stop, at + 1)


def _tied(scene: Scene, at: int, stop: int, people: frozenset[str]) -> int:
    """Where a name goes on: behind small words that another of its words follows, else right here."""
    ahead = at
    while ahead < min(stop, at + 3) and scene.parse.tokens[ahead].lower in TIES:
        ahead += 1
    return ahead if at < ahead < stop and _is_part(scene, ahead, at, people) else at


def _is_part(scene: Scene, i: int, first: int, people: frozenset[str]) -> bool:
    """Say whether a token is a capitalised word of a name: no article before it, time, title, or noun for a person."""
    token = scene.parse.tokens[i]
    named = token.text[:1].isupper() or token.text[:1].isdigit() or ("-" in token.text and token.text != token.lower)
    if not named or is_time(token) or token.lower.rstrip(".") in TITLES or (token.lower in ARTICLES and i == first):
        return False
    if i + 1 < len(scene.parse.tokens) and scene.parse.tokens[i + 1].text in OWNED:
        return True
    noun = source_noun(scene, i, i)
    if noun is None or noun.group not in people:
        return True
    following = scene.parse.tokens[i + 1] if i + 1 < len(scene.parse.tokens) else None
    if following is None or not following.text[:1].isupper():
        return i > first
    pair = source_noun(scene, i + 1, i)  # "General [Staff]"
    return (i > first and token.lower.endswith("s")) or (
        pair is not None and token.lower in pair.modifiers and pair.group not in people
    )
