"""From the words that name a source to the links they stand for: the body first, then the person who speaks for it."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.sources.bodies import NamedBody, body_in, kind_beside, outgrows
from reportedly.extract.attribution.sources.letters import type_of_letters
from reportedly.extract.attribution.sources.names import person_in
from reportedly.extract.attribution.sources.somebody import (
    GOVERNING,
    hides,
    is_somebody,
    office,
    sided,
    speaks_for_state,
    typed_by,
    unnamed,
    with_of,
)
from reportedly.extract.attribution.sources.somebody import PERSONS as PERSONS
from reportedly.extract.attribution.sources.spoken_for import body_spoken_for
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.knowledge.bodies import Bodies
from reportedly.knowledge.cues import SourceNoun
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import MEDIA, Source
from reportedly.records.source import Facets, SourceLink
from reportedly.records.span import Span

ARTICLES = ("the ", "a ", "an ", "its ", "their ", "his ", "her ", "that ", "this ")
BY_TYPE: dict[str, frozenset[str]] = {
    "monitoring_group": frozenset({"monitor", "group", "observatory", "organization", "network"}),
    "media_outlet": frozenset({"agency", "outlet", "paper", "television", "website", "radio"}),
    "state_media": frozenset({"agency", "outlet", "paper", "television", "radio"}),
    "ngo": frozenset({"organization", "group", "rescuer", "institute", "centre"}),
    "international_org": frozenset({"organization", "commission", "mission"}),
    "armed_actor_statement": frozenset({"group", "fighter"}),
}


STATE_KEYS = frozenset({"government"})
BODY_KEYS = {
    **BY_TYPE,
    "official_military": frozenset({"army", "ministry", "government", "command", "coalition", "department"}),
}
"""The nouns that may mean a body again once it spoke; BY_TYPE those that may mean one that speaks only later."""


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """The links that some words stand for, and what is needed to recognise the same speaker again.

    ``keys`` are the lower-case words and groups by which later words may mean it; ``group`` is that of its common
    noun; ``is_named`` tells a name from a common noun, ``is_definite`` "the group" from "a group"; ``is_person`` and
    ``is_plural`` choose pronouns.
    """

    links: tuple[SourceLink, ...]
    keys: frozenset[str] = frozenset()
    group: str | None = None
    pronoun: str | None = None
    is_named: bool = False
    is_definite: bool = False
    is_person: bool = False
    is_plural: bool = False


def speaker_of(scene: Scene, words: Words, knowledge: Knowledge) -> Speaker:
    """Read the words of one source: known names, bodies and persons by their own names, or a common noun."""
    head = scene.parse.tokens[words.head]
    names = [match.payload.source for match in scene.names_in(words)]
    if head.pos == "PRON" and not names:
        return Speaker(links=(), pronoun=head.lower, is_person=head.lower in ("he", "she"))
    noun = with_of(scene, words) or source_noun(scene, words.head, words.first)
    named = _named(scene, words, knowledge.sources.bodies)
    names = [] if named is not None else names
    taken = range(named.first, named.stop) if named is not None else range(0)
    person = person_in(scene, words, knowledge.sources.bodies, taken)
    noun = noun or (office(scene, words) if person is not None else None)
    if noun is not None and hides(scene, words):
        noun = unnamed(noun)
    if named is not None:
        return _bodied(scene, words, knowledge, named, person, noun)
    if names:
        return _known(scene, words, knowledge, names, person, noun)
    lettered = _lettered(scene, words, person) if person is not None or noun is None else None
    if lettered is not None:
        return lettered
    if person is not None:
        return _stranger(scene, words, person, noun)
    body = body_spoken_for(scene, words, noun, PERSONS)
    if body is not None:
        side = _common(
            scene, body, sided(scene, body, knowledge.sources.bodies, source_noun(scene, body.head, body.first))
        )
        return msgspec.structs.replace(side, keys=side.keys | _keys("", noun))
    return _common(scene, words, sided(scene, words, knowledge.sources.bodies, noun))


def _named(scene: Scene, words: Words, bodies: Bodies) -> NamedBody | None:
    """A body that no row of sources knows, unless a known source is named and no mere part of its name."""
    known = scene.names_in(words)
    named = body_in(scene, words, bodies, PERSONS)
    if named is None or not all(outgrows(scene, named, each, bodies) for each in known):
        return None
    return named


def _bodied(
    scene: Scene, words: Words, knowledge: Knowledge, named: NamedBody, person: Span | None, noun: SourceNoun | None
) -> Speaker:
    """A body that only its text names: it, the person who speaks for it, or somebody of it who is not named."""
    span = scene.reading.span(words.first, words.stop)
    body = named.body
    link = SourceLink(
        source_id=None, name=named.span.text, type=body.type, words=span.text, evidence=(span,),
        facets=Facets(body=body.body, identification="named"), rows=(body.row,),
    )  # fmt: skip
    source = knowledge.sources.named(named.span.text) if named.stop - named.first > 1 else None
    if source is not None and not source.is_state and not knowledge.sources.is_shared(named.span.text):
        link = link_to(source, span)
    if person is not None:
        one = SourceLink(source_id=None, name=person.text, type="named_person", words=span.text, evidence=(span,),
                         facets=Facets(affiliation=named.span.text, identification="named"))  # fmt: skip
        return Speaker(
            links=(link, one), keys=_keys(person.text, noun), group=_group(noun), is_named=True, is_person=True
        )
    if noun is not None and not named.first <= words.head < named.stop:
        if is_somebody(noun):
            return _common(scene, words, typed_by(noun, body.type))
        if noun.type == "official_military" and noun.group in GOVERNING:
            return _common(scene, words, noun)
    again = STATE_KEYS if body.is_seat else BODY_KEYS.get(body.type, frozenset())
    keys = _keys(named.span.text, noun) | again
    return Speaker(links=(link,), keys=keys, group=body.group or _group(noun), is_named=True)


def _known(
    scene: Scene, words: Words, knowledge: Knowledge, sources: list[Source], person: Span | None,
    noun: SourceNoun | None,
) -> Speaker:  # fmt: skip
    """Words that hold a known source: it, and the person or the body that stands with it."""
    span = scene.reading.span(words.first, words.stop)
    people = [source for source in sources if source.type == "named_person"]
    bodies = [source for source in sources if source.type != "named_person"]
    if people:
        told = [body for body in bodies if not body.is_state]
        body = told[0] if told else knowledge.sources.get(people[0].affiliation or "")
        links = (*((link_to(body, span),) if body is not None else ()), link_to(people[0], span))
        return Speaker(links=links, keys=_keys(people[0].name, noun), group=_group(noun), is_named=True, is_person=True)
    if len(bodies) > 1 and any(token.lower == "and" for token in scene.parse.tokens[words.first : words.stop]):
        return _joint(bodies, span)
    body = bodies[-1] if bodies[0].is_state else bodies[0]
    if person is not None:
        return _spokesperson(body, person, noun, span)
    if noun is not None and is_somebody(noun) and not (body.type in MEDIA and noun.group == "journalist"):
        return _common(scene, words, typed_by(noun, body.type))
    if _is_of_a_land(scene, words, bodies) and not (noun is not None and speaks_for_state(noun)):
        return _common(scene, words, noun)
    keys = _keys(body.name, noun) | {scene.parse.tokens[words.head].lower} | _again(body)
    return Speaker(links=(link_to(body, span),), keys=keys, group=_kind(scene, body, noun), is_named=True)


def _is_of_a_land(scene: Scene, words: Words, bodies: list[Source]) -> bool:
    """Whether the only source named is a state, and only as the land of whoever speaks ("Syria's opposition")."""
    names = [range(match.first, match.stop) for match in scene.names_in(words)]
    return all(body.is_state for body in bodies) and not any(words.head in name for name in names)


def _joint(bodies: list[Source], span: Span) -> Speaker:
    """Two sources that speak together: one link that names both."""
    name = " and ".join(source.name for source in bodies)
    link = msgspec.structs.replace(link_to(bodies[0], span), source_id=None, name=name)
    return Speaker(links=(link,), keys=_keys(name, None), is_named=True, is_plural=True)


def _spokesperson(body: Source, person: Span, noun: SourceNoun | None, span: Span) -> Speaker:
    """A person whom no pack knows, speaking for a known body; a state alone is no body a person is quoted for."""
    link = SourceLink(source_id=None, name=person.text, type="named_person", words=span.text, evidence=(span,))
    links = (link,) if body.is_state and (noun is None or noun.group != "spokesman") else (link_to(body, span), link)
    return Speaker(links=links, keys=_keys(person.text, noun), group=_group(noun), is_named=True, is_person=True)


def _stranger(scene: Scene, words: Words, person: Span, noun: SourceNoun | None) -> Speaker:
    """A name that no pack knows: a person's, or that of a body by the noun beside it ("the agency Artsakh Lur")."""
    span = scene.reading.span(words.first, words.stop)
    tokens = scene.parse.tokens_between(person.start, person.end)
    kind = kind_beside(scene, words, tokens[0].i, tokens[-1].i + 1, PERSONS)
    link = SourceLink(source_id=None, name=person.text, type="named_person", words=span.text, evidence=(span,),
                      facets=Facets(identification="named"))  # fmt: skip
    if kind is not None:
        body = msgspec.structs.replace(link, type=kind.type, facets=Facets(body=kind.body, identification="named"),
                                       rows=(kind.row,))  # fmt: skip
        keys = _keys(person.text, kind) | BY_TYPE.get(kind.type, frozenset())
        return Speaker(links=(body,), keys=keys, group=kind.group, is_named=True)
    begins_with_article = scene.parse.tokens[words.first].lower == "the"
    if begins_with_article and person.start - span.start < 5 and person.end == span.end:
        body = msgspec.structs.replace(link, type="unspecified", facets=None)
        return Speaker(links=(body,), keys=_keys(person.text, None), is_named=True)
    return Speaker(links=(link,), keys=_keys(person.text, noun), group=_group(noun), is_named=True, is_person=True)


def _lettered(scene: Scene, words: Words, person: Span | None) -> Speaker | None:
    """A body of which the text tells nothing but its letters, if it is one."""
    head = scene.reading.span(words.head, words.head + 1)
    name = head if person is None else person
    told = type_of_letters(scene, name)
    if told is None:
        return None
    span = scene.reading.span(words.first, words.stop)
    link = SourceLink(source_id=None, name=name.text, type=told, words=span.text, evidence=(span,),
                      facets=Facets(identification="named"))  # fmt: skip
    keys = _keys(name.text, None) | BODY_KEYS.get(told, frozenset())
    return Speaker(links=(link,), keys=keys, is_named=True)


def _common(scene: Scene, words: Words, noun: SourceNoun | None) -> Speaker:
    """A common noun: its type and facets, and whether it points back ("the group") or introduces ("a group")."""
    first, head = scene.parse.tokens[words.first], scene.parse.tokens[words.head]
    span = scene.reading.span(words.first, words.stop)
    lower = [token.lower for token in scene.parse.tokens[words.first : words.head]]
    definite = bool({"the", "that", "this", "its", "their", "same"} & set(lower[:2])) and "another" not in lower
    proper = head.pos == "PROPN" and noun is not None and words.head > words.first + (first.lower == "the")
    facets = None
    if noun is not None and (noun.body or noun.access or noun.identification):
        facets = Facets(body=noun.body, access=noun.access, identification=noun.identification)
    link = SourceLink(
        source_id=None, name=_bare(_unquoted(span.text)), type="anonymous_source" if noun is None else noun.type,
        words=span.text, evidence=(span,), facets=facets, rows=() if noun is None else (noun.row,),
    )  # fmt: skip
    plural = head.tag in ("NNS", "NNPS") or head.lower in ("people", "police")
    if (
        noun is not None
        and noun.group == "report"
        and head.lemma == "report"
        and not plural
        and noun.type == "unspecified"
    ):
        link = msgspec.structs.replace(link, type="document")  # "a report" is a paper, "reports" are hearsay
    person = noun is not None and noun.group in PERSONS and not plural
    keys = _keys(span.text, noun) if proper else frozenset({head.lemma, head.lower}) | _keys("", noun)
    return Speaker(links=(link,), keys=keys, group=_group(noun), is_named=proper, is_definite=definite and not proper,
                   is_plural=plural, is_person=person)  # fmt: skip


def link_to(source: Source, span: Span) -> SourceLink:
    """A link to a known source, on the words that name it."""
    facets = Facets(affiliation=source.side) if source.side else None
    return SourceLink(source_id=source.id, name=source.name, type=source.type, words=span.text, evidence=(span,),
                      facets=facets, rows=(source.row,))  # fmt: skip


def _kind(scene: Scene, body: Source, noun: SourceNoun | None) -> str | None:
    """The group of nouns for a known body: that of its own noun, else of the word that ends its name ("coalition")."""
    own = scene.cues.noun(body.name.rpartition(" ")[2].lower()) if noun is None or noun.group in PERSONS else noun
    return _group(own)


def _again(source: Source) -> frozenset[str]:
    """The nouns by which a known body may be meant again."""
    return STATE_KEYS if source.is_state else BODY_KEYS.get(source.type, frozenset())


def _group(noun: SourceNoun | None) -> str | None:
    """The group of a noun, if there is one."""
    return noun.group if noun is not None and noun.group else None


def _unquoted(text: str) -> str:
    """The words behind the quotation mark that a text without its blanks glued to them ("... town,”sources")."""
    return text[max(text.rfind(mark) for mark in '"”»') + 1 :] if any(mark in text for mark in '"”»') else text


def _bare(text: str) -> str:
    """The words without their article."""
    lower = text.lower()
    return next((text[len(article) :] for article in ARTICLES if lower.startswith(article)), text)


def _keys(name: str, noun: SourceNoun | None) -> frozenset[str]:
    """The words by which a speaker may be meant again."""
    words = {word for word in name.lower().replace("-", " ").split() if len(word) > 2}
    return frozenset(words | ({noun.group} if noun is not None and noun.group else set()))
