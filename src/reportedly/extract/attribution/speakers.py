"""From the words that name a source to the links they stand for: the body first, then the person who speaks for it."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.phrase import Words, is_time, source_noun
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.cues import SourceNoun
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import MEDIA, Source
from reportedly.records.source import Facets, SourceLink, SourceType
from reportedly.records.span import Span

ARTICLES = ("the ", "a ", "an ", "its ", "their ", "his ", "her ", "that ", "this ")
STAFF = frozenset({"journalist", "media"})


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """The links that some words stand for, and what is needed to recognise the same speaker again.

    ``keys`` are the lower-case words and groups by which later words may mean it; ``is_named`` tells a name from a
    common noun, ``is_definite`` "the group" from "a group"; ``is_person`` and ``is_plural`` choose pronouns.
    """

    links: tuple[SourceLink, ...]
    keys: frozenset[str] = frozenset()
    pronoun: str | None = None
    is_named: bool = False
    is_definite: bool = False
    is_person: bool = False
    is_plural: bool = False


def speaker_of(scene: Scene, words: Words, knowledge: Knowledge) -> Speaker:
    """Read the words of one source: known names, a person's own name, or a common noun with its facets."""
    tokens = scene.parse.tokens
    head = tokens[words.head]
    span = scene.reading.span(words.first, words.stop)
    if head.pos == "PRON":
        return Speaker(links=(), pronoun=head.lower, is_person=head.lower in ("he", "she", "who"))
    noun = source_noun(scene.parse, scene.cues, words.head, words.first)
    names = [match.payload for match in scene.names_in(words.first, words.stop)]
    person = _person(scene, words)
    if names:
        return _known(scene, words, knowledge, tuple(name.source for name in names), person, noun, span)
    if person is not None:
        return _stranger(scene, words, person, noun, span)
    return _common(scene, words, noun, span)


def _known(
    scene: Scene, words: Words, knowledge: Knowledge, sources: tuple[Source, ...], person: Span | None,
    noun: SourceNoun | None, span: Span,
) -> Speaker:  # fmt: skip
    """Words that hold a known source: it, and the person or the body that stands with it."""
    people = [source for source in sources if source.type == "named_person"]
    bodies = [source for source in sources if source.type != "named_person"]
    if people:
        body = bodies[0] if bodies else knowledge.sources.get(people[0].affiliation or "")
        links = (*((_link(body, span),) if body is not None else ()), _link(people[0], span))
        return Speaker(links=links, keys=_keys(people[0].name, noun), is_named=True, is_person=True)
    if len(bodies) > 1 and scene.parse.tokens[words.head].tag != "NNS" and _is_joint(scene, words):
        name = " and ".join(source.name for source in bodies)
        joint = msgspec.structs.replace(_link(bodies[0], span), source_id=None, name=name)
        return Speaker(links=(joint,), keys=_keys(name, None), is_named=True, is_plural=True)
    body = bodies[-1] if noun is not None and noun.group not in STAFF else bodies[0]
    if person is not None and not _overlaps(scene, words, person):
        link = SourceLink(source_id=None, name=person.text, type="named_person", words=span.text, evidence=(person,))
        return Speaker(links=(_link(body, span), link), keys=_keys(person.text, noun), is_named=True, is_person=True)
    if noun is not None and noun.type == "anonymous_source" and noun.group in ("source", "official"):
        link = _noun_link(noun, _bare(span.text), span)
        return Speaker(links=(link,), keys=_keys(span.text, noun), is_named=False)
    keys = _keys(body.name, noun) | {scene.parse.tokens[words.head].lower} | _groups(body)
    return Speaker(links=(_link(body, span),), keys=keys, is_named=True)


def _stranger(scene: Scene, words: Words, person: Span, noun: SourceNoun | None, span: Span) -> Speaker:
    """A person's name that no pack knows, or a body named by its own words."""
    tokens = scene.parse.tokens
    if (
        noun is not None
        and tokens[words.head].pos == "PROPN"
        and noun.type != "named_person"
        and not noun.identification
    ):
        link = _noun_link(noun, _bare(span.text), span)
        return Speaker(links=(link,), keys=_keys(span.text, noun), is_named=True)
    link = SourceLink(source_id=None, name=person.text, type="named_person", words=span.text, evidence=(span,))
    return Speaker(links=(link,), keys=_keys(person.text, noun), is_named=True, is_person=True)


def _common(scene: Scene, words: Words, noun: SourceNoun | None, span: Span) -> Speaker:
    """A common noun: its type and facets, and whether it points back ("the group") or introduces ("a group")."""
    first, head = scene.parse.tokens[words.first], scene.parse.tokens[words.head]
    link = _noun_link(noun, _bare(span.text), span)
    definite = first.lower in ("the", "that", "this", "its", "their", "same")
    keys = _keys(span.text if words.stop == words.head + 1 else head.lower, noun) | {head.lemma}
    return Speaker(links=(link,), keys=keys, is_definite=definite, is_plural=head.tag == "NNS",
                   is_person=noun is not None and noun.group in ("spokesman", "director", "minister", "governor"))  # fmt: skip


def _person(scene: Scene, words: Words) -> Span | None:
    """The run of names in the words that can be a person's: outside known bodies, not a time, not a noun for a source."""
    tokens = scene.parse.tokens
    inside = {i for match in scene.names_in(words.first, words.stop) for i in range(match.first, match.stop)}
    runs: list[list[int]] = [[]]
    for i in range(words.first, words.stop):
        token = tokens[i]
        if token.pos == "PROPN" and i not in inside and not is_time(token) and not _is_title(scene, i, words):
            runs[-1].append(i)
        elif not (token.text in ("-", ".") and runs[-1]):
            runs.append([])
    best = max(runs, key=len)
    if not best or (len(best) == 1 and words.stop - words.first > 2 and best[0] != words.head):
        return None
    return scene.reading.span(best[0], best[-1] + 1)


def _is_title(scene: Scene, i: int, words: Words) -> bool:
    """Say whether a capitalised word is a noun for a source or an office, not part of a name."""
    return scene.cues.noun(scene.parse.tokens[i].lemma) is not None


def _overlaps(scene: Scene, words: Words, person: Span) -> bool:
    """Say whether the name found lies inside a known source's name."""
    return any(
        scene.parse.tokens[match.first].start < person.end and person.start < scene.parse.tokens[match.stop - 1].end
        for match in scene.names_in(words.first, words.stop)
    )


def _is_joint(scene: Scene, words: Words) -> bool:
    """Say whether "and" joins the sources in the words."""
    return any(token.lower == "and" for token in scene.parse.tokens[words.first : words.stop])


def _link(source: Source, span: Span) -> SourceLink:
    """A link to a known source."""
    facets = Facets(affiliation=source.side) if source.side else None
    return SourceLink(source_id=source.id, name=source.name, type=source.type, words=span.text, evidence=(span,),
                      facets=facets, rows=(source.row,))  # fmt: skip


def _noun_link(noun: SourceNoun | None, name: str, span: Span) -> SourceLink:
    """A link to a source known only by what it is called here."""
    kind: SourceType = "anonymous_source" if noun is None else noun.type
    facets = None
    if noun is not None and (noun.body or noun.access or noun.identification):
        facets = Facets(body=noun.body, access=noun.access, identification=noun.identification)
    rows = () if noun is None else (noun.row,)
    return SourceLink(source_id=None, name=name, type=kind, words=span.text, evidence=(span,), facets=facets, rows=rows)


def _bare(text: str) -> str:
    """The words without their article."""
    lower = text.lower()
    return next((text[len(article) :] for article in ARTICLES if lower.startswith(article)), text)


def _keys(name: str, noun: SourceNoun | None) -> frozenset[str]:
    """The words by which a speaker may be meant again."""
    words = {word for word in name.lower().replace("-", " ").split() if len(word) > 2}
    return frozenset(words | ({noun.group} if noun is not None and noun.group else set()))


def _groups(source: Source) -> frozenset[str]:
    """The common nouns that may stand for a known source of this type."""
    return _BY_TYPE.get(source.type, frozenset())


_BY_TYPE: dict[str, frozenset[str]] = {
    "monitoring_group": frozenset({"monitor", "group", "observatory", "watchdog", "organization", "network"}),
    "media_outlet": frozenset({"agency", "outlet", "media", "paper", "television", "website", "radio"}),
    "state_media": frozenset({"agency", "outlet", "media", "paper", "television", "radio"}),
    "official_military": frozenset({"army", "ministry", "government", "command", "coalition", "department"}),
    "ngo": frozenset({"organization", "group", "rescuer", "institute", "centre"}),
    "international_org": frozenset({"organization", "commission", "mission"}),
    "armed_actor_statement": frozenset({"group", "fighter"}),
}
IS_MEDIUM = MEDIA
