"""Nouns for somebody of a body: whose type is theirs, who hides the name, and which office stands with a name."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.knowledge.bodies import Bodies
from reportedly.knowledge.cues import SourceNoun
from reportedly.records.source import SourceType

PERSONS = frozenset({
    "spokesman", "director", "minister", "governor", "mayor", "president", "official", "source", "fighter",
    "activist", "resident", "witness", "medic", "expert", "leader", "clergy", "lawyer", "envoy", "diplomat",
    "rescuer", "aid worker", "journalist",
})  # fmt: skip
"""Groups of nouns for persons."""
OWNED = (":force", ":intelligence", ":intel")
"""Rows of nouns of any side that are a state's where its name stands before them ("US forces", "US intelligence")."""
PARTIES = frozenset({"opposition", "group", "coalition"})
"""Groups of nouns for political bodies that a land has beside its state."""
GOVERNING = frozenset({"ministry", "government", "department", "court", "police", "parliament", "administration"})
"""Groups of nouns that keep their type behind a name ("the Houthi health ministry")."""
DOCUMENTS = frozenset({"document", "video"})
OF_A_BODY = frozenset(
    {"official", "spokesman", "fighter", "director", "leader", "command", "envoy", "minister", "governor"}
)
"""Groups of nouns for those who speak as somebody of a body, so that its type is theirs."""
HIDING = 14
"""Tokens behind a source within which it is told that it hides its name."""
HIDDEN = frozenset({"anonymity", "anonymously"})
UNNAMED = frozenset({"named", "identified", "name", "quoted"})
REFUSING = frozenset({"not", "n't", "declined", "refused", "without", "nobody"})
SIDED = frozenset({"official_military", "armed_actor_statement", "anonymous_source"})
OWNING = frozenset({"official_military", "armed_actor_statement", "international_org", "ngo", "monitoring_group"})


def with_of(scene: Scene, words: Words) -> SourceNoun | None:
    """The noun that "of" makes of two ("member of parliament", "panel of experts"), if a row knows it."""
    tokens = scene.parse.tokens[words.head : min(words.head + 3, words.stop)]
    if len(tokens) < 3 or tokens[1].lower != "of":
        return None
    noun = scene.cues.noun(tokens[2].lower, frozenset({tokens[0].lemma, tokens[0].lower, "of"}))
    return noun if noun is not None and "of" in noun.modifiers else None


def hides(scene: Scene, words: Words) -> bool:
    """Say whether the words behind a source tell that it hides its name ("who asked not to be named")."""
    tokens = scene.parse.tokens
    stop = min(words.head + HIDING, scene.parse.sentence_of(words.head).stop)
    behind = [token.lower for token in tokens[words.head + 1 : stop]]
    refused = any(word in REFUSING and not UNNAMED.isdisjoint(behind[n + 1 : n + 5]) for n, word in enumerate(behind))
    return refused or not HIDDEN.isdisjoint(behind)


def unnamed(noun: SourceNoun) -> SourceNoun:
    """The noun for a person who hides the name: an anonymous source, of whatever body."""
    if noun.group in OF_A_BODY and noun.type in SIDED and noun.group in PERSONS:
        return msgspec.structs.replace(noun, type="anonymous_source", identification="anonymous")
    return noun


def office(scene: Scene, words: Words) -> SourceNoun | None:
    """The noun for a person that stands with a name ("its [spokesman] Adel Nasser"), the nearest before the name."""
    nouns = (source_noun(scene, i, words.first) for i in range(words.head - 1, words.first - 1, -1))
    return next((noun for noun in nouns if noun is not None and noun.group in PERSONS), None)


def is_somebody(noun: SourceNoun) -> bool:
    """Say whether a noun is for somebody of a body who is not named ("a Council official"), no spokesman of it."""
    return (noun.identification == "anonymous" and noun.group != "spokesman") or noun.group in DOCUMENTS


def speaks_for_state(noun: SourceNoun) -> bool:
    """Say whether a noun behind the name of a land is for a body of its state ("Egypt's parliament"), no party."""
    if noun.type == "state_media" or noun.row.endswith(OWNED):
        return True
    return noun.type == "official_military" and noun.group not in PARTIES


def typed_by(noun: SourceNoun, type_: SourceType) -> SourceNoun:
    """The noun for an official or fighter, with the type of the body that is theirs."""
    is_officer = noun.body == "military" and type_ not in ("official_military", "armed_actor_statement")
    if noun.group in OF_A_BODY and noun.type in SIDED and type_ in OWNING and not is_officer:
        return msgspec.structs.replace(noun, type=type_)
    return noun


def sided(scene: Scene, words: Words, bodies: Bodies, noun: SourceNoun | None) -> SourceNoun | None:
    """The noun with the type of an actor whose name stands before it ("Taliban officials", "Syrian forces")."""
    if noun is not None and noun.group == "army" and _is_of_land(scene, words, bodies):
        return msgspec.structs.replace(noun, type="official_military")
    if noun is None or noun.group not in OF_A_BODY:
        return noun
    tokens = scene.parse.tokens[words.first : words.head]
    found = (bodies.named(token.text) for token in tokens if token.text[:1].isupper() and token.i != words.first)
    first = bodies.named(tokens[0].text) if tokens and tokens[0].text[:1].isupper() else None
    body = next((body for body in (first, *found) if body is not None and not body.is_seat), None)
    return noun if body is None else typed_by(noun, body.type)


def _is_of_land(scene: Scene, words: Words, bodies: Bodies) -> bool:
    """Say whether the adjective of a country stands right before a noun: its forces are a state's, whichever it is."""
    tokens, before = scene.parse.tokens, words.head - 1
    if before < words.first or (before and tokens[before - 1].text == "-"):  # "pro-[Ruritanian] forces"
        return False
    return bodies.land_of(tokens[before].text) is not None
